/**
 * Where the map looks: at the story, not at the world. What a story of a crowd shows at
 * first is found by `opening_view.py` as well, which has to agree.
 */

import { partAround } from "./anchor.js";
import { bends, CLOSEST, extent, margins } from "./fit.js";
import { greatCircle } from "./geo.js";
import { meeting } from "./homes.js";
import { bestRoom } from "./room.js";

/** A story within one town is seen in its surroundings instead. */
const AROUND_TOWN = 6;
/** With the tiles of an online basemap there is a ground to see much closer in. */
const CLOSEST_ON_TILES = 14;
const TOWN_DEGREES = 0.5;
/** Pixels; a day's places within fewer are brought closer. */
const SMALLEST_STORY = 90;
const FAR_NORTH = 74;
/** Fewer points have no core. */
const FEW_POINTS = 6;
/** The share of the points that make the core, how far beyond them it reaches, and how
 * many times as far the others must lie to be left out. */
const CORE_SHARE = 0.75;
const CORE_REACH = 2.5;
const FAR_OFF = 2;
/** Makes one number of a latitude and a longitude: no round one, so that few are alike. */
const KEY = 1234.567891;
const WORLD = [[-50, -150], [70, 170]];
/** Of more places something always lies under a card: no room is looked for. */
const CROWDED = 400;

/**
 * The points of what a day tells: event places, journeys; failing these, all places.
 * @param {import("./store.js").Store} store
 * @returns {[number, number][]}
 */
export function storyPoints(store) {
  const { story, shown } = store;
  const places = [...shown.places];
  const told = places.filter((number) => store.onStoryDays.has(number));
  const lines = [...shown.routes].flatMap((number) => story.routes[number].line);
  const points = (/** @type {number[]} */ numbers) =>
    numbers.map((number) => story.places[number]).filter((row) => row.lat !== null).map((row) => [row.lat, row.lon]);
  const first = /** @type {[number, number][]} */ ([...points(told), ...lines]);
  const some = first.length ? first : /** @type {[number, number][]} */ (points(places));
  // Of a day with nothing on the map, the map shows where the story is.
  const all = some.length ? some : /** @type {[number, number][]} */ (points([...store.onStoryDays]));
  // People who came to one town: where from is what there is to see.
  if (withinTown(all)) return [...all, ...journeysHome(store)];
  const near = core(all);
  return near.length < all.length ? near : [...all, ...flights(store)];
}

/**
 * The bends of the flights that are shown.
 * @param {import("./store.js").Store} store
 * @returns {[number, number][]}
 */
function flights({ story, shown }) {
  return bends([...shown.routes].map((number) => story.routes[number])
    .filter((one) => one.mode === "air" && one.line.length === 2).map((one) => one.line));
}

/**
 * Without the few points that lie so far off that the others would be a dot: one flight
 * from across the world does not move a story there.
 * @param {[number, number][]} points
 * @returns {[number, number][]}
 */
export function core(points) {
  const apart = unlike(points);
  if (apart.length < FEW_POINTS) return points;
  const sort = (/** @type {number[]} */ numbers) => new Float64Array(numbers).sort();
  const [midLat, midLon] = [0, 1].map((axis) => sort(apart.map((point) => point[axis]))[apart.length >> 1]);
  const away = (/** @type {[number, number]} */ [lat, lon]) => Math.sqrt((lat - midLat) ** 2 + (lon - midLon) ** 2);
  const sorted = sort(apart.map(away));
  const most = sorted[Math.ceil(apart.length * CORE_SHARE) - 1];
  const reach = Math.max(most * CORE_REACH, TOWN_DEGREES);
  return sorted[sorted.length - 1] > reach * FAR_OFF ? points.filter((point) => away(point) <= reach) : points;
}

/**
 * Each point once; of very many a few may be missing, whose keys are those of others.
 * @param {[number, number][]} points
 */
function unlike(points) {
  return [...new Map(points.map((point) => [point[0] * KEY + point[1], point])).values()];
}

/** @param {[number, number][]} points */
export function withinTown(points) {
  return points.length > 0 && [0, 1].every((axis) => {
    const [low, high] = extent(points, axis);
    return high - low < TOWN_DEGREES;
  });
}

/**
 * How close to come to the points of a story.
 * @param {import("./store.js").Store} store
 * @param {[number, number][]} points
 */
export function closest(store, points) {
  return store.story.basemap ? CLOSEST_ON_TILES : withinTown(points) ? AROUND_TOWN : CLOSEST;
}

/**
 * The arcs from home of those who are shown; in the far north a map is all stretched,
 * and a bend up there may leave the view.
 * @param {import("./store.js").Store} store
 * @returns {[number, number][]}
 */
function journeysHome({ story, shown }) {
  return [...shown.people].map((number) => story.people[number])
    .filter((one) => ["attendee", "host"].includes(one.role) && one.country && one.lat !== null)
    .flatMap((one) => {
      const to = meeting(story, one);
      return to ? greatCircle([one.lat, one.lon], to).filter(([lat]) => Math.abs(lat) < FAR_NORTH || lat === one.lat) : [];
    });
}

