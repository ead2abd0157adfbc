/**
 * A mark: a Leaflet marker drawn in SVG, which can have the focus and says what it is.
 */

import { el, svg } from "./dom.js";
import { mercator } from "./geo.js";

const TARGET = 24;

/**
 * @typedef {{id: string, point: [number, number], drawing: () => SVGElement, radius: number,
 *   height?: number, label: string | (() => string), className: string, pane?: string,
 *   number?: number, feature?: string, told?: boolean,
 *   tip: () => string[], choose: () => void, part?: (mark: Mark) => void}} MarkOptions
 *   number: of the place; choose: what a click does; height: over which others; told: does something happen
 *   there; part: what a click on the number of those under it does
 */

export class Mark {
  /**
   * Known, not drawn yet.
   * @param {any} map
   * @param {import("./hover.js").Hover} hover
   * @param {MarkOptions} options
   */
  constructor(map, hover, options) {
    this.map = map;
    this.hover = hover;
    this.options = options;
    this.id = options.id;
    this.number = options.number ?? -1;
    this.point = options.point;
    this.radius = options.radius;
    this.pane = options.pane ?? "markerPane";
    this.feature = options.feature ?? "";
    this.told = options.told ?? true;
    /** Where it is on a map of the world that is 1 wide. */
    const [x, y] = mercator(options.point);
    this.x = x;
    this.y = y;
    /** Let through by filter and layers? */
    this.wanted = true;
    /** Does it lie under another, and is not drawn? */
    this.stacked = false;
    /** Is it one of a crowd, drawn on a canvas (see `dots.js`)? */
    this.dotted = false;
    /** Drawn only when it is seen: there are too many for all to be there. */
    this.spare = false;
    /** What it is, in words. */
    this.base = typeof options.label === "string" ? options.label : "";
    /** @type {Mark[]} those that lie under it */
    this.members = [];
    /** The ring around it, for those on the canvas. @type {{assumed: boolean, background: boolean} | null} */
    this.ring = null;
    /** @type {Map<string, boolean> | null} made when there is one: there may be very many marks */
    this.classes = null;
    /** @type {any} */
    this.marker = null;
    /** How it was last settled: most of ten thousand stay as they are. */
    this.settled = "";
  }

  /** @returns {HTMLElement | null} */
  get node() {
    return this.marker?.getElement() ?? null;
  }

  /**
   * A class that it has whenever it is drawn.
   * @param {string} name
   * @param {boolean} on
   */
  flag(name, on) {
    if (!on && !this.classes?.has(name)) return;
    this.classes ??= new Map();
    this.classes.set(name, on);
    this.node?.classList.toggle(name, on);
  }

  /** Neither under another nor over others. */
  reset() {
    this.stacked = false;
    this.dotted = false;
    if (this.members.length) this.members = [];
  }

  /** Select what it stands for, as a click does. */
  choose() {
    this.options.choose();
  }

  /** Say what it is, beside it. */
  say() {
    this.hover.show(this.point, this.options.tip());
  }

  /** Put it on the map. */
  draw() {
    if (this.marker) return;
    const { options, hover } = this;
    if (typeof options.label === "function") this.base = options.label();
    const size = Math.max(TARGET, Math.ceil(this.radius * 2) + 4);
    const picture = svg("svg", { viewBox: `${-size / 2} ${-size / 2} ${size} ${size}`, width: size,
      height: size, "aria-hidden": "true" }, options.drawing());
    const marker = L.marker(this.point, {
      icon: L.divIcon({ html: el("div", { class: "gv-body" }, picture), iconSize: [size, size],
        className: `gv-mark ${options.className}` }),
      pane: this.pane, keyboard: true, riseOnHover: true,
      zIndexOffset: Math.round(options.height ?? 0),
    }).addTo(this.map);
    this.marker = marker;
    this.settled = "";
    const node = marker.getElement();
    node.setAttribute("aria-label", this.base);
    for (const [name, on] of this.classes ?? []) node.classList.toggle(name, on);
    marker.on("click", (/** @type {any} */ event) => {
      const count = event.originalEvent?.target?.closest?.(".gv-count");
      if (count) options.part?.(this);
      else this.choose();
    });
    marker.on("mouseover", () => this.say());
    marker.on("mouseout", () => hover.hide());
    node.addEventListener("focus", () => this.say());
    node.addEventListener("blur", () => hover.hide());
    node.addEventListener("keydown", (/** @type {KeyboardEvent} */ event) => {
      if (event.key !== "Enter" && event.key !== " ") return;
      event.preventDefault();
      // Fired on the layer, not called: others may listen for clicks on it too.
      marker.fire("click", { latlng: marker.getLatLng() });
    });
  }

  /** Take it off the map, unless someone is on it. */
  erase() {
    if (!this.marker || this.node === document.activeElement) return;
    this.marker.remove();
    this.marker = null;
  }
}

/**
 * A mark that is drawn at once.
 * @param {any} map
 * @param {import("./hover.js").Hover} hover
 * @param {MarkOptions} options
 * @returns {Mark}
 */
export function addMark(map, hover, options) {
  const mark = new Mark(map, hover, options);
  mark.draw();
  return mark;
}

/**
 * Put a mark where filter and neighbours leave it: drawn, or neither seen nor reached.
 * @param {Mark} mark
 */
export function settle(mark) {
  const on = mark.wanted && !mark.stacked && !mark.dotted;
  if (on) mark.draw();
  if (!mark.marker) return;
  const count = mark.members.length;
  const state = on ? `${count} ${mark.base}` : "off";
  if (state === mark.settled) return;
  mark.settled = state;
  const node = /** @type {HTMLElement} */ (mark.node);
  node.classList.toggle("gv-off", !on);
  if (!on) return;
  const more = count ? `; ${count} more ${count === 1 ? "place" : "places"} here, zoom in to part them` : "";
  node.setAttribute("aria-label", mark.base + more);
  node.querySelector(".gv-count")?.remove();
  if (count) node.append(el("span", { class: "gv-count", "aria-hidden": "true" }, `+${count}`));
}

/**
 * @param {any} path a Leaflet line or area
 * @param {boolean} on
 */
export function switchPath(path, on) {
  path.getElement()?.classList.toggle("gv-off", !on);
}
