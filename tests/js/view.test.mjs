import assert from "node:assert/strict";
import { test } from "node:test";

import { core } from "../../geoviz/render/static/view.js";

const towns = [[41.4, 43.5], [41.7, 44.8], [40.8, 43.8], [41.0, 43.7], [41.1, 42.7], [40.6, 43.1], [41.6, 43.0]];
const losAngeles = [34.1, -118.2];

test("one flight from across the world does not move the view there", () => {
  assert.deepEqual(core([...towns, losAngeles, towns[1]]), [...towns, towns[1]]);
});

test("a story spread over the world is seen whole", () => {
  const capitals = [[35.7, 139.7], [-9.4, 160], [-17.7, 168.3], [-18.1, 178.4], [-13.8, 188.2], [-21.1, 184.8]];
  assert.deepEqual(core(capitals), capitals);
});

test("of few points none is left out", () => {
  const few = [...towns.slice(0, 3), losAngeles];
  assert.deepEqual(core(few), few);
});
