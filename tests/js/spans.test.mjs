import assert from "node:assert/strict";
import { test } from "node:test";

import { apart, pieces } from "../../geoviz/render/static/spans.js";

const place = { start: 6, end: 11, id: "place:1", kind: "place" };
const person = { start: 0, end: 11, id: "person:a", kind: "person" };

test("of two spans on each other the place keeps its words", () => {
  assert.deepEqual(apart([person, place]), [place]);
});

test("the pieces are the whole text, in order", () => {
  const found = pieces(20, [place], [{ start: 0, end: 8 }]);
  assert.deepEqual(found.map(({ start, end, span, lit }) => [start, end, span?.id ?? "", lit]), [
    [0, 6, "", true], [6, 8, "place:1", true], [8, 11, "place:1", false], [11, 20, "", false],
  ]);
});
