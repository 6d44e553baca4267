// Promises the short list of things to try; a tap brings up the phone, writes the words there, or sends the sample file.

import { h, icon } from "./dom.js";
import { language, t } from "./i18n.js";

const OPEN_KEY = "hoatoc.guide";
const TRIED_KEY = "hoatoc.tried";

export class Guide {
  /** @param {import("./api.js").GuideItem[]} items @param {import("./stage.js").Stage} stage @param {HTMLElement} toggle */
  constructor(items, stage, toggle) {
    this.stage = stage;
    this.toggle = toggle;
    /** @type {Set<string>} */
    this.tried = new Set(JSON.parse(sessionStorage.getItem(TRIED_KEY) ?? "[]"));
    const rows = items.map((item, at) => this.#row(item, at));
    this.element = h("section", { class: "guide", id: "guide", "aria-label": t("guideTitle") }, h("ol", { class: "guide-list" }, rows));
    toggle.setAttribute("aria-controls", "guide");
    toggle.addEventListener("click", () => this.#open(this.element.hidden));
    this.#open(!isNarrow() && (localStorage.getItem(OPEN_KEY) ?? (isTall() ? "open" : "")) === "open", false);
  }

  /** @param {boolean} open @param {boolean} [chosen] */
  #open(open, chosen = true) {
    this.element.hidden = !open;
    this.toggle.setAttribute("aria-expanded", String(open));
    if (chosen && !isNarrow()) localStorage.setItem(OPEN_KEY, open ? "open" : "closed");
  }

  /** @param {import("./api.js").GuideItem} item @param {number} at */
  #row(item, at) {
    const key = item.en;
    const number = h("span", { class: "guide-number", "aria-hidden": "true" });
    const done = h("span", { class: "visually-hidden" });
    const show = () => {
      const tried = this.tried.has(key);
      number.replaceChildren(tried ? icon("check") : String(at + 1));
      number.classList.toggle("is-done", tried);
      done.textContent = tried ? ` (${t("guideDone")})` : "";
    };
    const run = () => {
      this.tried.add(key);
      sessionStorage.setItem(TRIED_KEY, JSON.stringify([...this.tried]));
      show();
      if (isNarrow()) this.#open(false);
      this.#try(item);
    };
    show();
    return h("li", {}, h("button", { type: "button", class: "guide-item", "data-testid": `guide-${at}`, onclick: run }, number, h("span", {}, item[language()], done)));
  }

  /** @param {import("./api.js").GuideItem} item */
  #try({ person, chat, text, file }) {
    if (person === undefined) return;
    const phone = this.stage.focus(person, chat ?? person);
    phone.element.classList.remove("is-called");
    requestAnimationFrame(() => phone.element.classList.add("is-called"));
    if (file) phone.composer?.sendTray(file, text);
    else if (text) phone.composer?.write(text);
    else phone.composer?.focus();
  }
}

function isTall() {
  return matchMedia("(min-height: 820px)").matches;
}

function isNarrow() {
  return matchMedia("(max-width: 719px)").matches;
}
