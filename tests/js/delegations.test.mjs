import assert from "node:assert/strict";
import { test } from "node:test";

import { delegates, sorted } from "../../geoviz/render/static/delegations.js";
import { store } from "./story.mjs";

const NAMES = { NO: "Norway", FJ: "Fiji" };
const named = (code) => NAMES[code];

test("a delegate is one row, with the part that says most and the rest beside its event", () => {
  const rows = delegates(store(), named);
  assert.deepEqual(rows.map(({ name, country, part, event }) => [name, country, part, event]), [
    ["Ada Lind", "Norway", "host", "Talks"],
    ["Joe Vula", "Fiji", "took part", "Talks (announced); Lunch"],
  ]);
  assert.deepEqual(rows.map(({ quotes, articles }) => [quotes, articles]), [[1, 1], [0, 0]]);
});

test("only those of the day are delegates", () => {
  const other = store();
  other.setDay("2031-05-12");
  assert.deepEqual(delegates(other, named), []);
});

const row = (name, rank, country, articles) => ({ id: name, name, title: "", country, rank, part: "host", event: "", quotes: 0, articles });
const ROWS = [row("Bo", "other", "Chad", 2), row("Åse", "head_of_state", "", 10), row("Al", "head_of_government", "Chad", 1)];
const order = (key, down) => sorted(ROWS, key, down).map((one) => one.name);

test("names are sorted as people sort them, numbers as numbers, ranks by rank", () => {
  assert.deepEqual(order("name", false), ["Al", "Åse", "Bo"]);
  assert.deepEqual(order("articles", true), ["Åse", "Bo", "Al"]);
  assert.deepEqual(order("rank", false), ["Åse", "Al", "Bo"]);
});

test("what is not known comes last either way, and equals stay by name", () => {
  assert.deepEqual(order("country", false), ["Al", "Bo", "Åse"]);
  assert.deepEqual(order("country", true), ["Al", "Bo", "Åse"]);
});
