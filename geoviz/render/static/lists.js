/**
 * The lists of the panel: what the day lets through, and what could not be shown.
 */

import { chooser, claimSubject, focusNames, relationMark } from "./details.js";
import { button, el, quoted } from "./dom.js";
import { eventWords } from "./events.js";
import { figure } from "./figure.js";
import { longList } from "./longlist.js";
import { glyph } from "./shape.js";
import { routeDays, routeName } from "./routes.js";
import { BASIS_WORDS, capital, counted, dayWords, longDay, modeWords } from "./words.js";

/**
 * A section that is drawn anew when the filter changes, or never.
 * @param {string} title
 * @param {() => {count?: number, body: (Node | null)[]}} content an empty body hides it
 * @param {boolean} [still] does no filter change it?
 * @returns {{node: HTMLElement, update: () => void}}
 */
function section(title, content, still = false) {
  const count = el("span", { class: "gv-total" });
  const holder = el("div", {});
  const node = el("section", { class: "gv-section" }, el("h2", {}, title, " ", count), holder);
  let drawn = false;
  const update = () => {
    if (still && drawn) return;
    drawn = true;
    const { count: total, body } = content();
    count.textContent = total === undefined ? "" : String(total);
    holder.replaceChildren(...body.filter((one) => one !== null).map((one) => one ?? ""));
    node.hidden = body.length === 0;
  };
  return { node, update };
}

/**
 * @param {import("./store.js").Store} store
 * @param {(code: string) => string} countryName
 */
