/**
 * Who came from where, as a table that can be sorted: the people who take part in what
 * is shown, and the hosts.
 */

import { chooser } from "./details.js";
import { button, el, quoted } from "./dom.js";
import { capital, counted, lazily, RANK_WORDS } from "./words.js";

/**
 * @typedef {{id: string, name: string, title: string, country: string, rank: string,
 *   part: string, event: string, quotes: number, articles: number}} Delegate
 * @typedef {{key: keyof Delegate, words: string}} Column
 */

/** @type {Column[]} */
const TABLE_COLUMNS = [
  { key: "name", words: "Name" }, { key: "title", words: "Title" }, { key: "country", words: "Country" },
  { key: "rank", words: "Rank" }, { key: "part", words: "Part" }, { key: "event", words: "Event" },
  { key: "articles", words: "Sources" },
];
const RANK_ORDER = ["head_of_state", "head_of_government", "other"];
const PART_ORDER = ["host", "took part", "reported", "announced"];
const collator = lazily(() => new Intl.Collator("en"));

/**
 * The people of the day's delegations, each once: with the part that says most, and
 * with every event, those apart of which less is known.
 * @param {import("./store.js").Store} store
 * @param {(code: string) => string} countryName
 * @returns {Delegate[]}
 */
export function delegates(store, countryName) {
  const { story, shown } = store;
  /** @type {Map<string, any[]>} */
  const people = new Map();
  for (const number of shown.people) {
    const one = story.people[number];
    if (takesPart(one)) people.set(one.id, [...(people.get(one.id) ?? []), one]);
  }
  return [...people].map(([id, rows]) => {
    const [first] = rows;
    const quotes = store.quotes(id);
    const parts = rows.map(partWords);
    const part = PART_ORDER.find((one) => parts.includes(one)) ?? parts[0];
    const events = rows.map((row, at) => {
      const what = capital(story.events[row.event]?.what ?? "");
      return parts[at] === part || !what ? what : `${what} (${parts[at]})`;
    });
    return { id, name: first.name, title: first.title, rank: first.rank, country: first.country ? countryName(first.country) : "",
      part, event: [...new Set(events)].filter(Boolean).join("; "),
      quotes: quotes.length, articles: new Set(quotes.map((quote) => quote.document)).size };
  });
}

/** @param {import("./store.js").Store} store */
export function delegateCount({ story, shown }) {
  const people = [...shown.people].map((number) => story.people[number]);
  return new Set(people.filter(takesPart).map((one) => one.id)).size;
}

/** @param {any} person */
function takesPart({ role }) {
  return role === "attendee" || role === "host";
}

/** @param {any} person */
function partWords(person) {
  if (person.role === "host") return "host";
  return person.status === "planned" ? "announced" : person.status === "happened" ? "took part" : person.status;
}

/**
 * Sorted by one column; within it, by name. What is not known comes last either way.
 * @param {Delegate[]} rows
 * @param {keyof Delegate} key
 * @param {boolean} down
 * @returns {Delegate[]}
 */
export function sorted(rows, key, down) {
  /** @type {(row: Delegate) => string | number} */
  const value = (row) => (key === "rank" ? RANK_ORDER.indexOf(row.rank) : key === "part" ? PART_ORDER.indexOf(row.part) : row[key]);
  return [...rows].sort((a, b) => {
    const [one, other] = [value(a), value(b)];
    const missing = Number(one === "") - Number(other === "");
    const order = typeof one === "number" ? one - Number(other) : collator().compare(one, String(other));
    return missing || (down ? -order : order) || collator().compare(a.name, b.name);
  });
}

/**
 * @param {import("./store.js").Store} store
 * @param {(code: string) => string} countryName
 * @param {() => void} close
 */
