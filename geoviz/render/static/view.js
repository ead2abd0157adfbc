/**
 * Where the map looks: at the story, not at the world.
 */

const MARGIN = 64;
const CLOSEST = 11;
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
  map.fitBounds(points.length ? points : WORLD, { padding: [MARGIN, MARGIN], maxZoom: CLOSEST,
    animate: animate && !calm() });
}

/**
 * Move only when nothing of the day is in view.
 * @param {any} map
 * @param {import("./store.js").Store} store
 */
export function followDay(map, store) {
  const view = map.getBounds();
  if (!storyPoints(store).some((point) => view.contains(point))) fitStory(map, store, true);
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
    map.fitBounds(points, { padding: [MARGIN, MARGIN], maxZoom: Math.max(map.getZoom(), 5), animate: !calm() });
  }
}

/**
 * @param {import("./store.js").Store} store
 * @returns {[number, number][]}
 */
function selectedPoints(store) {
  const { story } = store;
  const thing = store.selected === null ? undefined : store.things.get(store.selected);
  const at = (/** @type {any[]} */ rows) => rows.filter((row) => row && row.lat !== null).map((row) => [row.lat, row.lon]);
  const places = (/** @type {any} */ event) => (event?.places ?? []).map((/** @type {number} */ one) => story.places[one]);
  /** @type {Record<string, (row: any) => any[]>} */
  const points = {
    place: (row) => at([row]),
    event: (row) => at(places(row)),
    person: (row) => (["attendee", "host"].includes(row.role) ? at([row]) : at(places(story.events[row.event]))),
    route: (row) => row.line,
    claim: () => [],
  };
  return thing ? points[thing.kind](thing.row) : [];
}

/** Has the reader asked for less movement? */
function calm() {
  return window.matchMedia("(prefers-reduced-motion: reduce)").matches;
}
