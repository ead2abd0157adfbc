/**
 * The first picture of a large story: land, borders and every place, where the map will
 * have them, drawn from a small table before the page has read the story itself, or the
 * map's own script. The map takes its place once it has all of that.
 */

import { el, painted } from "./dom.js";
import { bends, CLOSEST, fitted, margins } from "./fit.js";
import { PICTURE } from "./handover.js";
import { isRoomy, legend } from "./legend.js";
import { dataBlock, fromBase64 } from "./packed.js";
import { patterns } from "./patterns.js";
import { takenRadius } from "./radius.js";
import { holdPanel } from "./stage.js";
import { dotColours, dotRadius, freshInk, paint } from "./stamps.js";

/** A map smaller than this, in pixels, is not worth a picture of its own. */
const LEAST_SIDE = 200;
/** Bytes of a place, and the parts of the world in which they tell where it is. */
const BYTES = 8;
const PARTS = 2 ** 24;
/** By how much of the world land reaches beyond its eastern edge, at most. */
const OVERHANG = 0.06;

/**
 * @typedef {{centre: number, bounds: [number, number][], flights: [number, number][][], looks: [string, boolean, number][],
 *   most: number, places: string, keys: import("./legend.js").Keys, size: number,
 *   turns: {turn: number, land: string, borders: string}[]}} Table
 *   as `first_picture.py` describes it
 */

/**
 * Draw it, if the page is opened as it was made: a link may ask for another view.
 * @param {{map: string, data: string}} ids of the map's box, and of the block of data
 */
export function showPicture({ map, data }) {
  const box = document.getElementById(map);
  if (!box || location.hash.length > 1) return;
  document.documentElement.dataset.theme = window.matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
  box.classList.add("gv-map", "leaflet-container");
  holdPanel(box);
  /** @type {Table} */
  const table = JSON.parse(dataBlock(data).textContent ?? "");
  const card = legend(table.keys, true);
  const below = corner(card);
  const node = el("div", { class: "gv-first", "aria-hidden": "true" }, patterns(), below);
  box.append(node);
  // Asking for a size lays the page out: the legend stands there before it is known to fit.
  const size = { x: box.clientWidth, y: box.clientHeight };
  const roomy = isRoomy(size);
  const room = margins(roomy ? card : null, size);
  if (!roomy) below.remove();
  if (Math.min(size.x, size.y) < LEAST_SIDE) {
    node.remove();
    return;
  }
  const view = fitted([...table.bounds, ...bends(table.flights)], table.centre, { size, ...room, closest: CLOSEST });
  drawLand(canvasOn(node, size), box, view, table);
  drawPlaces(canvasOn(node, size), box, view, table);
  PICTURE.node = node;
  PICTURE.view = view;
  PICTURE.shown = painted().then(() => performance.mark("geoviz:drawn"));
}

/**
 * The lower left corner of the map, where the legend stands.
 * @param {HTMLElement} card
 */
function corner(card) {
  card.classList.add("leaflet-control");
  return el("div", { class: "leaflet-bottom leaflet-left" }, card);
}

/**
 * @param {HTMLElement} node
 * @param {import("./fit.js").Size} size
 * @returns {CanvasRenderingContext2D}
 */
function canvasOn(node, { x, y }) {
  const sharp = window.devicePixelRatio || 1;
  const canvas = /** @type {HTMLCanvasElement} */ (el("canvas", { width: Math.ceil(x * sharp), height: Math.ceil(y * sharp),
    style: `width:${x}px;height:${y}px` }));
  node.append(canvas);
  return /** @type {CanvasRenderingContext2D} */ (canvas.getContext("2d"));
}

/**
 * The paths are the browser's own to read and to move.
 * @param {CanvasRenderingContext2D} brush
 * @param {HTMLElement} box
 * @param {import("./fit.js").View} view
 * @param {Table} table
 */
function drawLand(brush, box, { zoom, origin }, { size, turns }) {
  const sharp = window.devicePixelRatio || 1;
  const world = 256 * 2 ** zoom;
  const scale = world / size;
  const style = getComputedStyle(box);
  const colour = (/** @type {string} */ name) => style.getPropertyValue(name).trim();
  const [coast, border] = [colour("--gv-coast"), colour("--gv-border")];
  brush.lineJoin = "round";
  brush.lineCap = "round";
  brush.fillStyle = colour("--gv-land");
  const [left, right] = [origin.x / world, (origin.x + brush.canvas.width / sharp) / world];
  for (const { turn, land, borders } of turns) {
    if (turn > right || turn + 1 + OVERHANG < left) continue;
    brush.setTransform(sharp * scale, 0, 0, sharp * scale, sharp * (turn * world - origin.x), -sharp * origin.y);
    const rings = new Path2D(land);
    brush.fill(rings, "evenodd");
    // The widths are those of the style sheet's lines.
    brush.lineWidth = 0.7 / scale;
    brush.strokeStyle = coast;
    brush.stroke(rings);
    brush.lineWidth = 0.9 / scale;
    brush.strokeStyle = border;
    brush.stroke(new Path2D(borders));
  }
}

/**
 * @param {CanvasRenderingContext2D} brush
 * @param {HTMLElement} box
 * @param {import("./fit.js").View} view
 * @param {Table} table
 */
function drawPlaces(brush, box, { zoom, origin }, table) {
  const sharp = window.devicePixelRatio || 1;
  const looks = table.looks.map(([feature, told, mentions]) =>
    ({ feature, told, r: dotRadius(takenRadius({ feature, mentions }, table.most)) }));
  brush.setTransform(sharp, 0, 0, sharp, 0, 0);
  paint(brush, { looks, ...placesOf(fromBase64(table.places), table.centre, 256 * 2 ** zoom, origin) }, dotColours(box), sharp, freshInk());
}

/**
 * Where the places are on the canvas, and what they look like.
 * @param {Uint8Array} bytes of the table
 * @param {number} centre longitude
 * @param {number} world its size in pixels
 * @param {import("./fit.js").Size} origin
 */
export function placesOf(bytes, centre, world, origin) {
  const count = bytes.length / BYTES;
  const look = new Uint16Array(count);
  const x = new Float64Array(count);
  const y = new Float64Array(count);
  const left = (centre / 360) * world - origin.x;
  for (let at = 0, from = 0; at < count; at += 1, from += BYTES) {
    x[at] = ((bytes[from] | bytes[from + 1] << 8 | bytes[from + 2] << 16) / PARTS) * world + left;
    y[at] = ((bytes[from + 3] | bytes[from + 4] << 8 | bytes[from + 5] << 16) / PARTS) * world - origin.y;
    look[at] = bytes[from + 6] | bytes[from + 7] << 8;
  }
  return { look, x, y };
}
