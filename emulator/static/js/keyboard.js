// Promises the buttons under a message: styles, disabled state, what kind of button it is, busy while it is answered.

import { h, icon } from "./dom.js";
import { t } from "./i18n.js";

const BUSY_MS = 4000;
const STYLES = new Set(["danger", "success", "primary"]);

/**
 * @param {import("./api.js").Message} message
 * @param {(row: number, col: number) => Promise<void>} press
 */
export function renderKeyboard(message, press) {
  const rows = message.reply_markup?.inline_keyboard;
  if (!rows?.length) return null;
  const row = (/** @type {import("./api.js").Button[]} */ buttons, /** @type {number} */ at) =>
    h("div", { class: "keys-row" }, buttons.map((button, col) => key(message.message_id, button, at, col, press)));
  return h("div", { class: "keys" }, rows.map(row));
}

/** The callback was answered: the buttons of this list may be pressed again. @param {Element} within */
export function settleKeys(within) {
  for (const button of within.querySelectorAll(".key[aria-busy=true]")) button.setAttribute("aria-busy", "false");
}

/**
 * @param {number} id @param {import("./api.js").Button} button @param {number} row @param {number} col
 * @param {(row: number, col: number) => Promise<void>} press
 */
function key(id, button, row, col, press) {
  const style = STYLES.has(button.style ?? "") ? ` key-${button.style}` : "";
  const element = h(
    "button",
    { type: "button", class: `key${style}`, disabled: button.disabled !== undefined, "data-testid": `key-${id}-${row}-${col}` },
    h("span", { class: "key-text" }, button.text),
    mark(button),
  );
  element.addEventListener("click", async () => {
    if (element.getAttribute("aria-busy") === "true") return;
    element.setAttribute("aria-busy", "true");
    const settle = () => element.setAttribute("aria-busy", "false");
    setTimeout(settle, BUSY_MS);
    await press(row, col).catch(settle);
    if (button.callback_data === undefined) settle();
  });
  return element;
}

/** @param {import("./api.js").Button} button */
function mark(button) {
  if (button.url) return [icon("link"), h("span", { class: "visually-hidden" }, `, ${t("buttonLink")}`)];
  if (button.copy_text) return [icon("copy"), h("span", { class: "visually-hidden" }, `, ${t("buttonCopy")}`)];
  return null;
}