export function lists(store, countryName) {
  const { story } = store;
  const rows = (/** @type {string} */ table, /** @type {Set<number>} */ numbers) =>
    [...numbers].map((number) => story[table][number]);
  /** @type {Map<string, HTMLElement[]>} the lines in the page, by what they are of */
  const lines = new Map();
  const item = (/** @type {string} */ id, /** @type {(Node | null)[]} */ ...parts) => {
    const line = el("li", {}, ...parts);
    line.dataset.id = id;
    lines.set(id, [...(lines.get(id) ?? []), line]);
    mark(line, id === store.selected);
    for (const start of ["mouseenter", "focusin"]) line.addEventListener(start, () => store.hint(id));
    for (const end of ["mouseleave", "focusout"]) line.addEventListener(end, () => store.hint(null));
    return line;
  };

  const places = () => {
    const numbers = store.ranked.filter((number) => store.shown.places.has(number));
    const line = (/** @type {number} */ number) => {
      const row = story.places[number];
      const told = store.onStoryDays.has(number);
      const about = [row.country && row.feature !== "country" ? countryName(row.country) : "",
        counted(row.mentions, "mention"), told ? "" : "background"].filter(Boolean).join(" · ");
      return item(row.id, glyph(`gv-${row.feature}${told ? "" : " gv-background"}`, row.feature),
        chooser(store, row.id, row.name, about));
    };
    const empty = el("p", { class: "gv-hint" }, `No place is tied to ${dayWords(store.day)}.`);
    return { count: numbers.length, body: [numbers.length ? null : empty,
      ...longList(el("ol", { class: "gv-list", role: "list", "aria-label": "Places" }), numbers, line)] };
  };

  const attendees = () => {
    const all = rows("people", store.shown.people);
    const groups = [["attendee", "Attendees"], ["host", "Host"], ["companion", "Companions"],
      ["present", "Also seen there"], ["invited", "Invited"], ["absent", "Stayed away"], ["mentioned", "Also named"]];
    const body = groups.flatMap(([role, words]) => {
      const people = [...new Map(all.filter((one) => one.role === role).map((one) => [one.id, one])).values()];
      if (!people.length) return [];
      const line = (/** @type {any} */ one) => item(one.id, glyph(role === "host" ? "gv-home-host" : `gv-home-key gv-role-${role}`, "home"),
        chooser(store, one.id, one.name, [one.title, one.country ? countryName(one.country) : "country not stated",
          one.role === "attendee" && one.status === "planned" ? "expected" : ""].filter(Boolean).join(" · ")));
      return [el("h3", {}, words, el("span", { class: "gv-total" }, ` ${people.length}`)),
        ...longList(el("ul", { class: "gv-list", "aria-label": words }), people, line)];
    });
    return { body };
  };

  /** A section's content: one list, or nothing. */
  const only = (/** @type {any[]} */ all, /** @type {(row: any) => HTMLElement} */ line, className = "gv-list") =>
    ({ count: all.length, body: all.length ? longList(el("ul", { class: className }), all, line) : [] });

  const events = () => only(rows("events", store.shown.events), (one) => item(one.id,
    el("span", { class: `gv-swatch gv-swatch-ring${one.assumed ? " gv-assumed" : ""}` }),
    chooser(store, one.id, capital(one.what), eventWords(one))));

  const journeys = () => only(rows("routes", store.shown.routes), (one) => item(one.id,
    el("span", { class: "gv-swatch gv-swatch-route" }),
    chooser(store, one.id, routeName(one), `${modeWords(one.mode)} · ${routeDays(one)}`)));

  const claims = () => only(story.claims.filter((/** @type {any} */ one) => store.inArticles(one.id)), (one) =>
    item(one.id, relationMark(one.relation),
      el("div", {}, chooser(store, one.id, one.value, claimSubject(store, one)),
        one.derivation ? el("p", { class: "gv-derived" }, quoted(one.derivation)) : null)));

  const leftover = (/** @type {any[]} */ all) => () => only(all, (one) => el("li", {}, el("div", {},
    store.things.has(one.id) ? chooser(store, one.id, one.text, one.why)
      : el("details", {}, el("summary", {}, quoted(one.text), el("small", {}, quoted(one.why))),
        ...one.quotes.map((/** @type {number[]} */ row) => figure(store, [store.quote(row)]))))), "gv-list gv-plain");

  const articles = () => only([...story.documents.keys()], (/** @type {number} */ number) => {
    const one = story.documents[number];
    return el("li", {}, button("gv-pick", () => store.read(number, 0, 0), quoted(one.title || one.id, "gv-source"),
      el("small", {}, quoted([one.publisher, one.published ? longDay(one.published) : "day not known",
        one.published ? BASIS_WORDS[one.basis] : "", focusNames(store, number), one.title ? one.id : ""].filter(Boolean).join(" · ")))));
  }, "gv-list gv-plain");

  const problems = () => ({ ...only(story.problems, (one) => el("li", {}, quoted(one)), "gv-list gv-plain"), count: undefined });

  const sections = [
    section("Places", places), section("What happens", events), section("Journeys", journeys),
    section("People", attendees), section("How the numbers come about", claims),
    section("Not placed", leftover(story.notPlaced), true), section("Not dated", leftover(story.notDated), true),
    section("Articles", articles, true), section("Could not be read", problems, true),
  ];
  const update = () => {
    lines.clear();
    for (const one of sections) one.update();
  };
  /** @type {HTMLElement[]} */
  let chosen = [];
  /** @type {HTMLElement[]} */
  let hinted = [];
  const light = () => {
    for (const line of chosen) mark(line, false);
    chosen = lines.get(store.selected ?? "") ?? [];
    for (const line of chosen) mark(line, true);
  };
  const hint = (/** @type {string | null} */ id) => {
    for (const line of hinted) line.classList.remove("is-hinted");
    hinted = lines.get(id ?? "") ?? [];
    for (const line of hinted) line.classList.add("is-hinted");
  };
  return { nodes: sections.map((one) => one.node), update, light, hint };
}

/**
 * @param {HTMLElement} line
 * @param {boolean} selected
 */
function mark(line, selected) {
  line.classList.toggle("is-selected", selected);
  line.querySelector("button")?.setAttribute("aria-pressed", String(selected));
}
