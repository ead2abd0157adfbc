import assert from "node:assert/strict";
import { test } from "node:test";

import { copies, everyTurn, greatCircle, middle, near, unroll } from "../../geoviz/render/static/geo.js";

test("a longitude is taken to the turn of another", () => {
  assert.equal(near(-175, 180), 185);
  assert.equal(near(170, -180), -190);
  assert.equal(near(10, 20), 10);
});

test("the middle of Fiji and Samoa is at the antimeridian, not in Africa", () => {
  assert.equal(Math.abs(middle([178, -172])), 177);
  assert.equal(middle([10, 30]), 20);
  assert.equal(middle([]), 0);
});

test("a line goes on across the antimeridian", () => {
  assert.deepEqual(unroll([[0, 170], [0, -170], [0, -150]]), [[0, 170], [0, 190], [0, 210]]);
});

test("the great circle from Havana to Beijing has no jump", () => {
  const line = greatCircle([23.13, -82.38], [39.91, 116.4]);
  for (let at = 1; at < line.length; at += 1) assert.ok(Math.abs(line[at][1] - line[at - 1][1]) < 30);
  assert.ok(Math.abs(line[line.length - 1][1] - (116.4 - 360)) < 1e-9);
  assert.ok(Math.max(...line.map(([lat]) => lat)) > 70);
});

test("what reaches over the edge is drawn at both edges", () => {
  const view = { west: -180, east: 180 };
  assert.deepEqual(copies(170, 190, view), [-360, 0]);
  assert.deepEqual(copies(10, 20, view), [0]);
  assert.deepEqual(everyTurn([[0, 170], [0, 190]], view)[0], [[0, -190], [0, -170]]);
});
