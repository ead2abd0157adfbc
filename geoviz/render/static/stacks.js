/**
 * Where marks would lie on each other, the most telling one is drawn, with the number
 * of those under it; zooming in parts them.
 */

/** Pixels; wider than two marks side by side. */
const CELL = 40;
const STACK_GAP = 3;
/** How far beyond the view marks are drawn, as a part of it: for the hand that drags. */
const BEYOND = 0.2;

/** Marks by where they are in the view, to find those near a point. */
class Grid {
  constructor() {
    /** @type {Map<number, {mark: import("./marks.js").Mark, x: number, y: number}[]>} */
    this.cells = new Map();
  }

  /**
   * @param {number} x
   * @param {number} y
   */
  static key(x, y) {
    return Math.floor(x / CELL) * 65536 + Math.floor(y / CELL);
  }

  /**
   * @param {import("./marks.js").Mark} mark
   * @param {number} x
   * @param {number} y
   */
  add(mark, x, y) {
    const key = Grid.key(x, y);
    const cell = this.cells.get(key);
    if (cell) cell.push({ mark, x, y });
    else this.cells.set(key, [{ mark, x, y }]);
  }

  /**
   * The first mark on which one of this radius would lie.
   * @param {number} x
   * @param {number} y
   * @param {number} radius
   */
  above(x, y, radius) {
    const middle = Grid.key(x, y);
    for (let dx = -65536; dx <= 65536; dx += 65536) {
      for (let dy = -1; dy <= 1; dy += 1) {
        for (const other of this.cells.get(middle + dx + dy) ?? []) {
          if (Math.hypot(other.x - x, other.y - y) < Math.max(other.mark.radius, radius) + STACK_GAP) return other.mark;
        }
      }
    }
    return null;
  }
}

/**
 * From a place on the map of the world to pixels of the map's layers.
 * @param {any} map
 * @returns {(mark: import("./marks.js").Mark) => [number, number]}
 */
export function pixels(map) {
  const size = 256 * 2 ** map.getZoom();
  const { x, y } = map.getPixelOrigin();
  return (mark) => [mark.x * size - x, mark.y * size - y];
}

/**
 * The part of the map that is seen, and some of what is around it, in layer pixels.
 * @param {any} map
 * @param {number} beyond
 */
export function sight(map, beyond = BEYOND) {
  const view = map.getSize();
  const { x, y } = map.containerPointToLayerPoint([0, 0]);
  const [dx, dy] = [view.x * beyond, view.y * beyond];
  return { left: x - dx, top: y - dy, right: x + view.x + dx, bottom: y + view.y + dy };
}

/**
 * @param {any} map
 * @param {import("./marks.js").Mark[]} order the most telling first
 */
export function stack(map, order) {
  const at = pixels(map);
  const grid = new Grid();
  for (const mark of order) {
    const [x, y] = at(mark);
    const above = grid.above(x, y, mark.radius);
    if (above) {
      mark.stacked = true;
      above.members.push(mark);
    } else grid.add(mark, x, y);
  }
}

/**
 * Of a crowd, the most telling in sight that lie apart are marks: the rest are dots.
 * @param {any} map
 * @param {import("./marks.js").Mark[]} order the most telling first
 * @param {number} most
 */
export function crowdOut(map, order, most) {
  const at = pixels(map);
  const view = sight(map);
  const grid = new Grid();
  let drawn = 0;
  for (const mark of order) {
    mark.dotted = true;
    if (drawn >= most) continue;
    const [x, y] = at(mark);
    if (!within(view, [x, y]) || grid.above(x, y, mark.radius)) continue;
    grid.add(mark, x, y);
    mark.dotted = false;
    drawn += 1;
  }
}

/**
 * @param {{left: number, top: number, right: number, bottom: number}} view
 * @param {[number, number]} point
 */
export function within({ left, top, right, bottom }, [x, y]) {
  return x >= left && x <= right && y >= top && y <= bottom;
}
