/**
 * The panel beside (on a phone: under) the map.
 */

import { dayFilter } from "./dayfilter.js";
import { delegationTable, delegateCount } from "./delegations.js";
import { aboutLine } from "./details.js";
import { button, el, onEscape, quoted } from "./dom.js";
import { drawerHandle } from "./drawer.js";
import { evidenceRegion } from "./evidence.js";
import { lists } from "./lists.js";
import { reader } from "./reader.js";
import { searchBox } from "./search.js";
import { shareCard } from "./share.js";
import { stageOf } from "./stage.js";
import { pageTheme, themeSwitch } from "./theme.js";
import { fitHomes } from "./view.js";
import { counted } from "./words.js";

/** Fewer people are read as well in the list. */
const LEAST_DELEGATES = 2;

/**
 * @param {any} map
 * @param {import("./store.js").Store} store
 * @param {(code: string) => string} countryName
 */
export function addPanel(map, store, countryName) {
  const { story } = store;
  const all = lists(store, countryName);
  const facts = [counted(story.documents.length, "article"), counted(story.places.length, "place"),
    counted(new Set(story.people.map((/** @type {any} */ one) => one.id)).size, "person", "people"),
    counted(story.events.length, "event")];
  const listed = el("div", { class: "gv-lists", tabindex: "-1" }, ...all.nodes, shareCard(map, store));
  const search = searchBox(store, countryName, listed);
  const drawer = drawerHandle(() => map.invalidateSize({ animate: false, pan: false }));
  const tabled = table(map, store, countryName, search.input, listed, drawer.fill);
  const panel = el("aside", { class: "gv-panel", id: "geoviz-panel", "aria-label": "The story", tabindex: "-1" },
    el("div", { class: "gv-head" }, drawer.node,
      el("div", { class: "gv-title" }, el("h1", {}, quoted(story.title)), themeSwitch(pageTheme())), aboutLine(store, -1),
      dayFilter(store, facts.join(" · ")), el("div", { class: "gv-find" }, search.input, tabled.opener)),
    listed, search.found, tabled.node, evidenceRegion(store, countryName), reader(store));
  const skip = el("a", { class: "gv-skip", href: "#geoviz-panel", onclick: (/** @type {Event} */ event) => {
    // The fragment is the state of the page, so the link may not follow its address.
    event.preventDefault();
    panel.focus();
  } }, "Skip the map");
  const stage = stageOf(map.getContainer());
  stage.before(skip);
  stage.after(panel);

  const update = () => {
    all.update();
    all.light();
  };
  store.on("day", update);
  store.on("documents", update);
  store.on("filter", update);
  store.on("select", (id) => {
    all.light();
    if (id !== null) drawer.rise();
  });
  store.on("read", drawer.rise);
  store.on("hint", all.hint);
  update();
}

/**
 * The table of delegations in the place of the lists, with the panel made wide for it.
 * @param {any} map
 * @param {import("./store.js").Store} store
 * @param {(code: string) => string} countryName
 * @param {HTMLElement} input what is searched for: a search closes the table
 * @param {HTMLElement} listed
 * @param {() => void} filled on a phone: give the panel most of the height
 */
function table(map, store, countryName, input, listed, filled) {
  /** @type {HTMLDetailsElement | null} */
  let folded = null;
  /** @param {boolean} wide */
  const widen = (wide) => {
    document.body.classList.toggle("gv-wide", wide);
    opener.setAttribute("aria-expanded", String(wide));
    // An open legend would cover what is left of the map.
    if (wide) folded = map.getContainer().querySelector(".gv-legend[open]");
    if (folded) folded.open = !wide;
    map.invalidateSize({ animate: false });
  };
  const shut = () => {
    if (made.node.hidden) return false;
    made.shut();
    widen(false);
    return true;
  };
  const close = () => {
    if (!shut()) return;
    listed.hidden = false;
    opener.focus();
  };
  const made = delegationTable(store, countryName, close);
  const total = el("span", { class: "gv-total" });
  const opener = button("gv-small gv-open-table", () => {
    if (!made.node.hidden) {
      close();
      return;
    }
    listed.hidden = true;
    filled();
    widen(true);
    made.open();
    fitHomes(map, store);
  }, "Delegations ", total);
  opener.setAttribute("aria-expanded", "false");
  input.addEventListener("input", shut);
  const update = () => {
    const count = delegateCount(store);
    total.textContent = String(count);
    opener.hidden = count < LEAST_DELEGATES && made.node.hidden;
  };
  for (const change of ["day", "documents", "filter"]) store.on(change, update);
  update();
  onEscape(() => !made.node.hidden && store.selected === null, close);
  return { node: made.node, opener };
}
