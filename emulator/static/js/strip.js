// Promises the strip at the top: the name, the demo's clock and its buttons, the guide, phones, language, the connection.

import { api } from "./api.js";
import { dayMonthYear, hourMinute, now, weekday } from "./clock.js";
import { fill, h, icon, iconButton } from "./dom.js";
import { Guide } from "./guide.js";
import { language, switchLanguage, t } from "./i18n.js";

const TICK_MS = 1000;
const NOTICE_MS = 15000;

export class Strip {
  /** @param {import("./store.js").Store} store @param {import("./stage.js").Stage} stage @param {HTMLElement} element @param {() => void} languageSwitched */
  constructor(store, stage, element, languageSwitched) {
    this.store = store;
    this.stage = stage;
    this.element = element;
    this.languageSwitched = languageSwitched;
    this.noticeTimer = 0;
    this.lost = h("p", { class: "lost", role: "status", hidden: true, "data-testid": "connection-lost" });
    store.on("clock", () => this.#tick());
    store.on("connection", ({ lost }) => this.#connection(lost));
    setInterval(() => this.#tick(), TICK_MS);
  }

  /** Draws all of it, also after a change of language. */
  draw() {
    this.time = h("span", { class: "clock-time", "data-testid": "clock-time" });
    this.day = h("span", { class: "clock-day", "data-testid": "clock-day" });
    this.notice = h("div", { class: "notice", role: "status", hidden: true, "data-testid": "notice" });
    const guide = h("button", { type: "button", class: "plain-button guide-toggle", "data-testid": "guide-toggle" }, icon("guide"), h("span", {}, t("guide")));
    const add = h("button", { type: "button", class: "plain-button add-phone", "data-testid": "add-phone", onclick: () => void this.stage.add() }, icon("plus"), h("span", {}, t("addPhone")));
    const brand = h("div", { class: "brand" }, h("h1", { class: "stamp" }, t("product")), h("p", { class: "tagline" }, t("tagline")));
    const list = new Guide(this.store.state.guide, this.stage, guide);
    const row = h("div", { class: "strip-row" }, brand, this.#clock(), h("div", { class: "strip-end" }, this.store.state.guide.length ? guide : null, add, this.#languageButton()));
    fill(this.element, row, this.lost, this.notice, this.store.state.guide.length ? list.element : null);
    this.lost.textContent = t("connectionLost");
    document.title = t("product");
    this.#tick();
  }

  #clock() {
    const face = h("div", { class: "clock-face", role: "timer", "aria-label": t("clock"), "aria-live": "off" }, this.time, this.day);
    const { movable } = this.store.state.clock;
    const keys = movable
      ? h("div", { class: "clock-keys" }, this.#key("plusHour", "clock-hour", { seconds: 3600 }), this.#key("plusDay", "clock-day-button", { seconds: 86400 }), this.#key("nextEvent", "clock-next", { to: "next" }))
      : h("span", { class: "clock-real" }, t("realClock"));
    return h("div", { class: "clock" }, face, keys);
  }

  /** @param {string} word @param {string} testid @param {{seconds: number} | {to: "next"}} step */
  #key(word, testid, step) {
    const isNext = word === "nextEvent";
    const words = isNext ? [icon("next"), h("span", { class: "long-word" }, t(word)), h("span", { class: "short-word" }, t("nextEventShort"))] : t(word);
    const key = h("button", { type: "button", class: `clock-key${isNext ? " is-main" : ""}`, "data-testid": testid }, words);
    key.addEventListener("click", () => void this.#move(key, step));
    return key;
  }

  /** @param {HTMLElement} key @param {{seconds: number} | {to: "next"}} step */
  async #move(key, step) {
    if (key.getAttribute("aria-busy") === "true") return;
    key.setAttribute("aria-busy", "true");
    try {
      const moved = await api.moveClock(step);
      this.store.receive({ kind: "clock", now: moved.now });
      const plain = t("clockMoved", { time: hourMinute(now()), date: dayMonthYear(now()) });
      this.#say("to" in step ? moved.event?.[language()] ?? t("noEvent") : plain);
    } catch (error) {
      this.#say(t("failed", { error: /** @type {Error} */ (error).message }));
    } finally {
      key.removeAttribute("aria-busy");
    }
  }

  /** @param {string} line */
  #say(line) {
    clearTimeout(this.noticeTimer);
    const hide = () => (this.notice.hidden = true);
    fill(this.notice, icon("clock"), h("span", {}, line), iconButton("close", t("hide"), { onclick: hide }));
    this.notice.hidden = false;
    this.noticeTimer = setTimeout(hide, NOTICE_MS);
  }

  #languageButton() {
    const other = language() === "vi" ? "en" : "vi";
    const switched = () => {
      switchLanguage();
      this.languageSwitched();
    };
    return h(
      "button",
      { type: "button", class: "plain-button language", lang: other, "aria-label": t("otherLanguage"), title: t("otherLanguage"), "data-testid": "language", onclick: switched },
      t("otherLanguageShort"),
    );
  }

  #tick() {
    if (!this.time) return;
    const date = now();
    const time = hourMinute(date);
    if (this.time.textContent !== time) this.time.textContent = time;
    const day = `${weekday(date)}, ${dayMonthYear(date)}`;
    if (this.day.textContent !== day) this.day.textContent = day;
  }

  /** @param {boolean} lost */
  #connection(lost) {
    this.lost.hidden = !lost;
    this.lost.textContent = t("connectionLost");
  }
}
