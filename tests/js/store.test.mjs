import assert from "node:assert/strict";
import { test } from "node:test";

import { Store } from "../../geoviz/render/static/store.js";
import { payload, store } from "./story.mjs";

test("a day, a range and all days let through what they hold", () => {
  const made = store();
  made.setDay("2031-05-11");
  assert.deepEqual(made.visible().places, ["place:1"]);
  assert.deepEqual(made.visible().people, ["person:lind", "person:vula", "person:aide"]);
  made.setDay("2031-05-11/2031-05-12");
  assert.deepEqual(made.visible().places, ["place:1", "place:2"]);
  made.setDay("background");
  assert.deepEqual(made.visible().places, []);
});

test("callbacks hear of changes alone", () => {
  const made = store();
  const told = [];
  made.on("day", (day) => told.push(day));
  made.on("select", (id) => told.push(id));
  made.setDay("2031-05-11");
  made.setDay("2031-05-11");
  made.select("place:1");
  made.select("place:1");
  assert.deepEqual(told, ["2031-05-11", "place:1"]);
});

test("a day, an id or a name that the page does not have is a RangeError", () => {
  const made = store();
  assert.throws(() => made.setDay("1999-01-01"), RangeError);
  assert.throws(() => made.select("place:9"), RangeError);
  assert.throws(() => made.on("nothing", () => {}), RangeError);
  assert.equal(made.day, null);
});

test("data of another version is refused", () => {
  assert.throws(() => new Store({ ...payload(), version: 99 }), /version/);
});

test("a quote is its words, in its sentence", () => {
  const [first, second] = store().quotes("place:1");
  const words = ({ document: { text }, start, end }) => text.slice(start, end);
  const sentence = ({ document: { text }, low, high }) => text.slice(low, high);
  assert.deepEqual([words(first), words(second)], ["Oslo", "Oslo"]);
  assert.equal(sentence(first), "At 09:30 the envoys of Fiji met in Oslo.");
  assert.equal(sentence(second), "Oslo was cold.");
});

test("places are ranked: where something happens first, then by mentions, then as they stand", () => {
  const given = payload();
  given.shows["2031-05-12"].places = [];
  const { places } = given.tables;
  for (const [name, column] of Object.entries(places.columns)) column.push(...({ mentions: [7, 2] }[name] ?? column.slice(0, 2)));
  places.rows = 4;
  assert.deepEqual(new Store(given).ranked, [0, 2, 1, 3]);
});
