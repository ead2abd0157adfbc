import assert from "node:assert/strict";
import { test } from "node:test";

import { onWorld, strokes, thinned } from "../../geoviz/render/static/linework.js";

const line = (...numbers) => Float64Array.from(numbers);

test("the map of the world is a square: the equator in its middle, Greenwich too", () => {
  assert.deepEqual([...onWorld(line(0, 0, 180, 0, -90, 0))], [0.5, 0.5, 1, 0.5, 0.25, 0.5]);
  const [, north, , south] = onWorld(line(0, 90, 0, -90));
  assert.ok(Math.abs(north) < 1e-9 && Math.abs(south - 1) < 1e-9);
});

test("what lies near the edge of the view is drawn on both sides", () => {
  const [first, second, ...more] = strokes([onWorld(line(170, 0, 175, 5))], { west: -240, east: 240 });
  assert.deepEqual([first.turn, second.turn, more], [-1, 0, []]);
  assert.ok(Math.abs(second.west - (170 / 360 + 0.5)) < 1e-12 && Math.abs(first.east - (175 / 360 - 0.5)) < 1e-12);
});

test("a hole goes where its area goes", () => {
  const area = onWorld(line(-100, 0, 100, 0, 0, 50));
  const hole = onWorld(line(99, 1, 100, 1, 99, 2));
  const found = strokes([area, hole], { west: -240, east: 240 });
  // 100 degrees east is seen again at 260 west, which is out of view; the area is not.
  assert.deepEqual(found.map(({ points, turn }) => [points === hole, turn]), [[false, 0], [true, 0]]);
});

test("of points on one pixel the first stays", () => {
  const stroke = { points: line(0.1, 0.1, 0.1001, 0.1001, 0.2, 0.1, 0.1, 0.1), turn: 1, west: 0, north: 0, east: 0, south: 0 };
  assert.deepEqual(thinned(stroke, 100, { x: 100, y: 5 }), [10, 5, 20, 5, 10, 5]);
});
