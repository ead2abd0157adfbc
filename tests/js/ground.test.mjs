import assert from "node:assert/strict";
import { test } from "node:test";

import { distanceWords, roundDistance } from "../../geoviz/render/static/ground.js";

test("a square of the grid has a round width, never less than asked for", () => {
  assert.deepEqual([90, 101, 210, 800, 1001, 5000].map(roundDistance), [100, 200, 500, 1000, 2000, 5000]);
});

test("its width in words", () => {
  assert.equal(distanceWords(500), "500 m");
  assert.equal(distanceWords(2000), "2 km");
});
