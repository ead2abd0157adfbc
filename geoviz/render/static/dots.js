/**
 * A crowd of places: those that have no mark of their own are dots on one canvas, which
 * say what they are and are chosen like marks. For the keyboard and for screen readers
 * they are in the list of places; closer in, or when selected, they are marks.
 */

import { el } from "./dom.js";
import { pixels, sight, within } from "./stacks.js";
import { pageTheme } from "./theme.js";

/** Of the radius of a mark, so that a crowd stays one of single places. */
const SMALLER = 0.5;
const LEAST_DOT = 2;
/** A dot answers to a pointer this many pixels beyond its edge, to a finger farther. */
const REACH = 3;
const FINGER = 12;
const DOT_CELL = 24;
const DOT_RING = 3;
const COLOURS = { city: "--gv-city", landmark: "--gv-landmark", natural: "--gv-natural",
  region: "--gv-area", country: "--gv-area", hollow: "--gv-hollow", edge: "--gv-mark-edge",
  ring: "--gv-ring", faint: "--gv-faint-ink" };

/** @typedef {{mark: import("./marks.js").Mark, x: number, y: number, r: number}} Dot */

export class Dots {
  /**
   * @param {any} map
   * @param {import("./hover.js").Hover} hover
   */
  constructor(map, hover) {
    this.map = map;
    this.hover = hover;
    this.canvas = /** @type {HTMLCanvasElement} */ (el("canvas", { class: "gv-dots leaflet-zoom-animated", role: "img" }));
    map.getPane("gv-dots").append(this.canvas);
    /** What a program around the page hears clicks from, with the exact point. */
    this.layer = L.featureGroup().addTo(map);
    /** @type {import("./marks.js").Mark[]} */
    this.marks = [];
    /** @type {Map<number, Dot[]>} those drawn, by where they are */
    this.cells = new Map();
    /** @type {Dot | null} under the pointer */
    this.over = null;
    const box = map.getContainer();
    map.on("zoomanim", (/** @type {any} */ event) => this.zoom(event));
    box.addEventListener("mousemove", (/** @type {MouseEvent} */ event) => this.move(event), true);
    box.addEventListener("mouseleave", () => this.leave());
    box.addEventListener("click", (/** @type {PointerEvent} */ event) => this.click(event), true);
    this.colours = colours(box);
    /** @type {Map<string, ImageData>} */
    this.stamps = new Map();
    pageTheme().on(() => {
      this.colours = colours(box);
      this.stamps.clear();
      this.draw(this.marks);
    });
  }

  /** @param {import("./marks.js").Mark[]} marks the most telling first */
  draw(marks) {
    const { map, canvas } = this;
    this.marks = marks;
    this.leave();
    const view = sight(map);
    this.corner = map.layerPointToLatLng([view.left, view.top]);
    this.drawnZoom = map.getZoom();
    const sharp = window.devicePixelRatio || 1;
    const [width, height] = [Math.ceil(view.right - view.left), Math.ceil(view.bottom - view.top)];
    canvas.width = Math.ceil(width * sharp);
    canvas.height = Math.ceil(height * sharp);
    canvas.style.width = `${width}px`;
    canvas.style.height = `${height}px`;
    L.DomUtil.setPosition(canvas, L.point(view.left, view.top));
    const at = pixels(map);
    /** @type {Dot[]} */
    const dots = [];
    this.cells = new Map();
    for (const mark of marks) {
      const point = at(mark);
      if (!within(view, point)) continue;
      const dot = { mark, x: point[0] - view.left, y: point[1] - view.top, r: Math.max(LEAST_DOT, mark.radius * SMALLER) };
      dots.push(dot);
      const key = Dots.key(dot.x, dot.y);
      const cell = this.cells.get(key);
      if (cell) cell.push(dot);
      else this.cells.set(key, [dot]);
    }
    canvas.setAttribute("aria-label", dots.length
      ? `${dots.length} more places as dots: zoom in, search, or choose them in the list of places` : "No more places");
    const brush = /** @type {CanvasRenderingContext2D} */ (canvas.getContext("2d"));
    brush.setTransform(sharp, 0, 0, sharp, 0, 0);
    paint(brush, dots.reverse(), this.colours, sharp, this.stamps);
  }

