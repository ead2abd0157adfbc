/**
 * Lines and areas of very many points that never move: projected once, and at each zoom
 * thinned out to whole pixels before Leaflet cuts and smooths them. Leaflet's own would
 * make an object of every point, several times over.
 */

import { copies, mercatorX, mercatorY } from "./geo.js";

/**
 * @typedef {{west: number, north: number, east: number, south: number}} Box
 * @typedef {Box & {points: Float64Array, turn: number}} Stroke
 *   on a map of the world that is 1 wide: points x, y, x, y... and the whole turns of the
 *   globe by which they are moved; its edges are those of the points as moved
 */

/**
 * A line on the map of the world.
 * @param {Float64Array} degrees lon, lat, lon, lat...
 * @returns {Float64Array} x, y, x, y...
 */
export function onWorld(degrees) {
  const points = new Float64Array(degrees.length);
  for (let at = 0; at < degrees.length; at += 2) {
    points[at] = mercatorX(degrees[at]);
    points[at + 1] = mercatorY(degrees[at + 1]);
  }
  return points;
}

/**
 * The edges of a line.
 * @param {Float64Array} points
 * @returns {Box}
 */
function boxOf(points) {
  let [west, north, east, south] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let at = 0; at < points.length; at += 2) {
    const x = points[at];
    const y = points[at + 1];
    if (x < west) west = x;
    if (x > east) east = x;
    if (y < north) north = y;
    if (y > south) south = y;
  }
  return { west, north, east, south };
}

/**
 * Lines that belong together (an area and its holes), once for each turn of the globe in
 * which the first of them is seen.
 * @param {Float64Array[]} lines
 * @param {{west: number, east: number}} view degrees
 * @returns {Stroke[]}
 */
export function strokes(lines, view) {
  const boxes = lines.map(boxOf);
  const degrees = (/** @type {number} */ x) => (x - 0.5) * 360;
  return copies(degrees(boxes[0].west), degrees(boxes[0].east), view).flatMap((moved) => lines.map((points, number) => {
    const turn = moved / 360;
    const { west, north, east, south } = boxes[number];
    return { points, turn, west: west + turn, north, east: east + turn, south };
  }));
}

/**
 * The points of a line in whole pixels of the map's layers, none twice in a row.
 * @param {Stroke} stroke
 * @param {number} size pixels of the world
 * @param {{x: number, y: number}} origin of the layers
 * @returns {number[]} x, y, x, y...
 */
export function thinned({ points, turn }, size, origin) {
  const found = [];
  let [lastX, lastY] = [NaN, NaN];
  for (let at = 0; at < points.length; at += 2) {
    const x = Math.round((points[at] + turn) * size) - origin.x;
    const y = Math.round(points[at + 1] * size) - origin.y;
    if (x === lastX && y === lastY) continue;
    found.push(x, y);
    [lastX, lastY] = [x, y];
  }
  return found;
}

/**
 * A layer of such lines, or of areas that they enclose, as one path.
 * @param {Stroke[]} all
 * @param {boolean} closed
 * @param {Record<string, unknown>} options Leaflet's
 */
export function linework(all, closed, options) {
  const kind = closed ? L.Polygon : L.Polyline;
  const Layer = kind.extend({
    _setLatLngs() {},
    _project() {},
    _clipPoints() {
      const bounds = this._renderer._bounds;
      const size = 256 * 2 ** this._map.getZoom();
      const origin = this._map.getPixelOrigin();
      const [left, right] = [bounds.min.x, bounds.max.x].map((x) => (x + origin.x) / size);
      const [top, bottom] = [bounds.min.y, bounds.max.y].map((y) => (y + origin.y) / size);
      /** @type {any[][]} */
      const inside = [];
      this._rings = [];
      for (const one of all) {
        if (one.east < left || one.west > right || one.south < top || one.north > bottom) continue;
        const whole = one.west >= left && one.east <= right && one.north >= top && one.south <= bottom;
        const numbers = thinned(one, size, origin);
        const line = [];
        for (let at = 0; at < numbers.length; at += 2) line.push(new L.Point(numbers[at], numbers[at + 1]));
        (whole ? inside : this._rings).push(line);
      }
      this._pxBounds = bounds;
      kind.prototype._clipPoints.call(this);
      this._parts.push(...inside);
    },
  });
  return new Layer([], options);
}
