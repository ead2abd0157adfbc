import assert from "node:assert/strict";
import { test } from "node:test";

import { eventWords } from "../../geoviz/render/static/events.js";
import { routeFacts, routeName } from "../../geoviz/render/static/routes.js";
import { folded } from "../../geoviz/render/static/search.js";
import { capital, counted, dayWords, hoursWords, longDay, plain, pointWords } from "../../geoviz/render/static/words.js";

test("days are English whatever the reader's browser speaks", () => {
  assert.equal(longDay("2031-05-12"), "Monday 12 May 2031");
  assert.equal(dayWords(null), "All days");
  assert.equal(dayWords("background"), "Background");
  assert.equal(dayWords("2031-05-11/2031-05-12"), "Sun 11 May – Mon 12 May");
});

test("counts, hours and points", () => {
  assert.equal(counted(1, "person", "people"), "1 person");
  assert.equal(counted(1200, "place"), "1,200 places");
  assert.equal(hoursWords(1), "1 hour");
  assert.equal(hoursWords(6.25), "6.3 hours");
  assert.equal(pointWords(-1.28333, 36.81667 + 360), "1.28° S, 36.82° E");
  assert.equal(plain("demonym_title_name"), "demonym title name");
  assert.equal(capital("élan"), "Élan");
});

test("an event is said with its time and zone", () => {
  assert.equal(eventWords({ day: "2031-05-12", dayEnd: null, clock: "13:00 Beijing time", status: "planned" }),
    "Mon 12 May, 13:00 Beijing time · announced");
  assert.equal(eventWords({ day: null, dayEnd: null, clock: "", status: "happened" }), "no day stated · happened");
});

test("a journey's facts are only those that are known", () => {
  const route = { traveller: "", origin: "", destination: "Oslo", directKm: 440.4, corridorKm: null, referenceKm: null,
    hours: 6, impliedKmh: 73.4 };
  assert.equal(routeName(route), "an unknown place to Oslo");
  assert.deepEqual(routeFacts(route), [["Straight line", "440 km"], ["Time in the text", "6 hours"], ["Speed that implies", "about 73 km/h"]]);
});

test("a journey on the lines given tells how far its ends lie from them", () => {
  const route = { basis: "snapped", origin: "Oslo", destination: "<b>Bergen", directKm: 305.2, corridorKm: 471.4, gapsKm: [0.04, 3.25],
    referenceKm: null, hours: null, impliedKmh: null };
  assert.deepEqual(routeFacts(route), [["Straight line", "305 km"], ["Along the lines given", "471 km"],
    ["Ends off the lines", "Oslo 0.0 km, <b>Bergen 3.3 km"]]);
});

test("search folds case and accents and keeps the length", () => {
  assert.equal(folded("Peña Łódź İZMİR"), "pena łodz izmir");
  for (const text of ["Peña", "ﬁne", "İstanbul", "北京", "🚤 Ö", "ẞ"]) assert.equal(folded(text).length, text.length, text);
});
