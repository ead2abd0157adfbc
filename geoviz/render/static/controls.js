/**
 * What lies on the map itself: layers, legend, zoom, scale, credits.
 */

import { button, el } from "./dom.js";
import { isRoomy, legend } from "./legend.js";
import { LAYERS } from "./store.js";
import { fitStory } from "./view.js";

const CREDITS = [
  ["Places: GeoNames", "https://www.geonames.org/", "CC BY 4.0", "https://creativecommons.org/licenses/by/4.0/"],
  ["Outlines: Natural Earth", "https://www.naturalearthdata.com/", "", ""],
  ["Drawn with Leaflet", "https://leafletjs.com/", "", ""],
];
const BOUNDARIES = "Boundaries: Natural Earth, de facto; not an endorsement.";

/**
 * @param {any} map
 * @param {HTMLElement} node
 * @param {string} position
 */
export function putOn(map, node, position) {
  const control = L.control({ position });
  control.onAdd = () => {
    L.DomEvent.disableClickPropagation(node);
    L.DomEvent.disableScrollPropagation(node);
    return node;
  };
  control.addTo(map);
}

/**
 * Let Escape fold a card while the focus is in it.
 * @param {HTMLElement} card
 */
function foldable(card) {
  card.addEventListener("keydown", (event) => {
    const box = /** @type {HTMLDetailsElement} */ (card);
    if (event.key !== "Escape" || !box.open) return;
    event.preventDefault();
    box.open = false;
    box.querySelector("summary")?.focus();
  });
  return card;
}

/**
 * @param {any} map
 * @param {import("./store.js").Store} store
 */
export function addControls(map, store) {
  const roomy = isRoomy(map.getSize());
  L.control.zoom({ position: "topleft" }).addTo(map);
  putOn(map, button("gv-fit", () => fitStory(map, store, true), "Fit story"), "topleft");
  putOn(map, foldable(layers(store)), "topright");
  putOn(map, foldable(legend(keysOf(store), roomy)), "bottomleft");
  putOn(map, credits(store.story.basemap?.credits ?? []), "bottomright");
  L.control.scale({ position: "bottomright", imperial: false, maxWidth: 120 }).addTo(map);
}

/**
 * What to draw, folded until someone asks: an open card would hide a part of it.
 * @param {import("./store.js").Store} store
 */
function layers(store) {
  const boxes = LAYERS.map((name) => el("label", { class: "gv-choice" },
    el("input", { type: "checkbox", checked: true, onchange: (/** @type {any} */ event) =>
      store.setLayer(name, event.target.checked) }), name));
  return el("details", { class: "gv-card gv-layers" },
    el("summary", {}, "Layers"),
    el("div", { role: "group", "aria-label": "Layers" }, ...boxes));
}

/**
 * What the legend must explain.
 * @param {import("./store.js").Store} store
 * @returns {import("./legend.js").Keys}
 */
function keysOf({ story }) {
  const told = story.people.filter((/** @type {any} */ one) => one.country);
  const has = (/** @type {string} */ role) => told.some((/** @type {any} */ one) => one.role === role);
  const placed = story.places.filter((/** @type {any} */ row) => row.lat !== null);
  return { features: [...new Set(placed.map((/** @type {any} */ row) => row.feature))], attendee: has("attendee"),
    host: has("host"), events: story.events.length > 0, routes: story.routes.length > 0 };
}

/** @param {[string, string][]} ground who must be named for an online basemap */
function credits(ground) {
  const link = (/** @type {string} */ text, /** @type {string} */ to) =>
    el("a", { href: to, target: "_blank", rel: "noopener noreferrer" }, text);
  return el("p", { class: "gv-credits" },
    ...ground.map(([text, to]) => (to ? link(text, to) : text)), ground.length ? " · " : null,
    ...CREDITS.flatMap(([text, to, more, moreTo]) =>
      [link(text, to), ...(more ? [" (", link(more, moreTo), ")"] : []), " · "]),
    BOUNDARIES);
}
