// Promises the row one writes in: text, reply and edit bars, files waiting to be sent; nothing typed is ever lost.

import { api, ConnectionLost } from "./api.js";
import { CommandMenu } from "./commands.js";
import { fill, h, icon, iconButton } from "./dom.js";
import { draftOf, keepDraft } from "./drafts.js";
import { language, t } from "./i18n.js";
import { summaryOf } from "./message.js";
import { openMenu } from "./popup.js";
import { fileSize, userName } from "./text.js";

/**
 * @typedef {import("./api.js").Message} Message
 * @typedef {import("./drafts.js").Attachment} Attachment
 * @typedef {{sent: (message: Message) => void, failed: (line: string) => void, editLast: () => Message | undefined, goTo: (id: number) => void}} Hooks
 */

const SIZES_ITSELF = CSS.supports("field-sizing", "content");

export class Composer {
  /** @param {number} person @param {number} chat @param {string} title @param {import("./api.js").TrayFile[]} tray @param {Hooks} hooks */
  constructor(person, chat, title, tray, hooks) {
    this.person = person;
    this.chat = chat;
    this.tray = tray;
    this.hooks = hooks;
    this.draft = draftOf(person, chat);
    /** What the bot asks to be written here, while its question stands in the reply bar. */
    this.prompt = "";
    /** What goes out, one after another, in the order it was sent. */
    this.queue = Promise.resolve();
    this.#build(title);
    this.#draw();
  }

  focus() {
    this.field.focus();
  }

  /** @param {string} text */
  write(text) {
    this.#change({ text, edit: null });
    this.field.setSelectionRange(text.length, text.length);
    this.focus();
  }

  /** @param {Message} message @param {string} [placeholder] */
  replyTo(message, placeholder) {
    this.prompt = placeholder ?? "";
    this.#change({ reply: message, edit: null, text: this.draft.edit ? "" : this.draft.text });
  }

  /** @param {Message} message */
  edit(message) {
    this.write(message.text ?? "");
    this.#change({ edit: message, reply: null, files: [] });
    this.focus();
  }

  /** Whether a reply that the bot asks for may fill the reply bar without disturbing anything. */
  get free() {
    return !this.draft.reply && !this.draft.edit && !this.draft.text && !this.draft.files.length;
  }

  /** @param {Iterable<File>} files */
  addFiles(files) {
    const added = [...files].map((file) => {
      const image = /^image\/(png|jpeg|webp)$/.test(file.type);
      return { file, name: file.name, size: file.size, image, asPhoto: image };
    });
    this.#change({ files: [...this.draft.files, ...added], edit: null });
    this.focus();
  }

  /** @param {string} text */
  say(text) {
    const reply = this.draft.reply?.message_id;
    this.#change({ reply: null });
    this.#enqueue(() => api.say(this.person, this.chat, text, reply), { text });
  }

  /** A sample file goes out at once. @param {string} name @param {string} [caption] */
  sendTray(name, caption) {
    this.#enqueue(() => api.file(this.person, this.chat, { tray: name, caption }), {});
  }

