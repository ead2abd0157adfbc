/**
 * The marks of places: shape and colour by kind, area by mentions, hollow where the
 * story only mentions them.
 */

import { addMark, shape, switchPath } from "./marks.js";
import { partPoints } from "./view.js";
import { counted, FEATURE_WORDS } from "./words.js";

const LARGEST = 15;
const SMALLEST = 4.5;
/** Circles of precision are drawn from here up. */
const LEAST_KM = 1;
/** Above any number of mentions. */
const TOLD = 1e6;
const EVENTFUL = 2e6;

/**
 * Radius for a number of mentions: the area grows with it.
 * @param {number} mentions
 * @param {number} most
 */
export function markRadius(mentions, most) {
  return Math.max(SMALLEST, LARGEST * Math.sqrt(mentions / Math.max(most, 12)));
}

/**
 * @param {any} map
 * @param {import("./store.js").Store} store
 * @param {import("./hover.js").Hover} hover
 * @returns {{marks: Map<number, import("./marks.js").Mark>, update: () => void}}
 */
export function drawPlaces(map, store, hover) {
  /** @type {Map<number, import("./marks.js").Mark>} */
  const marks = new Map();
  const rows = store.story.places;
  const most = Math.max(1, ...rows.map((/** @type {any} */ row) => row.mentions));
  rows.forEach((/** @type {any} */ row, /** @type {number} */ number) => {
    if (row.lat === null) return;
    const told = store.onStoryDays.has(number);
    const soft = row.feature === "region" || row.feature === "country";
    const radius = soft ? 5 + markRadius(row.mentions, most) / 2 : markRadius(row.mentions, most);
    const words = [FEATURE_WORDS[row.feature], counted(row.mentions, "mention")];
    if (!told) words.push("background");
    marks.set(number, addMark(map, hover, {
      id: row.id, point: [row.lat, row.lon], radius: soft ? radius * 2.2 : radius,
      drawing: shape(row.feature, radius),
      height: (told ? 1000 : 0) - radius,
      label: [row.name, ...words].join(", "),
      className: `gv-${row.feature}${told ? "" : " gv-background"}`,
      pane: soft ? "gv-halos" : undefined,
      tip: () => [row.name, words.join(" · ")],
      choose: () => store.select(row.id),
      part: (mark) => partPoints(map, [mark, ...mark.members].map((one) => one.marker.getLatLng())),
    }));
  });
  /** How exactly each place is known, on the ground: the circle within which it lies. */
  const grounds = new Map([...marks.keys()].filter((number) => rows[number].precision >= LEAST_KM
    && rows[number].feature !== "country").map((number) => {
    const row = rows[number];
    return [number, L.circle([row.lat, row.lon], { radius: row.precision * 1000, pane: "gv-grounds",
      interactive: false, className: `gv-ground gv-${row.feature}` }).addTo(map)];
  }));
  const update = () => {
    for (const [number, mark] of marks) {
      const told = store.onStoryDays.has(number);
      const layer = told ? "Places" : "Background";
      // Of marks on each other, one with an event of the day is the one to see.
      const eventful = store.story.events.some((/** @type {any} */ event, /** @type {number} */ at) =>
        store.shown.events.has(at) && event.places.includes(number));
      mark.rank = (eventful ? EVENTFUL : 0) + (told ? TOLD : 0) + store.story.places[number].mentions;
      mark.wanted = store.shown.places.has(number) && !store.hidden.has(layer);
      const ground = grounds.get(number);
      // A place only mentioned keeps its soft mark: its circle would outweigh the story's.
      if (ground) switchPath(ground, mark.wanted && (told || store.selected === rows[number].id));
    }
  };
  return { marks, update };
}
