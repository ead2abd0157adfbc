/**
 * Where the people who took part come from: the country filled, its capital marked,
 * and a great circle from there to where they met.
 */

import { greatCircle } from "./geo.js";
import { addMark, shape, switchPath } from "./marks.js";
import { capital, ROLE_WORDS, STATUS_WORDS } from "./words.js";

/** @param {any} person */
export function personWords(person) {
  const known = [person.title, ROLE_WORDS[person.role], STATUS_WORDS[person.status]];
  return capital(known.filter(Boolean).join(", "));
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
      for (const { number, line } of home.arcs) {
        switchPath(line, on && store.shown.people.has(number));
      }
    }
  };

  const light = (/** @type {string | null} */ id) => {
    for (const home of homes) {
      const on = home.numbers.some((number) => story.people[number].id === id);
      const paths = [...home.areas, ...home.arcs.map((arc) => arc.line)];
      for (const path of paths) path.getElement()?.classList.toggle("is-lit", on);
      home.mark?.node.classList.toggle("is-lit", on);
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
  const words = () => [name, ...new Set(seen().map((one) => `${one.name}: ${personWords(one)}`))];
  const choose = () => store.select((seen()[0] ?? story.people[numbers[0]]).id);
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
      areas.push(area);
    });
  }
  const arcs = numbers.flatMap((number) => {
    const to = point && meeting(story, story.people[number]);
    if (!point || !to || map.distance(point, to) < 20000) return [];
    const person = story.people[number];
    const planned = person.status === "planned" ? " gv-assumed" : "";
    const line = L.polyline(greatCircle(point, to), { pane: "gv-arcs", interactive: false,
      className: `gv-arc${planned}`, smoothFactor: 0.5 }).addTo(map);
    return [{ number, line }];
  });
  const mark = point && addMark(map, hover, {
    id: first.id, point, radius: 4, drawing: shape("home", 3.6), height: -1000,
    label: `${name}: ${story.people[numbers[0]].name}, ${personWords(first)}`,
    className: "gv-capital", tip: words, choose,
  });
  return { numbers, seen, areas, arcs, mark };
}

/**
 * Where a person's event is: its first place with a point.
 * @param {any} story
 * @param {any} person
 * @returns {[number, number] | null}
 */
function meeting(story, person) {
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
