// Promises one message as a list item: who, what it answers, pictures, files, text, time, buttons, reply and edit.

import { api } from "./api.js";
import { hueClass } from "./avatar.js";
import { fromSeconds, hourMinute } from "./clock.js";
import { h, icon, iconButton } from "./dom.js";
import { renderText } from "./entities.js";
import { language, t } from "./i18n.js";
import { renderKeyboard } from "./keyboard.js";
import { fileSize, fold, userName } from "./text.js";

/**
 * @typedef {import("./api.js").Message} Message
 * @typedef {{
 *   person: number, group: boolean, speech: string,
 *   reply: (message: Message) => void, edit: (message: Message) => void, goTo: (id: number) => void,
 *   press: (message: Message, row: number, col: number) => Promise<void>,
 *   command: (command: string) => void, link: (url: string) => void, enlarge: (url: string, caption: string) => void,
 *   expanded: (id: number) => Set<number>,
 * }} Surroundings
 */

const URGENT = "hoa toc";
const INLINE_WIDTH = 480;

/** @param {Message} message @param {Surroundings} around @returns {HTMLLIElement} */
export function renderMessage(message, around) {
  const service = serviceText(message);
  const own = message.from?.id === around.person;
  const classes = ["message", own && "is-own", service && "is-service", isUrgent(message) && "is-urgent"];
  return h(
    "li",
    { class: classes.filter(Boolean).join(" "), tabindex: -1, "data-testid": `message-${message.message_id}` },
    service ? h("div", { class: "service" }, service) : renderRow(message, own, around),
  );
}

/** Whether a person may still change their message here: text only, as the page offers it. @param {Message} message @param {number} person */
export function canEdit(message, person) {
  return message.from?.id === person && message.text !== undefined;
}

/** What a message says in one line, for quotes and lists. @param {Message} message */
export function summaryOf(message) {
  const said = message.text ?? message.caption;
  if (said) return said.replace(/\s+/g, " ");
  if (message.document) return message.document.file_name ?? t("file");
  if (message.photo) return t("photo");
  return serviceText(message) ?? t("unsupported");
}

/** @param {Message} message */
function serviceText(message) {
  if (message.new_chat_members) return t("joined", { name: message.new_chat_members.map(userName).join(", ") });
  if (message.left_chat_member) return t("left", { name: userName(message.left_chat_member) });
  if (message.new_chat_title) return t("renamed", { title: message.new_chat_title });
  if (message.pinned_message) return t("pinned");
  return null;
}

/** A bot's message whose first line bears the stamp gets the stamp's colour. @param {Message} message */
function isUrgent(message) {
  const first = (message.text ?? message.caption ?? "").split("\n", 1)[0];
  return Boolean(message.from?.is_bot) && fold(first).includes(URGENT);
}

/** @param {Message} message @param {boolean} own @param {Surroundings} around */
function renderRow(message, own, around) {
  const bare = message.photo && !message.caption;
  const bubble = h(
    "div",
    { class: `bubble${bare ? " is-bare" : ""}` },
    around.group && !own ? h("div", { class: `sender ${hueClass(message.from?.id ?? 0)}` }, userName(message.from)) : null,
    message.reply_to_message ? quoted(message, around) : null,
    message.photo ? picture(message, around) : null,
    message.document ? attachment(message.document) : null,
    body(message, around),
  );
  const keys = renderKeyboard(message, (row, col) => around.press(message, row, col));
  return h("div", { class: "row" }, h("div", { class: "stack" }, bubble, keys), actions(message, around));
}

/** @param {Message} message @param {Surroundings} around */
function body(message, around) {
  const taps = { command: around.command, link: around.link, expanded: around.expanded(message.message_id) };
  const text = message.text ?? message.caption;
  const known = text !== undefined || message.photo || message.document;
  return h(
    "div",
    { class: text || !known ? "text" : "text is-empty", lang: around.speech },
    text === undefined ? null : renderText(text, message.entities ?? message.caption_entities, taps),
    known ? null : h("em", {}, t("unsupported")),
    h("span", { class: "meta" }, reactions(message), message.edit_date ? h("span", {}, t("edited")) : null, stamp(message)),
  );
}

/** @param {Message} message */
function stamp(message) {
  const date = fromSeconds(message.date);
  return h("time", { datetime: date.toISOString() }, hourMinute(date));
}

/** @param {Message} message */
function reactions(message) {
  if (!message.reactions?.length) return null;
  return h("span", { class: "reactions", role: "img", "aria-label": t("reactions", { list: message.reactions.join(" ") }) }, message.reactions.join(" "));
}

/** @param {Message} message @param {Surroundings} around */
function quoted(message, around) {
  const original = /** @type {Message} */ (message.reply_to_message);
  const name = original.from?.id === around.person ? t("you") : userName(original.from);
  return h(
    "button",
    { type: "button", class: "quoted", title: t("goToQuoted"), onclick: () => around.goTo(original.message_id) },
    h("span", { class: "quoted-name" }, name),
    h("span", { class: "quoted-text" }, message.quote?.text ?? summaryOf(original).slice(0, 160)),
  );
}

/** @param {Message} message @param {Surroundings} around */
function picture(message, around) {
  const sizes = [...(message.photo ?? [])].sort((a, b) => (a.width ?? 0) - (b.width ?? 0));
  const largest = sizes[sizes.length - 1];
  const shown = sizes.find((size) => (size.width ?? 0) >= INLINE_WIDTH) ?? largest;
  const caption = message.caption ?? t("photo");
  const image = h("img", { src: api.fileUrl(shown.file_id), alt: caption, width: largest.width, height: largest.height, decoding: "async" });
  const enlarge = () => around.enlarge(api.fileUrl(largest.file_id), caption);
  return h("button", { type: "button", class: "picture", "aria-label": `${t("enlarge")}: ${caption}`, onclick: enlarge }, image);
}

/** @param {import("./api.js").FileInfo} file */
function attachment(file) {
  const name = file.file_name ?? t("file");
  const extension = /\.(\w{1,5})$/.exec(name)?.[1] ?? "";
  return h(
    "a",
    { class: "document", href: api.fileUrl(file.file_id), download: name, title: t("download", { name }) },
    h("span", { class: `document-icon kind-${extension.toLowerCase()}`, "aria-hidden": "true" }, extension ? extension.toUpperCase() : icon("file")),
    h("span", { class: "document-words" }, h("span", { class: "document-name" }, name), h("span", { class: "document-size" }, fileSize(file.file_size ?? 0, language()))),
    icon("download"),
  );
}

/** @param {Message} message @param {Surroundings} around */
function actions(message, around) {
  const id = message.message_id;
  const edit = () => around.edit(message);
  return h(
    "div",
    { class: "actions" },
    canEdit(message, around.person) ? iconButton("edit", t("edit"), { class: "action action-edit", tabindex: -1, "data-testid": `edit-${id}`, onclick: edit }) : null,
    iconButton("reply", t("reply"), { class: "action", tabindex: -1, "data-testid": `reply-${id}`, onclick: () => around.reply(message) }),
  );
}
