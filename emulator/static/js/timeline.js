// Promises a chat's messages in order, changed one by one, that scroll only when the reader is at the end.

import { api } from "./api.js";
import { dayMonthYear, fromSeconds, sameDay, weekday } from "./clock.js";
import { fill, h, icon } from "./dom.js";
import { t } from "./i18n.js";
import { canEdit, renderMessage } from "./message.js";
import { keepReachable, walkable } from "./walk.js";

/**
 * @typedef {import("./api.js").Message} Message
 * @typedef {import("./message.js").Surroundings} Surroundings
 */

const PAGE = 50;
const NEAR_END_PX = 60;
const NEAR_START_PX = 400;
const MOST_KEPT = 400;
const KEPT_AFTER_TRIM = 200;
const RUN_SECONDS = 300;
const SEARCH_PAGES = 40;

export class Timeline {
  /**
   * @param {number} person @param {number} chat @param {string} label @param {Node} emptiness shown where nothing was said yet
   * @param {Omit<Surroundings, "expanded">} around
   * @param {() => void} settled called when the reader is at the end, or what is there changed
   */
  constructor(person, chat, label, emptiness, around, settled) {
    this.person = person;
    this.chat = chat;
    this.settled = settled;
    /** @type {Map<number, {message: Message, node: HTMLLIElement}>} */
    this.items = new Map();
    /** @type {number[]} message ids, ascending */
    this.order = [];
    /** @type {Map<number, Set<number>>} */
    this.expanded = new Map();
    /** @type {Set<number> | null} ids the stream spoke of while a fetch was under way: the fetch is older than they are */
    this.touched = null;
    this.complete = false;
    this.paging = false;
    this.stick = true;
    this.fresh = 0;
    this.lastTop = 0;
    this.loaded = false;
    this.around = { ...around, expanded: (/** @type {number} */ id) => this.#expandedOf(id) };
    this.#build(label, emptiness);
  }

  /** Fetches the newest page and fits what is held to it; also after a gap in the stream. */
  async refetch() {
    const touched = new Set();
    this.touched = touched;
    const page = await api.messages(this.person, this.chat).finally(() => {
      if (this.touched === touched) this.touched = null;
    });
    const first = page[0]?.message_id ?? Infinity;
    const held = new Set(page.map((message) => message.message_id));
    const stale = this.order.filter((id) => !touched.has(id) && !held.has(id) && (this.stick || id >= first || first > (this.order.at(-1) ?? 0)));
    this.#preserving(() => {
      for (const id of stale) this.#drop(id);
      for (const message of page) if (!touched.has(message.message_id)) this.#put(message);
    });
    if (!this.loaded || stale.length) this.complete = page.length < PAGE;
    this.loaded = true;
    this.#changed();
  }

  /** A message that is new or newly worded. @param {Message} message */
  put(message) {
    this.touched?.add(message.message_id);
    const isNew = !this.items.has(message.message_id);
    this.#preserving(() => this.#put(message));
    const own = message.from?.id === this.person;
    if (isNew && own) this.toEnd();
    else if (isNew && !this.stick) this.fresh += 1;
    if (this.stick) this.#trim();
    this.#changed();
  }

  /** @param {number} id */
  remove(id) {
    this.touched?.add(id);
    this.#preserving(() => this.#drop(id));
    this.#changed();
  }

  /** @param {number} id @param {string[]} reactions */
  react(id, reactions) {
    const item = this.items.get(id);
    if (item) this.put({ ...item.message, reactions });
  }

  /** @param {number} id */
  message(id) {
    return this.items.get(id)?.message;
  }

  /** Those held, oldest first. @returns {Message[]} */
  messages() {
    return this.order.map((id) => /** @type {Message} */ (this.message(id)));
  }

  /** @returns {Message | undefined} */
  newest() {
    return this.message(this.order.at(-1) ?? 0);
  }

  /** The newest own message that may be edited. */
  lastEditable() {
    const id = this.order.findLast((each) => canEdit(/** @type {Message} */ (this.message(each)), this.person));
    return id === undefined ? undefined : this.message(id);
  }

  toEnd() {
    this.stick = true;
    this.fresh = 0;
    this.#snap();
  }

  /** Shows a message, fetching older pages until it is there. @param {number} id */
  async goTo(id) {
    for (let page = 0; !this.items.has(id) && !this.complete && page < SEARCH_PAGES; page += 1) await this.#older();
    const node = this.items.get(id)?.node;
    if (!node) return false;
    this.stick = false;
    const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    node.scrollIntoView({ block: "center", behavior: calm ? "auto" : "smooth" });
    node.classList.remove("is-found");
    requestAnimationFrame(() => node.classList.add("is-found"));
    node.focus({ preventScroll: true });
    return true;
  }

  close() {
    this.sizes.disconnect();
  }

  /** @param {string} label @param {Node} emptiness */
  #build(label, emptiness) {
    this.list = h("ol", { class: "messages", "aria-label": label });
    this.emptiness = h("div", { class: "emptiness", hidden: true }, emptiness);
    this.olderMark = h("div", { class: "older", hidden: true }, t("older"));
    this.scroller = h("div", { class: "scroller" }, this.olderMark, this.emptiness, this.list);
    this.jumpCount = h("span", { class: "badge", hidden: true });
    this.jump = h("button", { type: "button", class: "jump", hidden: true, "data-testid": "to-newest" }, icon("down"), this.jumpCount);
    this.element = h("div", { class: "timeline" }, this.scroller, this.jump);
    this.jump.addEventListener("click", () => this.#jumped());
    this.scroller.addEventListener("scroll", () => this.#scrolled(), { passive: true });
    walkable(this.list, (node) => this.message(this.order.find((id) => this.items.get(id)?.node === node) ?? 0), this.around);
    this.sizes = new ResizeObserver(() => {
      if (this.stick) this.#snap();
    });
    this.sizes.observe(this.list);
    this.sizes.observe(this.scroller);
  }

  #snap() {
    this.scroller.scrollTop = this.scroller.scrollHeight;
    this.lastTop = this.scroller.scrollTop;
  }

  #jumped() {
    this.toEnd();
    this.#changed();
  }

  /** @param {number} id */
  #expandedOf(id) {
    const found = this.expanded.get(id) ?? new Set();
    this.expanded.set(id, found);
    return found;
  }

  #scrolled() {
    const { scrollTop, scrollHeight, clientHeight } = this.scroller;
    if (!clientHeight) return;
    const was = this.stick;
    const nearEnd = scrollHeight - scrollTop - clientHeight < NEAR_END_PX;
    this.stick = nearEnd || (this.stick && scrollTop >= this.lastTop); // growing content is no scrolling away
    this.lastTop = scrollTop;
    if (this.stick) this.fresh = 0;
    if (was !== this.stick) this.#changed();
    if (scrollTop < NEAR_START_PX) void this.#older();
  }

  async #older() {
    if (this.paging || this.complete || !this.order.length) return;
    this.paging = true;
    this.olderMark.hidden = false;
    try {
      const page = await api.messages(this.person, this.chat, this.order[0]);
      this.complete = page.length < PAGE;
      this.#preserving(() => {
        for (const message of page.reverse()) if (!this.items.has(message.message_id)) this.#put(message);
      });
    } catch {
      // the next scroll asks again
    } finally {
      this.paging = false;
      this.olderMark.hidden = true;
    }
  }

  /** @param {Message} message */
  #put(message) {
    const id = message.message_id;
    const held = this.items.get(id);
    if (held && JSON.stringify(held.message) === JSON.stringify(message)) return;
    const node = renderMessage(message, this.around);
    this.items.set(id, { message, node });
    if (held) {
      const focused = held.node.contains(document.activeElement);
      held.node.replaceWith(node);
      if (focused) node.focus({ preventScroll: true });
      this.#decorate(this.order.indexOf(id));
      return;
    }
    const later = this.order.findIndex((each) => each > id);
    const at = later < 0 ? this.order.length : later;
    const following = this.order[at];
    this.list.insertBefore(node, following === undefined ? null : /** @type {any} */ (this.items.get(following)).node);
    this.order.splice(at, 0, id);
    this.#decorate(at);
    this.#decorate(at + 1);
  }

  /** @param {number} id */
  #drop(id) {
    const at = this.order.indexOf(id);
    if (at < 0) return;
    this.items.get(id)?.node.remove();
    this.items.delete(id);
    this.order.splice(at, 1);
    this.#decorate(at);
  }

  /** The date above a day's first message, and a closer look for a run of one sender. @param {number} at */
  #decorate(at) {
    const item = this.items.get(this.order[at]);
    if (!item) return;
    const before = this.items.get(this.order[at - 1])?.message;
    const { message, node } = item;
    const newDay = !before || !sameDay(before.date, message.date);
    const run = !newDay && before.from?.id === message.from?.id && message.date - before.date < RUN_SECONDS;
    node.classList.toggle("is-run", run);
    node.querySelector(":scope > .day")?.remove();
    if (newDay) node.prepend(dayMark(message.date));
  }

  #trim() {
    if (this.order.length <= MOST_KEPT) return;
    for (const id of this.order.splice(0, this.order.length - KEPT_AFTER_TRIM)) {
      this.items.get(id)?.node.remove();
      this.items.delete(id);
    }
    this.#decorate(0);
    this.complete = false;
    this.toEnd();
  }

  /** Changes the list without moving what the reader looks at. @param {() => void} change */
  #preserving(change) {
    const anchor = this.stick ? undefined : this.#firstVisible();
    const top = () => this.items.get(anchor ?? 0)?.node.offsetTop ?? 0;
    const before = top();
    change();
    if (anchor !== undefined) this.scroller.scrollTop += top() - before;
    else if (this.stick) this.#snap();
  }

  #firstVisible() {
    let low = 0;
    let high = this.order.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      const node = /** @type {any} */ (this.items.get(this.order[middle])).node;
      if (node.offsetTop + node.offsetHeight > this.scroller.scrollTop) high = middle;
      else low = middle + 1;
    }
    return this.order[low];
  }

  #changed() {
    keepReachable(this.list);
    this.emptiness.hidden = !this.loaded || this.order.length > 0;
    this.jump.hidden = this.stick;
    this.jumpCount.hidden = !this.fresh;
    fill(this.jumpCount, this.fresh);
    this.jump.setAttribute("aria-label", this.fresh ? t("toBottomNew", { count: this.fresh }) : t("toBottom"));
    this.settled();
  }
}

/** @param {number} seconds */
function dayMark(seconds) {
  const date = fromSeconds(seconds);
  return h("div", { class: "day" }, h("span", {}, `${weekday(date)}, ${dayMonthYear(date)}`));
}
