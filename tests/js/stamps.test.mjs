import assert from "node:assert/strict";
import { test } from "node:test";

import { cut, press } from "../../geoviz/render/static/stamps.js";

const image = (width, height, ...pixels) =>
  ({ width, height, data: Uint8ClampedArray.from(pixels.length ? pixels.flat() : Array(4 * width * height).fill(0)) });
const lay = (ground, stamp, left, top) => press(ground, new Uint32Array(ground.data.buffer), cut(stamp), left, top);
const at = ({ data, width }, x, y) => [...data.slice(4 * (y * width + x), 4 * (y * width + x) + 4)];

test("a stamp covers what is below, and only there", () => {
  const ground = image(3, 1, [9, 9, 9, 255], [9, 9, 9, 255], [9, 9, 9, 255]);
  lay(ground, image(1, 1, [200, 100, 0, 255]), 1, 0);
  assert.deepEqual([at(ground, 0, 0), at(ground, 1, 0)], [[9, 9, 9, 255], [200, 100, 0, 255]]);
});

test("on nothing it keeps its own colour, half covering it is mixed", () => {
  const ground = image(2, 1, [0, 0, 0, 0], [0, 0, 0, 255]);
  lay(ground, image(2, 1, [100, 0, 0, 51], [100, 0, 0, 51]), 0, 0);
  assert.deepEqual(at(ground, 0, 0), [100, 0, 0, 51]);
  assert.deepEqual(at(ground, 1, 0), [20, 0, 0, 255]);
});

test("what reaches over the edge is left out", () => {
  const ground = image(2, 2);
  const stamp = image(2, 2, [1, 1, 1, 255], [2, 2, 2, 255], [3, 3, 3, 255], [4, 4, 4, 255]);
  lay(ground, stamp, -1, -1);
  assert.deepEqual([at(ground, 0, 0), at(ground, 1, 0)], [[4, 4, 4, 255], [0, 0, 0, 0]]);
  lay(ground, stamp, 1, 1);
  assert.deepEqual(at(ground, 1, 1), [1, 1, 1, 255]);
});

test("of a stamp only what is not empty is kept", () => {
  const stamp = cut(image(2, 2, [9, 9, 9, 0], [1, 2, 3, 255], [4, 5, 6, 7], [0, 0, 0, 0]));
  assert.deepEqual([[...stamp.across], [...stamp.down], stamp.opaque], [[1, 0], [0, 1], 1]);
});
