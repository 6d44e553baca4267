// Promises a person chosen from the province by typing a part of a name or post, tone marks or not, or a new stranger.

import { api } from "./api.js";
import { avatar } from "./avatar.js";
import { fill, h, icon, iconButton } from "./dom.js";
import { t } from "./i18n.js";
import { matches } from "./text.js";

/** @typedef {import("./api.js").Person} Person */

/**
 * @param {import("./store.js").Store} store
 * @param {number[]} shown people who already hold a phone
 * @returns {Promise<number | null>} null where nobody was chosen
 */
export function pickPerson(store, shown) {
  return new Promise((resolve) => new Picker(store, shown, resolve));
}

class Picker {
  /** @param {import("./store.js").Store} store @param {number[]} shown @param {(person: number | null) => void} done */
  constructor(store, shown, done) {
    this.store = store;
    this.shown = new Set(shown);
    this.done = done;
    /** @type {number | null} */
    this.result = null;
    this.at = 0;
    /** @type {Person[]} */
    this.found = [];
    this.#build();
    this.#search();
    document.body.append(this.dialog);
    this.dialog.showModal();
    this.field.focus();
  }

  #build() {
    this.list = h("div", { class: "people", role: "listbox", id: "people", "aria-label": t("pickPerson") });
    this.count = h("p", { class: "visually-hidden", role: "status" });
    this.field = h("input", {
      type: "text", class: "search", placeholder: t("pickHint"), "aria-label": t("pickHint"), role: "combobox", "aria-expanded": "true",
      "aria-controls": "people", "aria-autocomplete": "list", autocomplete: "off", spellcheck: "false", "data-testid": "picker-search",
    });
    this.field.addEventListener("input", () => this.#search());
    this.field.addEventListener("keydown", (/** @type {KeyboardEvent} */ event) => this.#keyed(event));
    const head = h("header", { class: "picker-head" }, h("h2", {}, t("pickPerson")), iconButton("close", t("close"), { "data-testid": "picker-close", onclick: () => this.dialog.close() }));
    const search = h("div", { class: "search-box" }, icon("search"), this.field);
    this.dialog = h("dialog", { class: "picker", "aria-label": t("pickPerson"), "data-testid": "picker" }, head, search, this.count, this.list, this.#strangerForm());
    this.dialog.addEventListener("click", (/** @type {Event} */ event) => event.target === this.dialog && this.dialog.close());
    this.dialog.addEventListener("close", () => {
      this.dialog.remove();
      this.done(this.result);
    });
  }

  #strangerForm() {
    const strangers = [...this.store.people.values()].filter((person) => person.name.startsWith(t("stranger"))).length;
    const name = h("input", { type: "text", class: "stranger-name", value: `${t("stranger")} ${strangers + 1}`, "aria-label": t("strangerName"), maxlength: 60, required: true, "data-testid": "stranger-name" });
    const problem = h("p", { class: "problem", role: "alert", hidden: true });
    const form = h(
      "form",
      { class: "stranger" },
      h("p", { class: "stranger-hint" }, t("strangerHint")),
      h("div", { class: "stranger-line" }, name, h("button", { type: "submit", class: "plain-button", "data-testid": "add-stranger" }, icon("plus"), t("addStranger"))),
      problem,
    );
    form.addEventListener("submit", async (/** @type {Event} */ event) => {
      event.preventDefault();
      try {
        await this.#addStranger(name.value.trim());
      } catch (error) {
        problem.hidden = false;
        problem.textContent = t("failed", { error: /** @type {Error} */ (error).message });
      }
    });
    return form;
  }

  /** @param {string} name */
  async #addStranger(name) {
    const person = await api.addPerson(name);
    await this.store.load();
    this.#choose(person.id);
  }

  #search() {
    const query = this.field.value.trim();
    this.found = [...this.store.people.values()].filter(({ name, title, about }) => matches(query, [name, title, about].filter(Boolean).join(" ")));
    this.at = 0;
    fill(this.list, this.found.length ? this.found.map((person, at) => this.#option(person, at)) : h("p", { class: "people-none" }, t("noMatch")));
    this.count.textContent = t("found", { count: this.found.length });
    this.#mark();
  }

  /** @param {Person} person @param {number} at */
  #option({ id, name, title, about }, at) {
    const detail = [title, about].filter(Boolean).join(" · ");
    return h(
      "div",
      { role: "option", id: `person-${at}`, class: "person", "aria-selected": "false", "data-testid": `person-${id}`, onclick: () => this.#choose(id) },
      avatar(id, name),
      h("span", { class: "person-words" }, h("span", { class: "person-name" }, name), detail ? h("span", { class: "person-title" }, detail) : null),
      this.shown.has(id) ? h("span", { class: "person-shown" }, t("shown")) : null,
    );
  }

  #mark() {
    if (!this.found.length) return this.field.removeAttribute("aria-activedescendant");
    [...this.list.children].forEach((option, at) => option.setAttribute("aria-selected", String(at === this.at)));
    this.list.children[this.at]?.scrollIntoView({ block: "nearest" });
    this.field.setAttribute("aria-activedescendant", `person-${this.at}`);
  }

  /** @param {KeyboardEvent} event */
  #keyed(event) {
    const count = this.found.length;
    if (event.isComposing || !count) return;
    if (event.key === "Enter") this.#choose(this.found[this.at].id);
    else if (event.key === "ArrowDown") this.at = (this.at + 1) % count;
    else if (event.key === "ArrowUp") this.at = (this.at - 1 + count) % count;
    else return;
    event.preventDefault();
    this.#mark();
  }

  /** @param {number} person */
  #choose(person) {
    this.result = person;
    this.dialog.close();
  }
}
