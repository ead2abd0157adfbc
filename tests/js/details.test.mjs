import assert from "node:assert/strict";
import { test } from "node:test";

import { claimSubject, focusNames } from "../../geoviz/render/static/details.js";
import { store } from "./story.mjs";

test("what an article is about, most first; the collection apart", () => {
  assert.equal(focusNames(store(), 0), "about Oslo, Suva");
  assert.equal(focusNames(store(), -1), "about Oslo");
  assert.equal(focusNames(store(), 7), "");
});

test("a claim is about a thing by its name, or about what it says", () => {
  assert.equal(claimSubject(store(), { subject: "event:talks", attribute: "heads_of_state" }), "Talks: heads of state");
  assert.equal(claimSubject(store(), { subject: "the train", attribute: "" }), "the train");
});
