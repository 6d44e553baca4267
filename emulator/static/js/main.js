// Promises the page: the strip and the phones on one store, fed by the server's events, whole again after every gap.
//
// Hooks for browser tests (data-testid):
//   phones    phone-<person>; inside: switch-person, phone-menu (option-switch, option-block, option-remove), back,
//             chat-<chat>, toast, alert, alert-ok, start, unblock, to-newest
//   messages  message-<id>, reply-<id>, edit-<id>, key-<id>-<row>-<col> (inline buttons)
//   writing   composer, send, attach (attach-own, tray-<name>), file-input, commands (command-<name>), cancel-reply
//   strip     clock-time, clock-day, clock-hour, clock-day-button, clock-next, notice, guide-toggle, guide-<n>,
//             add-phone, language, connection-lost
//   dock      dock-<person>, dock-add
//   dialogs   picker, picker-search, person-<person>, stranger-name, add-stranger, picker-close, lightbox
// The page is ready once <body data-ready>.

import { api } from "./api.js";
import { h } from "./dom.js";
import { startLanguage, t } from "./i18n.js";
import { Stage } from "./stage.js";
import { Store } from "./store.js";
import { EventStream } from "./stream.js";
import { Strip } from "./strip.js";

const RETRY_MS = 1500;

const store = new Store();
const stage = new Stage(store, place("stage"), place("dock"), place("announcer"));
const strip = new Strip(store, stage, place("strip"), draw);

await begin();

async function begin() {
  startLanguage();
  const problem = h("p", { class: "nobody", role: "alert" });
  for (;;) {
    try {
      await store.load();
      break;
    } catch (error) {
      problem.textContent = t("loadFailed", { error: /** @type {Error} */ (error).message });
      place("stage").replaceChildren(problem);
      await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
    }
  }
  problem.remove();
  startLanguage(store.state.language);
  draw();
  new EventStream(api.eventsUrl, {
    event: (event) => store.receive(event),
    connected: (again) => void connected(again),
    lost: () => store.tell("connection", { lost: true }),
  });
  document.body.dataset.ready = "true";
}

function draw() {
  strip.draw();
  stage.open();
}

/** What happened while nobody listened is fetched anew. @param {boolean} again */
async function connected(again) {
  try {
    if (again) await store.load();
    for (const person of store.chats.keys()) store.fetchChatsSoon(person);
    store.tell("refetch");
    store.tell("connection", { lost: false });
  } catch {
    store.tell("connection", { lost: true });
    setTimeout(() => void connected(true), RETRY_MS);
  }
}

/** @param {string} id */
function place(id) {
  return /** @type {HTMLElement} */ (document.getElementById(id));
}
