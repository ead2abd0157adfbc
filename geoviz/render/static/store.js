/**
 * The story and the state of the page: which day, which articles, what is selected,
 * which layers. Whoever draws listens here; nobody talks to another part directly.
 */

import { Quotes } from "./quotes.js";
import { turnStory } from "./turn.js";

/**
 * @typedef {{places: number[], countries: string[], hosts: string[], people: number[],
 *   events: number[], routes: number[]}} Shown
 * @typedef {{kind: "place"|"person"|"event"|"route"|"claim", number: number, row: any}} Thing
 * @typedef {{name: string, feature: string, where: string, percent: number}} RunnerUp
 * @typedef {{document: any, start: number, end: number, low: number, high: number,
 *   rule: string, field: string, assumed: boolean, percent: number, runnersUp: RunnerUp[],
 *   reasons: string[]}} Quote
 *   start, end: the quoted words in the document's text; low, high: their sentence
 */

const PAYLOAD_VERSION = 2;
const TABLES = { place: "places", person: "people", event: "events", route: "routes", claim: "claims" };
/** What a filter can be set for. */
const FILTERED = ["places", "people", "events", "routes"];
export const LAYERS = ["Places", "Home countries", "Journeys", "Events", "Background"];

export class Store {
  /** @param {any} payload as `payload.py` describes it */
  constructor(payload) {
    if (payload.version !== PAYLOAD_VERSION) {
      throw new Error(`This page was made for data of version ${PAYLOAD_VERSION}, not ${payload.version}.`);
    }
    const { tables, ...rest } = payload;
    delete rest.texts;
    delete rest.evidence;
    this.story = rest;
    for (const [name, table] of Object.entries(tables)) this.story[name] = fromColumns(table);
    for (const row of this.story.places) row.days = row.days.map((/** @type {number} */ day) => rest.days[day]);
    /** @type {Quotes | null} the words behind everything; null until they are read */
    this.words = null;
    /** @type {string | null} */
    this.day = null;
    /** @type {string | null} */
    this.selected = null;
    /** @type {Set<number> | null} */
    this.documents = null;
    /** @type {Record<string, Set<string>>} by table, the ids that a filter lets through */
    this.only = {};
    this.hidden = new Set();
    /** @type {Record<string, ((value: any) => void)[]>} */
    this.listeners = { day: [], select: [], layers: [], documents: [], filter: [], read: [], hint: [] };
    /** @type {Map<string, Thing>} */
    this.things = new Map();
    for (const [kind, table] of Object.entries(TABLES)) {
      this.story[table].forEach((/** @type {any} */ row, /** @type {number} */ number) => {
        if (!this.things.has(row.id)) {
          this.things.set(row.id, /** @type {Thing} */ ({ kind, number, row }));
        }
      });
    }
    this.onStoryDays = storyPlaces(this.story);
    this.view = turnStory(this.story, this.onStoryDays);
    /** All places by number, the most telling first. */
    this.ranked = this.rank();
    this.shown = this.reckon();
  }

  /** @returns {number[]} */
  rank() {
    const { places } = this.story;
    const told = (/** @type {number} */ number) => Number(this.onStoryDays.has(number));
    return [...places.keys()].sort((a, b) => told(b) - told(a) || places[b].mentions - places[a].mentions);
  }

  /**
   * Take in the texts and their quotes, without which the map is drawn already.
   * @param {any} later what `payload.py` names in `LATER`
   */
  complete({ texts, evidence, notPlaced, notDated }) {
    Object.assign(this.story, { notPlaced, notDated });
    texts.forEach((/** @type {string} */ text, /** @type {number} */ number) => {
      this.story.documents[number].text = text;
    });
    this.words = new Quotes(evidence);
  }

  /**
   * @param {string} name
   * @param {(value: any) => void} callback
   */
  on(name, callback) {
    if (!this.listeners[name]) {
      throw new RangeError(`No event ${name}; there are: ${Object.keys(this.listeners).join(", ")}`);
    }
    this.listeners[name].push(callback);
  }

  /**
   * @param {string} name
   * @param {unknown} value
   */
  tell(name, value) {
    for (const callback of this.listeners[name]) callback(value);
  }

  /** @param {string | null} day */
  setDay(day) {
    this.checkDay(day);
    if (day === this.day) return;
    this.day = day;
    this.shown = this.reckon();
    this.tell("day", day);
  }

  /** @param {string | null} day */
  checkDay(day) {
    if (day === null || day === "background" || this.daysOf(day).length) return;
    throw new RangeError(`Not a day of this story: ${day}; there are: ${this.story.days.join(", ")}, background`);
  }

  /**
   * The story days that a DAY covers: itself, or those of a range.
   * @param {string} day
   * @returns {string[]}
   */
  daysOf(day) {
    const [first, last = first] = String(day).split("/");
    return this.story.days.filter((/** @type {string} */ one) => first <= one && one <= last);
  }

  /** @param {string[] | null} ids */
  setDocuments(ids) {
    if (ids === null && this.documents === null) return;
    this.documents = ids && new Set(ids.map((id) => {
      const number = this.story.documents.findIndex((/** @type {any} */ one) => one.id === id);
      if (number < 0) throw new RangeError(`No article ${id}`);
      return number;
    }));
    this.shown = this.reckon();
    this.tell("documents", ids);
  }

