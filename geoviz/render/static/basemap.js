/**
 * Sea, land, coasts, borders and areas under dispute, from the outlines in the page.
 */

import { svg } from "./dom.js";
import { copies, near } from "./geo.js";
import { linework, onWorld, strokes } from "./linework.js";
import { areasOf, chained, decodeArcs, joinSeam, meshes, pairs, reachesSeam, repeat, toFeature, withoutSeam } from "./topojson.js";

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
  const world = arcs.map(onWorld);
  const cut = new Set([...arcs.keys()].filter((number) => reachesSeam(arcs[number])));
  const still = { interactive: false, smoothFactor: 0.6 };
  // All land as one path: hundreds of them cost a third of a second.
  const land = [...shapes, ...disputed].flatMap((shape) => rings(shape, arcs, world, cut)).flatMap((one) => strokes(one, view));
  linework(land, true, { ...still, pane: "gv-land", className: "gv-land" }).addTo(map);
  const line = (/** @type {Float64Array[]} */ parts, /** @type {string} */ className) =>
    linework(parts.flatMap((one) => strokes([one], view)), false, { ...still, pane: "gv-borders", className }).addTo(map);
  const { coasts, borders } = meshes([...shapes, ...disputed], arcs.length);
  line(coasts.flatMap((number) => (cut.has(number) ? withoutSeam([pairs(arcs[number])]).map(flatten) : [world[number]])), "gv-coast");
  line(borders.map((number) => world[number]), "gv-border");
  for (const shape of disputed) {
    const area = L.geoJSON(drawn(shape), { smoothFactor: 0.6, pane: "gv-disputed", className: "gv-disputed" });
    explain(area.addTo(map), () => disputeWords(shape.properties, names));
  }
  const byName = new Set(names.values());
  return {
    features: made(new Map(shapes.map((/** @type {any} */ one) => [one.properties.iso, one])), drawn),
    names,
    labels: [...all, ...disputed.filter((/** @type {any} */ shape) => !byName.has(shape.properties.name))]
      .map(({ properties }) => ({ ...properties, lon: near(properties.lon, view.centre) })),
  };
}

/**
 * The rings of each area of a shape, on the map of the world.
 * @param {any} shape
 * @param {Float64Array[]} arcs in degrees
 * @param {Float64Array[]} world the same on the map of the world
 * @param {Set<number>} cut those that reach the antimeridian
 * @returns {Float64Array[][]}
 */
function rings(shape, arcs, world, cut) {
  const areas = areasOf(shape);
  const whole = !areas.flat(2).some((number) => cut.has(number < 0 ? ~number : number));
  if (whole) return areas.map((area) => area.map((numbers) => chained(numbers, world)));
  const { type, coordinates } = joinSeam(toFeature(shape, arcs)).geometry;
  return (type === "MultiPolygon" ? coordinates : [coordinates]).map((/** @type {number[][][]} */ area) => area.map(flatten));
}

/**
 * A line on the map of the world.
 * @param {number[][]} line lon, lat of each point
 */
function flatten(line) {
  return onWorld(Float64Array.from(line.flat()));
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
