/**
 * A page that opens on a part of its story says so, and shows all of it when asked.
 */

import { putOn } from "./controls.js";
import { button, el } from "./dom.js";

/**
 * @param {any} map
 * @param {import("./store.js").Store} store
 */
export function addOpening(map, store) {
  const { only } = store.story;
  if (!only) return;
  store.setFilter(only);
  const note = el("div", { class: "gv-card gv-opening", role: "status" },
    el("span", {}, "Shows what its maker chose"),
    button("gv-opening-all", () => {
      store.setFilter(null);
      note.remove();
    }, "Show all"));
  putOn(map, note, "topleft");
}
