/**
 * The story on paper: a map for each day with the words behind what it shows, then
 * what lies in the background, what could not be placed, and the articles by number.
 * Made when the page is about to be printed, removed when that is done.
 */

import { el, quoted } from "./dom.js";
import { AT_ONCE } from "./drawing.js";
import { eventWords } from "./events.js";
import { personWords } from "./homes.js";
import { glyph } from "./shape.js";
import { routeDays, routeFacts, routeName } from "./routes.js";
import { copyMap, foot, whileBare } from "./sheet.js";
import { capital, counted, dayWords, longDay, modeWords, shortDay } from "./words.js";
import { fitStory } from "./view.js";

/** @typedef {import("./store.js").Store} Store */

/** CSS pixels across A4 between margins of 14 mm: 182 mm at 96 to the inch. */
const WIDTH = 688;
/** Of the map of all days; a day's is lower, so that its words stand below it. */
const HEIGHT = 420;
const DAY_HEIGHT = 250;
/** A story of more days is printed without a map for each. */
const MOST_MAPS = 16;
/** More lines than these are counted, not printed: paper has no search. */
const MOST_LINES = 80;
const QUOTES_EACH = 2;

/**
 * @param {any} map
 * @param {Store} store
 * @param {(code: string) => string} countryName
 */
export function readyForPrint(map, store, countryName) {
  /** @type {HTMLElement | null} */
  let paper = null;
  window.addEventListener("beforeprint", () => {
    paper?.remove();
    paper = whileBare(map, () => printed(map, store, countryName));
    // First in the page: its hatching is then the one that `url(#…)` finds.
    document.body.prepend(paper);
  });
  window.addEventListener("afterprint", () => {
    paper?.remove();
    paper = null;
  });
}

/**
 * @param {any} map
 * @param {Store} store
 * @param {(code: string) => string} countryName
 * @returns {HTMLElement}
 */
function printed(map, store, countryName) {
  const { story } = store;
  const before = { day: store.day, selected: store.selected };
  const days = before.day === null ? story.days : before.day === "background" ? [] : store.daysOf(before.day);
  const whole = before.day === null;
  const { size, back } = asOnPaper(map);
  store.select(null);
  const parts = [];
  let keyed = false;
  const draw = () => {
    const drawn = mapOf(map, store, !keyed);
    keyed = true;
    return drawn;
  };
  if (whole || days.length > 1) {
    if (!whole) store.setDay(before.day);
    size(HEIGHT);
    parts.push(draw(), calendar(store, days));
  }
  size(DAY_HEIGHT);
  for (const day of days) {
    store.setDay(day);
    const alone = days.length === 1 && !whole;
    const drawn = alone || (days.length > 1 && days.length <= MOST_MAPS) ? draw() : null;
    parts.push(...chapter(store, countryName, longDay(day), drawn, true));
  }
  if (whole || before.day === "background") {
    store.setDay("background");
    parts.push(...chapter(store, countryName, "Background", whole ? null : draw(), false));
  }
  store.setDay(before.day);
  store.select(before.selected);
  back();
  const facts = [counted(story.documents.length, "article"), counted(story.places.length, "place"), dayWords(before.day)];
  return el("div", { class: "gv-paper" },
    el("h1", {}, quoted(story.title)), el("p", { class: "gv-sub" }, facts.join(" · ")),
    ...parts, ...(whole ? appendix(store) : []), articles(store));
}

/**
 * Give the map the width that it has on paper.
 * @param {any} map
 * @returns {{size: (height: number) => void, back: () => void}} size: and a height;
 *   back: its own size and view again
 */
function asOnPaper(map) {
  const box = map.getContainer();
  const [centre, zoom, style] = [map.getCenter(), map.getZoom(), box.getAttribute("style") ?? ""];
  const size = (/** @type {number} */ height) => {
    box.style.cssText += `;position:fixed;inset:0 auto auto 0;width:${WIDTH}px;height:${height}px`;
    map.invalidateSize({ animate: false });
  };
  const back = () => {
    box.setAttribute("style", style);
    map.invalidateSize({ animate: false });
    map.setView(centre, zoom, { animate: false });
  };
  return { size, back };
}

/**
 * What happens on which day, at a glance.
 * @param {Store} store
 * @param {string[]} days
 */
function calendar({ story }, days) {
  const told = (/** @type {string} */ day) => [
    ...story.shows[day].events.map((/** @type {number} */ one) => capital(story.events[one].what)),
    ...story.shows[day].routes.map((/** @type {number} */ one) => routeName(story.routes[one]))];
  return el("dl", { class: "gv-calendar" }, ...days.flatMap((day) => [el("dt", {}, shortDay(day)),
    el("dd", {}, ...told(day).slice(0, MOST_LINES).flatMap((words, at) => [at ? " · " : null, quoted(words)]))]));
}

/**
 * The map of the day that is set, as a picture.
 * @param {any} map
 * @param {Store} store
 * @param {boolean} keyed with keys and credits
 */
function mapOf(map, store, keyed) {
  fitStory(map, store, false);
  map.fire(AT_ONCE);
  const box = map.getContainer();
  return el("div", { class: "gv-sheet" }, copyMap(box), keyed ? foot(box) : null);
}

/**
 * What the day that is set lets through, with its words.
 * @param {Store} store
 * @param {(code: string) => string} countryName
 * @param {string} title
 * @param {HTMLElement | null} drawn its map
 * @param {boolean} told on a day, not in the background
 * @returns {HTMLElement[]}
 */
