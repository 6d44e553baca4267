// Promises that messages are walked and answered by keyboard, and answered by a double click.

import { canEdit } from "./message.js";

/**
 * One message at a time can be reached by Tab; arrows, Home and End move on, Enter or R answers, E edits.
 * @param {HTMLElement} list
 * @param {(node: Element) => import("./api.js").Message | undefined} messageOf
 * @param {import("./message.js").Surroundings} around
 */
export function walkable(list, messageOf, around) {
  list.addEventListener("keydown", (event) => keyed(list, event, messageOf, around));
  list.addEventListener("dblclick", (event) => {
    const target = /** @type {Element} */ (event.target);
    const node = target.closest(".message");
    const message = node && !target.closest("button, a, .service") && messageOf(node);
    if (!message) return;
    getSelection()?.removeAllRanges();
    around.reply(message);
  });
}

/** Keeps exactly one message in the order of Tab: the newest, unless another was walked to. @param {HTMLElement} list */
export function keepReachable(list) {
  const last = /** @type {HTMLElement | null} */ (list.lastElementChild);
  if (last && !list.querySelector(":scope > [tabindex='0']")) last.tabIndex = 0;
}

/**
 * @param {HTMLElement} list @param {KeyboardEvent} event
 * @param {(node: Element) => import("./api.js").Message | undefined} messageOf
 * @param {import("./message.js").Surroundings} around
 */
function keyed(list, event, messageOf, around) {
  const node = /** @type {HTMLElement} */ (event.target);
  const message = node.parentElement === list ? messageOf(node) : undefined;
  if (!message || event.ctrlKey || event.metaKey || event.altKey) return;
  const to = { ArrowUp: node.previousElementSibling, ArrowDown: node.nextElementSibling, Home: list.firstElementChild, End: list.lastElementChild }[event.key];
  if (to) focus(/** @type {HTMLElement} */ (to), node);
  else if (event.key === "Enter" || event.key === "r") around.reply(message);
  else if (event.key === "e" && canEdit(message, around.person)) around.edit(message);
  else return;
  event.preventDefault();
}

/** @param {HTMLElement} node @param {HTMLElement} from */
function focus(node, from) {
  from.tabIndex = -1;
  node.tabIndex = 0;
  node.focus();
}
