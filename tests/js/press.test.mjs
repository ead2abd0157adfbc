import assert from "node:assert/strict";
import { test } from "node:test";

import { cut, press, pressAll } from "../../geoviz/render/static/press.js";

const image = (width, height, ...pixels) =>
  ({ width, height, data: Uint8ClampedArray.from(pixels.length ? pixels.flat() : Array(4 * width * height).fill(0)) });
const lay = (ground, stamp, left, top) => press(ground, new Int32Array(ground.data.buffer), cut(stamp), left, top);
const at = ({ data, width }, x, y) => [...data.slice(4 * (y * width + x), 4 * (y * width + x) + 4)];
const crowd = (look, x, y) => ({ looks: [], look: Uint16Array.from(look), x: Float64Array.from(x), y: Float64Array.from(y) });

test("a stamp is seen where there was nothing, and only there", () => {
  const ground = image(3, 1, [0, 0, 0, 0], [0, 0, 0, 0], [9, 9, 9, 255]);
  lay(ground, image(2, 1, [200, 100, 0, 255], [200, 100, 0, 255]), 1, 0);
  assert.deepEqual([at(ground, 0, 0), at(ground, 1, 0), at(ground, 2, 0)], [[0, 0, 0, 0], [200, 100, 0, 255], [9, 9, 9, 255]]);
});

test("it shines through what covers it in part", () => {
  const ground = image(2, 1, [0, 0, 0, 0], [100, 0, 0, 51]);
  lay(ground, image(2, 1, [0, 50, 0, 51], [0, 50, 0, 255]), 0, 0);
  assert.deepEqual(at(ground, 0, 0), [0, 50, 0, 51]);
  // A fifth of the one, four fifths of the other.
  assert.deepEqual(at(ground, 1, 0), [20, 40, 0, 255]);
});

test("two that cover half each cover three quarters", () => {
  const ground = image(1, 1, [255, 0, 0, 128]);
  lay(ground, image(1, 1, [0, 0, 255, 128]), 0, 0);
  // Half red; of what is left, half is blue: two parts to one.
  assert.deepEqual(at(ground, 0, 0), [170, 0, 85, 192]);
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
  assert.deepEqual([[...stamp.across], [...stamp.down]], [[1, 0], [0, 1]]);
});

test("several stamps are cut from one picture", () => {
  const sheet = image(3, 1, [1, 1, 1, 255], [2, 2, 2, 255], [3, 3, 3, 255]);
  const { width, colours } = cut(sheet, { left: 1, top: 0, width: 2, height: 1 });
  const ground = image(2, 1);
  press(ground, new Int32Array(ground.data.buffer), cut(sheet, { left: 1, top: 0, width: 2, height: 1 }), 0, 0);
  assert.deepEqual([width, colours.length, at(ground, 0, 0), at(ground, 1, 0)], [2, 2, [2, 2, 2, 255], [3, 3, 3, 255]]);
});

test("of many dots the first is above, and none is pressed twice in one place", () => {
  const ground = image(3, 1);
  const [red, clear] = [cut(image(1, 1, [255, 0, 0, 255])), cut(image(1, 1, [0, 0, 255, 51]))];
  pressAll(ground, [red, clear, null], crowd([0, 1, 1, 1, 2], [0.5, 0.5, 1.5, 1.4, 2.5], [0.5, 0.5, 0.5, 0.6, 0.5]), 1);
  assert.deepEqual([at(ground, 0, 0), at(ground, 1, 0), at(ground, 2, 0)], [[255, 0, 0, 255], [0, 0, 255, 51], [0, 0, 0, 0]]);
});
