// Promises the `/` menu of a chat: filtered as one types, walked by arrow keys, sent by Enter or a tap.

import { api } from "./api.js";
import { fill, h } from "./dom.js";
import { t } from "./i18n.js";

let nextId = 0;

export class CommandMenu {
  /**
   * @param {number} person @param {number} chat
   * @param {HTMLTextAreaElement} field the box typed into; it keeps the focus
   * @param {(command: string) => void} chosen @param {(command: string) => void} completed
   */
  constructor(person, chat, field, chosen, completed) {
    this.person = person;
    this.chat = chat;
    this.field = field;
    this.chosen = chosen;
    this.completed = completed;
    /** @type {{command: string, description: string}[]} */
    this.shown = [];
    this.at = 0;
    this.asked = 0;
    nextId += 1;
    this.id = `commands-${nextId}`;
    this.element = h("div", { class: "commands", role: "listbox", id: this.id, "aria-label": t("commands"), hidden: true });
    field.setAttribute("aria-controls", this.id);
  }

  get open() {
    return !this.element.hidden;
  }

  /** Shows what begins with the typed command; an empty string hides the menu. @param {string} typed */
  async offer(typed) {
    this.asked += 1;
    const ask = this.asked;
    if (!/^\/\w*$/.test(typed)) return this.hide();
    const all = await api.commands(this.person, this.chat).catch(() => []);
    if (ask !== this.asked) return;
    this.shown = all.filter((each) => `/${each.command}`.startsWith(typed.toLowerCase()));
    this.at = 0;
    if (!this.shown.length && typed !== "/") return this.hide();
    this.element.hidden = false;
    this.#draw();
  }

  hide() {
    this.asked += 1;
    this.element.hidden = true;
    this.field.removeAttribute("aria-activedescendant");
  }

  /** Whether the key was the menu's. @param {KeyboardEvent} event */
  keyed(event) {
    if (!this.open) return false;
    const command = this.shown[this.at]?.command;
    const count = this.shown.length;
    if (event.key === "Escape") this.hide();
    else if (!count) return false;
    else if (event.key === "ArrowDown") this.at = (this.at + 1) % count;
    else if (event.key === "ArrowUp") this.at = (this.at - 1 + count) % count;
    else if (event.key === "Tab") this.completed(`/${command} `);
    else if (event.key === "Enter" && !event.shiftKey) this.chosen(`/${command}`);
    else return false;
    if (this.open) this.#draw();
    event.preventDefault();
    return true;
  }

  #draw() {
    const rows = this.shown.map((each, at) => this.#row(each, at));
    fill(this.element, rows.length ? rows : h("div", { class: "commands-none" }, t("noCommands")));
    const active = /** @type {HTMLElement | undefined} */ (this.element.children[this.at]);
    active?.scrollIntoView({ block: "nearest" });
    if (rows.length) this.field.setAttribute("aria-activedescendant", `${this.id}-${this.at}`);
  }

  /** @param {{command: string, description: string}} each @param {number} at */
  #row(each, at) {
    const chosen = (/** @type {Event} */ event) => {
      event.preventDefault();
      this.chosen(`/${each.command}`);
    };
    return h(
      "div",
      { role: "option", id: `${this.id}-${at}`, class: "command", "aria-selected": String(at === this.at), "data-testid": `command-${each.command}`, onpointerdown: (/** @type {Event} */ e) => e.preventDefault(), onclick: chosen },
      h("span", { class: "command-name" }, `/${each.command}`),
      h("span", { class: "command-says" }, each.description),
    );
  }
}
