// Promises times as the demo's zone shows them, and a clock that walks on between two words from the server.

let zone = "Asia/Ho_Chi_Minh";
let language = "vi";
let base = { at: Date.now(), seen: performance.now() };

/** @param {string} newZone */
export function setZone(newZone) {
  zone = newZone;
}

/** @param {string} newLanguage */
export function setClockLanguage(newLanguage) {
  language = newLanguage;
}

/** @param {string} iso the server's now */
export function setNow(iso) {
  base = { at: Date.parse(iso), seen: performance.now() };
}

export function now() {
  return new Date(base.at + performance.now() - base.seen);
}

/** @type {Map<string, Intl.DateTimeFormat>} */
const formats = new Map();

/** @param {Intl.DateTimeFormatOptions} options */
function format(options) {
  const key = `${language}|${zone}|${JSON.stringify(options)}`;
  let found = formats.get(key);
  if (!found) {
    found = new Intl.DateTimeFormat(language === "en" ? "en-GB" : "vi-VN", { timeZone: zone, ...options });
    formats.set(key, found);
  }
  return found;
}

/** @param {Date} date @returns {string} 08:05 */
export function hourMinute(date) {
  return format({ hour: "2-digit", minute: "2-digit", hour12: false, hourCycle: "h23" }).format(date);
}

/** @param {Date} date @returns {string} Thứ Hai */
export function weekday(date) {
  return format({ weekday: "long" }).format(date);
}

/** @param {Date} date @returns {string} 17/06/2024 */
export function dayMonthYear(date) {
  return format({ day: "2-digit", month: "2-digit", year: "numeric" }).format(date);
}

/** @param {Date} date @returns {string} 17/06 */
export function dayMonth(date) {
  return format({ day: "2-digit", month: "2-digit" }).format(date).replace("-", "/");
}

/** Seconds since the epoch to a date. @param {number} seconds */
export function fromSeconds(seconds) {
  return new Date(seconds * 1000);
}

/** @param {number} a seconds @param {number} b seconds */
export function sameDay(a, b) {
  return dayMonthYear(fromSeconds(a)) === dayMonthYear(fromSeconds(b));
}
