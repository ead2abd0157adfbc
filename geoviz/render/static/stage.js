/**
 * Where the map stands in a page of its own: beside the panel, which may come later.
 */

import { el } from "./dom.js";

/**
 * The part of the page that the map fills; made when it is first asked for.
 * @param {any} map
 * @returns {HTMLElement}
 */
export function stageOf(map) {
  const box = map.getContainer();
  const known = /** @type {HTMLElement | null} */ (box.closest(".gv-stage"));
  if (known) return known;
  const stage = el("main", { class: "gv-stage", "aria-label": "Map" });
  box.before(stage);
  stage.append(box);
  document.body.classList.add("gv-page");
  map.invalidateSize({ animate: false });
  return stage;
}

/**
 * Hold the panel's place until the articles are read.
 * @param {any} map
 * @returns {{remove: () => void, say: (words: string) => void}}
 */
export function holdPanel(map) {
  const said = el("p", { class: "gv-hint", role: "status" }, "Reading the articles…");
  const panel = el("aside", { class: "gv-panel gv-waiting", "aria-label": "The story" }, said);
  stageOf(map).after(panel);
  return {
    remove: () => panel.remove(),
    say: (words) => {
      said.textContent = words;
      said.setAttribute("role", "alert");
    },
  };
}
