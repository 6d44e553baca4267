// Promises the server's events in order, and one call of `connected` after every gap, however the connection broke.

const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 5000;
const HIDDEN_GRACE_MS = 20000;

/**
 * Keeps one EventSource alive. A tab that stays hidden lets go of it, because a browser opens only six connections
 * to one server and every tab would hold one for ever.
 */
export class EventStream {
  /**
   * @param {string} url
   * @param {{event: (event: any) => void, connected: (again: boolean) => void, lost: () => void}} listener
   */
  constructor(url, listener) {
    this.url = url;
    this.listener = listener;
    this.waitMs = FIRST_WAIT_MS;
    this.openedBefore = false;
    /** @type {EventSource | null} */
    this.source = null;
    this.timer = 0;
    this.hiddenTimer = 0;
    document.addEventListener("visibilitychange", () => this.#visibility());
    addEventListener("online", () => this.#retryNow());
    this.#connect();
  }

  #connect() {
    clearTimeout(this.timer);
    this.source?.close();
    const source = new EventSource(this.url);
    this.source = source;
    source.onopen = () => {
      this.waitMs = FIRST_WAIT_MS;
      this.listener.connected(this.openedBefore);
      this.openedBefore = true;
    };
    source.onmessage = (message) => this.listener.event(JSON.parse(message.data));
    source.onerror = () => this.#broken();
  }

  #broken() {
    this.#close();
    this.listener.lost();
    this.timer = setTimeout(() => this.#connect(), this.waitMs);
    this.waitMs = Math.min(this.waitMs * 2, LONGEST_WAIT_MS);
  }

  #close() {
    this.source?.close();
    this.source = null;
  }

  #retryNow() {
    if (!this.source) this.#connect();
  }

  #visibility() {
    clearTimeout(this.hiddenTimer);
    if (document.hidden) {
      this.hiddenTimer = setTimeout(() => {
        clearTimeout(this.timer);
        this.#close();
      }, HIDDEN_GRACE_MS);
    } else {
      this.#retryNow();
    }
  }
}
