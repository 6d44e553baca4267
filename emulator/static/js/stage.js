// Promises the phones side by side, or one at a time in a narrow window, and remembers in this tab which they are.

import { append, fill, h, icon } from "./dom.js";
import { avatar } from "./avatar.js";
import { t } from "./i18n.js";
import { Phone } from "./phone.js";
import { pickPerson } from "./picker.js";

const KEY = "hoatoc.phones";
const ANNOUNCED = 5;

export class Stage {
  /** @param {import("./store.js").Store} store @param {HTMLElement} element @param {HTMLElement} dock @param {HTMLElement} announcer */
  constructor(store, element, dock, announcer) {
    this.store = store;
    this.element = element;
    this.dock = dock;
    this.announcer = announcer;
    /** @type {Phone[]} */
    this.phones = [];
    /** @type {Phone | null} the one shown in a narrow window */
    this.active = null;
    this.building = false;
    this.held = false;
    store.on("chats", () => this.#drawDock());
    dock.addEventListener("pointerdown", () => (this.held = true));
    for (const end of ["pointerup", "pointercancel"]) addEventListener(end, () => setTimeout(() => this.#release()));
    new ResizeObserver(() => this.#fit()).observe(element);
  }

  /** Opens the phones of the last visit, else those the server proposes; again after a change of language. */
  open() {
    const wanted = this.phones.length ? this.#shown() : remembered() ?? this.store.state.panes;
    const active = this.phones.indexOf(/** @type {Phone} */ (this.active));
    this.building = true;
    for (const phone of this.phones) phone.close();
    this.phones = [];
    for (const { person, chat } of wanted) if (this.store.people.has(person)) this.#insert(person, chat);
    this.building = false;
    this.#activate(this.phones[active] ?? this.phones[0] ?? null);
    this.changed();
  }

  /** A person's phone, of several the one that has the chat open. @param {number} person @param {number | null} [chat] */
  of(person, chat = null) {
    const phones = this.phones.filter((phone) => phone.person === person);
    return phones.find((phone) => phone.chat === chat) ?? phones[0];
  }

  /** A person's phone, opened where there is none, in view, with a chat open. @param {number} person @param {number | null} [chat] */
  focus(person, chat = null) {
    const phone = this.of(person, chat) ?? this.#insert(person, chat ?? person);
    if (chat !== null) phone.show(chat);
    this.#activate(phone);
    const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    phone.element.scrollIntoView({ inline: "center", block: "nearest", behavior: calm ? "auto" : "smooth" });
    return phone;
  }

  async add() {
    const person = await pickPerson(this.store, this.phones.map((phone) => phone.person));
    if (person !== null) this.focus(person).composer?.focus();
  }

  /** @param {Phone} phone */
  async swap(phone) {
    const person = await pickPerson(this.store, this.phones.map((each) => each.person));
    if (person === null || person === phone.person) return;
    if (this.of(person)) return void this.focus(person);
    const at = this.phones.indexOf(phone);
    this.#take(phone);
    this.#activate(this.#insert(person, person, at));
  }

  /** @param {Phone} phone */
  remove(phone) {
    const at = this.phones.indexOf(phone);
    this.#take(phone);
    if (this.active === phone) this.#activate(this.phones[Math.min(at, this.phones.length - 1)] ?? null);
    this.changed();
    this.element.focus();
  }

  /** @param {string} line spoken once by a screen reader */
  announce(line) {
    this.announcer.append(h("p", {}, line));
    while (this.announcer.childElementCount > ANNOUNCED) this.announcer.firstElementChild?.remove();
  }

  changed() {
    if (this.building) return;
    try {
      sessionStorage.setItem(KEY, JSON.stringify(this.#shown()));
    } catch {
      // without storage the next visit begins with the proposed phones
    }
    this.#drawDock();
    this.#fit();
  }

  #shown() {
    return this.phones.map(({ person, chat }) => ({ person, chat }));
  }

  /** @param {number} person @param {number | null} chat @param {number} [at] */
  #insert(person, chat, at = this.phones.length) {
    this.element.querySelector(".nobody")?.remove();
    const phone = new Phone(this.store, person, chat, this);
    this.phones.splice(at, 0, phone);
    this.element.insertBefore(phone.element, this.phones[at + 1]?.element ?? null);
    this.changed();
    return phone;
  }

  /** @param {Phone} phone */
  #take(phone) {
    this.phones.splice(this.phones.indexOf(phone), 1);
    if (!this.of(phone.person)) this.store.chats.delete(phone.person);
    phone.close();
    if (!this.phones.length) append(this.element, [h("p", { class: "nobody" }, t("nobody"))]);
  }

  /** @param {Phone | null} phone */
  #activate(phone) {
    this.active = phone;
    for (const each of this.phones) each.element.classList.toggle("is-active", each === phone);
    this.#drawDock();
  }

  /** The switcher is there where not every phone is in view. */
  #fit() {
    const narrow = matchMedia("(max-width: 719px)").matches;
    this.dock.hidden = !narrow && this.element.scrollWidth <= this.element.clientWidth + 4;
  }

  #release() {
    if (!this.held) return;
    this.held = false;
    this.#drawDock();
  }

  /** Not under a finger: a tap counts only where it ends on the very element on which it began. */
  #drawDock() {
    if (this.building || this.held) return;
    const focused = /** @type {HTMLElement | null} */ (document.activeElement)?.dataset.testid;
    const add = h("button", { type: "button", class: "dock-add", "data-testid": "dock-add", "aria-label": t("addPhone"), title: t("addPhone"), onclick: () => void this.add() }, icon("plus"));
    this.dock.setAttribute("aria-label", t("phones"));
    fill(this.dock, h("div", { class: "dock-row" }, this.phones.map((phone) => this.#dockItem(phone)), add));
    if (focused?.startsWith("dock-")) /** @type {HTMLElement | null} */ (this.dock.querySelector(`[data-testid="${focused}"]`))?.focus();
  }

  /** @param {Phone} phone */
  #dockItem(phone) {
    const { id, name } = this.store.person(phone.person);
    const unread = this.store.unread(phone.person);
    const label = unread ? `${t("scrollPhones", { name })}, ${t("unread", { count: unread })}` : t("scrollPhones", { name });
    return h(
      "button",
      { type: "button", class: "dock-item", "aria-label": label, "aria-current": phone === this.active ? "true" : null, "data-testid": `dock-${id}`, onclick: () => this.focus(id, phone.chat) },
      h("span", { class: "dock-face" }, avatar(id, name, "small"), unread ? h("span", { class: "badge" }, unread) : null),
      h("span", { class: "dock-name" }, name),
    );
  }
}

/** @returns {{person: number, chat: number | null}[] | null} */
function remembered() {
  try {
    const phones = JSON.parse(sessionStorage.getItem(KEY) ?? "null");
    return Array.isArray(phones) && phones.length ? phones : null;
  } catch {
    return null;
  }
}
