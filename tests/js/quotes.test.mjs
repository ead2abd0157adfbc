import assert from "node:assert/strict";
import { test } from "node:test";

import { Quotes } from "../../geoviz/render/static/quotes.js";
import { fromColumns } from "../../geoviz/render/static/store.js";

/** Two articles: "Oslo is cold." with two quotes, nothing, and "In Oslo." with one. */
const packed = {
  documents: [2, 0, 1],
  start: [0, 8, 3], length: [4, 4, 4], before: [0, 8, 3], after: [9, 1, 1],
  subject: [1, 0, 1], kind: [0, 1, 0],
  kinds: [[0, 1, 0, 93, 2], [3, 1, 1, -1]],
  subjects: ["event:1", "place:7"], words: ["place", "where", "a country beside", "weather"],
};

test("a thing has its rows in the order of the texts", () => {
  const quotes = new Quotes(packed);
  assert.deepEqual([...quotes.of("place:7")], [0, 2]);
  assert.deepEqual([...quotes.of("event:1")], [1]);
  assert.deepEqual([...quotes.of("place:8")], []);
});

test("a row has document, quote, context and how it came about", () => {
  const quotes = new Quotes(packed);
  assert.deepEqual(quotes.row(1), [0, 8, 12, 0, 13, 3, 1, 1, -1]);
  assert.deepEqual(quotes.row(2), [2, 3, 7, 0, 8, 0, 1, 0, 93, 2]);
});

test("a document has its quotes in order, whatever they are of", () => {
  const quotes = new Quotes(packed);
  assert.deepEqual(quotes.in(0), [{ id: "place:7", start: 0, end: 4 }, { id: "event:1", start: 8, end: 12 }]);
  assert.deepEqual(quotes.in(1), []);
});

test("only the articles that tell of a thing tell of it", () => {
  const quotes = new Quotes(packed);
  assert.equal(quotes.tells("event:1", new Set([0])), true);
  assert.equal(quotes.tells("event:1", new Set([1, 2])), false);
  assert.equal(quotes.tells("place:7", new Set([2])), true);
});

test("rows come back from columns", () => {
  assert.deepEqual(fromColumns({ rows: 2, columns: { id: ["a", "b"], n: [1, null] } }),
    [{ id: "a", n: 1 }, { id: "b", n: null }]);
  assert.deepEqual(fromColumns({ rows: 0, columns: {} }), []);
});
