/**
 * The legend: what the marks on the map mean, in words.
 */

import { el } from "./dom.js";
import { glyph } from "./shape.js";

/** Kinds of mark, in the order of the legend. */
const KINDS = [
  ["city", "gv-city", "Town or city"],
  ["landmark", "gv-landmark", "Landmark"],
  ["natural", "gv-natural", "Mountain, lake, river"],
  ["region", "gv-region", "Country or region, no point"],
];

/**
 * @typedef {{features: string[], attendee: boolean, host: boolean, events: boolean, routes: boolean}} Keys
 *   kinds of placed places; is there someone taking part, a host, an event, a journey?
 */

/**
 * Is there room for open cards on the map?
 * @param {{x: number, y: number}} size
 */
export function isRoomy({ x, y }) {
  return x >= 640 && y >= 620;
}

/**
 * Every key that the story may need; `keys.js` leaves those of what is in view.
 * @param {Keys} keys
 * @param {boolean} open
 */
export function legend({ features: all, attendee, host, events, routes }, open) {
  const features = new Set(all.map((feature) => (feature === "country" ? "region" : feature)));
  const line = (/** @type {string} */ key, /** @type {Node} */ picture, /** @type {string} */ words) =>
    el("li", { "data-key": key }, el("span", { class: "gv-key" }, picture), words);
  const swatch = (/** @type {string} */ name) => el("span", { class: `gv-swatch gv-swatch-${name}` });
  const rows = [
    ...KINDS.filter(([feature]) => features.has(feature)).map(([feature, className, words]) =>
      line(feature, glyph(className, feature), words)),
    features.size ? line("hollow", glyph("gv-city gv-background", "city"), "Hollow: only mentioned") : null,
    events ? line("ring", swatch("ring"), "Ring: something happens here") : null,
    attendee ? line("home", swatch("home"), "Home of someone taking part") : null,
    host ? line("host", swatch("host"), "Host country") : null,
    attendee || host ? line("capital", glyph("gv-home-key", "home"), "Home capital") : null,
    routes ? line("journey", swatch("journey"), "Journey") : null,
    routes ? line("rail", swatch("route"), "Journey, with stations") : null,
    line("ground", swatch("ground"), "Dotted: it lies within"),
    line("dashed", swatch("dash"), "Dashed: announced or assumed"),
    line("hatched", swatch("hatch"), "Hatched: under dispute"),
  ];
  return el("details", { class: "gv-card gv-legend", open },
    el("summary", {}, "Legend"),
    el("ul", {}, ...rows),
    el("p", { class: "gv-legend-note" }, "Larger: mentioned more often"));
}
