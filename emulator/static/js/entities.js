// Promises Telegram's text and entities as nodes, nested as the entities nest, with nothing ever parsed as markup.

import { h } from "./dom.js";
import { t } from "./i18n.js";

/**
 * @typedef {import("./api.js").Entity} Entity
 * @typedef {{command: (command: string) => void, link: (url: string) => void, expanded: Set<number>}} Taps
 */

const COLLAPSED_LINES = 3;
const LETTERS_PER_LINE = 40;
const BLOCKS = new Set(["blockquote", "expandable_blockquote", "pre"]);

/** @type {Record<string, string>} */
const PLAIN_TAGS = { bold: "strong", italic: "em", underline: "u", strikethrough: "s", code: "code" };

/**
 * Offsets and lengths count UTF-16 units, as JavaScript's own strings do.
 * @param {string} text
 * @param {Entity[] | undefined} entities
 * @param {Taps} taps
 */
export function renderText(text, entities, taps) {
  const fragment = document.createDocumentFragment();
  const sorted = [...(entities ?? [])].sort((a, b) => a.offset - b.offset || b.length - a.length || rank(a) - rank(b));
  renderRange(fragment, text, 0, text.length, sorted, taps);
  return fragment;
}

/**
 * @param {Node} parent @param {string} text @param {number} from @param {number} to
 * @param {Entity[]} entities sorted, those that begin before `to` @param {Taps} taps
 */
function renderRange(parent, text, from, to, entities, taps) {
  let position = from;
  const queue = [...entities];
  while (queue.length) {
    const entity = /** @type {Entity} */ (queue.shift());
    const start = Math.max(entity.offset, position);
    const end = Math.min(entity.offset + entity.length, to);
    if (end <= start) continue;
    if (start > position) appendText(parent, text, position, start);
    const inside = [];
    while (queue.length && queue[0].offset < end) inside.push(/** @type {Entity} */ (queue.shift()));
    const element = wrap(entity, text.slice(start, end), taps);
    renderRange(element.inner, text, start, end, inside, taps);
    parent.appendChild(element.outer);
    position = end;
    if (BLOCKS.has(entity.type) && position < to && text[position] === "\n") position += 1; // the block brings its own line break
    queue.unshift(...inside.filter((child) => child.offset + child.length > end).map((child) => after(child, end)));
  }
  if (position < to) appendText(parent, text, position, to);
}

/** Of two entities over the same text the block goes outside. @param {Entity} entity */
function rank(entity) {
  return BLOCKS.has(entity.type) ? 0 : 1;
}

/** The part of an entity that runs over its parent's end. @param {Entity} entity @param {number} end */
function after(entity, end) {
  return { ...entity, offset: end, length: entity.offset + entity.length - end };
}

/** @param {Node} parent @param {string} text @param {number} from @param {number} to */
function appendText(parent, text, from, to) {
  parent.appendChild(document.createTextNode(text.slice(from, to)));
}

/**
 * @param {Entity} entity @param {string} text @param {Taps} taps
 * @returns {{outer: HTMLElement, inner: HTMLElement}}
 */
function wrap(entity, text, taps) {
  const tag = PLAIN_TAGS[entity.type];
  if (tag) return single(h(tag));
  switch (entity.type) {
    case "pre":
      return single(h("pre", { class: "code-block", tabindex: "0", dataset: { language: entity.language ?? "" } }));
    case "blockquote":
      return single(h("blockquote", { class: "quote" }));
    case "expandable_blockquote":
      return expandable(entity.offset, text, taps);
    case "spoiler":
      return single(spoiler());
    case "bot_command":
      return single(h("button", { type: "button", class: "inline-link", onclick: () => taps.command(text) }));
    case "url":
      return single(link(withScheme(text), taps));
    case "text_link":
      return single(link(entity.url ?? "", taps));
    case "email":
      return single(link(`mailto:${text}`, taps));
    case "phone_number":
      return single(link(`tel:${text.replace(/[^+\d]/g, "")}`, taps));
    case "mention":
    case "text_mention":
    case "hashtag":
    case "cashtag":
      return single(h("span", { class: "mention" }));
    default:
      return single(h("span"));
  }
}

/** @param {HTMLElement} element */
function single(element) {
  return { outer: element, inner: element };
}

/** @param {string} text */
function withScheme(text) {
  return /^[a-z][a-z0-9+.-]*:/i.test(text) ? text : `https://${text}`;
}

/** Only schemes that cannot run anything become links. @param {string} url @param {Taps} taps */
function link(url, taps) {
  if (!/^(https?|mailto|tel|tg):/i.test(url)) return h("span");
  const tapped = (/** @type {Event} */ event) => {
    if (/^(mailto|tel):/i.test(url)) return;
    event.preventDefault();
    taps.link(url);
  };
  return h("a", { href: url, target: "_blank", rel: "noopener noreferrer", title: url, onclick: tapped });
}

function spoiler() {
  const element = h("button", { type: "button", class: "spoiler", "aria-label": t("showSpoiler") });
  element.addEventListener("click", () => {
    element.classList.add("is-open");
    element.removeAttribute("aria-label");
  });
  return element;
}

/** @param {number} key @param {string} text @param {Taps} taps */
function expandable(key, text, taps) {
  const inner = h("div", { class: "quote-text" });
  const outer = h("blockquote", { class: "quote quote-long" }, inner);
  const lines = text.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / LETTERS_PER_LINE)), 0);
  if (lines <= COLLAPSED_LINES) return { outer, inner };
  const toggle = h("button", { type: "button", class: "quote-toggle" });
  const show = () => {
    const open = taps.expanded.has(key);
    outer.classList.toggle("is-collapsed", !open);
    toggle.textContent = t(open ? "showLess" : "showMore");
    toggle.setAttribute("aria-expanded", String(open));
  };
  toggle.addEventListener("click", () => {
    if (!taps.expanded.delete(key)) taps.expanded.add(key);
    show();
  });
  show();
  outer.appendChild(toggle);
  return { outer, inner };
}
