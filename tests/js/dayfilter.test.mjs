import assert from "node:assert/strict";
import { test } from "node:test";

import { holds, timedEvents } from "../../geoviz/render/static/dayfilter.js";
import { store } from "./story.mjs";

test("a day's holdings count each person once", () => {
  const held = holds({ places: [1], people: ["a", "a", "b"], events: [], routes: [7] });
  assert.equal(held.total, 4);
  assert.equal(held.words, "1 place, 2 people, 1 journey");
  assert.equal(holds({ places: [], people: [], events: [], routes: [] }).words, "nothing");
});

test("events with a time go by the clock, and only on a chosen day", () => {
  const story = store();
  assert.deepEqual(timedEvents(story), []);
  story.setDay("2031-05-11");
  assert.deepEqual(timedEvents(story).map((one) => one.what), ["lunch", "talks"]);
});
