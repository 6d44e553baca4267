// Promises that what was typed in a chat is still there after switching chats, people, language, or reloading the tab.

/**
 * @typedef {import("./api.js").Message} Message
 * @typedef {{file?: File, tray?: string, name: string, size: number, image: boolean, asPhoto: boolean}} Attachment
 * @typedef {{text: string, reply: Message | null, edit: Message | null, files: Attachment[]}} Draft
 */

const KEY = "hoatoc.drafts";
/** @type {Map<string, Draft>} */
const drafts = new Map();

/** Files cannot be remembered over a reload; words and what they answer can. */
for (const [key, kept] of Object.entries(remembered())) drafts.set(key, { ...kept, files: [] });

/** @param {number} person @param {number} chat @returns {Draft} */
export function draftOf(person, chat) {
  return drafts.get(`${person}:${chat}`) ?? { text: "", reply: null, edit: null, files: [] };
}

/** @param {number} person @param {number} chat @param {Draft} draft */
export function keepDraft(person, chat, draft) {
  const key = `${person}:${chat}`;
  if (draft.text || draft.reply || draft.files.length) drafts.set(key, draft);
  else drafts.delete(key);
  const words = [...drafts].map(([each, { text, reply, edit }]) => [each, { text, reply, edit }]);
  try {
    sessionStorage.setItem(KEY, JSON.stringify(Object.fromEntries(words)));
  } catch {
    // a full or forbidden storage only costs the draft its life beyond a reload
  }
}

/** @returns {Record<string, Omit<Draft, "files">>} */
function remembered() {
  try {
    return JSON.parse(sessionStorage.getItem(KEY) ?? "{}");
  } catch {
    return {};
  }
}
