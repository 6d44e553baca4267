// Promises a face for everyone: initials on a hue that stays the same for the same id, the seal for the bot.

import { h } from "./dom.js";
import { hue, initials } from "./text.js";

const HUES = 7;

/** @param {number} id @param {string} name @param {string} [size] "small" or "" */
export function avatar(id, name, size = "") {
  return h("span", { class: `avatar ${size} hue-${hue(id, HUES)}`, "aria-hidden": "true" }, initials(name));
}

/** @param {string} [size] */
export function botAvatar(size = "") {
  return h("img", { class: `avatar ${size}`, src: "static/img/mark.svg", alt: "", width: 40, height: 40 });
}

/** @param {number} id */
export function hueClass(id) {
  return `hue-${hue(id, HUES)}`;
}
