import assert from "node:assert/strict";
import { test } from "node:test";

import { partAround } from "../../geoviz/render/static/anchor.js";

const square = (west, south) => [[[west, south], [west + 10, south], [west + 10, south + 10], [west, south + 10], [west, south]]];
const overseas = { geometry: { type: "MultiPolygon", coordinates: [square(-60, 0), square(0, 40)] } };

test("a country is seen without what it has overseas", () => {
  assert.deepEqual(partAround(overseas, { lat: 45, lon: 5 }), [[40, 0], [50, 10]]);
});

test("a country of one part is seen whole", () => {
  assert.deepEqual(partAround({ geometry: { type: "Polygon", coordinates: square(0, 40) } }, { lat: 45, lon: 5 }), [[40, 0], [50, 10]]);
});

test("a point in no part has none", () => {
  assert.equal(partAround(overseas, { lat: -45, lon: 5 }), null);
});