function chapter(store, countryName, title, drawn, told) {
  const { story, shown } = store;
  const rows = (/** @type {string} */ table) =>
    [...shown[/** @type {"places"} */ (table)]].map((one) => story[table][one]);
  const places = rows("places").sort((a, b) => b.mentions - a.mentions);
  const where = (/** @type {any} */ row) => [row.country && row.feature !== "country" ? countryName(row.country) : "",
    counted(row.mentions, "mention")].filter(Boolean).join(", ");
  const lists = [
    list("What happens", rows("events"), (one) => entry(store, one.id,
      el("span", { class: `gv-swatch gv-swatch-ring${one.assumed ? " gv-assumed" : ""}` }), capital(one.what),
      [...one.places.map((/** @type {number} */ place) => story.places[place].name), eventWords(one)].join(" · "))),
    list("Journeys", rows("routes"), (one) => entry(store, one.id, el("span", { class: "gv-swatch gv-swatch-route" }),
      routeName(one), [modeWords(one.mode), routeDays(one),
        ...routeFacts(one).map(([what, value]) => `${what}: ${value}`)].join(" · "))),
    list("Places", places, (one) => entry(store, one.id,
      glyph(`gv-${one.feature}${told ? "" : " gv-background"}`, one.feature), one.name, where(one))),
    told ? people(store, countryName, rows("people")) : null,
  ].filter((one) => one !== null);
  const head = el("div", { class: "gv-chapter-head" }, el("h2", {}, title), drawn,
    lists.length ? null : el("p", {}, "Nothing is told of it."));
  return [head, ...lists];
}

/**
 * @param {string} title
 * @param {any[]} rows
 * @param {(row: any) => HTMLElement} line
 */
function list(title, rows, line) {
  if (!rows.length) return null;
  const more = rows.length - MOST_LINES;
  return el("section", { class: "gv-chapter" }, el("h3", {}, title, " ", el("span", { class: "gv-total" }, String(rows.length))),
    el("ul", {}, ...rows.slice(0, MOST_LINES).map(line)),
    more > 0 ? el("p", {}, `and ${more} more, in the page itself`) : null);
}

/**
 * @param {Store} store
 * @param {string} id
 * @param {Node} picture
 * @param {string} name
 * @param {string} more
 */
function entry(store, id, picture, name, more) {
  return el("li", {}, el("span", { class: "gv-key" }, picture),
    el("div", {}, el("b", {}, quoted(name)), " ", el("span", { class: "gv-more-words" }, quoted(more)), ...quotes(store, id)));
}

/**
 * The people of a day, by event and role: names in a run, to save paper.
 * @param {Store} store
 * @param {(code: string) => string} countryName
 * @param {any[]} rows
 */
function people(store, countryName, rows) {
  const named = rows.map((one) => ({ one, words: [personWords(one), one.country ? countryName(one.country) : ""].filter(Boolean).join(" · ") }));
  return list("People", [...new Map(named.map((row) => [row.one.id, row])).values()],
    ({ one, words }) => el("li", { class: "gv-person" }, el("span", { class: "gv-key" }, glyph("gv-home-key", "home")),
      el("div", {}, el("b", {}, quoted(one.name)), " ", el("span", { class: "gv-more-words" }, quoted(words)), ...sources(store, one.id))));
}

/**
 * The surest words for a thing, each of another sentence.
 * @param {Store} store
 * @param {string} id
 */
function quotes(store, id) {
  const seen = new Set();
  const chosen = store.quotes(id).filter((one) => {
    const sentence = one.document.text.slice(one.low, one.high);
    return !seen.has(sentence) && seen.add(sentence);
  });
  const rest = chosen.length - QUOTES_EACH;
  return [...chosen.slice(0, QUOTES_EACH).map((one) => el("q", { dir: "auto" }, ...printedWords(one), " ", number(store, one))),
    rest > 0 ? el("span", { class: "gv-more-words" }, ` and ${counted(rest, "more sentence")}`) : null];
}

/**
 * The numbers of the articles that tell of a thing.
 * @param {Store} store
 * @param {string} id
 */
function sources(store, id) {
  const all = new Map(store.quotes(id).map((one) => [one.document, one]));
  return [...all.values()].map((one) => number(store, one));
}

/**
 * @param {Store} store
 * @param {import("./store.js").Quote} quote
 */
function number(store, quote) {
  return el("span", { class: "gv-source-number" }, ` [${store.story.documents.indexOf(quote.document) + 1}]`,
    quote.assumed ? " assumed" : null);
}

/** @param {import("./store.js").Quote} quote */
function printedWords({ document: { text }, low, high, start, end }) {
  return [quoted(text.slice(low, start)), el("mark", {}, quoted(text.slice(start, end))), quoted(text.slice(end, high))];
}

/** @param {Store} store */
function appendix(store) {
  const { story } = store;
  const line = (/** @type {any} */ one) => el("li", {}, el("div", {}, el("b", {}, quoted(one.text ?? one.value)), " ",
    el("span", { class: "gv-more-words" }, quoted(one.why ?? one.derivation))));
  return [list("How the numbers come about", story.claims, line), list("Not placed", story.notPlaced, line),
    list("Not dated", story.notDated, line)].filter((one) => one !== null);
}

/** @param {Store} store */
function articles({ story }) {
  return el("section", { class: "gv-chapter" }, el("h3", {}, "Articles"),
    el("ol", {}, ...story.documents.map((/** @type {any} */ one) => el("li", {},
      el("b", {}, quoted(one.title || one.id)), " ",
      el("span", { class: "gv-more-words" }, quoted([one.publisher, one.published ? longDay(one.published) : "day not known",
        one.title ? one.id : ""].filter(Boolean).join(" · ")))))));
}
