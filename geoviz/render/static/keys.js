/**
 * What of the legend is on the map just now: it explains what is seen, no more.
 */

/** Those whose lines and areas show it, by the name of the key. */
const OF_PATHS = [
  ["home", ".gv-home:not(.gv-host)"], ["host", ".gv-home.gv-host"], ["rail", ".gv-station"], ["journey", ".gv-route"],
  ["ground", ".gv-ground"], ["dashed", ".gv-arc.gv-assumed, .gv-route.gv-assumed"], ["hatched", ".gv-disputed"],
];
/** Pixels of a line or an area that are enough to ask what it is. */
const LEAST_SEEN = 3;

/**
 * @typedef {import("./marks.js").Mark} Mark
 * @typedef {{places: Mark[], rings: Mark[], capitals: Mark[]}} Marks
 */

/**
 * The names of the keys that explain something in view.
 * @param {any} map
 * @param {Marks} marks
 * @returns {Set<string>}
 */
export function keysInView(map, { places, rings, capitals }) {
  const bounds = map.getBounds();
  const [west, south, east, north] = [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()];
  const near = (/** @type {Mark} */ { wanted, stacked, point: [lat, lon] }) =>
    wanted && !stacked && lon > west && lon < east && lat > south && lat < north;
  /** @type {Set<string>} */
  const keys = new Set();
  for (const mark of places) {
    if (!near(mark)) continue;
    const soft = mark.feature === "country" || mark.feature === "region";
    keys.add(soft ? "region" : mark.feature);
    if (!soft && !mark.told) keys.add("hollow");
  }
  for (const ring of rings) {
    if (!near(ring)) continue;
    keys.add("ring");
    if (ring.classes?.get("gv-assumed")) keys.add("dashed");
  }
  // A capital with a mark of its own is hidden under that.
  const drawn = new Set(places.filter((mark) => !mark.dotted && near(mark)).map(({ point }) => point.join()));
  if (capitals.some((mark) => near(mark) && !drawn.has(mark.point.join()))) keys.add("capital");
  const frame = map.getContainer().getBoundingClientRect();
  for (const [name, selector] of OF_PATHS) {
    if (isSeen(map.getPane("mapPane"), selector, frame)) keys.add(name);
  }
  // Stations are those of a journey: one key for both.
  if (keys.has("rail")) keys.delete("journey");
  return keys;
}

/**
 * @param {HTMLElement} pane
 * @param {string} selector
 * @param {DOMRect} frame
 */
function isSeen(pane, selector, frame) {
  return [...pane.querySelectorAll(selector)].some((one) => {
    if (one.classList.contains("gv-off")) return false;
    const { left, right, top, bottom } = one.getBoundingClientRect();
    return Math.max(right - left, bottom - top) > LEAST_SEEN
      && left < frame.right && right > frame.left && top < frame.bottom && bottom > frame.top;
  });
}

/**
 * Leave in the legend what has something to explain.
 * @param {any} map
 * @param {Marks} marks
 */
export function sortLegend(map, marks) {
  const card = map.getContainer().querySelector(".gv-legend");
  if (!card) return;
  const keys = keysInView(map, marks);
  for (const row of card.querySelectorAll("[data-key]")) {
    const hidden = !keys.has(row.dataset.key ?? "");
    if (row.hidden !== hidden) row.hidden = hidden;
  }
  card.querySelector(".gv-legend-note").hidden = !marks.places.length;
}
