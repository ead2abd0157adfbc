/**
 * Where a name finds room: beside its point, over no other name or mark, off lines.
 */

/** Pixels between a name and what is beside it. */
const ROOM = 4;
/** A name set aslant of its mark may come so much nearer to it. */
const ASLANT = 0.75;

/**
 * @typedef {{x: number, y: number, width: number, height: number}} Box
 * @typedef {{text: string, local?: HTMLElement | null, second?: string, className: string, point: [number, number],
 *   clear: number, centred: boolean, late?: boolean, roomy?: boolean}} Label
 *   clear: pixels to leave free around the point; late: after the countries; roomy: it may stand farther aside
 * @typedef {[{x: number, y: number}, {x: number, y: number}]} Piece of a line
 */

/**
 * Where a label finds room: the first place beside its point, or on it, that is free and
 * off journeys and wide rings; else the first that is free.
 * @param {Label} label
 * @param {{x: number, y: number}} at
 * @param {{width: number, height: number}} size
 * @param {{x: number, y: number}} view size of the map
 * @param {Box[]} taken
 * @param {Piece[] | null} pieces of journeys and rings; null in a crowd, where the first will do
 * @returns {Box | null}
 */
export function spot(label, at, { width, height }, view, taken, pieces) {
  // A name in the middle of its area may stand aside to stay in view.
  const left = Math.min(Math.max(at.x - width / 2, 2), view.x - width - 2);
  const middle = at.y - height / 2;
  const aslant = label.clear * ASLANT;
  const [above, below] = [at.y - aslant - height, at.y + aslant];
  const corners = label.centred
    ? [0, ...(label.roomy ? [-14, 14, -28, 28, -42, 42] : [-14, 14])].map((by) => [left, middle + by])
    : [[at.x + label.clear, middle], [at.x - label.clear - width, middle],
      [left, at.y - label.clear - height], [left, at.y + label.clear],
      ...(pieces ? [at.x + aslant, at.x - aslant - width] : []).flatMap((x) => [[x, above], [x, below]])];
  const boxes = corners.map(([x, y]) => ({ x, y, width, height }));
  const isFree = (/** @type {Box} */ { x, y }) => x >= 0 && y >= 0 && x + width <= view.x && y + height <= view.y
    && !taken.some((other) => overlap({ x, y, width, height }, other));
  if (!pieces) return boxes.find(isFree) ?? null;
  const free = boxes.filter(isFree);
  return free.find((box) => !pieces.some((piece) => crosses(piece, box))) ?? free[0] ?? null;
}

/**
 * @param {Piece} piece
 * @param {Box} box
 */
function crosses([from, to], { x, y, width, height }) {
  const apart = Math.max(from.x, to.x) < x || Math.min(from.x, to.x) > x + width
    || Math.max(from.y, to.y) < y || Math.min(from.y, to.y) > y + height;
  return !apart && Boolean(L.LineUtil.clipSegment(from, to, L.bounds([x, y], [x + width, y + height])));
}

/**
 * @param {Box} a
 * @param {Box} b
 */
function overlap(a, b) {
  return a.x < b.x + b.width + ROOM && b.x < a.x + a.width + ROOM
    && a.y < b.y + b.height && b.y < a.y + a.height;
}
