import assert from "node:assert/strict";
import { test } from "node:test";

import { searchable } from "../../geoviz/render/static/search.js";
import { store } from "./story.mjs";

test("everything with a name is found by name and title, once", () => {
  const found = searchable(store());
  assert.deepEqual(found.map(({ id, text }) => [id, text.trim()]), [
    ["place:1", "oslo"], ["place:2", "suva"], ["person:lind", "ada lind envoy"], ["person:vula", "joe vula envoy"],
    ["person:aide", "an aide envoy"], ["event:talks", "talks"], ["event:lunch", "lunch"],
  ]);
});
