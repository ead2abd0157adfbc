/**
 * Sea, land, coasts, borders and areas under dispute, from the outlines in the page.
 */

import { copies, near } from "./geo.js";
import { linework, onWorld, strokes } from "./linework.js";
import { patterns } from "./patterns.js";
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
  const outlines = outlinesOf(topology);
  const { arcs } = outlines;
  const { land, coasts, borders } = traced(outlines, view);
  const all = topology.objects.countries.geometries;
  // A country too small for an outline has a point only: it is named, not drawn.
  const shapes = all.filter((/** @type {any} */ shape) => shape.arcs);
  const disputed = topology.objects.disputed.geometries;
  const names = new Map(all.map((/** @type {any} */ shape) => [shape.properties.iso, shape.properties.name]));
  const turns = (/** @type {number} */ west, /** @type {number} */ east) => copies(west, east, view);
  const drawn = (/** @type {any} */ shape) => repeat(joinSeam(toFeature(shape, arcs)), turns);
  const still = { interactive: false, smoothFactor: 0.6 };
  // All land as one path: hundreds of them cost a third of a second.
  linework(land, true, { ...still, pane: "gv-land", className: "gv-land" }).addTo(map);
  linework(coasts, false, { ...still, pane: "gv-borders", className: "gv-coast" }).addTo(map);
  linework(borders, false, { ...still, pane: "gv-borders", className: "gv-border" }).addTo(map);
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
 * @typedef {{arcs: Float64Array[], world: Float64Array[], cut: Set<number>, shapes: any[]}} Outlines
 *   the arcs in degrees and on the map of the world, the numbers of those that reach the
 *   antimeridian, and what has an area
 * @typedef {{land: import("./linework.js").Stroke[], coasts: import("./linework.js").Stroke[],
 *   borders: import("./linework.js").Stroke[]}} Traced rings of all land, coasts and borders
 */

/**
 * @param {any} topology
 * @returns {Outlines}
 */
function outlinesOf(topology) {
  const arcs = decodeArcs(topology);
  const { countries, disputed } = topology.objects;
  return { arcs, world: arcs.map(onWorld),
    cut: new Set([...arcs.keys()].filter((number) => reachesSeam(arcs[number]))),
    shapes: [...countries.geometries, ...disputed.geometries].filter((shape) => shape.arcs) };
}

/**
 * The lines of the basemap.
 * @param {Outlines} outlines
 * @param {{centre: number, west: number, east: number}} view the turn of the globe
 * @returns {Traced}
 */
function traced({ arcs, world, cut, shapes }, view) {
  const line = (/** @type {Float64Array} */ one) => strokes([one], view);
  const { coasts, borders } = meshes(shapes, arcs.length);
  return {
    land: shapes.flatMap((shape) => rings(shape, arcs, world, cut)).flatMap((one) => strokes(one, view)),
    coasts: coasts.flatMap((number) => (cut.has(number) ? withoutSeam([pairs(arcs[number])]).map(flatten) : [world[number]])).flatMap(line),
    borders: borders.flatMap((number) => line(world[number])),
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