/**
 * Fit the view to what the day tells.
 * @param {any} map
 * @param {import("./store.js").Store} store
 * @param {boolean} animate
 */
export function fitStory(map, store, animate) {
  const points = storyPoints(store);
  const bounds = L.latLngBounds(points.length ? points : WORLD);
  const maxZoom = closest(store, points);
  const many = !points.length || store.story.places.length > CROWDED;
  const room = many ? roomOn(map) : bestRoom(map, points, maxZoom, roomOn(map));
  map.fitBounds(bounds, { ...room, maxZoom, animate: animate && !calm() });
  // Leaflet would do so by itself, in a movement that a picture may catch half done.
  if (!animate && map.options.maxBounds) map.panInsideBounds(map.options.maxBounds, { animate: false });
}

/** @param {any} map */
function roomOn(map) {
  return margins(map.getContainer().querySelector(".gv-legend[open]"), map.getSize());
}

/**
 * Zoom in until these points lie apart.
 * @param {any} map
 * @param {any[]} points
 */
export function partPoints(map, points) {
  map.fitBounds(points, { ...roomOn(map), animate: !calm() });
}

/**
 * Bring the home countries of everyone shown into view, and where they meet.
 * @param {any} map
 * @param {import("./store.js").Store} store
 */
export function fitHomes(map, store) {
  const { story, shown } = store;
  const homes = [...shown.people].map((number) => story.people[number])
    .filter((one) => one.lat !== null && (one.role === "attendee" || one.role === "host"));
  const points = [...homes.map((one) => [one.lat, one.lon]), ...storyPoints(store)];
  if (homes.length) map.fitBounds(points, { ...roomOn(map), maxZoom: CLOSEST, animate: !calm() });
}

/**
 * Move to what the day tells, only as far as needed: not at all when it is in view and
 * large enough to be told apart.
 * @param {any} map
 * @param {import("./store.js").Store} store
 */
export function followDay(map, store) {
  const points = storyPoints(store);
  if (!points.length) return;
  const bounds = L.latLngBounds(points);
  const view = map.getBounds().pad(-0.06);
  const apart = map.latLngToContainerPoint(bounds.getNorthEast())
    .distanceTo(map.latLngToContainerPoint(bounds.getSouthWest()));
  if (view.contains(bounds) && (apart > SMALLEST_STORY || map.getZoom() >= AROUND_TOWN)) return;
  if (points.length > 1 && apart <= SMALLEST_STORY) fitStory(map, store, true);
  else if (map.getBoundsZoom(bounds, false, L.point(120, 120)) < map.getZoom()) fitStory(map, store, true);
  else map.panTo(bounds.getCenter(), { animate: !calm() });
}

/**
 * Bring what is selected into view, moving as little as needed; a country whole, for its
 * middle alone has nothing to show.
 * @param {any} map
 * @param {import("./store.js").Store} store
 * @param {import("./basemap.js").Basemap["features"]} [outlines]
 */
export function followSelection(map, store, outlines) {
  const points = selectedPoints(store);
  const view = map.getBounds().pad(-0.08);
  if (!points.length || points.every((point) => view.contains(point) && !underLegend(map, point))) return;
  const row = store.things.get(store.selected ?? "")?.row;
  const outline = row?.feature === "country" ? outlines?.get(row.country) : undefined;
  const area = outline ? partAround(outline, row) : null;
  if (points.length === 1 && !area) {
    map.setView(points[0], map.getZoom(), { animate: !calm() });
  } else {
    map.fitBounds(area ?? points, { ...roomOn(map), maxZoom: map.getZoom(), animate: !calm() });
  }
}

/**
 * @param {any} map
 * @param {[number, number]} point
 */
function underLegend(map, point) {
  const legend = map.getContainer().querySelector(".gv-legend[open]");
  if (!legend) return false;
  const frame = map.getContainer().getBoundingClientRect();
  const { left, right, top, bottom } = legend.getBoundingClientRect();
  const { x, y } = map.latLngToContainerPoint(point);
  return x > left - frame.left && x < right - frame.left && y > top - frame.top && y < bottom - frame.top;
}

/**
 * Where what is selected lies: of someone taking part, both home and meeting place.
 * @param {import("./store.js").Store} store
 * @returns {[number, number][]}
 */
function selectedPoints(store) {
  const { story } = store;
  const thing = store.selected === null ? undefined : store.things.get(store.selected);
  if (!thing || thing.kind === "claim") return [];
  const { row } = thing;
  if (thing.kind === "route") return row.line;
  const event = thing.kind === "person" ? story.events[row.event] : row;
  const places = (event?.places ?? []).map((/** @type {number} */ one) => story.places[one]);
  const rows = thing.kind === "place" ? [row] : thing.kind === "event" ? places : [row, ...places.slice(0, 1)];
  return rows.filter((/** @type {any} */ one) => one.lat !== null).map((/** @type {any} */ one) => [one.lat, one.lon]);
}

/** Has the reader asked for less movement? */
function calm() {
  return window.matchMedia("(prefers-reduced-motion: reduce)").matches;
}
