/**
 * Where the map stands in a page of its own: beside the panel, which may come later.
 */

import { el } from "./dom.js";

/**
 * The part of the page that the map fills; made when it is first asked for.
 * @param {HTMLElement} box the map's
 * @returns {HTMLElement}
 */
export function stageOf(box) {
  const known = /** @type {HTMLElement | null} */ (box.closest(".gv-stage"));
  if (known) return known;
  const stage = el("main", { class: "gv-stage", "aria-label": "Map" });
  box.before(stage);
  stage.append(box);
  document.body.classList.add("gv-page");
  return stage;
}

/**
 * Hold the panel's place until the articles are read.
 * @param {HTMLElement} box the map's
 * @returns {{remove: () => void, say: (words: string) => void}}
 */
export function holdPanel(box) {
  const stage = stageOf(box);
  const known = document.querySelector(".gv-waiting > p");
  const said = /** @type {HTMLElement} */ (known) ?? el("p", { class: "gv-hint", role: "status" }, "Reading the articles…");
  if (!known) stage.after(el("aside", { class: "gv-panel gv-waiting", "aria-label": "The story" }, said));
  return {
    remove: () => said.parentElement?.remove(),
    say: (words) => {
      said.textContent = words;
      said.setAttribute("role", "alert");
    },
  };
}
