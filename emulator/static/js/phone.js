// Promises one person's phone: whose it is, their chats or an open chat, toasts and alerts, files dropped on it.

import { api } from "./api.js";
import { avatar } from "./avatar.js";
import { ChatView } from "./chat.js";
import { ChatList } from "./chatlist.js";
import { fill, h, icon, iconButton } from "./dom.js";
import { t } from "./i18n.js";
import { openMenu } from "./popup.js";

/** @typedef {{remove: (phone: Phone) => void, swap: (phone: Phone) => void, changed: () => void, announce: (line: string) => void}} Stage */

const TOAST_MS = 4500;

export class Phone {
  /** @param {import("./store.js").Store} store @param {number} person @param {number | null} chat @param {Stage} stage */
  constructor(store, person, chat, stage) {
    this.store = store;
    this.person = person;
    this.stage = stage;
    this.visible = false;
    this.ended = new AbortController();
    /** @type {ChatView | ChatList} */
    this.view = /** @type {any} */ (null);
    /** @type {number | null} */
    this.chat = null;
    this.#build();
    this.#listen(this.ended.signal);
    this.show(chat);
    store.fetchChats(person).catch((error) => this.toast(t("failed", { error: error.message })));
  }

  close() {
    this.ended.abort();
    this.view.close();
    this.watcher.disconnect();
    this.element.remove();
  }

  /** Opens a chat, or with null the list of chats. @param {number | null} chat */
  show(chat) {
    if (this.view && chat === this.chat) return;
    this.view?.close();
    this.chat = chat;
    this.view = chat === null ? new ChatList(this.store, this.person, (each) => this.#opened(each)) : new ChatView(this.store, this.person, chat, this.#hooks());
    fill(this.screen, this.view.element);
    this.stage.changed();
  }

  /** @param {string} line */
  toast(line) {
    const note = h("div", { class: "toast", "data-testid": "toast" }, line);
    this.toasts.append(note);
    setTimeout(() => note.remove(), TOAST_MS);
  }

  /** @returns {import("./composer.js").Composer | null} */
  get composer() {
    return this.view instanceof ChatView ? this.view.composer : null;
  }

  #build() {
    const { name } = this.store.person(this.person);
    this.screen = h("div", { class: "screen" });
    this.toasts = h("div", { class: "toasts", role: "status" });
    this.drop = h("div", { class: "drop", hidden: true }, h("span", {}, icon("download"), t("dropHere")));
    this.element = h(
      "section",
      { class: "phone", "aria-label": t("phoneOf", { name }), "data-testid": `phone-${this.person}` },
      this.#owner(),
      this.screen,
      this.toasts,
      this.drop,
    );
    this.watcher = new IntersectionObserver((entries) => this.#seen(entries.at(-1)?.isIntersecting ?? false), { threshold: 0.5 });
    this.watcher.observe(this.element);
  }

  #owner() {
    const { id, name, title } = this.store.person(this.person);
    const swap = h(
      "button",
      { type: "button", class: "owner", title: t("switchPerson"), "data-testid": "switch-person", onclick: () => this.stage.swap(this) },
      avatar(id, name, "small"),
      h("span", { class: "owner-words" }, h("span", { class: "owner-name" }, name), title ? h("span", { class: "owner-title" }, title) : null),
      icon("chevron"),
    );
    const more = iconButton("more", t("phoneMenu", { name }), { "aria-haspopup": "menu", "aria-expanded": "false", "data-testid": "phone-menu" });
    more.addEventListener("click", () => openMenu(more, t("phoneMenu", { name }), this.#options(), "menu-end"));
    return h("div", { class: "owner-bar" }, h("h2", { class: "owner-heading" }, swap), h("div", { class: "menu-place" }, more));
  }

  /** @returns {import("./popup.js").Entry[]} */
  #options() {
    const blocked = Boolean(this.store.person(this.person).blocked);
    return [
      { label: t("switchPerson"), picture: icon("person"), testid: "option-switch", run: () => this.stage.swap(this) },
      { label: t(blocked ? "unblock" : "block"), picture: icon("close"), danger: !blocked, testid: "option-block", run: () => void this.#block(!blocked) },
      { label: t("closePhone"), picture: icon("close"), testid: "option-remove", run: () => this.stage.remove(this) },
    ];
  }

  /** @param {AbortSignal} signal */
  #listen(signal) {
    this.store.on("state", () => this.#stillThere(), signal);
    this.store.on("toast", (toast) => toast.person === this.person && this.#answered(toast), signal);
    this.element.addEventListener("dragover", (/** @type {DragEvent} */ event) => this.#dragged(event), { signal });
    this.element.addEventListener("dragleave", (/** @type {DragEvent} */ event) => {
      if (!this.element.contains(/** @type {Node} */ (event.relatedTarget))) this.drop.hidden = true;
    }, { signal });
    this.element.addEventListener("drop", (/** @type {DragEvent} */ event) => this.#dropped(event), { signal });
  }

  #hooks() {
    return {
      back: () => {
        this.show(null);
        /** @type {ChatList} */ (this.view).focus();
      },
      toPrivate: () => this.show(this.person),
      toast: (/** @type {string} */ line) => this.toast(line),
      announce: (/** @type {string} */ line) => this.stage.announce(`${t("phoneOf", { name: this.store.person(this.person).name })}. ${line}`),
      isVisible: () => this.visible,
    };
  }

  /** @param {number} chat */
  #opened(chat) {
    this.show(chat);
    this.composer?.focus();
  }

  /** A group that is gone, or that this person left, closes. */
  #stillThere() {
    if (this.chat !== null && !this.store.sees(this.person, this.chat)) this.show(null);
    if (this.view instanceof ChatView) this.view.setBlocked(Boolean(this.store.person(this.person).blocked));
  }

  /** @param {boolean} visible */
  #seen(visible) {
    this.visible = visible;
    if (visible && this.view instanceof ChatView) this.view.readIfSeen();
  }

  /** @param {{text?: string, alert?: boolean}} toast */
  #answered({ text, alert }) {
    if (this.view instanceof ChatView) this.view.settled();
    if (text && alert) this.#alert(text);
    else if (text) this.toast(text);
  }

