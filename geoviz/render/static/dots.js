/**
 * A crowd of places: those that have no mark of their own are dots on one canvas, which
 * say what they are and are chosen like marks. For the keyboard and for screen readers
 * they are in the list of places; closer in, or when selected, they are marks.
 */

import { el } from "./dom.js";
import { pixels, sight, within } from "./stacks.js";
import { dotColours, dotRadius, freshInk, halves, paint } from "./stamps.js";
import { pageTheme } from "./theme.js";

/** A dot answers to a pointer this many pixels beyond its edge, to a finger farther. */
const REACH = 3;
const FINGER = 12;
const DOT_CELL = 24;

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
    /** @type {Dot[]} those drawn */
    this.dots = [];
    /** @type {Map<number, Dot[]> | null} the same by where they are, once a pointer asks */
    this.cells = null;
    /** @type {Dot | null} under the pointer */
    this.over = null;
    const box = map.getContainer();
    map.on("zoomanim", (/** @type {any} */ event) => this.zoom(event));
    box.addEventListener("mousemove", (/** @type {MouseEvent} */ event) => this.move(event), true);
    box.addEventListener("mouseleave", () => this.leave());
    box.addEventListener("click", (/** @type {PointerEvent} */ event) => this.click(event), true);
    this.colours = dotColours(box);
    this.ink = freshInk();
    pageTheme().on(() => {
      this.colours = dotColours(box);
      this.ink = freshInk();
      this.draw(this.marks);
    });
  }

  /** @param {import("./marks.js").Mark[]} marks the most telling first */
  draw(marks) {
    const { map, canvas } = this;
    this.marks = marks;
    this.leave();
    // From whole pixels on, or the browser would blur what is laid pixel by pixel.
    const seen = sight(map);
    const view = { ...seen, left: Math.floor(seen.left), top: Math.floor(seen.top) };
    this.corner = map.layerPointToLatLng([view.left, view.top]);
    this.drawnZoom = map.getZoom();
    const sharp = window.devicePixelRatio || 1;
    const [width, height] = [Math.ceil(view.right - view.left), Math.ceil(view.bottom - view.top)];
    if (canvas.width !== Math.ceil(width * sharp) || canvas.height !== Math.ceil(height * sharp)) {
      canvas.width = Math.ceil(width * sharp);
      canvas.height = Math.ceil(height * sharp);
      canvas.style.width = `${width}px`;
      canvas.style.height = `${height}px`;
    }
    L.DomUtil.setPosition(canvas, L.point(view.left, view.top));
    const at = pixels(map);
    /** @type {Dot[]} */
    const dots = [];
    for (const mark of marks) {
      const point = at(mark);
      if (!within(view, point)) continue;
      dots.push({ mark, x: point[0] - view.left, y: point[1] - view.top, r: dotRadius(mark.radius) });
    }
    this.dots = dots;
    this.cells = null;
    canvas.setAttribute("aria-label", dots.length
      ? `${dots.length} more places as dots: zoom in, search, or choose them in the list of places` : "No more places");
    const brush = /** @type {CanvasRenderingContext2D} */ (canvas.getContext("2d"));
    brush.setTransform(sharp, 0, 0, sharp, 0, 0);
    const rings = dots.flatMap(({ mark, x, y, r }) => (mark.ring ? [{ x, y, r, ring: mark.ring }] : []));
    paint(brush, crowdOf(dots), this.colours, sharp, this.ink, rings);
  }

  /**
   * @param {number} x
   * @param {number} y
   */
  static key(x, y) {
    return Math.floor(x / DOT_CELL) * 65536 + Math.floor(y / DOT_CELL);
  }

  /** @returns {Map<number, Dot[]>} */
  byCell() {
    /** @type {Map<number, Dot[]>} */
    const cells = new Map();
    for (const dot of this.dots) {
      const key = Dots.key(dot.x, dot.y);
      const cell = cells.get(key);
      if (cell) cell.push(dot);
      else cells.set(key, [dot]);
    }
    return cells;
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
    this.cells ??= this.byCell();
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
 * The same as columns of numbers; dots of one kind and size look alike.
 * @param {Dot[]} dots
 * @returns {import("./stamps.js").Crowd}
 */
function crowdOf(dots) {
  /** @type {import("./stamps.js").Look[]} */
  const looks = [];
  /** @type {Map<string, number[]>} */
  const known = new Map();
  const look = new Uint16Array(dots.length);
  const [x, y] = [new Float64Array(dots.length), new Float64Array(dots.length)];
  // A loop: ten times as fast as `from` with a function, and there are ten thousand.
  for (let at = 0; at < dots.length; at += 1) {
    const { mark: { feature, told }, r } = dots[at];
    let sizes = known.get(feature);
    if (!sizes) known.set(feature, sizes = []);
    look[at] = sizes[2 * halves(r) + Number(told)] ??= looks.push({ feature, told, r }) - 1;
    x[at] = dots[at].x;
    y[at] = dots[at].y;
  }
  return { looks, look, x, y };
}
