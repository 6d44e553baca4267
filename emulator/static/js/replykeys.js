// Promises the keyboard below the chat, where the bot set one: each button says its own text.

import { h } from "./dom.js";

/** @typedef {import("./api.js").Message} Message */

/**
 * The keyboard in force: the newest one set, unless it was taken away, or was for one use and has been used.
 * @param {Message[]} messages oldest first @param {number} person
 */
export function keyboardInForce(messages, person) {
  const at = messages.findLastIndex((message) => message.reply_keyboard);
  const keyboard = messages[at]?.reply_keyboard;
  if (!keyboard?.keyboard) return null;
  const used = messages.slice(at + 1).some((message) => message.from?.id === person);
  return keyboard.one_time_keyboard && used ? null : keyboard.keyboard;
}

/** @param {NonNullable<ReturnType<typeof keyboardInForce>>} rows @param {(text: string) => void} say */
export function renderReplyKeys(rows, say) {
  return h(
    "div",
    { class: "reply-keys" },
    rows.map((row) => h("div", { class: "keys-row" }, row.map((button) => key(button, say)))),
  );
}

/** Buttons that ask for more than a text (a contact, a place) have no counterpart here. @param {string | {text: string}} button @param {(text: string) => void} say */
function key(button, say) {
  const text = typeof button === "string" ? button : button.text;
  const isText = typeof button === "string" || Object.keys(button).every((name) => name === "text" || name === "style");
  return h("button", { type: "button", class: "key", disabled: !isText, onclick: () => say(text) }, h("span", { class: "key-text" }, text));
}
