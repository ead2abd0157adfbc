/**
 * The view that shows some points, as Leaflet's `fitBounds` and `maxBounds` give it, for
 * a page that has no map yet.
 */

import { greatCircle, mercator } from "./geo.js";

/** Closer in, the outlines have nothing to show where one is. */
export const CLOSEST = 7.5;
/** A flight is what its day tells: nearly all of its bend is shown. */
const FARTHEST_NORTH = 82;
const MARGIN = 56;
/** A map as wide as that keeps clear of its legend. */
export const WIDE = 700;
/** Steps in which the map zooms. */
const SNAP = 0.25;
/** Degrees of longitude on either side of the middle that can be reached. */
const REACHED = 210;

/**
 * @typedef {{x: number, y: number}} Size
 * @typedef {{size: Size, paddingTopLeft: [number, number], paddingBottomRight: [number, number], closest: number}} Room
 *   the map's size and what is to stay free at its edges, in pixels
 * @typedef {{centre: [number, number], zoom: number, origin: Size}} View
 *   lat, lon; the pixel of the world in the map's upper left corner
 */

/**
 * @param {[number, number][]} points lat, lon; one at least
 * @param {number} middle the longitude around which the world is drawn
 * @param {Room} room
 * @returns {View}
 */
export function fitted(points, middle, { size, paddingTopLeft: [left, top], paddingBottomRight: [right, bottom], closest }) {
  const [[low, high], [first, last]] = [0, 1].map((axis) => extent(points, axis));
  const [west, south] = mercator([low, first]);
  const [east, north] = mercator([high, last]);
  const scale = Math.min((size.x - left - right) / (east - west), (size.y - top - bottom) / (south - north));
  const exact = Math.round((Math.log2(scale / 256) * 100) / SNAP) * (SNAP / 100);
  const zoom = Math.max(0, Math.min(closest, Math.floor(exact / SNAP) * SNAP));
  const world = 256 * 2 ** zoom;
  let x = ((west + east) / 2) * world + (right - left) / 2;
  let y = ((north + south) / 2) * world + (bottom - top) / 2;
  const edge = (/** @type {number} */ side) => ((middle + side * REACHED) / 360 + 0.5) * world;
  const dx = rebound(edge(-1) - (x - size.x / 2), x + size.x / 2 - edge(1));
  const dy = rebound(size.y / 2 - y, y + size.y / 2 - world);
  if (Math.abs(dx) > 1 || Math.abs(dy) > 1) [x, y] = [x + dx, y + dy];
  return { centre: [latitude(y / world), (x / world - 0.5) * 360], zoom,
    origin: { x: Math.round(x - size.x / 2), y: Math.round(y - size.y / 2) } };
}

/**
 * Room at the edges: for an open legend, and for names to the right of their marks.
 * @param {HTMLElement | null} card the legend, if it is open
 * @param {Size} size the map's
 * @returns {{paddingTopLeft: [number, number], paddingBottomRight: [number, number]}}
 */
export function margins(card, { x: width, y: height }) {
  const covered = card && width > WIDE ? card.offsetWidth : 0;
  return {
    paddingTopLeft: [covered + Math.min(MARGIN, width / 12), Math.min(MARGIN, height / 7)],
    paddingBottomRight: [Math.min(110, width / 7), Math.min(MARGIN + 24, height / 6)],
  };
}

/**
 * The bends of flights, which reach farther north or south than their ends.
 * @param {[number, number][][]} lines from where to where, lat, lon
 * @returns {[number, number][]}
 */
export function bends(lines) {
  return lines.flatMap(([from, to]) => greatCircle(from, to).filter(([lat]) => Math.abs(lat) < FARTHEST_NORTH));
}

/**
 * The least and the largest latitude or longitude of points.
 * @param {[number, number][]} points
 * @param {number} axis
 * @returns {[number, number]}
 */
export function extent(points, axis) {
  let low = Infinity;
  let high = -Infinity;
  for (const point of points) {
    if (point[axis] < low) low = point[axis];
    if (point[axis] > high) high = point[axis];
  }
  return [low, high];
}

/**
 * By how much to move so that neither side shows more than there is; half of it where
 * both do.
 * @param {number} before pixels missing on this side
 * @param {number} after and on the other
 */
function rebound(before, after) {
  return before + after > 0 ? Math.round(before - after) / 2
    : Math.max(0, Math.ceil(before)) - Math.max(0, Math.floor(after));
}

/** @param {number} y on a map of the world 1 wide */
function latitude(y) {
  return (2 * Math.atan(Math.exp(Math.PI * (1 - 2 * y))) * 180) / Math.PI - 90;
}
