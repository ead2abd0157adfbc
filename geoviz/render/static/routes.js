/**
 * Journeys: stated ends solid, what lies between them dashed unless it is known.
 */

import { everyTurn, greatCircle } from "./geo.js";
import { answerAt } from "./homes.js";
import { switchPath } from "./marks.js";
import { dayWords, hoursWords, kilometres, modeWords } from "./words.js";

/** @param {any} route */
export function routeName(route) {
  const ends = `${route.origin || "an unknown place"} to ${route.destination || "an unknown place"}`;
  return route.traveller ? `${route.traveller}: ${ends}` : ends;
}

/** @param {any} route */
export function routeDays(route) {
  const days = [...new Set([route.departed, route.arrived].filter(Boolean))];
  return days.length ? dayWords(days.join("/")) : "no day stated";
}

/**
 * The distances of a journey, each with what it is.
 * @param {any} route
 * @returns {[string, string][]}
 */
export function routeFacts(route) {
  /** @type {[string, string][]} */
  const facts = [];
  if (route.directKm !== null) facts.push(["Straight line", kilometres(route.directKm)]);
  if (route.basis === "snapped") facts.push(...snappedFacts(route));
  else if (route.corridorKm !== null) {
    facts.push(["Along the corridor", `about ${kilometres(route.corridorKm)}, station to station (schematic)`]);
  }
  if (route.referenceKm !== null) facts.push(["Published length", kilometres(route.referenceKm)]);
  if (route.hours !== null) facts.push(["Time in the text", hoursWords(route.hours)]);
  if (route.impliedKmh !== null) {
    facts.push(["Speed that implies", `about ${Math.round(route.impliedKmh)} km/h`]);
  }
  return facts;
}

/**
 * How long the way along the lines given is, and how far from them its ends lie.
 * @param {any} route
 * @returns {[string, string][]}
 */
function snappedFacts(route) {
  const [from, to] = route.gapsKm.map((/** @type {number} */ km) => `${km.toFixed(1)} km`);
  return [["Along the lines given", kilometres(route.corridorKm)],
    ["Ends off the lines", `${route.origin} ${from}, ${route.destination} ${to}`]];
}

/**
 * @param {any} map
 * @param {import("./store.js").Store} store
 * @param {import("./hover.js").Hover} hover
 * @returns {{update: () => void, light: (id: string | null) => void}}
 */
export function drawRoutes(map, store, hover) {
  const drawn = store.story.routes.flatMap((/** @type {any} */ route, /** @type {number} */ number) =>
    route.line.length > 1 ? [{ route, number, paths: drawRoute(map, store, hover, route) }] : []);
  const update = () => {
    for (const { number, paths } of drawn) {
      const on = store.shown.routes.has(number) && !store.hidden.has("Journeys");
      for (const path of paths) switchPath(path, on);
    }
  };
  const light = (/** @type {string | null} */ id) => {
    for (const { route, paths } of drawn) {
      for (const path of paths) path.getElement()?.classList.toggle("is-lit", route.id === id);
    }
  };
  return { update, light };
}

/** @param {any} route */
function isFlown({ mode, line }) {
  return mode === "air" && line.length === 2;
}

/**
 * A journey's line as it is drawn: by air a great circle.
 * @param {any} route
 * @returns {[number, number][]}
 */
export function drawnLine(route) {
  return isFlown(route) ? greatCircle(route.line[0], route.line[1]) : route.line;
}

/**
 * @param {any} map
 * @param {import("./store.js").Store} store
 * @param {import("./hover.js").Hover} hover
 * @param {any} route
 * @returns {any[]}
 */
function drawRoute(map, store, hover, route) {
  const { line } = route;
  const flown = isFlown(route);
  const parts = everyTurn(drawnLine(route), store.view);
  const snapped = route.basis === "snapped";
  const known = snapped ? "" : " gv-assumed";
  const common = { pane: "gv-routes", bubblingMouseEvents: false };
  const casing = L.polyline(parts, { ...common, className: "gv-route-casing" });
  const track = L.polyline(parts, { ...common, interactive: false, className: `gv-route${known}` });
  const words = () => [routeName(route), `${modeWords(route.mode)}, ${routeDays(route)}`,
    ...routeFacts(route).map(([what, value]) => `${what}: ${value}`)];
  const marked = flown || snapped ? [line[0], line[line.length - 1]] : line;
  const stops = marked.map((/** @type {any} */ point, /** @type {number} */ at) => {
    const end = at === 0 || at === marked.length - 1;
    return L.circleMarker(point, { ...common, radius: end ? 5 : 3.5,
      className: end ? "gv-route-end" : "gv-station" });
  });
  const paths = [casing, track, ...stops];
  for (const path of paths) {
    path.addTo(map);
    if (path === track) continue;
    answerAt(path, route.at);
    path.on("click", () => store.select(route.id));
  }
  hover.follow(casing, words);
  stops.forEach((/** @type {any} */ stop, /** @type {number} */ at) =>
    hover.follow(stop, () => [route.stations[at] ?? routeName(route),
      at > 0 && at < marked.length - 1 ? "station on the corridor (schematic)"
        : snapped ? "where the railway lines given are nearest to the stated end" : "stated end of the journey"]));
  return paths;
}