  /** Telegram's alert stands on this one phone until it is put away. @param {string} text */
  #alert(text) {
    const before = /** @type {HTMLElement | null} */ (document.activeElement);
    const close = () => {
      cover.remove();
      this.screen.inert = false;
      before?.focus();
    };
    const ok = h("button", { type: "button", class: "wide-button", "data-testid": "alert-ok", onclick: close }, t("ok"));
    const box = h("div", { class: "alert", role: "alertdialog", "aria-modal": "true", "aria-label": text, "data-testid": "alert" }, h("p", {}, text), ok);
    const cover = h("div", { class: "alert-cover" }, box);
    cover.addEventListener("keydown", (/** @type {KeyboardEvent} */ event) => event.key === "Escape" && close());
    this.screen.inert = true;
    this.element.append(cover);
    ok.focus();
  }

  /** @param {boolean} blocked */
  async #block(blocked) {
    try {
      await api.block(this.person, blocked);
      this.store.person(this.person).blocked = blocked;
      if (this.view instanceof ChatView) this.view.setBlocked(blocked);
    } catch (error) {
      this.toast(t("failed", { error: /** @type {Error} */ (error).message }));
    }
  }

  /** @param {DragEvent} event */
  #dragged(event) {
    if (!this.composer || !event.dataTransfer?.types.includes("Files")) return;
    event.preventDefault();
    this.drop.hidden = false;
  }

  /** @param {DragEvent} event */
  #dropped(event) {
    if (!event.dataTransfer?.files.length) return;
    event.preventDefault();
    this.drop.hidden = true;
    this.composer?.addFiles(event.dataTransfer.files);
  }
}
