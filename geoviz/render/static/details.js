/**
 * What is said of a selected thing, above its quotes.
 */

import { button, el, quoted } from "./dom.js";
import { eventWords } from "./events.js";
import { bySentence, figure } from "./figure.js";
import { personWords } from "./homes.js";
import { localName } from "./localname.js";
import { routeDays, routeFacts, routeName } from "./routes.js";
import {
  BASIS_WORDS, capital, counted, FEATURE_WORDS, longDay, modeWords, plain, pointWords, RELATION_MARKS, RELATION_WORDS,
} from "./words.js";

/** More than these are folded away. */
const FEW = 6;
/** Sentences shown of each side, where claims stand side by side. */
const EACH_SIDE = 3;

/**
 * @typedef {{heading: string, beside?: Node | null, lines: (Node | string)[], complete?: boolean}} Details
 *   beside: what stands beside the heading, a local name;
 *   complete: the quotes are among the lines already
 */

/**
 * A button that selects.
 * @param {import("./store.js").Store} store
 * @param {string} id
 * @param {string} text
 * @param {string} [more]
 */
export function chooser(store, id, text, more = "") {
  return button("gv-pick", () => store.select(id), quoted(text), more ? el("small", {}, quoted(more)) : null);
}

/**
 * What an article, or the whole collection, is about: the places, most first, with how
 * their mentions stand; nothing where none stands out.
 * @param {import("./store.js").Store} store
 * @param {number} document its number; -1 for the collection
 */
export function aboutLine(store, document) {
  const rows = store.story.focus.filter((/** @type {any[]} */ row) => row[0] === document);
  if (!rows.length) return null;
  return el("p", { class: "gv-about" }, "About ", ...rows.map((/** @type {any[]} */ [, number, percent, ...reasons]) => {
    const { id, name } = store.story.places[number];
    const node = button("gv-link", () => store.select(id), quoted(name));
    node.title = `${percent}% of the weight of all places: ${reasons.join(", ")}`;
    return node;
  }));
}

/**
 * The same as words.
 * @param {import("./store.js").Store} store
 * @param {number} document
 */
export function focusNames({ story }, document) {
  const names = story.focus.filter((/** @type {any[]} */ row) => row[0] === document)
    .map((/** @type {any[]} */ [, number]) => story.places[number].name);
  return names.length ? `about ${names.join(", ")}` : "";
}

/**
 * @param {string} heading
 * @param {Node[]} buttons
 * @returns {Node[]}
 */
function related(heading, buttons) {
  if (!buttons.length) return [];
  if (buttons.length <= FEW) return [el("div", { class: "gv-related" }, el("h3", {}, heading), ...buttons)];
  return [el("details", { class: "gv-many" }, el("summary", {}, `${heading} (${buttons.length})`),
    el("div", { class: "gv-related" }, ...buttons))];
}

/**
 * @param {[string, string][]} facts
 */
function factList(facts) {
  return el("dl", { class: "gv-facts" },
    ...facts.flatMap(([what, value]) => [el("dt", {}, what), el("dd", {}, quoted(value))]));
}

/**
 * @param {import("./store.js").Store} store
 * @param {(code: string) => string} countryName
 * @param {string} id
 * @returns {Details}
 */
export function describe(store, countryName, id) {
  const thing = store.things.get(id);
  if (!thing) throw new RangeError(`Nothing has the id ${id}`);
  /** @type {any} */
  const tellers = { place: ofPlace, person: ofPerson, event: ofEvent, route: ofRoute, claim: ofClaim };
  return tellers[thing.kind](store, thing, countryName);
}

/**
 * @param {import("./store.js").Store} store
 * @param {import("./store.js").Thing} thing
 * @param {(code: string) => string} countryName
 * @returns {Details}
 */
function ofPlace(store, { row, number }, countryName) {
  const { story } = store;
  const kind = capital(FEATURE_WORDS[row.feature]);
  const where = row.country && row.feature !== "country" ? ` in ${countryName(row.country)}` : "";
  const told = store.onStoryDays.has(number);
  const lines = [`${kind}${where}, ${counted(row.mentions, "mention")} in ${counted(row.documents, "article")}`];
  lines.push(row.lat === null ? "Not placed: it has no single point." : pointWords(row.lat, row.lon));
  if (!told && row.lat !== null) lines.push("Background: nothing in the story happens here.");
  const events = story.events.filter((/** @type {any} */ one) => one.places.includes(number));
  return { heading: row.name, beside: localName(row), lines: [...lines.map((text) => el("p", {}, text)),
    ...related("What happens here", events.map((/** @type {any} */ one) =>
      chooser(store, one.id, capital(one.what), eventWords(one))))] };
}

/**
 * @param {import("./store.js").Store} store
 * @param {import("./store.js").Thing} thing
 * @param {(code: string) => string} countryName
 * @returns {Details}
 */
function ofPerson(store, { row }, countryName) {
  const rows = store.story.people.filter((/** @type {any} */ one) => one.id === row.id);
  const country = row.country ? countryName(row.country) : "home country not stated";
  const events = rows.map((/** @type {any} */ one) => [one, store.story.events[one.event]])
    .filter((/** @type {any[]} */ [, event]) => event);
  return { heading: row.name, lines: [
    el("p", {}, quoted([row.title, country].filter(Boolean).join(", "))),
    ...(events.length ? [] : [el("p", {}, personWords(row))]),
    ...related("In the story", events.map((/** @type {any[]} */ [one, event]) =>
      chooser(store, event.id, capital(event.what), personWords({ ...one, title: "" })))),
  ] };
}

