/**
 * A ring around each place where something happens: dashed where it is only announced,
 * or where its day or place is concluded.
 */

import { svg } from "./dom.js";
import { Mark } from "./marks.js";
import { shortDay, STATUS_WORDS } from "./words.js";

/** Pixels between a mark and the ring around it. */
export const RING_GAP = 4.5;

/** @param {any} event */
export function eventWords(event) {
  const day = event.day ? shortDay(event.day) : "no day stated";
  const last = event.dayEnd ? ` – ${shortDay(event.dayEnd)}` : "";
  const clock = event.clock ? `, ${event.clock}` : "";
  return `${day}${last}${clock} · ${STATUS_WORDS[event.status]}`;
}

/**
 * @param {any} map
 * @param {import("./store.js").Store} store
 * @param {import("./hover.js").Hover} hover
 * @param {Map<number, import("./marks.js").Mark>} places
 * @returns {{marks: import("./marks.js").Mark[], update: () => void}}
 */
export function drawEvents(map, store, hover, places) {
  const { story } = store;
  /** @type {Map<number, number[]>} */
  const at = new Map();
  story.events.forEach((/** @type {any} */ event, /** @type {number} */ number) => {
    for (const place of event.places) {
      if (places.has(place)) at.set(place, [...(at.get(place) ?? []), number]);
    }
  });
  const rings = [...at].map(([place, numbers]) => {
    const row = story.places[place];
    const radius = (places.get(place)?.radius ?? 0) + RING_GAP;
    const seen = () => numbers.filter((number) => store.shown.events.has(number))
      .map((number) => story.events[number]);
    const names = () => seen().map((event) => event.what).join("; ");
    const mark = new Mark(map, hover, {
      id: row.id, point: [row.lat, row.lon], radius, drawing: () => svg("circle", { r: radius }), label: "",
      className: "gv-ring", pane: "gv-rings",
      tip: () => [row.name, ...seen().map((event) => `${event.what}: ${eventWords(event)}`)],
      choose: () => store.select(seen().length === 1 ? seen()[0].id : row.id),
    });
    mark.spare = places.get(place)?.spare ?? false;
    if (!mark.spare) mark.draw();
    return { mark, place, numbers, seen, names, row };
  });
  const update = () => {
    for (const { mark, place, seen, names, row } of rings) {
      const events = seen();
      const hidden = store.hidden.has("Events")
        || (store.hidden.has("Background") && events.every((event) => event.background));
      const mine = places.get(place);
      const look = { assumed: events.every((event) => event.assumed), background: events.every((event) => event.background) };
      mark.wanted = events.length > 0 && !hidden;
      mark.stacked = mine?.stacked ?? false;
      mark.dotted = mine?.dotted ?? false;
      if (mine) mine.ring = mark.wanted ? look : null;
      mark.base = `Events at ${row.name}: ${names()}`;
      mark.flag("gv-assumed", look.assumed);
      mark.flag("gv-background", look.background);
    }
  };
  return { marks: rings.map((ring) => ring.mark), update };
}
