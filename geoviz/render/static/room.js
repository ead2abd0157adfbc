/**
 * Room for a story on the map, beside what lies on it: the largest that hides nothing.
 */

import { WIDE } from "./fit.js";

/** Pixels: of a mark beyond its point; of the folded legend; of the credits below it. */
const HALF_MARK = 12;
const CLOSED_LEGEND = 44;
const ABOVE_CREDITS = 54;

/** @typedef {{paddingTopLeft: [number, number], paddingBottomRight: [number, number]}} Room */

/**
 * The room at the edges with which the story is seen largest and nothing of it lies under
 * what is on the map: the legend's corner is often sea.
 * @param {any} map
 * @param {[number, number][]} points
 * @param {number} maxZoom
 * @param {Room} beside the room with the legend at the side
 * @returns {Room}
 */
export function bestRoom(map, points, maxZoom, beside) {
  const bounds = L.latLngBounds(points);
  const size = map.getSize();
  const box = map.getContainer();
  const cards = cardsOn(box, size);
  const open = legendOf(box, size.x);
  const low = (open?.offsetHeight ?? CLOSED_LEGEND) + ABOVE_CREDITS;
  const [left, top] = beside.paddingTopLeft;
  const [right, bottom] = beside.paddingBottomRight;
  const edge = left - (open?.offsetWidth ?? 0);
  /** @type {Room[]} */
  const rooms = [
    { paddingTopLeft: [edge, top], paddingBottomRight: [right, bottom] },
    { paddingTopLeft: [edge, top], paddingBottomRight: [right, Math.max(bottom, low)] },
    beside,
  ];
  const tried = rooms.map((room) => {
    const [least, most] = [L.point(room.paddingTopLeft), L.point(room.paddingBottomRight)];
    const zoom = Math.min(maxZoom, map.getBoundsZoom(bounds, false, least.add(most)));
    const middle = map.project(bounds.getSouthWest(), zoom).add(map.project(bounds.getNorthEast(), zoom)).divideBy(2);
    const corner = middle.add(most.subtract(least).divideBy(2)).subtract(size.divideBy(2));
    const hidden = points.filter((point) => {
      const at = map.project(point, zoom).subtract(corner);
      return cards.some((one) => at.x > one.left && at.x < one.right && at.y > one.top && at.y < one.bottom);
    }).length;
    return { room, zoom, hidden };
  });
  return tried.reduce((best, one) =>
    (one.hidden < best.hidden || (one.hidden === best.hidden && one.zoom > best.zoom) ? one : best)).room;
}

/**
 * What lies on the map, with room for half a mark around it.
 * @param {HTMLElement} box
 * @param {{x: number, y: number}} size
 */
function cardsOn(box, size) {
  const frame = box.getBoundingClientRect();
  const open = legendOf(box, size.x);
  return [...box.querySelectorAll(".leaflet-control")]
    .filter((one) => one === open || !one.matches(".gv-legend[open]"))
    .map((one) => one.getBoundingClientRect()).filter((one) => one.width > 0)
    .map(({ left, right, top, bottom }) => ({ left: left - frame.left - HALF_MARK, right: right - frame.left + HALF_MARK,
      top: top - frame.top - HALF_MARK, bottom: bottom - frame.top + HALF_MARK }));
}

/**
 * The legend, when it is open and the map is large enough to make room for it.
 * @param {HTMLElement} box
 * @param {number} width
 * @returns {HTMLElement | null}
 */
function legendOf(box, width) {
  return width > WIDE ? box.querySelector(".gv-legend[open]") : null;
}
