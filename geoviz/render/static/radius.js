/**
 * How large the marks of places are.
 */

import { isSoft } from "./stamps.js";

const LARGEST = 15;
const SMALLEST = 4.5;

/**
 * Radius for a number of mentions: the area grows with it.
 * @param {number} mentions
 * @param {number} most
 */
export function markRadius(mentions, most) {
  return Math.max(SMALLEST, LARGEST * Math.sqrt(mentions / Math.max(most, 12)));
}

/**
 * The radius of a place's drawing: of one without exact limits more is seen, at less weight.
 * @param {any} row
 * @param {number} most mentions of any place
 */
export function drawnRadius(row, most) {
  const radius = markRadius(row.mentions, most);
  return isSoft(row.feature) ? 5 + radius / 2 : radius;
}

/**
 * The radius that a place's mark takes up.
 * @param {any} row
 * @param {number} most mentions of any place
 */
export function takenRadius(row, most) {
  return isSoft(row.feature) ? drawnRadius(row, most) * 2.2 : drawnRadius(row, most);
}
