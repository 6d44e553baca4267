// Promises a small menu beside a button: arrow keys walk it, Escape and a tap elsewhere close it, focus goes back.

import { h } from "./dom.js";

/** @typedef {{label: string, detail?: string, picture?: Node, danger?: boolean, testid?: string, run: () => void} | {heading: string}} Entry */

/** @type {(() => void) | null} */
let closeOpen = null;

/**
 * Opens a menu as a sibling of its button; a second press closes it.
 * @param {HTMLElement} button @param {string} label @param {Entry[]} entries @param {string} [place] extra class
 */
export function openMenu(button, label, entries, place = "") {
  const wasOpen = button.getAttribute("aria-expanded") === "true";
  closeOpen?.();
  if (wasOpen) return;
  const close = () => {
    menu.remove();
    button.setAttribute("aria-expanded", "false");
    removeEventListener("pointerdown", outside, true);
    closeOpen = null;
  };
  const outside = (/** @type {Event} */ event) => {
    const target = /** @type {Node} */ (event.target);
    if (!menu.contains(target) && !button.contains(target)) close();
  };
  const menu = h("div", { class: `menu ${place}`, role: "menu", "aria-label": label }, entries.map((entry) => row(entry, close)));
  menu.addEventListener("keydown", (/** @type {KeyboardEvent} */ event) => {
    if (event.key === "Escape" || event.key === "Tab") {
      event.preventDefault();
      close();
      button.focus();
    } else {
      walk(menu, event);
    }
  });
  button.setAttribute("aria-expanded", "true");
  button.after(menu);
  addEventListener("pointerdown", outside, true);
  closeOpen = close;
  items(menu)[0]?.focus();
}

/** @param {HTMLElement} menu @returns {HTMLElement[]} */
function items(menu) {
  return [...menu.querySelectorAll("[role=menuitem]")].map((each) => /** @type {HTMLElement} */ (each));
}

/** @param {HTMLElement} menu @param {KeyboardEvent} event */
function walk(menu, event) {
  const all = items(menu);
  const here = all.indexOf(/** @type {HTMLElement} */ (document.activeElement));
  const to = { ArrowDown: here + 1, ArrowUp: here - 1, Home: 0, End: all.length - 1 }[event.key];
  if (to === undefined) return;
  event.preventDefault();
  all[(to + all.length) % all.length]?.focus();
}

/** @param {Entry} entry @param {() => void} close */
function row(entry, close) {
  if ("heading" in entry) return h("div", { class: "menu-heading", role: "presentation" }, entry.heading);
  const run = () => {
    close();
    entry.run();
  };
  return h(
    "button",
    { type: "button", role: "menuitem", class: `menu-item${entry.danger ? " is-danger" : ""}`, tabindex: -1, onclick: run, "data-testid": entry.testid },
    entry.picture ?? null,
    h("span", { class: "menu-label" }, entry.label),
    entry.detail ? h("span", { class: "menu-detail" }, entry.detail) : null,
  );
}
