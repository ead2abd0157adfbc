import assert from "node:assert/strict";
import { test } from "node:test";

import { joinSeam } from "../../geoviz/render/static/topojson.js";

const area = (...polygons) => ({ type: "Feature", properties: {}, geometry: { type: "MultiPolygon", coordinates: polygons } });
const west = [[[170, 60], [180, 60], [180, 70], [170, 70], [170, 60]]];
const east = [[[-180, 60], [-170, 60], [-170, 70], [-180, 70], [-180, 60]]];
const island = [[[100, 10], [101, 10], [101, 11], [100, 10]]];

test("a land cut at the antimeridian is one again, and goes on beyond it", () => {
  const { coordinates } = joinSeam(area(west, east, island)).geometry;
  assert.equal(coordinates.length, 2);
  const [ring] = coordinates[0];
  assert.deepEqual(ring[0], ring[ring.length - 1]);
  assert.equal(Math.max(...ring.map(([lon]) => lon)), 190);
  assert.equal(Math.min(...ring.map(([lon]) => lon)), 170);
  // No stretch of the outline runs along 180 degrees.
  for (let at = 1; at < ring.length; at += 1) assert.ok(!(ring[at][0] === 180 && ring[at - 1][0] === 180));
  assert.deepEqual(coordinates[1], island);
});

test("what has no other half stays as it was", () => {
  const half = area(west, island);
  assert.equal(joinSeam(half), half);
  const whole = area(island);
  assert.equal(joinSeam(whole), whole);
});
