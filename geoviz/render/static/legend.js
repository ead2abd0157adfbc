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
  ["region", "gv-region", "Country or region: no exact point"],
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
