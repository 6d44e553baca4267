// Promises the chats a person sees, newest first, with what was said last and how much is unread.

import { avatar, botAvatar } from "./avatar.js";
import { dayMonth, dayMonthYear, fromSeconds, hourMinute, now } from "./clock.js";
import { fill, h } from "./dom.js";
import { t } from "./i18n.js";
import { summaryOf } from "./message.js";
import { userName } from "./text.js";

/** @typedef {import("./api.js").Chat} Chat */

export class ChatList {
  /** @param {import("./store.js").Store} store @param {number} person @param {(chat: number) => void} open */
  constructor(store, person, open) {
    this.store = store;
    this.person = person;
    this.open = open;
    this.ended = new AbortController();
    this.list = h("ul", { class: "chat-list" });
    this.element = h("div", { class: "chats" }, h("h3", { class: "chats-title" }, t("chats")), this.list);
    store.on("chats", (detail) => detail.person === person && this.#draw(), this.ended.signal);
    this.#draw();
  }

  focus() {
    this.list.querySelector("button")?.focus();
  }

  close() {
    this.ended.abort();
  }

  #draw() {
    const focused = /** @type {HTMLElement | null} */ (this.list.contains(document.activeElement) ? document.activeElement : null)?.dataset.chat;
    const chats = [...(this.store.chats.get(this.person) ?? [])].sort((a, b) => (b.last?.date ?? 0) - (a.last?.date ?? 0));
    fill(this.list, chats.length ? chats.map((chat) => this.#row(chat)) : h("li", { class: "chats-none" }, t("noChats")));
    if (focused) /** @type {HTMLElement | null} */ (this.list.querySelector(`[data-chat="${focused}"]`))?.focus();
  }

  /** @param {Chat} chat */
  #row(chat) {
    const title = this.store.title(this.person, chat.id);
    const last = chat.last;
    const speaker = last && chat.kind === "group" && last.from?.id !== this.person ? `${userName(last.from)}: ` : "";
    const own = last?.from?.id === this.person ? `${t("you")}: ` : "";
    return h(
      "li",
      {},
      h(
        "button",
        { type: "button", class: "chat-row", dataset: { chat: chat.id }, "data-testid": `chat-${chat.id}`, onclick: () => this.open(chat.id) },
        chat.kind === "private" ? botAvatar() : avatar(chat.id, title),
        h("span", { class: "chat-row-title" }, title),
        h("time", { class: "chat-row-time" }, last ? when(last.date) : ""),
        h("span", { class: "chat-row-last" }, last ? `${own || speaker}${summaryOf(last).slice(0, 120)}` : ""),
        chat.unread ? h("span", { class: "badge", "aria-label": t("unread", { count: chat.unread }) }, chat.unread) : null,
      ),
    );
  }
}

/** The hour today, the day before. @param {number} seconds */
function when(seconds) {
  const date = fromSeconds(seconds);
  return dayMonthYear(date) === dayMonthYear(now()) ? hourMinute(date) : dayMonth(date);
}
