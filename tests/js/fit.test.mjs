import assert from "node:assert/strict";
import { test } from "node:test";

import { bends, extent, fitted, margins } from "../../geoviz/render/static/fit.js";

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

test("a flight's bend lies farther north than its ends, but no map shows the pole", () => {
  const [north] = extent(bends([[[23.1, -82.4], [39.9, -243.6]]]), 0).slice(1);
  assert.ok(north > 60 && north < 82);
  assert.deepEqual(bends([]), []);
});

test("an open legend needs room on a wide map alone", () => {
  const card = { offsetWidth: 250 };
  assert.deepEqual(margins(card, { x: 1200, y: 700 }), { paddingTopLeft: [306, 56], paddingBottomRight: [110, 80] });
  assert.deepEqual(margins(null, { x: 1200, y: 700 }).paddingTopLeft, [56, 56]);
  assert.deepEqual(margins(card, { x: 600, y: 700 }).paddingTopLeft, [50, 56]);
});
