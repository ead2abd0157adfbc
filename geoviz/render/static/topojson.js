/**
 * Outlines with shared arcs (TopoJSON) → GeoJSON: each border is in the page once.
 */

/**
 * @typedef {{type: string, id?: string, arcs: any, properties?: Record<string, any>}} Shape
 * @typedef {{transform: {scale: number[], translate: number[]},
 *   arcs: string, objects: Record<string, {geometries: Shape[]}>}} Topology
 * @typedef {{type: "Feature", properties: Record<string, any>,
 *   geometry: {type: string, coordinates: any}}} Feature
 */

const ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_";
const VALUES = new Uint8Array(128);
for (let at = 0; at < ALPHABET.length; at += 1) VALUES[ALPHABET.charCodeAt(at)] = at;

/**
 * The whole numbers of an arc, as `outlines.py` writes them.
 * @param {string} text
 * @returns {number[]}
 */
export function steps(text) {
  const found = [];
  let value = 0;
  let weight = 1;
  for (let at = 0; at < text.length; at += 1) {
    const group = VALUES[text.charCodeAt(at)];
    value += (group % 32) * weight;
    weight *= 32;
    if (group < 32) {
      found.push(value % 2 ? -(value + 1) / 2 : value / 2);
      value = 0;
      weight = 1;
    }
  }
  return found;
}

/**
 * The arcs in degrees: each point is told by its step from the one before.
 * @param {Topology} topology
 * @returns {Float64Array[]} of each lon, lat, lon, lat...
 */
export function decodeArcs({ transform, arcs }) {
  const [sx, sy] = transform.scale;
  const [tx, ty] = transform.translate;
  return arcs.split(" ").map((text) => {
    const found = steps(text);
    const arc = new Float64Array(found.length);
    let x = 0;
    let y = 0;
    for (let at = 0; at < found.length; at += 2) {
      x += found[at];
      y += found[at + 1];
      arc[at] = x * sx + tx;
      arc[at + 1] = y * sy + ty;
    }
    return arc;
  });
}

/**
 * The line that arcs make one after the other; one with a negative number is walked back.
 * @param {number[]} numbers
 * @param {Float64Array[]} arcs in degrees, or on the map of the world
 * @returns {Float64Array}
 */
export function chained(numbers, arcs) {
  const length = numbers.reduce((sum, number) => sum + arcs[number < 0 ? ~number : number].length - 2, 2);
  const line = new Float64Array(length);
  let to = 0;
  for (const number of numbers) {
    const arc = arcs[number < 0 ? ~number : number];
    // It begins where the one before ended.
    if (to) to -= 2;
    for (let at = 0; at < arc.length; at += 2) {
      const from = number < 0 ? arc.length - 2 - at : at;
      line[to] = arc[from];
      line[to + 1] = arc[from + 1];
      to += 2;
    }
  }
  return line;
}

/**
 * @param {Float64Array} line x, y, x, y...
 * @returns {number[][]} its points
 */
export function pairs(line) {
  return Array.from({ length: line.length / 2 }, (_, at) => [line[2 * at], line[2 * at + 1]]);
}

/**
 * The rings of a shape, by the numbers of their arcs: those of each of its areas.
 * @param {Shape} shape
 * @returns {number[][][]}
 */
export function areasOf({ type, arcs }) {
  return type === "MultiPolygon" ? arcs : [arcs];
}

/**
 * @param {Shape} shape
 * @param {Float64Array[]} arcs decoded
 * @returns {Feature}
 */
export function toFeature(shape, arcs) {
  const areas = areasOf(shape).map((rings) => rings.map((numbers) => pairs(chained(numbers, arcs))));
  const many = shape.type === "MultiPolygon";
  return {
    type: "Feature",
    properties: shape.properties ?? {},
    geometry: { type: many ? "MultiPolygon" : "Polygon", coordinates: many ? areas : areas[0] },
  };
}

/**
 * The arcs that two shapes share (borders), and those of one alone (coasts), by number.
 * @param {Shape[]} shapes
 * @param {number} count of arcs
 * @returns {{borders: number[], coasts: number[]}}
 */
export function meshes(shapes, count) {
  const uses = new Uint8Array(count);
  for (const shape of shapes) {
    for (const number of new Set(shape.arcs.flat(Infinity))) {
      uses[number < 0 ? ~number : number] += 1;
    }
  }
  const numbers = [...uses.keys()];
  return { borders: numbers.filter((number) => uses[number] > 1), coasts: numbers.filter((number) => uses[number] === 1) };
}

/**
 * An area, once for each turn of the globe in which it is seen.
 * @param {Feature} feature
 * @param {(west: number, east: number) => number[]} turns degrees to move it by
 * @returns {Feature}
 */
