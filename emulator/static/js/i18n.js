// Promises the page's words in the language the reader chose, remembered in this browser.

import { setClockLanguage } from "./clock.js";
import { WORDS } from "./words.js";

/** @typedef {"vi" | "en"} Language */

const KEY = "hoatoc.language";
/** @type {Language} */
let current = "vi";

export function language() {
  return current;
}

/** The remembered choice, else the server's, else Vietnamese. @param {string} [offered] */
export function startLanguage(offered) {
  const remembered = localStorage.getItem(KEY);
  apply(remembered === "en" || remembered === "vi" ? remembered : offered === "en" ? "en" : "vi");
}

export function switchLanguage() {
  apply(current === "vi" ? "en" : "vi");
  localStorage.setItem(KEY, current);
}

/** @param {string} key @param {Record<string, string | number>} [names] */
export function t(key, names = {}) {
  const phrase = WORDS[current][key] ?? key;
  return phrase.replace(/\{(\w+)\}/g, (_, name) => String(names[name] ?? ""));
}

/** @param {Language} chosen */
function apply(chosen) {
  current = chosen;
  document.documentElement.lang = chosen;
  setClockLanguage(chosen);
}
