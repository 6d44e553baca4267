// Promises one picture of the province shared by all phones: people, chats, the clock, and news of what changed.

import { api } from "./api.js";
import { setNow, setZone } from "./clock.js";

/**
 * @typedef {import("./api.js").Person} Person
 * @typedef {import("./api.js").Chat} Chat
 * @typedef {import("./api.js").Message} Message
 */

const BURST_MS = 120;

/**
 * Tells, as DOM events with a `detail`: `state`, `clock`, `chats` {person}, `message` and `edited` {chat, message},
 * `deleted` {chat, message_id}, `reaction` {chat, message_id, reactions}, `toast` {person, text, alert},
 * `typing` {chat}, `connection` {lost}, `refetch`.
 */
export class Store extends EventTarget {
  constructor() {
    super();
    /** @type {import("./api.js").State} */
    this.state = /** @type {any} */ (null);
    /** @type {Map<number, Person>} */
    this.people = new Map();
    /** @type {Map<number, Chat[]>} chats by the person who sees them; only of people who hold a phone */
    this.chats = new Map();
    /** @type {Map<number, number>} */
    this.chatTimers = new Map();
    this.loadTimer = 0;
  }

  async load() {
    this.state = await api.state();
    this.people = new Map(this.state.people.map((person) => [person.id, person]));
    setZone(this.state.clock.zone);
    setNow(this.state.clock.now);
    this.tell("state");
    this.tell("clock");
  }

  /** @param {string} kind @param {object} [detail] */
  tell(kind, detail = {}) {
    this.dispatchEvent(new CustomEvent(kind, { detail }));
  }

  /**
   * Calls back on news until the signal ends.
   * @param {string} kind @param {(detail: any) => void} heard @param {AbortSignal} [signal]
   */
  on(kind, heard, signal) {
    this.addEventListener(kind, (event) => heard(/** @type {CustomEvent} */ (event).detail), { signal });
  }

  /** @param {number} id */
  person(id) {
    return this.people.get(id) ?? { id, name: String(id) };
  }

  /** @param {number} chat */
  group(chat) {
    return this.state.groups.find((group) => group.id === chat);
  }

  /** @param {number} person @param {number} chat */
  sees(person, chat) {
    return person === chat || Boolean(this.group(chat)?.members.includes(person));
  }

  /** @param {number} person @param {number} chat */
  title(person, chat) {
    return person === chat ? this.state.bot.first_name : this.group(chat)?.title ?? this.chat(person, chat)?.title ?? String(chat);
  }

  /** @param {number} person @param {number} chat */
  chat(person, chat) {
    return this.chats.get(person)?.find((each) => each.id === chat);
  }

  /** Unread messages of a person in all chats, or in all but one. @param {number} person @param {number} [except] */
  unread(person, except) {
    const chats = this.chats.get(person) ?? [];
    return chats.reduce((sum, chat) => sum + (chat.id === except ? 0 : chat.unread), 0);
  }

  /** @param {number} person */
  async fetchChats(person) {
    this.chats.set(person, await api.chats(person));
    this.tell("chats", { person });
  }

  /** Many messages in a burst ask the server once. @param {number} person */
  fetchChatsSoon(person) {
    if (this.chatTimers.has(person)) return;
    const timer = setTimeout(() => {
      this.chatTimers.delete(person);
      this.fetchChats(person).catch(() => {});
    }, BURST_MS);
    this.chatTimers.set(person, timer);
  }

  /** @param {number} person @param {number} chat */
  async markRead(person, chat) {
    const seen = this.chat(person, chat);
    if (seen) seen.unread = 0;
    this.tell("chats", { person });
    await api.read(person, chat).catch(() => {});
  }

  /** What the server's stream said. @param {any} event */
  receive(event) {
    if (event.kind === "clock") {
      setNow(event.now);
      this.tell("clock");
    } else if (event.kind === "people") {
      clearTimeout(this.loadTimer);
      this.loadTimer = setTimeout(() => this.load().catch(() => {}), BURST_MS);
      for (const person of this.chats.keys()) this.fetchChatsSoon(person);
    } else {
      this.tell(event.kind, event);
      if (["message", "edited", "deleted"].includes(event.kind)) this.#chatsOf(event.chat);
    }
  }

  /** @param {number} chat */
  #chatsOf(chat) {
    for (const person of this.chats.keys()) if (this.sees(person, chat)) this.fetchChatsSoon(person);
  }
}
