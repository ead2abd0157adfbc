import assert from "node:assert/strict";
import { test } from "node:test";

import { canWrite } from "../../geoviz/render/static/localname.js";

const BOX = "box";

test("a script of which no font has a character is not shown", () => {
  assert.equal(canWrite("평양", "ko", () => BOX), false);
  assert.equal(canWrite("תל אביב", "he", (text) => (text === "ת" ? "tav" : BOX)), true);
});

test("fonts are looked at once for each language", () => {
  let looks = 0;
  const drawn = (text) => {
    looks += 1;
    return text;
  };
  canWrite("กรุงเทพ", "th", drawn);
  canWrite("เชียงใหม่", "th", drawn);
  assert.equal(looks, 2);
});
