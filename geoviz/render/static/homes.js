/**
 * Where the people who took part come from: the country filled, its capital marked,
 * and a great circle from there to where they met.
 */

import { snippet } from "./figure.js";
import { everyTurn, greatCircle } from "./geo.js";
import { addMark, switchPath } from "./marks.js";
import { shape } from "./shape.js";
import { capital, ROLE_WORDS } from "./words.js";

const NEAR_METRES = 30000;
/** Of more people than these no quotes are told on the map. */
const FEW_QUOTES = 2;

/** @param {any} person */
export function personWords(person) {
  const announced = person.role === "attendee" && person.status === "planned";
  const role = announced ? "expected to take part" : ROLE_WORDS[person.role];
  return capital([person.title, role].filter(Boolean).join(", "));
}

/**
 * @param {any} map
 * @param {import("./store.js").Store} store
 * @param {import("./hover.js").Hover} hover
 * @param {import("./basemap.js").Basemap} basemap
 * @returns {{marks: import("./marks.js").Mark[], update: () => void,
 *   light: (id: string | null) => void}}
 */
export function drawHomes(map, store, hover, basemap) {
  const { story } = store;
  /** @type {Map<string, number[]>} */
  const byCountry = new Map();
  story.people.forEach((/** @type {any} */ one, /** @type {number} */ number) => {
    if (!one.country || !["attendee", "host"].includes(one.role)) return;
    byCountry.set(one.country, [...(byCountry.get(one.country) ?? []), number]);
  });
  const homes = [...byCountry].map(([code, numbers]) =>
    drawHome(map, store, hover, basemap, code, numbers));

  const update = () => {
    for (const home of homes) {
      const people = home.seen();
      const on = people.length > 0 && !store.hidden.has("Home countries");
      const host = people.every((one) => one.role === "host");
      for (const area of home.areas) {
        switchPath(area, on);
        area.getElement()?.classList.toggle("gv-host", host);
      }
      if (home.mark) home.mark.wanted = on;
      for (const { numbers, line } of home.arcs) {
        switchPath(line, on && numbers.some((number) => store.shown.people.has(number)));
      }
    }
  };

  /** Is the pointer or the focus on the map itself, where something is said already? */
  const busy = () => map.getContainer().matches(":hover, :focus-within");
  store.on("hint", (/** @type {string | null} */ id) => {
    if (busy()) return;
    const home = homes.find((one) => id !== null && one.numbers.some((number) => story.people[number].id === id));
    const person = home && home.numbers.map((number) => story.people[number]).find((one) => one.id === id);
    if (home?.point && map.getBounds().contains(home.point)) hover.show(home.point, home.wordsOf([person]));
    else hover.hide();
  });

  const light = (/** @type {string | null} */ id) => {
    for (const home of homes) {
      const on = id !== null && home.numbers.some((number) => story.people[number].id === id);
      const paths = [...home.areas, ...home.arcs.map((arc) => arc.line)];
      for (const path of paths) path.getElement()?.classList.toggle("is-lit", on);
      home.mark?.flag("is-lit", on);
    }
  };
  return { marks: homes.flatMap((home) => home.mark ?? []), update, light };
}

/**
 * @param {any} map
 * @param {import("./store.js").Store} store
 * @param {import("./hover.js").Hover} hover
 * @param {import("./basemap.js").Basemap} basemap
 * @param {string} code
 * @param {number[]} numbers
 */
function drawHome(map, store, hover, basemap, code, numbers) {
  const { story } = store;
  const feature = basemap.features.get(code);
  const name = basemap.names.get(code) ?? code;
  const seen = () => numbers.filter((number) => store.shown.people.has(number))
    .map((number) => story.people[number]);
  const wordsOf = (/** @type {any[]} */ people) => {
    const ids = new Set(people.map((one) => one.id));
    return [name, ...new Set(people.map((one) => `${one.name}: ${personWords(one)}`)),
      ...[...ids].slice(0, FEW_QUOTES).flatMap((id) => telling(store.quotes(id), people.find((one) => one.id === id).name)).map(snippet)];
  };
  const words = () => wordsOf(seen());
  const choose = () => store.select((seen()[0] ?? story.people[numbers[0]]).id);
  const hinted = () => (seen()[0] ?? story.people[numbers[0]]).id;
  const first = story.people[numbers[0]];
  /** @type {[number, number] | null} */
  const point = first.lat === null ? null : [first.lat, first.lon];

  /** @type {any[]} */
  const areas = [];
  if (feature) {
    const group = L.geoJSON(feature, { pane: "gv-homes", className: "gv-home", smoothFactor: 0.6,
      bubblingMouseEvents: false });
    group.addTo(map).eachLayer((/** @type {any} */ area) => {
      if (point) answerAt(area, point);
      hover.follow(area, words);
      area.on("click", choose);
      area.on("mouseover", () => store.hint(hinted()));
      area.on("mouseout", () => store.hint(null));
      areas.push(area);
    });
  }
  /** @type {{numbers: number[], from: [number, number], to: [number, number]}[]} */
  const meetings = [];
  for (const number of numbers) {
    const to = point && meeting(story, story.people[number]);
    if (!point || !to || map.distance(point, to) < NEAR_METRES) continue;
    // Several events in one town are one line.
    const same = meetings.find((one) => map.distance(one.to, to) < NEAR_METRES);
    if (same) same.numbers.push(number);
    else meetings.push({ numbers: [number], from: point, to });
  }
  const arcs = meetings.map(({ numbers: mine, from, to }) => {
    const planned = mine.every((number) => story.people[number].status === "planned");
    const line = L.polyline(everyTurn(greatCircle(from, to), store.view), { pane: "gv-arcs", interactive: false,
      className: `gv-arc${planned ? " gv-assumed" : ""}`, smoothFactor: 0.5 }).addTo(map);
    return { numbers: mine, line };
  });
  const mark = point && addMark(map, hover, {
    id: first.id, point, radius: 4, drawing: () => shape("home", 3.6), height: -1000,
    label: `${name}: ${story.people[numbers[0]].name}, ${personWords(first)}`,
    className: "gv-capital", tip: words, choose,
  });
  for (const [start, end] of [["mouseenter", "mouseleave"], ["focus", "blur"]]) {
    mark?.node?.addEventListener(start, () => store.hint(hinted()));
    mark?.node?.addEventListener(end, () => store.hint(null));
  }
  return { numbers, seen, areas, arcs, mark, point, wordsOf };
}

/**
 * Of the quotes for a person one that can stand alone: with the name in its sentence.
 * @param {import("./store.js").Quote[]} quotes
 * @param {string} name
 */
function telling(quotes, name) {
  const last = name.split(" ").slice(-1)[0];
  const named = quotes.find(({ document: { text }, low, high }) => text.slice(low, high).includes(last));
  return [named ?? quotes[0]].filter(Boolean);
}

/**
 * Where a person's event is: its first place with a point.
 * @param {any} story
 * @param {any} person
 * @returns {[number, number] | null}
 */
export function meeting(story, person) {
  const places = story.events[person.event]?.places ?? [];
  const row = places.map((/** @type {number} */ one) => story.places[one])
    .find((/** @type {any} */ one) => one.lat !== null);
  return row ? [row.lat, row.lon] : null;
}

/**
 * A click anywhere on a line or area counts as one at this exact point, so that a
 * program that only gets coordinates can tell what was clicked.
 * @param {any} layer
 * @param {[number, number]} point
 */
export function answerAt(layer, point) {
  layer.getLatLng = () => L.latLng(point);
}
