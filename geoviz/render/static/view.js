/**
 * Where the map looks: at the story, not at the world.
 */

const MARGIN = 56;
/** Closer in, the outlines have nothing to show where one is. */
const CLOSEST = 7.5;
/** A story within one town is seen in its surroundings instead. */
const AROUND_TOWN = 6;
const TOWN_DEGREES = 0.5;
/** Pixels; a day's places within fewer are brought closer. */
const SMALLEST_STORY = 90;
const WORLD = [[-50, -150], [70, 170]];

/**
 * The points of what a day tells: event places, journeys; failing these, all places.
 * @param {import("./store.js").Store} store
 * @returns {[number, number][]}
 */
function storyPoints(store) {
  const { story, shown } = store;
  const places = [...shown.places];
  const told = places.filter((number) => store.onStoryDays.has(number));
  const lines = [...shown.routes].flatMap((number) => story.routes[number].line);
  const points = (/** @type {number[]} */ numbers) =>
    numbers.map((number) => [story.places[number].lat, story.places[number].lon]);
  const first = [...points(told), ...lines];
  return /** @type {[number, number][]} */ (first.length ? first : points(places));
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
  const [low, high] = [bounds.getSouthWest(), bounds.getNorthEast()];
  const town = Math.max(high.lat - low.lat, high.lng - low.lng) < TOWN_DEGREES;
  map.fitBounds(bounds, { ...margins(map), maxZoom: town ? AROUND_TOWN : CLOSEST,
    animate: animate && !calm() });
}

/**
 * Room at the edges: for an open legend, and for names to the right of their marks.
 * @param {any} map
 */
function margins(map) {
  const { x: width, y: height } = map.getSize();
  const legend = map.getContainer().querySelector(".gv-legend[open]");
  const covered = legend && width > 700 ? legend.offsetWidth : 0;
  return {
    paddingTopLeft: [covered + Math.min(MARGIN, width / 12), Math.min(MARGIN, height / 7)],
    paddingBottomRight: [Math.min(110, width / 7), Math.min(MARGIN + 24, height / 6)],
  };
}

/**
 * Zoom in until these points lie apart.
 * @param {any} map
 * @param {any[]} points
 */
export function partPoints(map, points) {
  map.fitBounds(points, { ...margins(map), animate: !calm() });
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
 * Bring what is selected into view, moving as little as needed.
 * @param {any} map
 * @param {import("./store.js").Store} store
 */
export function followSelection(map, store) {
  const points = selectedPoints(store);
  const view = map.getBounds().pad(-0.08);
  if (!points.length || points.every((point) => view.contains(point))) return;
  if (points.length === 1) {
    map.setView(points[0], map.getZoom(), { animate: !calm() });
  } else {
    map.fitBounds(points, { ...margins(map), maxZoom: map.getZoom(), animate: !calm() });
  }
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