  /**
   * @param {number} x
   * @param {number} y
   */
  static key(x, y) {
    return Math.floor(x / DOT_CELL) * 65536 + Math.floor(y / DOT_CELL);
  }

  /** @param {{center: any, zoom: number}} event */
  zoom({ center, zoom }) {
    const { map, canvas, corner, drawnZoom } = this;
    if (!corner) return;
    L.DomUtil.setTransform(canvas, map._latLngToNewLayerPoint(corner, zoom, center), map.getZoomScale(zoom, drawnZoom));
  }

  /**
   * The dot nearest to where an event is, if one is near enough.
   * @param {MouseEvent} event
   * @param {number} reach
   * @returns {Dot | null}
   */
  at(event, reach) {
    const target = /** @type {Element} */ (event.target);
    // Marks and what lies on the map are above the dots.
    if (target.closest(".gv-mark, .leaflet-control")) return null;
    const { x, y } = this.map.mouseEventToLayerPoint(event).subtract(L.DomUtil.getPosition(this.canvas));
    const middle = Dots.key(x, y);
    /** @type {Dot | null} */
    let best = null;
    let least = Infinity;
    for (let dx = -65536; dx <= 65536; dx += 65536) {
      for (let dy = -1; dy <= 1; dy += 1) {
        for (const dot of this.cells.get(middle + dx + dy) ?? []) {
          const away = Math.hypot(dot.x - x, dot.y - y) - dot.r;
          if (away <= reach && away < least) [best, least] = [dot, away];
        }
      }
    }
    return best;
  }

  /** @param {MouseEvent} event */
  move(event) {
    if (event.buttons) return;
    const dot = this.at(event, REACH);
    if (!dot) {
      this.leave();
      return;
    }
    // What lies under the dots says nothing while the pointer is on one.
    event.stopPropagation();
    if (dot === this.over) return;
    this.over = dot;
    this.map.getContainer().classList.add("gv-on-dot");
    dot.mark.say();
  }

  leave() {
    if (!this.over) return;
    this.over = null;
    this.map.getContainer().classList.remove("gv-on-dot");
    this.hover.hide();
  }

  /** @param {PointerEvent} event */
  click(event) {
    if (this.map.dragging?.moved()) return;
    const dot = this.at(event, event.pointerType === "touch" ? FINGER : REACH);
    if (!dot) return;
    event.stopPropagation();
    const { mark } = dot;
    mark.choose();
    this.layer.fire("click", { latlng: L.latLng(mark.point) });
  }
}

/**
 * The colours of the style sheet, as they are now: light or dark. A canvas has to be told.
 * @param {Element} box
 * @returns {Record<string, string>}
 */
function colours(box) {
  const style = getComputedStyle(box);
  return Object.fromEntries(Object.entries(COLOURS).map(([name, property]) => [name, style.getPropertyValue(property).trim()]));
}

/**
 * Each kind and size of dot is drawn once, then copied pixel by pixel: ten thousand
 * copies of a picture take a browser ten times as long.
 * @param {CanvasRenderingContext2D} brush
 * @param {Dot[]} dots the most telling last
 * @param {Record<string, string>} colour
 * @param {number} sharp pixels of the screen to one of the page
 * @param {Map<string, ImageData>} stamps those made before, in the same colours
 */