  /**
   * @param {Record<string, string[]> | null} only ids by table (places, people, events,
   *   routes); a table that is not named is let through whole
   */
  setFilter(only) {
    const tables = Object.keys(only ?? {});
    const unknown = tables.find((table) => !FILTERED.includes(table));
    if (unknown) throw new RangeError(`No table ${unknown}; there are: ${FILTERED.join(", ")}`);
    if (!tables.length && !Object.keys(this.only).length) return;
    this.only = Object.fromEntries(tables.map((table) => [table, new Set(only?.[table])]));
    this.shown = this.reckon();
    this.tell("filter", only);
  }

  /** @param {string | null} id */
  select(id) {
    if (id !== null && !this.things.has(id)) throw new RangeError(`Nothing has the id ${id}`);
    if (id === this.selected) return;
    this.selected = id;
    this.tell("select", id);
  }

  /**
   * Light what belongs together while the pointer or the focus is on a part of it.
   * @param {string | null} id
   */
  hint(id) {
    this.tell("hint", id);
  }

  /**
   * Open an article at some of its words.
   * @param {number} number of the document
   * @param {number} start
   * @param {number} end
   */
  read(number, start, end) {
    this.tell("read", { number, start, end });
  }

  /**
   * @param {string} layer
   * @param {boolean} on
   */
  setLayer(layer, on) {
    if (on) this.hidden.delete(layer);
    else this.hidden.add(layer);
    this.tell("layers", layer);
  }

  /**
   * What the day, the chosen articles and the filter let through, whatever the layers.
   * @returns {{places: Set<number>, countries: Set<string>, hosts: Set<string>,
   *   people: Set<number>, events: Set<number>, routes: Set<number>}}
   */
  reckon() {
    const { shows } = this.story;
    const names = this.day === null ? ["all"]
      : this.day === "background" ? ["background"] : this.daysOf(this.day);
    /** @type {any} */
    const found = {};
    for (const table of FILTERED) {
      const only = this.only[table];
      const numbers = names.flatMap((name) => shows[name][table]).sort((a, b) => a - b);
      found[table] = new Set(numbers.filter((number) => {
        const { id } = this.story[table][number];
        return (!only || only.has(id)) && this.inArticles(id);
      }));
    }
    // Someone at several events is shown at those that are let through.
    const { events } = this.only;
    for (const number of events ? [...found.people] : []) {
      const event = this.story.events[this.story.people[number].event];
      if (event && !events.has(event.id)) found.people.delete(number);
    }
    for (const [name, role] of [["countries", "attendee"], ["hosts", "host"]]) {
      const codes = [...found.people].map((number) => this.story.people[number])
        .filter((one) => one.role === role && one.country).map((one) => one.country);
      found[name] = new Set(codes.sort());
    }
    return found;
  }

  /**
   * Do the chosen articles tell of it?
   * @param {string} id
   */
  inArticles(id) {
    const chosen = this.documents;
    if (chosen === null) return true;
    return this.words?.tells(id, chosen) ?? true;
  }

  /** The ids that the filter lets through, as `window.geoviz.visible()` gives them. */
  visible() {
    const ids = (/** @type {string} */ table, /** @type {Set<number>} */ numbers) =>
      [...new Set([...numbers].map((number) => this.story[table][number].id))];
    return {
      places: ids("places", this.shown.places),
      countries: [...this.shown.countries],
      people: ids("people", this.shown.people),
      events: ids("events", this.shown.events),
      routes: ids("routes", this.shown.routes),
    };
  }

  /**
   * The quotes for a thing, in the order of the articles' days.
   * @param {string} id
   * @returns {Quote[]}
   */
  quotes(id) {
    const { words } = this;
    if (!words) return [];
    const day = (/** @type {Quote} */ quote) => quote.document.published ?? "9999";
    return Array.from(words.of(id), (row) => this.quote(words.row(row)))
      .sort((/** @type {Quote} */ a, /** @type {Quote} */ b) => day(a).localeCompare(day(b)));
  }

  /**
   * @param {number[]} row as `quotes.py` describes it
   * @returns {Quote}
   */
  quote(row) {
    const [number, start, end, low, high, rule, field, assumed, percent, runners, ...reasons] = row;
    const document = this.story.documents[number];
    const words = this.words?.words ?? [];
    return {
      document, start, end, low, high, percent,
      rule: words[rule], field: words[field], assumed: assumed === 1, runnersUp: this.words?.runnersUp(runners) ?? [],
      reasons: reasons.map((reason) => words[reason]),
    };
  }
}

/**
 * The rows of a table, as `columns.py` takes them apart.
 * @param {{rows: number, columns: Record<string, any[]>}} table
 * @returns {Record<string, any>[]}
 */
export function fromColumns({ rows, columns }) {
  const names = Object.keys(columns);
  return Array.from({ length: rows }, (_, at) => {
    /** @type {Record<string, any>} */
    const row = {};
    for (const name of names) row[name] = columns[name][at];
    return row;
  });
}

/**
 * The places where something happens on a story day: the rest are background.
 * @param {any} story
 * @returns {Set<number>}
 */
function storyPlaces(story) {
  return new Set(story.days.flatMap((/** @type {string} */ day) => story.shows[day].places));
}
