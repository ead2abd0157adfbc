/**
 * An article's text cut where something in it is marked: pure, nothing of the page.
 */

/** Kinds in the order in which they keep their words when two would lie on each other. */
const ORDER = ["place", "person", "route", "event", "claim", ""];

/**
 * @typedef {{start: number, end: number, id: string, kind: string}} Span
 * @typedef {{start: number, end: number, span: Span | null, lit: boolean}} Piece
 */

/**
 * The spans that can stand beside each other: places first, then the shortest.
 * @param {Span[]} spans
 * @returns {Span[]} in the order of the text
 */
export function apart(spans) {
  const rank = (/** @type {Span} */ one) => ORDER.indexOf(one.kind);
  const order = [...spans].sort((a, b) => rank(a) - rank(b)
    || (a.end - a.start) - (b.end - b.start) || a.start - b.start);
  /** @type {Span[]} */
  const kept = [];
  for (const one of order) {
    if (one.end > one.start && !kept.some((other) => one.start < other.end && other.start < one.end)) kept.push(one);
  }
  return kept.sort((a, b) => a.start - b.start);
}

/**
 * @param {number} length of the text
 * @param {Span[]} spans that lie apart, in order
 * @param {{start: number, end: number}[]} lit
 * @returns {Piece[]} the whole text, in order
 */
export function pieces(length, spans, lit) {
  const edges = [0, length, ...[...spans, ...lit].flatMap((one) => [one.start, one.end])];
  const cuts = [...new Set(edges)].sort((a, b) => a - b);
  const covers = (/** @type {{start: number, end: number}} */ one, /** @type {number} */ at) => one.start <= at && at < one.end;
  return cuts.slice(1).map((end, number) => {
    const start = cuts[number];
    return { start, end, span: spans.find((one) => covers(one, start)) ?? null,
      lit: lit.some((one) => covers(one, start)) };
  });
}