/**
 * @param {import("./store.js").Store} store
 * @param {import("./store.js").Thing} thing
 * @returns {Details}
 */
function ofEvent(store, { row, number }) {
  const { story } = store;
  const basis = row.basis ? ` (${BASIS_WORDS[row.basis]})` : "";
  const places = row.places.map((/** @type {number} */ one) => story.places[one]);
  const people = story.people.filter((/** @type {any} */ one) => one.event === number);
  return { heading: capital(row.what), lines: [
    el("p", {}, `${eventWords(row)}${basis}${row.background ? " · background" : ""}`),
    ...related("Where", places.map((/** @type {any} */ one) => chooser(store, one.id, one.name))),
    ...related("Who", people.map((/** @type {any} */ one) => chooser(store, one.id, one.name, personWords(one)))),
  ] };
}

/**
 * @param {import("./store.js").Store} _store
 * @param {import("./store.js").Thing} thing
 * @returns {Details}
 */
function ofRoute(_store, { row }) {
  /** @type {[string, string][]} */
  const facts = [["How", capital(modeWords(row.mode))], ["When", routeDays(row)]];
  for (const [what, day, basis] of [["Left", row.departed, row.departedBasis], ["Arrived", row.arrived, row.arrivedBasis]]) {
    if (day) facts.push([what, `${longDay(day)}${basis ? ` (${BASIS_WORDS[basis]})` : ""}`]);
  }
  facts.push(...routeFacts(row));
  if (row.companions.length) facts.push(["With", row.companions.join(", ")]);
  const drawn = row.basis === "snapped" ? "Drawn along the railway lines given, the shortest way: that it was this way is not stated."
    : row.line.length > 2 ? `Drawn as a chain of station towns${row.corridor ? ` (${row.corridor})` : ""}: assumed, not stated.`
      : row.line.length ? "Drawn as one line between the stated ends: the way itself is not stated."
        : "Not drawn: an end has no point.";
  return { heading: routeName(row), lines: [factList(facts), el("p", { class: "gv-note" }, quoted(drawn))] };
}

/**
 * @param {import("./store.js").Store} store
 * @param {import("./store.js").Thing} thing
 * @param {(code: string) => string} countryName
 * @returns {Details}
 */
function ofClaim(store, thing, countryName) {
  const { row } = thing;
  const members = [...new Set(row.members)].flatMap((id) => store.things.get(/** @type {string} */ (id)) ?? []);
  const people = members.filter((one) => one.kind === "person");
  const others = members.filter((one) => one.kind !== "person");
  const derived = row.derivation ? el("p", { class: "gv-derived" }, quoted(row.derivation)) : "";
  return { heading: `“${row.value}”`, complete: others.length > 0, lines: [
    el("p", {}, quoted(claimSubject(store, row))),
    el("p", { class: `gv-verdict gv-verdict-${row.relation}` }, relationMark(row.relation), ` ${RELATION_WORDS[row.relation]}.`),
    derived, people.length ? madeUpOf(store, countryName, people) : "",
    others.length ? el("div", { class: "gv-sides" }, ...[thing, ...others].map((one) => side(store, one))) : "",
  ] };
}

/**
 * How sources stand to each other, told by its shape.
 * @param {string} relation
 */
export function relationMark(relation) {
  return el("span", { class: `gv-relation gv-relation-${relation}`, role: "img", "aria-label": RELATION_WORDS[relation],
    title: RELATION_WORDS[relation] }, RELATION_MARKS[relation]);
}

/**
 * The people that a number is made up of, counted.
 * @param {import("./store.js").Store} store
 * @param {(code: string) => string} countryName
 * @param {import("./store.js").Thing[]} people
 */
function madeUpOf(store, countryName, people) {
  const lines = people.map(({ row }) => el("li", {}, chooser(store, row.id, row.name,
    [row.title, row.country ? countryName(row.country) : "country not stated"].filter(Boolean).join(", "))));
  return el("details", { class: "gv-many", open: people.length <= FEW },
    el("summary", {}, `Made up of ${counted(people.length, "person", "people")}`), el("ol", { class: "gv-counted" }, ...lines));
}

/**
 * One of the things that say something of the same: what it says, and its own words.
 * @param {import("./store.js").Store} store
 * @param {import("./store.js").Thing} thing
 */
function side(store, { kind, row }) {
  const all = store.quotes(row.id);
  const its = kind === "claim" ? all : all.filter((one) => one.field === "day");
  const name = kind === "claim" ? `“${row.value}”` : capital(thingName(row));
  return el("section", { class: "gv-side" }, el("h3", {}, chooser(store, row.id, name, kind === "event" ? eventWords(row) : "")),
    ...bySentence(its.length ? its : all).slice(0, EACH_SIDE).map((quotes) => figure(store, quotes)));
}

/** @param {any} row of any table */
function thingName(row) {
  return row.name ?? row.what ?? row.value ?? routeName(row);
}

/**
 * What a claim is about: "Military parade: attendees".
 * @param {import("./store.js").Store} store
 * @param {any} row
 */
export function claimSubject(store, row) {
  const thing = store.things.get(row.subject);
  const subject = thing ? capital(thingName(thing.row)) : row.subject;
  return [subject, plain(row.attribute)].filter(Boolean).join(": ");
}
