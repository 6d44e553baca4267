// Promises one open chat of one person: its head, its messages, the row to write in or the START button.

import { api } from "./api.js";
import { avatar, botAvatar } from "./avatar.js";
import { Composer } from "./composer.js";
import { fill, h, icon, iconButton } from "./dom.js";
import { t } from "./i18n.js";
import { settleKeys } from "./keyboard.js";
import { enlarge } from "./lightbox.js";
import { summaryOf } from "./message.js";
import { keyboardInForce, renderReplyKeys } from "./replykeys.js";
import { userName } from "./text.js";
import { Timeline } from "./timeline.js";

/**
 * @typedef {import("./api.js").Message} Message
 * @typedef {{
 *   back: () => void, toPrivate: () => void, toast: (line: string) => void, announce: (line: string) => void, isVisible: () => boolean,
 * }} Phone
 */

const TYPING_MS = 5500;
const DEEP_LINK = /^(?:https?:\/\/(?:t\.me|telegram\.me)\/|tg:\/*resolve\?domain=)(\w+)[?&]start=([\w-]+)/i;
/** Questions whose reply bar was already offered, so that dismissing one is final. @type {Set<string>} */
const offered = new Set();

export class ChatView {
  /** @param {import("./store.js").Store} store @param {number} person @param {number} chat @param {Phone} phone */
  constructor(store, person, chat, phone) {
    this.store = store;
    this.person = person;
    this.chat = chat;
    this.phone = phone;
    this.isPrivate = person === chat;
    this.title = store.title(person, chat);
    this.blocked = Boolean(store.person(person).blocked);
    this.typingTimer = 0;
    this.replyKeysDrawn = "null";
    this.ended = new AbortController();
    this.#build();
    this.#listen(this.ended.signal);
    void this.#load();
  }

  close() {
    this.ended.abort();
    clearTimeout(this.typingTimer);
    this.timeline.close();
  }

  /** What is at the end of a visible chat has been read. */
  readIfSeen() {
    if (!this.phone.isVisible() || document.hidden || !this.timeline.stick || !this.timeline.loaded) return;
    if (this.store.chat(this.person, this.chat)?.unread) void this.store.markRead(this.person, this.chat);
  }

  /** @param {boolean} blocked */
  setBlocked(blocked) {
    this.blocked = blocked;
    this.#drawFoot();
  }

  /** The bot answered a press. */
  settled() {
    settleKeys(this.timeline.element);
  }

  #build() {
    const { store, person, chat } = this;
    const empty = t(this.isPrivate ? "emptyPrivate" : "emptyGroup", { name: store.state.bot.first_name });
    this.composer = new Composer(person, chat, this.title, store.state.tray, {
      sent: (message) => this.timeline.put(message),
      failed: (line) => this.phone.toast(line),
      editLast: () => this.timeline.lastEditable(),
      goTo: (id) => void this.#goTo(id),
    });
    this.timeline = new Timeline(person, chat, t("messages", { title: this.title }), h("p", {}, empty), this.#around(), () => this.#settled());
    this.foot = h("div", { class: "foot" });
    this.replyKeys = h("div", { class: "reply-keys-place", hidden: true });
    this.element = h("div", { class: "chat" }, this.#head(), this.timeline.element, this.foot, this.replyKeys);
    fill(this.foot, this.composer.element);
  }

  #head() {
    const group = this.store.group(this.chat);
    this.usual = group ? t("members", { count: group.members.length }) : t("bot");
    this.subtitle = h("span", { class: "chat-subtitle" }, this.usual);
    this.backBadge = h("span", { class: "badge", hidden: true });
    this.backButton = h("button", { type: "button", class: "icon-button back", "data-testid": "back", onclick: () => this.phone.back() }, icon("back"), this.backBadge);
    this.#drawBack();
    const face = this.isPrivate ? botAvatar("small") : avatar(this.chat, this.title, "small");
    const words = h("div", { class: "chat-words" }, h("h3", { class: "chat-title" }, this.title), this.subtitle);
    return h("header", { class: "chat-head" }, this.backButton, face, words);
  }

  /** @returns {Omit<import("./message.js").Surroundings, "expanded">} */
  #around() {
    return {
      person: this.person,
      group: !this.isPrivate,
      speech: this.store.person(this.person).language_code ?? "vi",
      reply: (message) => {
        this.composer.replyTo(message);
        this.composer.focus();
      },
      edit: (message) => this.composer.edit(message),
      goTo: (id) => void this.#goTo(id),
      press: (message, row, col) => this.#press(message, row, col),
      command: (command) => this.composer.say(command),
      link: (url) => void this.#follow(url),
      enlarge,
    };
  }

  /** @param {AbortSignal} signal */
  #listen(signal) {
    const here = (/** @type {(detail: any) => void} */ heard) => (/** @type {any} */ detail) => {
      if (detail.chat === this.chat) heard(detail);
    };
    this.store.on("message", here(({ message }) => this.#arrived(message)), signal);
    this.store.on("edited", here(({ message }) => this.timeline.put(message)), signal);
    this.store.on("deleted", here(({ message_id }) => this.timeline.remove(message_id)), signal);
    this.store.on("reaction", here(({ message_id, reactions }) => this.timeline.react(message_id, reactions)), signal);
    this.store.on("typing", here(() => this.#typing()), signal);
    this.store.on("refetch", () => void this.#load(), signal);
    this.store.on("chats", ({ person }) => this.#chatsChanged(person), signal);
    document.addEventListener("visibilitychange", () => this.readIfSeen(), { signal });
  }

  async #load() {
    try {
      await this.timeline.refetch();
      const newest = this.timeline.newest();
      if (newest) this.#offerReply(newest);
    } catch (error) {
      this.phone.toast(t("failed", { error: /** @type {Error} */ (error).message }));
    }
  }

  /** @param {Message} message */
  #arrived(message) {
    const isNews = !this.timeline.message(message.message_id) && message.from?.id !== this.person;
    this.timeline.put(message);
    if (!isNews) return;
    this.#quiet();
    this.#offerReply(message);
    this.phone.announce(`${userName(message.from)}: ${summaryOf(message)}`);
  }

  /** Telegram shows the reply bar by itself where the bot asks for a reply. @param {Message} message */
  #offerReply(message) {
    const markup = message.reply_keyboard ?? message.reply_markup;
    const key = `${this.person}:${this.chat}:${message.message_id}`;
    const aimed = !markup?.selective || this.isPrivate || message.reply_to_message?.from?.id === this.person;
    if (!markup?.force_reply || !aimed || offered.has(key) || !this.composer.free) return;
    offered.add(key);
    this.composer.replyTo(message, markup.input_field_placeholder);
  }

  #typing() {
    clearTimeout(this.typingTimer);
    const dots = h("span", { class: "dots", "aria-hidden": "true" }, h("i"), h("i"), h("i"));
    fill(this.subtitle, h("span", { class: "is-typing" }, t("typing"), dots));
    this.typingTimer = setTimeout(() => this.#quiet(), TYPING_MS);
  }

  #quiet() {
    clearTimeout(this.typingTimer);
    fill(this.subtitle, this.usual);
  }

  #settled() {
    this.#drawFoot();
    this.#drawReplyKeys();
    this.readIfSeen();
  }

  /** @param {number} person */
  #chatsChanged(person) {
    if (person !== this.person) return;
    this.#drawBack();
    this.readIfSeen();
  }

  #drawBack() {
    const others = this.store.unread(this.person, this.chat);
    this.backBadge.hidden = !others;
    fill(this.backBadge, others);
    this.backButton.setAttribute("aria-label", others ? t("backUnread", { count: others }) : t("back"));
  }

  /** The row to write in, or in its place START or the way to unblock. */
  #drawFoot() {
    const startable = this.isPrivate && this.timeline.loaded && !this.timeline.order.length && !this.composer.draft.text;
    const shown = this.isPrivate && this.blocked ? this.#unblockBar() : startable ? this.#startButton() : this.composer.element;
    if (this.foot.firstElementChild?.className !== shown.className) fill(this.foot, shown);
  }

  #drawReplyKeys() {
    const rows = keyboardInForce(this.timeline.messages(), this.person);
    const drawn = JSON.stringify(rows);
    if (drawn === this.replyKeysDrawn) return;
    this.replyKeysDrawn = drawn;
    this.replyKeys.hidden = !rows;
    fill(this.replyKeys, rows && renderReplyKeys(rows, (text) => this.composer.say(text)));
  }

  #startButton() {
    const start = () => this.composer.say("/start");
    return h("button", { type: "button", class: "wide-button start", "data-testid": "start", onclick: start }, t("start"));
  }

  #unblockBar() {
    const name = this.store.person(this.person).name;
    const unblock = h("button", { type: "button", class: "wide-button", "data-testid": "unblock" }, t("unblock"));
    unblock.addEventListener("click", async () => {
      await api.block(this.person, false).catch((error) => this.phone.toast(t("failed", { error: error.message })));
      this.store.person(this.person).blocked = false;
      this.setBlocked(false);
    });
    return h("div", { class: "blocked" }, h("p", {}, t("blockedNow", { name })), unblock);
  }

  /** @param {Message} message @param {number} row @param {number} col */
  async #press(message, row, col) {
    try {
      const { start, url, copy } = (await api.press(this.person, this.chat, message.message_id, row, col)) ?? {};
      if (start !== undefined) await this.#start(start);
      else if (url) await this.#follow(url);
      else if (copy !== undefined) await this.#copy(copy);
    } catch (error) {
      this.phone.toast(t("failed", { error: /** @type {Error} */ (error).message }));
      throw error;
    }
  }

  /** @param {string} code */
  async #start(code) {
    await api.open(this.person, `https://t.me/${this.store.state.bot.username}?start=${code}`);
    this.phone.toPrivate();
  }

  /** A deep link of this bot opens on this phone; other web addresses in a new tab. @param {string} url */
  async #follow(url) {
    const [, username, code] = DEEP_LINK.exec(url) ?? [];
    if (code && username.toLowerCase() === this.store.state.bot.username?.toLowerCase()) {
      await this.#start(code).catch((error) => this.phone.toast(t("failed", { error: error.message })));
    } else if (/^https?:/i.test(url)) {
      window.open(url, "_blank", "noopener,noreferrer");
    }
  }

  /** @param {string} text */
  async #copy(text) {
    try {
      await navigator.clipboard.writeText(text);
      this.phone.toast(t("copied"));
    } catch {
      this.phone.toast(t("copyFailed", { text }));
    }
  }

  /** @param {number} id */
  async #goTo(id) {
    if (!(await this.timeline.goTo(id))) this.phone.toast(t("notFound"));
  }
}
