/**
 * What lies on the map itself: layers, legend, zoom, scale, credits.
 */

import { button, el } from "./dom.js";
import { glyph } from "./marks.js";
import { LAYERS } from "./store.js";
import { fitStory } from "./view.js";

const CREDITS = [
  ["Places: GeoNames", "https://www.geonames.org/", "CC BY 4.0", "https://creativecommons.org/licenses/by/4.0/"],
  ["Outlines: Natural Earth", "https://www.naturalearthdata.com/", "", ""],
  ["Drawn with Leaflet", "https://leafletjs.com/", "", ""],
];
const BOUNDARIES = "Boundaries: Natural Earth, de facto; not an endorsement.";

/** Kinds of mark, in the order of the legend. */
const KINDS = [
  ["city", "gv-city", "Town or city"],
  ["landmark", "gv-landmark", "Landmark"],
  ["natural", "gv-natural", "Mountain, lake, river"],
  ["region", "gv-region", "Country or region: no exact point"],
];

/**
 * @typedef {{features: string[], attendee: boolean, host: boolean, events: boolean, routes: boolean}} Keys
 *   kinds of placed places; is there someone taking part, a host, an event, a journey?
 */

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
  putOn(map, foldable(layers(store, roomy)), "topright");
  putOn(map, foldable(legend(keysOf(store), roomy)), "bottomleft");
  putOn(map, credits(store.story.basemap?.credits ?? []), "bottomright");
  L.control.scale({ position: "bottomright", imperial: false, maxWidth: 120 }).addTo(map);
}

/**
 * @param {import("./store.js").Store} store
 * @param {boolean} open
 */
function layers(store, open) {
  const boxes = LAYERS.map((name) => el("label", { class: "gv-choice" },
    el("input", { type: "checkbox", checked: true, onchange: (/** @type {any} */ event) =>
      store.setLayer(name, event.target.checked) }), name));
  return el("details", { class: "gv-card gv-layers", open },
    el("summary", {}, "Layers"),
    el("div", { role: "group", "aria-label": "Layers" }, ...boxes));
}

/**
 * What the legend must explain.
 * @param {import("./store.js").Store} store
 * @returns {Keys}
 */
function keysOf({ story }) {
  const told = story.people.filter((/** @type {any} */ one) => one.country);
  const has = (/** @type {string} */ role) => told.some((/** @type {any} */ one) => one.role === role);
  const placed = story.places.filter((/** @type {any} */ row) => row.lat !== null);
  return { features: [...new Set(placed.map((/** @type {any} */ row) => row.feature))], attendee: has("attendee"),
    host: has("host"), events: story.events.length > 0, routes: story.routes.length > 0 };
}

/**
 * Is there room for open cards on the map?
 * @param {{x: number, y: number}} size
 */
export function isRoomy({ x, y }) {
  return x >= 640 && y >= 620;
}

/**
 * @param {Keys} keys
 * @param {boolean} open
 */
export function legend({ features: all, attendee, host, events, routes }, open) {
  const features = new Set(all.map((feature) => (feature === "country" ? "region" : feature)));
  const line = (/** @type {Node} */ picture, /** @type {string} */ words) =>
    el("li", {}, el("span", { class: "gv-key" }, picture), words);
  const swatch = (/** @type {string} */ name) => el("span", { class: `gv-swatch ${name}` });
  const rows = [
    ...KINDS.filter(([feature]) => features.has(feature)).map(([feature, className, words]) =>
      line(glyph(className, feature), words)),
    features.size ? line(glyph("gv-city gv-background", "city"), "Hollow: only mentioned") : null,
    events ? line(swatch("gv-swatch-ring"), "Ring: something happens here") : null,
    attendee ? line(swatch("gv-swatch-home"), "Home country of someone taking part") : null,
    host ? line(swatch("gv-swatch-host"), "Country of the host") : null,
    routes ? line(swatch("gv-swatch-route"), "Journey, with stations on the way") : null,
    line(swatch("gv-swatch-ground"), "Dotted circle: the place lies within it"),
    line(swatch("gv-swatch-dash"), "Dashed: announced or assumed"),
    line(swatch("gv-swatch-hatch"), "Hatched: under dispute"),
  ];
  return el("details", { class: "gv-card gv-legend", open },
    el("summary", {}, "Legend"),
    el("ul", {}, ...rows),
    el("p", {}, "The more often a place is mentioned, the larger its mark."));
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
