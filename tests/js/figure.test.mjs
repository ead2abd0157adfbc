import assert from "node:assert/strict";
import { test } from "node:test";

import { citation } from "../../geoviz/render/static/copying.js";
import { byDay, bySentence, entryOf, ruleWords, runnerWords, snippet } from "../../geoviz/render/static/figure.js";
import { store } from "./story.mjs";

test("a place's quotes carry rule, reasons and runners-up", () => {
  const [first] = store().quotes("place:1");
  assert.equal(ruleWords(first, true), "place · 93% sure · not Oslo, town or city");
  assert.deepEqual(first.reasons, ["stands_after_in"]);
  assert.equal(runnerWords(first), "rather than Oslo, town or city in Minnesota, United States (score 7 of 100); "
    + "Oslo County, region in Norway (score under 1 of 100)");
});

test("a quote without a rival says nothing of one", () => {
  assert.equal(runnerWords(store().quotes("person:lind")[0]), "");
});

test("what is assumed is said to be", () => {
  const quote = { ...store().quotes("person:lind")[0], assumed: true };
  assert.equal(ruleWords(quote, true), "role (assumed) · stated");
  assert.equal(ruleWords(quote, false), "role · stated");
});

test("quotes of one sentence stand together", () => {
  const quotes = store().quotes("place:1");
  assert.deepEqual(bySentence([...quotes, quotes[0]]).map((one) => one.length), [2, 1]);
});

test("sentences are headed by their day where it changes, also after a pause", () => {
  const of = (published) => [{ document: { published } }];
  const days = (rows, from, to) => byDay(rows, from, to).map((one) => one.day);
  const rows = [of("2031-05-11"), of("2031-05-11"), of("2031-05-12"), of("2031-05-12"), of(null)];
  assert.deepEqual(days(rows, 0, 3), ["Sunday 11 May 2031", null, "Monday 12 May 2031"]);
  assert.deepEqual(days(rows, 3, 9), [null, "Day not known"]);
  assert.deepEqual(days(rows.slice(0, 2), 0, 2), [null, null]);
});

test("an entry of a live page is found by where the words stand", () => {
  const article = { entries: [[5, 6, 7, "07:27 BST", "14:27 Beijing time"], [40, 41, 42, "07:03 BST", ""]] };
  assert.equal(entryOf(article, 4), null);
  assert.equal(entryOf(article, 39)?.clock, "07:27 BST");
  assert.equal(entryOf(article, 40)?.clock, "07:03 BST");
  assert.equal(entryOf({}, 40), null);
});

test("a snippet keeps the quoted words and whole words around them", () => {
  const text = `${"before ".repeat(60)}NAME ${"after ".repeat(60)}`;
  const start = text.indexOf("NAME");
  const quote = { ...store().quotes("place:1")[0], document: { text }, start, end: start + 4, low: 0, high: text.length };
  const made = snippet(quote);
  assert.ok(made.length < 170);
  assert.match(made, /^“…before .*before NAME after.* after…”$/);
  assert.doesNotMatch(made, /…efore|…fore|aft…|afte…/);
});

test("a citation counts offsets in characters, not in UTF-16 units", () => {
  const document = { id: "b.txt", title: "", publisher: "", published: null, text: "🚤🚤 Oslo\nFjord" };
  assert.equal(citation({ document, start: 5, end: 15 }), "“Oslo Fjord”. b.txt, undated (b.txt, characters 3 to 13).");
});
