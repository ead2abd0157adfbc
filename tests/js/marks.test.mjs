import assert from "node:assert/strict";
import { test } from "node:test";

import { contains } from "../../geoviz/render/static/anchor.js";
import { markRadius } from "../../geoviz/render/static/radius.js";

const square = [[0, 0], [10, 0], [10, 10], [0, 10], [0, 0]];
const hole = [[4, 4], [6, 4], [6, 6], [4, 6], [4, 4]];

test("a point in a hole is not in the country", () => {
  const feature = { geometry: { type: "Polygon", coordinates: [square, hole] } };
  assert.equal(contains(feature, 2, 2), true);
  assert.equal(contains(feature, 5, 5), false);
  assert.equal(contains(feature, 12, 5), false);
});

test("a point on either of two islands is in the country", () => {
  const far = square.map(([x, y]) => [x + 100, y]);
  const feature = { geometry: { type: "MultiPolygon", coordinates: [[square], [far]] } };
  assert.deepEqual([contains(feature, 5, 5), contains(feature, 105, 5), contains(feature, 50, 5)], [true, true, false]);
});

test("a mark's area grows with its mentions", () => {
  const [one, four] = [markRadius(25, 100), markRadius(100, 100)];
  assert.ok(Math.abs(four / one - 2) < 1e-9);
});
