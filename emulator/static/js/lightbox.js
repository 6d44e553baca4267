// Promises a picture as large as the window allows; Escape, the button or a tap beside it close it.

import { h, iconButton } from "./dom.js";
import { t } from "./i18n.js";

/** @param {string} url @param {string} caption */
export function enlarge(url, caption) {
  const dialog = h("dialog", { class: "lightbox", "aria-label": caption, "data-testid": "lightbox" });
  const close = () => dialog.close();
  const image = h("img", { src: url, alt: caption });
  dialog.append(iconButton("close", t("close"), { class: "lightbox-close", onclick: close }), image);
  dialog.addEventListener("click", (/** @type {Event} */ event) => {
    if (event.target !== image) close();
  });
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}
