/**
 * The panel beside (on a phone: under) the map.
 */

import { dayFilter } from "./dayfilter.js";
import { el, quoted } from "./dom.js";
import { evidenceRegion } from "./evidence.js";
import { lists } from "./lists.js";
import { reader } from "./reader.js";
import { searchBox } from "./search.js";
import { shareCard } from "./share.js";
import { counted } from "./words.js";

/**
 * @param {any} map
 * @param {import("./store.js").Store} store
 * @param {(code: string) => string} countryName
 */
export function addPanel(map, store, countryName) {
  const { story } = store;
  const box = map.getContainer();
  const all = lists(store, countryName);
  const facts = [counted(story.documents.length, "article"), counted(story.places.length, "place"),
    counted(new Set(story.people.map((/** @type {any} */ one) => one.id)).size, "person", "people"),
    counted(story.events.length, "event")];
  const listed = el("div", { class: "gv-lists", tabindex: "-1" }, ...all.nodes, shareCard(map, store));
  const search = searchBox(store, countryName, listed);
  const panel = el("aside", { class: "gv-panel", id: "geoviz-panel", "aria-label": "The story", tabindex: "-1" },
    el("div", { class: "gv-head" },
      el("h1", {}, quoted(story.title)), el("p", { class: "gv-sub" }, facts.join(" · ")), dayFilter(store), search.input),
    listed, search.found, evidenceRegion(store, countryName), reader(store));
  const skip = el("a", { class: "gv-skip", href: "#geoviz-panel", onclick: (/** @type {Event} */ event) => {
    // The fragment is the state of the page, so the link may not follow its address.
    event.preventDefault();
    panel.focus();
  } }, "Skip the map");
  const stage = el("main", { class: "gv-stage", "aria-label": "Map" });
  box.before(skip, stage);
  stage.append(box);
  stage.after(panel);
  document.body.classList.add("gv-page");

  const update = () => {
    all.update();
    all.light();
  };
  store.on("day", update);
  store.on("documents", update);
  store.on("filter", update);
  store.on("select", all.light);
  store.on("hint", all.hint);
  update();
}
