/**
 * Where marks would lie on each other, the most telling one is drawn, with the number
 * of those under it; zooming in parts them.
 */

import { settle } from "./marks.js";

const CELL = 40;
const STACK_GAP = 3;

/**
 * @param {any} map
 * @param {import("./marks.js").Mark[]} marks
 * @param {string | null} selected its mark is always drawn
 */
export function stack(map, marks, selected) {
  const order = marks.filter((mark) => mark.wanted)
    .sort((a, b) => Number(b.id === selected) - Number(a.id === selected) || b.rank - a.rank);
  /** @type {Map<string, {mark: import("./marks.js").Mark, x: number, y: number}[]>} */
  const grid = new Map();
  for (const mark of marks) Object.assign(mark, { members: [], stacked: false });
  for (const mark of order) {
    const { x, y } = map.latLngToLayerPoint(mark.marker.getLatLng());
    const [column, row] = [Math.floor(x / CELL), Math.floor(y / CELL)];
    const near = [-1, 0, 1].flatMap((dx) => [-1, 0, 1].flatMap((dy) =>
      grid.get(`${column + dx}:${row + dy}`) ?? []));
    const above = near.find((other) =>
      Math.hypot(other.x - x, other.y - y) < Math.max(other.mark.radius, mark.radius) + STACK_GAP);
    if (above) {
      mark.stacked = true;
      above.mark.members.push(mark);
    } else {
      const key = `${column}:${row}`;
      grid.set(key, [...(grid.get(key) ?? []), { mark, x, y }]);
    }
  }
  marks.forEach(settle);
}
