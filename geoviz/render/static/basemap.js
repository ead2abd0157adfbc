/**
 * Sea, land, coasts, borders and areas under dispute, from the outlines in the page.
 */

import { svg } from "./dom.js";
import { copies, everyTurn, near } from "./geo.js";
import { decodeArcs, joinSeam, meshes, repeat, toFeature, withoutSeam } from "./topojson.js";

/**
 * What lies over what; the places' own marks are in Leaflet's marker pane (600).
 * @type {Record<string, number>}
 */
const PANES = {
  "gv-land": 200, "gv-homes": 210, "gv-disputed": 220, "gv-borders": 230, "gv-grounds": 240,
  "gv-arcs": 400, "gv-routes": 410, "gv-halos": 420, "gv-labels": 500, "gv-dots": 580, "gv-rings": 590,
};

/**
 * @typedef {{features: {get: (code: string) => any}, names: Map<string, string>, labels: any[]}} Basemap
 *   outlines and names of countries by ISO code; what is named on the map and where
 */

/**
 * The panes of the map, from the sea up.
 * @param {any} map
 */
export function addPanes(map) {
  for (const [name, height] of Object.entries(PANES)) {
    map.createPane(name).style.zIndex = String(height);
  }
  map.getContainer().append(patterns());
}

/**
 * @param {any} map
 * @param {any} topology
 * @param {(layer: any, words: () => string[]) => void} explain what to say on hover
 * @param {{centre: number, west: number, east: number}} view the turn of the globe
 * @returns {Basemap}
 */
export function drawBasemap(map, topology, explain, view) {
  const arcs = decodeArcs(topology);
  const all = topology.objects.countries.geometries;
  // A country too small for an outline has a point only: it is named, not drawn.
  const shapes = all.filter((/** @type {any} */ shape) => shape.arcs);
  const disputed = topology.objects.disputed.geometries;
  const names = new Map(all.map((/** @type {any} */ shape) => [shape.properties.iso, shape.properties.name]));
  const turns = (/** @type {number} */ west, /** @type {number} */ east) => copies(west, east, view);
  const drawn = (/** @type {any} */ shape) => repeat(joinSeam(toFeature(shape, arcs)), turns);
  const areas = disputed.map((/** @type {any} */ shape) => drawn(shape));
  const still = { interactive: false, smoothFactor: 0.6 };
  const land = [...shapes.map(drawn), ...areas].flatMap((one) => one.geometry.coordinates);
  // All land as one path: hundreds of them cost a third of a second.
  L.polygon(land.map((rings) => rings.map(latlngs)), { ...still, pane: "gv-land", className: "gv-land" }).addTo(map);
  for (const feature of areas) {
    const area = L.geoJSON(feature, { smoothFactor: 0.6, pane: "gv-disputed", className: "gv-disputed" });
    explain(area.addTo(map), () => disputeWords(feature.properties, names));
  }
  const lines = meshes([...shapes, ...disputed], arcs);
  const line = (/** @type {number[][][]} */ parts, /** @type {string} */ className) =>
    L.polyline(parts.flatMap((arc) => everyTurn(/** @type {[number, number][]} */ (latlngs(arc)), view)),
      { ...still, pane: "gv-borders", className }).addTo(map);
  line(withoutSeam(lines.coasts), "gv-coast");
  line(lines.borders, "gv-border");
  const byName = new Set(names.values());
  return {
    features: made(new Map(shapes.map((/** @type {any} */ one) => [one.properties.iso, one])), drawn),
    names,
    labels: [...all, ...disputed.filter((/** @type {any} */ shape) => !byName.has(shape.properties.name))]
      .map(({ properties }) => ({ ...properties, lon: near(properties.lon, view.centre) })),
  };
}

/**
 * Points as Leaflet has them.
 * @param {number[][]} line
 */
function latlngs(line) {
  return line.map(([lon, lat]) => [lat, lon]);
}

/**
 * Outlines made when they are first asked for: a story needs few of them.
 * @param {Map<string, any>} shapes
 * @param {(shape: any) => any} make
 * @returns {{get: (code: string) => any}}
 */
function made(shapes, make) {
  /** @type {Map<string, any>} */
  const known = new Map();
  return { get: (code) => {
    if (!known.has(code) && shapes.has(code)) known.set(code, make(shapes.get(code)));
    return known.get(code);
  } };
}

/**
 * @param {any} properties
 * @param {Map<string, string>} names
 */
function disputeWords({ name, claimants, held_by: holder }, names) {
  const called = (/** @type {string} */ code) => names.get(code) ?? code;
  const held = holder === "self" ? "holds itself" : `held by ${called(holder)}`;
  return [name, `Disputed: ${held}, claimed by ${claimants.map(called).join(", ")}`];
}

/** The hatching and the soft edge that the style sheet refers to. */
function patterns() {
  return svg("svg", { class: "gv-patterns", width: 0, height: 0, "aria-hidden": "true" },
    svg("defs", {},
      svg("pattern", { id: "gv-hatch", width: 6, height: 6, patternUnits: "userSpaceOnUse",
        patternTransform: "rotate(45)" },
      svg("line", { x1: 0, y1: 0, x2: 0, y2: 6, class: "gv-hatch-line" })),
      svg("radialGradient", { id: "gv-soft" },
        svg("stop", { offset: "0%", class: "gv-soft-core" }),
        svg("stop", { offset: "55%", class: "gv-soft-half" }),
        svg("stop", { offset: "100%", class: "gv-soft-edge" }))));
}