  /** @param {string} title */
  #build(title) {
    this.bar = h("div", { class: "reply-bar", hidden: true });
    this.files = h("ul", { class: "staged", hidden: true });
    this.field = h("textarea", { class: "field", rows: 1, "aria-label": t("writeTo", { title }), "aria-autocomplete": "list", autocomplete: "off", "data-testid": "composer" });
    this.picker = h("input", { type: "file", multiple: true, hidden: true, "data-testid": "file-input" });
    const attach = iconButton("attach", t("attach"), { "aria-haspopup": "menu", "aria-expanded": "false", "data-testid": "attach" });
    attach.addEventListener("click", () => openMenu(attach, t("attach"), this.#attachments(), "menu-up"));
    this.slash = h("button", { type: "button", class: "icon-button slash", "aria-label": t("commands"), title: t("commands"), "data-testid": "commands" }, "/");
    this.sendButton = h("button", { type: "submit", class: "send", "aria-label": t("send"), title: t("send"), "data-testid": "send" }, icon("send"));
    this.menu = new CommandMenu(this.person, this.chat, this.field, (command) => this.#command(command), (command) => this.write(command));
    const line = h("div", { class: "line" }, h("div", { class: "menu-place" }, attach), this.field, this.slash, this.sendButton);
    this.element = h("form", { class: "composer", novalidate: true }, this.menu.element, this.bar, this.files, line, this.picker);
    this.#listen();
  }

  #listen() {
    this.element.addEventListener("submit", (/** @type {Event} */ event) => {
      event.preventDefault();
      this.#submit();
    });
    this.field.addEventListener("input", () => {
      this.#change({ text: this.field.value });
      void this.menu.offer(this.field.value);
    });
    this.field.addEventListener("keydown", (/** @type {KeyboardEvent} */ event) => this.#keyed(event));
    this.field.addEventListener("blur", () => this.menu.hide());
    this.field.addEventListener("paste", (/** @type {ClipboardEvent} */ event) => {
      if (!event.clipboardData?.files.length) return;
      event.preventDefault();
      this.addFiles(event.clipboardData.files);
    });
    this.slash.addEventListener("pointerdown", (/** @type {Event} */ event) => event.preventDefault());
    this.slash.addEventListener("click", () => this.#slashed());
    this.picker.addEventListener("change", () => {
      this.addFiles(this.picker.files);
      this.picker.value = "";
    });
  }

  #slashed() {
    if (this.menu.open) return this.menu.hide();
    this.focus();
    void this.menu.offer("/");
  }

  /** @param {KeyboardEvent} event */
  #keyed(event) {
    if (event.isComposing || this.menu.keyed(event)) return;
    if (event.key === "Enter" && !event.shiftKey) {
      event.preventDefault();
      this.#submit();
    } else if (event.key === "Escape" && (this.draft.reply || this.draft.edit)) {
      this.#cancel();
    } else if (event.key === "ArrowUp" && !this.field.value && !this.draft.reply) {
      const last = this.hooks.editLast();
      if (!last) return;
      event.preventDefault();
      this.edit(last);
    }
  }

  #attachments() {
    const sample = (/** @type {import("./api.js").TrayFile} */ file) => ({
      label: language() === "en" ? file.label_en : file.label_vi,
      detail: fileSize(file.size, language()),
      picture: icon("file"),
      testid: `tray-${file.name}`,
      run: () => this.#stageTray(file),
    });
    const own = { label: t("fromComputer"), picture: icon("attach"), testid: "attach-own", run: () => this.picker.click() };
    return this.tray.length ? [own, { heading: t("tray") }, ...this.tray.map(sample)] : [own];
  }

