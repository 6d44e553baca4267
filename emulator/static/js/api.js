// Promises the emulator's JSON API as functions; a refusal becomes an ApiError that carries the server's one line.

/**
 * @typedef {{id: number, is_bot?: boolean, first_name: string, last_name?: string, username?: string, title?: string}} User
 * @typedef {{type: string, offset: number, length: number, url?: string, user?: User, language?: string}} Entity
 * @typedef {{text: string, style?: string, url?: string, callback_data?: string, copy_text?: {text: string}, disabled?: object}} Button
 * @typedef {{inline_keyboard?: Button[][], force_reply?: boolean, input_field_placeholder?: string, selective?: boolean}} Markup
 * @typedef {{keyboard?: (string | {text: string})[][], one_time_keyboard?: boolean, force_reply?: boolean, input_field_placeholder?: string,
 *   selective?: boolean}} ReplyKeyboard
 * @typedef {{file_id: string, file_name?: string, mime_type?: string, file_size?: number, width?: number, height?: number}} FileInfo
 * @typedef {{message_id: number, from?: User, chat: {id: number, type: string, title?: string}, date: number, edit_date?: number,
 *   text?: string, entities?: Entity[], caption?: string, caption_entities?: Entity[], photo?: FileInfo[], document?: FileInfo,
 *   reply_markup?: Markup, reply_to_message?: Message, quote?: {text: string}, reactions?: string[], reply_keyboard?: ReplyKeyboard, new_chat_members?: User[],
 *   left_chat_member?: User, new_chat_title?: string, pinned_message?: Message}} Message
 * @typedef {{id: number, name: string, title?: string, about?: string, language_code?: string, blocked?: boolean}} Person
 * @typedef {{id: number, title: string, members: number[]}} Group
 * @typedef {{id: number, kind: "private" | "group", title: string, last: Message | null, unread: number}} Chat
 * @typedef {{now: string, movable: boolean, zone: string}} Clock
 * @typedef {{vi: string, en: string, person?: number, chat?: number, text?: string, file?: string}} GuideItem
 * @typedef {{name: string, label_vi: string, label_en: string, size: number}} TrayFile
 * @typedef {{bot: User, language: string, clock: Clock, people: Person[], groups: Group[],
 *   panes: {person: number, chat: number}[], guide: GuideItem[], tray: TrayFile[]}} State
 */

export class ApiError extends Error {}

/** The server could not be reached at all, as opposed to having said no. */
export class ConnectionLost extends ApiError {}

const ROOT = "_/";

export const api = {
  /** @returns {Promise<State>} */
  state: () => get("state"),
  /** @param {number} person @returns {Promise<Chat[]>} */
  chats: (person) => get("chats", { person }),
  /** @param {number} person @param {number} chat @param {number} [before] @returns {Promise<Message[]>} */
  messages: (person, chat, before) => get("messages", { person, chat, before }),
  /** @param {number} person @param {number} chat @returns {Promise<{command: string, description: string}[]>} */
  commands: (person, chat) => get("commands", { person, chat }),
  /** @param {number} person @param {number} chat @param {string} text @param {number} [reply_to] @returns {Promise<Message>} */
  say: (person, chat, text, reply_to) => post("say", { person, chat, text, reply_to }),
  /** @param {number} person @param {number} chat @param {number} message_id @param {string} text @returns {Promise<Message>} */
  edit: (person, chat, message_id, text) => post("edit", { person, chat, message_id, text }),
  /** @param {number} person @param {number} chat @param {Upload} upload @returns {Promise<Message>} */
  file: (person, chat, upload) => send("file", uploadForm(person, chat, upload)),
  /** @param {number} person @param {number} chat @param {number} message_id @param {number} row @param {number} col
   *  @returns {Promise<{start?: string, url?: string, copy?: string}>} */
  press: (person, chat, message_id, row, col) => post("press", { person, chat, message_id, row, col }),
  /** @param {number} person @param {string} link */
  open: (person, link) => post("open", { person, link }),
  /** @param {number} person @param {boolean} blocked */
  block: (person, blocked) => post("block", { person, blocked }),
  /** @param {number} person @param {number} chat */
  read: (person, chat) => post("read", { person, chat }),
  /** @param {string} name @returns {Promise<Person>} */
  addPerson: (name) => post("people", { name }),
  /** @param {{seconds: number} | {to: "next"}} step @returns {Promise<{now: string, event?: {vi: string, en: string}}>} */
  moveClock: (step) => post("clock", step),
  eventsUrl: `${ROOT}events`,
  /** @param {string} fileId */
  fileUrl: (fileId) => `${ROOT}files/${encodeURIComponent(fileId)}`,
};

/** @typedef {{file?: File, tray?: string, caption?: string, replyTo?: number, asPhoto?: boolean, album?: string}} Upload */

/** @param {number} person @param {number} chat @param {Upload} upload */
function uploadForm(person, chat, upload) {
  const form = new FormData();
  form.set("person", String(person));
  form.set("chat", String(chat));
  if (upload.caption) form.set("caption", upload.caption);
  if (upload.replyTo) form.set("reply_to", String(upload.replyTo));
  if (upload.asPhoto) form.set("as", "photo");
  if (upload.album) form.set("album", upload.album);
  if (upload.tray) form.set("tray", upload.tray);
  if (upload.file) form.set("file", upload.file, upload.file.name);
  return form;
}

/** @param {string} path @param {Record<string, unknown>} [query] */
function get(path, query = {}) {
  const given = Object.entries(query).filter(([, value]) => value !== undefined);
  const search = new URLSearchParams(given.map(([key, value]) => [key, String(value)]));
  return answer(fetch(`${ROOT}${path}${given.length ? `?${search}` : ""}`, { cache: "no-store" }));
}

/** @param {string} path @param {object} body */
function post(path, body) {
  return send(path, JSON.stringify(body), { "Content-Type": "application/json" });
}

/** @param {string} path @param {BodyInit} body @param {HeadersInit} [headers] */
function send(path, body, headers = {}) {
  return answer(fetch(`${ROOT}${path}`, { method: "POST", body, headers }));
}

/** @param {Promise<Response>} request @returns {Promise<any>} */
async function answer(request) {
  let response;
  try {
    response = await request;
  } catch {
    throw new ConnectionLost("connection lost");
  }
  const body = await response.json().catch(() => null);
  if (!response.ok) throw new ApiError(body?.error || `HTTP ${response.status}`);
  return body;
}
