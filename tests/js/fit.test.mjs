import assert from "node:assert/strict";
import { test } from "node:test";

import { extent, fitted } from "../../geoviz/render/static/fit.js";

const room = { size: { x: 800, y: 600 }, paddingTopLeft: [0, 0], paddingBottomRight: [0, 0], closest: 10 };

test("as close as the points allow, in quarters", () => {
  // 90 degrees are a quarter of the world: 64 pixels at zoom 0, and 800 / 64 is 2 ** 3.64.
  const { zoom, centre, origin } = fitted([[0, 0], [0, 90]], 45, room);
  assert.equal(zoom, 3.5);
  assert.ok(Math.abs(centre[0]) < 1e-9 && Math.abs(centre[1] - 45) < 1e-9);
  const world = 256 * 2 ** 3.5;
  assert.deepEqual(origin, { x: Math.round(world * 0.625 - 400), y: Math.round(world / 2 - 300) });
});

test("never closer than asked", () => {
  assert.equal(fitted([[10, 20]], 20, room).zoom, 10);
});

test("what covers an edge moves the points away from it", () => {
  const { centre } = fitted([[0, -10], [0, 10]], 0, { ...room, paddingTopLeft: [200, 0], closest: 4 });
  // 100 pixels of the 4096 of the world.
  assert.ok(Math.abs(centre[1] + (100 * 360) / 4096) < 1e-9);
});

test("no more is shown than there is", () => {
  // At zoom 3 the world is 2048 pixels high: the view ends at its edge.
  const { centre, zoom, origin } = fitted([[80, 0]], 0, { ...room, closest: 3 });
  assert.equal(zoom, 3);
  // Whole pixels are moved by, as Leaflet does.
  assert.ok(origin.y === 0 || origin.y === 1);
  assert.ok(centre[0] < 80);
});

test("the extent of points", () => {
  assert.deepEqual(extent([[1, 5], [-2, 7], [0, 6]], 0), [-2, 1]);
  assert.deepEqual(extent([[1, 5], [-2, 7], [0, 6]], 1), [5, 7]);
});
