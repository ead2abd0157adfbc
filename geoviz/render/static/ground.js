/**
 * The ground close in, where the outlines have nothing to show: tiles of an online
 * basemap when the page was made with one, else a grid of whole distances.
 */

import { el } from "./dom.js";

/** From this zoom on, an outline is a straight line at best. */
const CLOSE = 9;
/** Pixels that a square of the grid has at least. */
const SQUARE = 80;
const METRES_PER_DEGREE = 111320;

/**
 * @param {any} map
 * @param {import("./store.js").Store} store
 */
export function drawGround(map, store) {
  for (const [name, height] of [["gv-tiles", 205], ["gv-grid", 206]]) {
    map.createPane(name).style.zIndex = String(height);
  }
  if (store.story.basemap) addTiles(map, store.story.basemap);
  else addGrid(map, store);
}

/**
 * @param {any} map
 * @param {{url: string, maxZoom: number, minZoom: number, subdomains: string}} basemap
 */
function addTiles(map, { url, maxZoom, minZoom, subdomains }) {
  const layer = L.tileLayer(url, { pane: "gv-tiles", subdomains, minZoom, maxNativeZoom: maxZoom, maxZoom: 20 });
  // Only once there is something to see: with no network the outlines stay as they are.
  layer.once("tileload", () => map.getContainer().classList.add("gv-tiled"));
  layer.addTo(map);
}

/**
 * The next round distance: 1, 2 or 5 with noughts.
 * @param {number} least metres
 */
export function roundDistance(least) {
  const power = 10 ** Math.floor(Math.log10(least));
  return power * ([1, 2, 5, 10].find((step) => step * power >= least) ?? 10);
}

/** @param {number} metres */
export function distanceWords(metres) {
  return metres < 1000 ? `${metres} m` : `${metres / 1000} km`;
}

/**
 * A grid whose squares are so wide on the ground, through the story's place that lies
 * nearest to the middle of the view.
 * @param {any} map
 * @param {import("./store.js").Store} store
 */
function addGrid(map, store) {
  const lines = L.polyline([], { pane: "gv-grid", interactive: false, className: "gv-grid-line", smoothFactor: 0 }).addTo(map);
  const note = el("p", { class: "gv-grid-note", hidden: true });
  map.getContainer().append(note);
  const draw = () => {
    const close = map.getZoom() >= CLOSE;
    note.hidden = !close;
    if (!close) {
      lines.setLatLngs([]);
      return;
    }
    const view = map.getBounds().pad(0.1);
    const [lat, lon] = origin(map, store);
    const pixels = map.distance(map.containerPointToLatLng([0, 0]), map.containerPointToLatLng([0, 100])) / 100;
    const step = roundDistance(SQUARE * pixels);
    const [high, wide] = [step / METRES_PER_DEGREE, step / (METRES_PER_DEGREE * Math.cos((lat * Math.PI) / 180))];
    /** @type {[number, number][][]} */
    const drawn = [];
    for (let y = lat + high * Math.ceil((view.getSouth() - lat) / high); y < view.getNorth(); y += high) {
      drawn.push([[y, view.getWest()], [y, view.getEast()]]);
    }
    for (let x = lon + wide * Math.ceil((view.getWest() - lon) / wide); x < view.getEast(); x += wide) {
      drawn.push([[view.getSouth(), x], [view.getNorth(), x]]);
    }
    lines.setLatLngs(drawn);
    note.textContent = `Each square: ${distanceWords(step)}`;
  };
  map.on("moveend", draw);
  draw();
}

/**
 * @param {any} map
 * @param {import("./store.js").Store} store
 * @returns {[number, number]}
 */
function origin(map, { story }) {
  const middle = map.getCenter();
  /** @type {[number, number]} */
  let best = [middle.lat, middle.lng];
  let nearest = Infinity;
  for (const { lat, lon } of story.places) {
    const away = lat === null ? Infinity : (lat - middle.lat) ** 2 + (lon - middle.lng) ** 2;
    if (away < nearest) [best, nearest] = [[lat, lon], away];
  }
  return best;
}
