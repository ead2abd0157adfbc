import assert from "node:assert/strict";
import { test } from "node:test";

import { HEIGHTS, nearestHeight } from "../../geoviz/render/static/drawer.js";

test("a sheet let go settles at the nearest height", () => {
  assert.equal(nearestHeight(0), "low");
  assert.equal(nearestHeight(0.36), "low");
  assert.equal(nearestHeight(0.4), "half");
  assert.equal(nearestHeight(0.9), "tall");
});

test("no height hides the map wholly, nor the panel", () => {
  for (const share of Object.values(HEIGHTS)) assert.ok(share >= 0.15 && share <= 0.85);
});
