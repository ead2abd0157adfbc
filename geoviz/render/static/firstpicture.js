/**
 * The first picture of a large story: land, borders and every place, where the map will
 * have them, drawn from a small table before the page has read the story itself. The
 * map takes its place once it has all of that.
 */

import { coarse, outlinesOf, patterns, traced } from "./basemap.js";
import { isRoomy, legend } from "./controls.js";
import { el, painted } from "./dom.js";
import { fitted } from "./fit.js";
import { mercator } from "./geo.js";
import { thinned } from "./linework.js";
import { dataBlock } from "./packed.js";
import { takenRadius } from "./places.js";
import { holdPanel } from "./stage.js";
import { dotColours, dotRadius, freshInk, paint } from "./stamps.js";
import { pageTheme } from "./theme.js";
import { turnStory } from "./turn.js";
import { closest, margins, storyPoints, withinTown } from "./view.js";

/** A map smaller than this, in pixels, is not worth a picture of its own. */
const LEAST_SIDE = 200;

/**
 * @typedef {{kinds: string[], kind: string, told: number, lat: number[], lon: number[], mentions: number[],
 *   most: number, routes: any[], keys: import("./controls.js").Keys}} Table as `first_picture.py` describes it
 */

/** The picture that is on the screen, and the view that it shows. */
export const PICTURE = {
  node: /** @type {HTMLElement | null} */ (null),
  view: /** @type {import("./fit.js").View | null} */ (null),
  shown: /** @type {Promise<unknown>} */ (Promise.resolve()),
};

/**
 * Draw it, if the page is opened as it was made: a link may ask for another view.
 * @param {{map: string, data: string}} ids of the map's box, and of the block of data
 */
export function showPicture({ map, data }) {
  const box = document.getElementById(map);
  if (!box || location.hash.length > 1 || typeof window.geovizOutlines === "undefined") return;
  pageTheme();
  box.classList.add("gv-map", "leaflet-container");
  holdPanel(box);
  const size = { x: box.clientWidth, y: box.clientHeight };
  if (Math.min(size.x, size.y) < LEAST_SIDE) return;
  /** @type {Table} */
  const table = JSON.parse(dataBlock(data).textContent ?? "");
  const story = storyOf(table);
  const turned = turnStory(story.story, story.onStoryDays);
  const points = storyPoints(/** @type {any} */ (story));
  if (!points.length || withinTown(points)) return;
  const node = el("div", { class: "gv-first", "aria-hidden": "true" }, patterns());
  box.append(node);
  PICTURE.node = node;
  if (isRoomy(size)) node.append(corner(legend(table.keys, true)));
  const view = fitted(points, turned.centre, { size, ...margins(box, size), closest: closest(/** @type {any} */ (story), points) });
  drawLand(canvasOn(node, size), box, view, turned);
  drawPlaces(canvasOn(node, size), box, view, story.story.places, table.most);
  PICTURE.view = view;
  PICTURE.shown = painted().then(() => performance.mark("geoviz:drawn"));
}

/** Take the picture away: the map has all of it. */
export function removePicture() {
  PICTURE.node?.remove();
  PICTURE.node = null;
}

/**
 * As much of a store as finding the view needs.
 * @param {Table} table
 */
function storyOf({ kinds, kind, told, lat, lon, mentions, routes }) {
  const places = lat.map((_, at) => ({ lat: lat[at], lon: lon[at], feature: kinds[Number(kind[at])], mentions: mentions[at],
    told: at < told, ring: null }));
  const numbers = [...places.keys()];
  return {
    story: { places, routes, people: [], events: [], basemap: null },
    shown: { places: numbers, routes: routes.keys(), people: [], events: [] },
    onStoryDays: new Set(numbers.slice(0, told)),
  };
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
 * @param {CanvasRenderingContext2D} brush
 * @param {HTMLElement} box
 * @param {import("./fit.js").View} view
 * @param {{centre: number, west: number, east: number}} turned
 */
function drawLand(brush, box, { zoom, origin }, turned) {
  const sharp = window.devicePixelRatio || 1;
  const world = 256 * 2 ** zoom;
  const style = getComputedStyle(box);
  const colour = (/** @type {string} */ name) => style.getPropertyValue(name).trim();
  const { land, coasts, borders } = traced(coarse(outlinesOf(window.geovizOutlines), world), turned);
  const [left, top] = [origin.x / world, origin.y / world];
  const [right, bottom] = [left + brush.canvas.width / sharp / world, top + brush.canvas.height / sharp / world];
  /**
   * @param {import("./linework.js").Stroke[]} all
   * @param {boolean} closed
   */
  const path = (all, closed) => {
    brush.beginPath();
    for (const one of all) {
      if (one.east < left || one.west > right || one.south < top || one.north > bottom) continue;
      const points = thinned(one, world, origin);
      if (points.length < 4) continue;
      brush.moveTo(points[0], points[1]);
      for (let at = 2; at < points.length; at += 2) brush.lineTo(points[at], points[at + 1]);
      if (closed) brush.closePath();
    }
  };
  brush.setTransform(sharp, 0, 0, sharp, 0, 0);
  brush.lineJoin = "round";
  brush.lineCap = "round";
  // The widths are those of the style sheet's lines.
  path(land, true);
  brush.fillStyle = colour("--gv-land");
  brush.fill("evenodd");
  for (const [all, name, width] of /** @type {[import("./linework.js").Stroke[], string, number][]} */ ([
    [coasts, "--gv-coast", 0.7], [borders, "--gv-border", 0.9]])) {
    path(all, false);
    brush.lineWidth = width;
    brush.strokeStyle = colour(name);
    brush.stroke();
  }
}

/**
 * @param {CanvasRenderingContext2D} brush
 * @param {HTMLElement} box
 * @param {import("./fit.js").View} view
 * @param {any[]} rows
 * @param {number} most mentions of any place
 */
function drawPlaces(brush, box, { zoom, origin }, rows, most) {
  const sharp = window.devicePixelRatio || 1;
  const world = 256 * 2 ** zoom;
  const dots = rows.map((row) => {
    const [x, y] = mercator([row.lat, row.lon]);
    return { mark: row, x: x * world - origin.x, y: y * world - origin.y,
      r: dotRadius(takenRadius(row, most)) };
  });
  brush.setTransform(sharp, 0, 0, sharp, 0, 0);
  paint(brush, dots, dotColours(box), sharp, freshInk());
}