export function repeat(feature, turns) {
  const { type, coordinates } = feature.geometry;
  /** @type {number[][][][]} */
  const polygons = type === "Polygon" ? [coordinates] : coordinates;
  const moved = polygons.flatMap((rings) => {
    const lons = rings[0].map(([lon]) => lon);
    return turns(Math.min(...lons), Math.max(...lons)).map((turn) =>
      rings.map((ring) => ring.map(([lon, lat]) => [lon + turn, lat])));
  });
  return { ...feature, geometry: { type: "MultiPolygon", coordinates: moved } };
}

/** Degrees: points of the two sides of the seam that are one. */
const SAME = 0.05;

/**
 * Does a line reach the antimeridian, where the outlines were cut?
 * @param {Float64Array} line degrees
 */
export function reachesSeam(line) {
  for (let at = 0; at < line.length; at += 2) if (Math.abs(line[at]) > 179.9) return true;
  return false;
}

/** @param {number[]} point */
const onSeam = (point) => Math.abs(point[0]) > 179.9;

/**
 * An area whole again where the outlines were cut at the antimeridian: the parts to the
 * east of it go on beyond 180 degrees. What does not close (a land at the pole) stays.
 * @param {Feature} feature
 * @returns {Feature}
 */
export function joinSeam(feature) {
  const { type, coordinates } = feature.geometry;
  /** @type {number[][][][]} */
  const polygons = type === "Polygon" ? [coordinates] : coordinates;
  const cut = polygons.filter(([ring]) => ring.some((point, at) => at > 0 && onSeam(point) && onSeam(ring[at - 1])));
  if (!cut.length) return feature;
  const moved = cut.map((rings) => {
    const turn = rings[0].some(([lon]) => lon < -179.9) ? 360 : 0;
    return rings.map((ring) => ring.map(([lon, lat]) => [lon + turn, lat]));
  });
  const outers = closeRings(moved.flatMap(([ring]) => opened(ring)));
  if (!outers) return feature;
  const holes = moved.flatMap((rings) => rings.slice(1));
  const [first, ...rest] = outers.sort((a, b) => b.length - a.length);
  return { ...feature, geometry: { type: "MultiPolygon",
    coordinates: [[first, ...holes], ...rest.map((ring) => [ring]), ...polygons.filter((one) => !cut.includes(one))] } };
}

/**
 * A ring without its stretches along 180 degrees, begun where one of these ended.
 * @param {number[][]} ring its last point is its first
 * @returns {number[][][]}
 */
function opened(ring) {
  const along = (/** @type {number[]} */ a, /** @type {number[]} */ b) =>
    Math.abs(a[0] - 180) < 0.1 && Math.abs(b[0] - 180) < 0.1;
  const start = ring.findIndex((point, at) => at > 0 && along(ring[at - 1], point));
  const turned = [...ring.slice(start), ...ring.slice(1, start + 1)];
  /** @type {number[][][]} */
  const lines = [[turned[0]]];
  for (let at = 1; at < turned.length; at += 1) {
    if (along(turned[at - 1], turned[at])) lines.push([turned[at]]);
    else lines[lines.length - 1].push(turned[at]);
  }
  return lines.filter((line) => line.length > 1);
}

/**
 * Open lines put end to start, until each is a ring; null when some is not.
 * @param {number[][][]} lines
 * @returns {number[][][] | null}
 */
function closeRings(lines) {
  const meet = (/** @type {number[]} */ a, /** @type {number[]} */ b) =>
    Math.abs(a[0] - b[0]) < 0.2 && Math.abs(a[1] - b[1]) < SAME;
  const left = [...lines];
  const rings = [];
  while (left.length) {
    const ring = /** @type {number[][]} */ (left.shift());
    while (!meet(ring[ring.length - 1], ring[0])) {
      const next = left.findIndex((line) => meet(ring[ring.length - 1], line[0]));
      if (next < 0) return null;
      ring.push(...left.splice(next, 1)[0].slice(1));
    }
    rings.push(ring);
  }
  return rings;
}

/**
 * Coasts without the seam at the antimeridian, where the outlines were cut and no land ends.
 * @param {number[][][]} lines
 * @returns {number[][][]}
 */
export function withoutSeam(lines) {
  return lines.flatMap((line) => {
    /** @type {number[][][]} */
    const parts = [[line[0]]];
    for (let at = 1; at < line.length; at += 1) {
      if (onSeam(line[at]) && onSeam(line[at - 1])) parts.push([line[at]]);
      else parts[parts.length - 1].push(line[at]);
    }
    return parts.filter((part) => part.length > 1);
  });
}