function paint(brush, dots, colour, sharp, stamps) {
  const { width, height } = brush.canvas;
  if (!width || !height) return;
  const ground = brush.createImageData(width, height);
  for (const { mark, x, y, r } of dots) {
    const size = Math.round(r * 2) / 2;
    const key = `${mark.feature} ${mark.told} ${size} ${sharp}`;
    let stamp = stamps.get(key);
    if (!stamp) {
      stamp = stampOf(mark, size, colour, sharp);
      stamps.set(key, stamp);
    }
    press(ground, stamp, Math.round(x * sharp - stamp.width / 2), Math.round(y * sharp - stamp.height / 2));
  }
  brush.putImageData(ground, 0, 0);
  for (const { mark, x, y, r } of dots) if (mark.ring) ring(brush, x, y, r + DOT_RING, mark.ring, colour);
}

/**
 * Lay a small picture over a large one, as much of it as lies within.
 * @param {ImageData} ground
 * @param {ImageData} stamp
 * @param {number} left
 * @param {number} top
 */
export function press(ground, stamp, left, top) {
  const below = ground.data;
  const above = stamp.data;
  for (let row = Math.max(0, -top); row < Math.min(stamp.height, ground.height - top); row += 1) {
    for (let column = Math.max(0, -left); column < Math.min(stamp.width, ground.width - left); column += 1) {
      const from = 4 * (row * stamp.width + column);
      const to = 4 * ((row + top) * ground.width + column + left);
      const cover = above[from + 3];
      if (!cover) continue;
      const kept = (below[to + 3] * (255 - cover)) / 255;
      const all = cover + kept;
      for (let part = 0; part < 3; part += 1) {
        below[to + part] = (above[from + part] * cover + below[to + part] * kept) / all;
      }
      below[to + 3] = all;
    }
  }
}

/**
 * A small picture of a dot.
 * @param {import("./marks.js").Mark} mark
 * @param {number} r
 * @param {Record<string, string>} colour
 * @param {number} sharp
 */
function stampOf(mark, r, colour, sharp) {
  const half = Math.ceil(r * 1.25 + 1.5);
  const stamp = document.createElement("canvas");
  stamp.width = Math.ceil(2 * half * sharp);
  stamp.height = stamp.width;
  const brush = /** @type {CanvasRenderingContext2D} */ (stamp.getContext("2d", { willReadFrequently: true }));
  brush.scale(sharp, sharp);
  const soft = mark.feature === "region" || mark.feature === "country";
  outline(brush, mark.feature, half, half, r);
  brush.globalAlpha = soft ? 0.45 : 1;
  brush.fillStyle = mark.told || soft ? colour[mark.feature] : colour.hollow;
  brush.fill();
  brush.lineWidth = mark.told ? 0.8 : 1.2;
  brush.strokeStyle = mark.told ? colour.edge : colour[mark.feature];
  if (!soft) brush.stroke();
  return brush.getImageData(0, 0, stamp.width, stamp.height);
}

/**
 * @param {CanvasRenderingContext2D} brush
 * @param {number} x
 * @param {number} y
 * @param {number} r
 * @param {{assumed: boolean, background: boolean}} look
 * @param {Record<string, string>} colour
 */
function ring(brush, x, y, r, { assumed, background }, colour) {
  brush.beginPath();
  brush.arc(x, y, r, 0, 2 * Math.PI);
  brush.setLineDash(assumed ? [3, 2] : []);
  brush.lineWidth = 1.4;
  brush.strokeStyle = background ? colour.faint : colour.ring;
  brush.stroke();
}

/**
 * The shape of a kind of place, as in `marks.js`.
 * @param {CanvasRenderingContext2D} brush
 * @param {string} feature
 * @param {number} x
 * @param {number} y
 * @param {number} r
 */
function outline(brush, feature, x, y, r) {
  const d = r * 1.25;
  brush.beginPath();
  if (feature === "landmark") {
    brush.moveTo(x, y - d);
    brush.lineTo(x + d, y);
    brush.lineTo(x, y + d);
    brush.lineTo(x - d, y);
    brush.closePath();
  } else if (feature === "natural") {
    brush.moveTo(x, y - d);
    brush.lineTo(x + d, y + d * 0.8);
    brush.lineTo(x - d, y + d * 0.8);
    brush.closePath();
  } else brush.arc(x, y, r, 0, 2 * Math.PI);
}