  /** @param {import("./api.js").TrayFile} file */
  #stageTray(file) {
    this.#change({ files: [...this.draft.files, { tray: file.name, name: file.name, size: file.size, image: false, asPhoto: false }], edit: null });
    this.focus();
  }

  /** @param {string} command */
  #command(command) {
    this.menu.hide();
    this.#change({ text: "" });
    this.say(command);
  }

  #submit() {
    const { text, reply, edit, files } = this.draft;
    const said = text.trim();
    if (!said && !files.length) return;
    this.menu.hide();
    this.#change({ text: "", reply: null, edit: null, files: [] });
    if (edit) {
      if (said === edit.text) return;
      this.#enqueue(() => api.edit(this.person, this.chat, edit.message_id, said), { text, edit });
    } else if (files.length) {
      const album = albumOf(files);
      files.forEach((each, at) => this.#enqueue(() => this.#upload(each, at ? "" : said, at ? undefined : reply?.message_id, album), { text: at ? "" : text, files: [each] }));
    } else {
      this.#enqueue(() => api.say(this.person, this.chat, said, reply?.message_id), { text, reply });
    }
  }

  /** @param {Attachment} attachment @param {string} caption @param {number} [replyTo] @param {string} [album] */
  #upload({ file, tray, asPhoto }, caption, replyTo, album) {
    return api.file(this.person, this.chat, { file, tray, asPhoto, caption, replyTo, album });
  }

  /** Sends after what was sent before; what could not go comes back into the draft. @param {() => Promise<Message>} send @param {Partial<import("./drafts.js").Draft>} given */
  #enqueue(send, given) {
    this.queue = this.queue.then(async () => {
      try {
        this.hooks.sent(await send());
      } catch (error) {
        this.#giveBack(given);
        this.hooks.failed(t("sendFailed", { error: error instanceof ConnectionLost ? t("connectionLost") : /** @type {Error} */ (error).message }));
      }
    });
  }

  /** @param {Partial<import("./drafts.js").Draft>} given */
  #giveBack({ text = "", reply = null, edit = null, files = [] }) {
    const texts = [text, this.draft.text].filter(Boolean);
    this.#change({ text: texts.join("\n"), reply: this.draft.reply ?? reply, edit: this.draft.edit ?? edit, files: [...files, ...this.draft.files] });
  }

  #cancel() {
    this.#change({ reply: null, edit: null, text: this.draft.edit ? "" : this.draft.text });
    this.focus();
  }

  /** @param {Partial<import("./drafts.js").Draft>} part */
  #change(part) {
    this.draft = { ...this.draft, ...part };
    keepDraft(this.person, this.chat, this.draft);
    this.#draw();
  }

  #draw() {
    const { text, reply, edit, files } = this.draft;
    if (this.field.value !== text) this.field.value = text;
    if (!reply) this.prompt = "";
    this.field.placeholder = files.length ? t("writeCaption") : this.prompt || t("write");
    this.#fitHeight();
    const label = t(edit ? "save" : "send");
    this.sendButton.setAttribute("aria-label", label);
    this.sendButton.title = label;
    this.sendButton.disabled = !text.trim() && !files.length;
    this.slash.hidden = Boolean(text);
    this.bar.hidden = !reply && !edit;
    if (reply || edit) this.#drawBar(/** @type {Message} */ (reply ?? edit), Boolean(edit));
    else fill(this.bar);
    this.files.hidden = !files.length;
    fill(this.files, files.map((each) => this.#staged(each)));
  }

  /** Where the browser cannot size the box by its content itself. */
  #fitHeight() {
    if (SIZES_ITSELF) return;
    this.field.style.height = "auto";
    this.field.style.height = `${this.field.scrollHeight}px`;
  }

  /** @param {Message} message @param {boolean} editing */
  #drawBar(message, editing) {
    const name = message.from?.id === this.person ? t("you") : userName(message.from);
    const words = [h("span", { class: "quoted-name" }, editing ? t("editing") : t("replyTo", { name })), h("span", { class: "quoted-text" }, summaryOf(message).slice(0, 120))];
    const close = iconButton("close", t(editing ? "cancelEdit" : "cancelReply"), { "data-testid": "cancel-reply", onclick: () => this.#cancel() });
    const shown = h("button", { type: "button", class: "quoted", title: t("goToQuoted"), onclick: () => this.hooks.goTo(message.message_id) }, words);
    fill(this.bar, icon(editing ? "edit" : "reply"), shown, close);
  }

  /** @param {Attachment} attachment */
  #staged(attachment) {
    const drop = () => this.#change({ files: this.draft.files.filter((each) => each !== attachment) });
    const photo = h("input", { type: "checkbox", onchange: () => (attachment.asPhoto = photo.checked) });
    photo.checked = attachment.asPhoto;
    return h(
      "li",
      { class: "staged-file" },
      icon("file"),
      h("span", { class: "staged-name" }, attachment.name),
      h("span", { class: "staged-size" }, fileSize(attachment.size, language())),
      iconButton("close", t("removeFile", { name: attachment.name }), { onclick: drop }),
      attachment.image ? h("label", { class: "staged-photo" }, photo, t("asPhoto")) : null,
    );
  }
}

/** Several photos, or several documents, sent at once are one album. @param {Attachment[]} files */
function albumOf(files) {
  const alike = files.every((each) => each.asPhoto === files[0].asPhoto);
  return files.length > 1 && alike ? String(Date.now()) : undefined;
}