export function delegationTable(store, countryName, close) {
  /** @type {{key: keyof Delegate, down: boolean}} */
  let order = { key: "country", down: false };
  const title = el("h2", { id: "geoviz-delegations", tabindex: "-1" }, "Delegations");
  const numbers = el("div", { class: "gv-made-up" });
  const table = el("table", { class: "gv-table", "aria-labelledby": "geoviz-delegations" });
  const said = el("p", { class: "gv-hint", role: "status" });
  const node = el("section", { class: "gv-delegations", hidden: true, "aria-labelledby": "geoviz-delegations" },
    el("header", {}, title, el("button", { type: "button", class: "gv-close", "aria-label": "Close the table", title: "Close (Esc)", onclick: close }, "×")),
    numbers, said, el("div", { class: "gv-scroll", tabindex: "0", role: "region", "aria-label": "Table of delegations" }, table));

  const draw = () => {
    if (node.hidden) return;
    const rows = sorted(delegates(store, countryName), order.key, order.down);
    const several = new Set(rows.map((row) => row.event)).size > 1;
    const columns = TABLE_COLUMNS.filter((one) => one.key !== "event" || several);
    const countries = new Set(rows.map((row) => row.country).filter(Boolean)).size;
    const people = new Set(rows.map((row) => row.id)).size;
    said.textContent = rows.length ? `${counted(people, "person", "people")} from ${counted(countries, "country", "countries")}`
      : "Nobody takes part in what is shown.";
    table.replaceChildren(el("thead", {}, el("tr", {}, ...columns.map(header))), el("tbody", {}, ...rows.map((row) => line(row, several))));
    numbers.replaceChildren(...derivations(store));
    light(store.selected);
  };
  const header = (/** @type {Column} */ { key, words }) => {
    const mine = order.key === key;
    return el("th", { scope: "col", "aria-sort": mine ? (order.down ? "descending" : "ascending") : null },
      sorter(key, () => {
        order = { key, down: mine && !order.down };
        draw();
        const again = /** @type {HTMLElement | null} */ (table.querySelector(`[data-key="${key}"]`));
        again?.focus();
      }, words, el("span", { class: "gv-sort-mark", "aria-hidden": "true" }, mine ? (order.down ? "▼" : "▲") : "↕")));
  };
  const line = (/** @type {Delegate} */ row, /** @type {boolean} */ several) => {
    const cell = (/** @type {string} */ words) => el("td", {}, words ? quoted(words) : el("span", { class: "gv-none" }, "not stated"));
    const tr = el("tr", {}, el("th", { scope: "row" }, chooser(store, row.id, row.name)), cell(capital(row.title)), cell(row.country),
      cell(RANK_WORDS[row.rank] ?? ""), el("td", {}, el("span", { class: `gv-part gv-part-${row.part.replace(" ", "-")}` }, row.part)),
      several ? cell(row.event) : null, el("td", {}, counted(row.articles, "article"), el("small", {}, counted(row.quotes, "quote"))));
    tr.dataset.id = row.id;
    for (const start of ["mouseenter", "focusin"]) tr.addEventListener(start, () => store.hint(row.id));
    for (const end of ["mouseleave", "focusout"]) tr.addEventListener(end, () => store.hint(null));
    return tr;
  };
  /** @param {string | null} id */
  const light = (id) => {
    for (const row of table.querySelectorAll("tr[data-id]")) {
      row.classList.toggle("is-selected", /** @type {HTMLElement} */ (row).dataset.id === id);
    }
  };
  /** @param {string | null} id */
  const hint = (id) => {
    for (const row of table.querySelectorAll("tr[data-id]")) {
      const on = /** @type {HTMLElement} */ (row).dataset.id === id;
      row.classList.toggle("is-hinted", on);
      if (on && !row.matches(":hover, :focus-within")) row.scrollIntoView({ block: "nearest", inline: "nearest" });
    }
  };
  store.on("day", draw);
  store.on("documents", draw);
  store.on("filter", draw);
  store.on("select", light);
  store.on("hint", hint);
  const open = () => {
    node.hidden = false;
    draw();
    title.focus();
  };
  const shut = () => {
    node.hidden = true;
  };
  return { node, open, shut };
}

/**
 * @param {string} key of its column
 * @param {() => void} act
 * @param {...(Node | string)} children
 */
function sorter(key, act, ...children) {
  const node = button("gv-sort", act, ...children);
  node.dataset.key = key;
  return node;
}

/**
 * How the numbers that the text gives come about, for the events that are shown.
 * @param {import("./store.js").Store} store
 */
function derivations(store) {
  const { story, shown } = store;
  const subjects = new Set([...shown.events].map((number) => story.events[number].id));
  return story.claims.filter((/** @type {any} */ one) => subjects.has(one.subject) && one.derivation
    && one.members.some((/** @type {string} */ id) => store.things.get(id)?.kind === "person"))
    .map((/** @type {any} */ one) => el("p", { class: "gv-derived" }, chooser(store, one.id, `“${one.value}”`, one.derivation)));
}
