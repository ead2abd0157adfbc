import assert from "node:assert/strict";
import { test } from "node:test";

import { placesOf } from "../../geoviz/render/static/firstpicture.js";

const place = (x, y, look) => [x & 255, x >> 8 & 255, x >> 16, y & 255, y >> 8 & 255, y >> 16, look & 255, look >> 8];

test("places are where the map has them, and look as the table says", () => {
  // A quarter of the world east of its western edge, which lies half a turn west of 90 degrees: Greenwich.
  const bytes = Uint8Array.from([...place(2 ** 22, 2 ** 23, 3), ...place(2 ** 23, 2 ** 22 + 2 ** 8, 300)]);
  const { look, x, y } = placesOf(bytes, 90, 2 ** 24, { x: 0, y: 10 });
  assert.deepEqual([...look], [3, 300]);
  assert.deepEqual([...x], [2 ** 23, 2 ** 23 + 2 ** 22]);
  assert.deepEqual([...y], [2 ** 23 - 10, 2 ** 22 + 246]);
});
