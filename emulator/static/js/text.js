// Promises text made comparable and short: no diacritics, initials, sizes, a message in one line.

/** @param {string} text */
export function fold(text) {
  return text.normalize("NFD").replace(/\p{M}/gu, "").replace(/[đĐ]/g, "d").toLowerCase();
}

/**
 * Whether every word of the query begins or stands within the text, tone marks aside.
 * @param {string} query @param {string} text
 */
export function matches(query, text) {
  const folded = fold(text);
  return fold(query).split(/\s+/).every((word) => folded.includes(word));
}

/** First and last word: in a Vietnamese name the family's and one's own. @param {string} name */
export function initials(name) {
  const words = name.split(/[\s\-–(),.]+/).filter((word) => /^\p{L}/u.test(word));
  const picked = words.length > 1 ? [words[0], words[words.length - 1]] : words;
  return picked.map((word) => [...word.normalize("NFC")][0]).join("").toUpperCase() || "?";
}

/** One of the palette's hues, the same for the same id. @param {number} id @param {number} count */
export function hue(id, count) {
  return Math.abs(Math.imul(id | 0, 2654435761) >>> 8) % count;
}

/** @param {number} bytes @param {string} language */
export function fileSize(bytes, language) {
  const units = ["B", "KB", "MB", "GB"];
  let value = bytes;
  let unit = 0;
  while (value >= 1000 && unit < units.length - 1) {
    value /= 1024;
    unit += 1;
  }
  const digits = unit && value < 10 ? 1 : 0;
  return `${value.toLocaleString(language, { maximumFractionDigits: digits })} ${units[unit]}`;
}

/** @param {import("./api.js").User | undefined} user */
export function userName(user) {
  return user ? [user.last_name, user.first_name].filter(Boolean).reverse().join(" ") : "";
}
