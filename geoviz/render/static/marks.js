/**
 * A mark: a Leaflet marker drawn in SVG, which can have the focus and says what it is.
 */

import { el, svg } from "./dom.js";

/**
 * @typedef {{id: string, marker: any, node: HTMLElement, radius: number, rank: number,
 *   wanted: boolean, stacked: boolean, base: string, members: Mark[]}} Mark
 *   rank: which one stays when two would lie on each other (higher stays);
 *   wanted: let through by filter and layers; stacked: lies under another, not drawn;
 *   base: what it is, in words; members: those that lie under it
 */

const TARGET = 24;

/**
 * The outline of a kind of place: its shape tells it without its colour.
 * @param {string} feature
 * @param {number} r radius in pixels
 * @returns {SVGElement}
 */
export function shape(feature, r) {
  const d = r * 1.25;
  if (feature === "landmark") return svg("path", { d: `M0 ${-d}L${d} 0L0 ${d}L${-d} 0Z` });
  if (feature === "natural") {
    return svg("path", { d: `M0 ${-d}L${d} ${d * 0.8}L${-d} ${d * 0.8}Z` });
  }
  if (feature === "region" || feature === "country") {
    return svg("circle", { r: r * 2.2, class: "gv-soft" });
  }
  if (feature === "home") {
    return svg("rect", { x: -r, y: -r, width: 2 * r, height: 2 * r });
  }
  return svg("circle", { r });
}

/**
 * A small picture of a mark, for lists and the legend.
 * @param {string} className
 * @param {string} feature
 */
export function glyph(className, feature) {
  const soft = feature === "region" || feature === "country";
  return svg("svg", { class: `gv-glyph ${className}`, viewBox: "-10 -10 20 20", "aria-hidden": "true" },
    shape(feature, soft ? 4 : 6));
}

/**
 * @param {any} map
 * @param {any} hover
 * @param {{id: string, point: [number, number], drawing: SVGElement, radius: number,
 *   height?: number, label: string, className: string, pane?: string,
 *   tip: () => string[], choose: () => void, part?: (mark: Mark) => void}} options
 *   choose: what a click does; height: over which others; part: what a click on the number of those under it does
 * @returns {Mark}
 */
export function addMark(map, hover, options) {
  const size = Math.max(TARGET, Math.ceil(options.radius * 2) + 4);
  const picture = svg("svg", { viewBox: `${-size / 2} ${-size / 2} ${size} ${size}`, width: size,
    height: size, "aria-hidden": "true" }, options.drawing);
  /** @type {Mark} */
  let mark;
  const marker = L.marker(options.point, {
    icon: L.divIcon({ html: el("div", { class: "gv-body" }, picture), iconSize: [size, size],
      className: `gv-mark ${options.className}` }),
    pane: options.pane ?? "markerPane", keyboard: true, riseOnHover: true,
    zIndexOffset: Math.round(options.height ?? 0),
  }).addTo(map);
  const node = marker.getElement();
  node.setAttribute("aria-label", options.label);
  const say = () => hover.show(marker.getLatLng(), options.tip());
  marker.on("click", (/** @type {any} */ event) => {
    const count = event.originalEvent?.target?.closest?.(".gv-count");
    if (count) options.part?.(mark);
    else options.choose();
  });
  marker.on("mouseover", say);
  marker.on("mouseout", () => hover.hide());
  node.addEventListener("focus", say);
  node.addEventListener("blur", () => hover.hide());
  node.addEventListener("keydown", (/** @type {KeyboardEvent} */ event) => {
    if (event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    // Fired on the layer, not called: others may listen for clicks on it too.
    marker.fire("click", { latlng: marker.getLatLng() });
  });
  mark = { id: options.id, marker, node, radius: options.radius, rank: 0,
    wanted: true, stacked: false, base: options.label, members: [] };
  return mark;
}

/**
 * Put a mark where filter and neighbours leave it: drawn, or neither seen nor reached.
 * @param {Mark} mark
 */
export function settle(mark) {
  mark.node.classList.toggle("gv-off", !mark.wanted || mark.stacked);
  const count = mark.members.length;
  const more = count ? `; ${count} more ${count === 1 ? "place" : "places"} here, zoom in to part them` : "";
  mark.node.setAttribute("aria-label", mark.base + more);
  mark.node.querySelector(".gv-count")?.remove();
  if (count && !mark.stacked) {
    mark.node.append(el("span", { class: "gv-count", "aria-hidden": "true" }, `+${count}`));
  }
}

/**
 * @param {any} path a Leaflet line or area
 * @param {boolean} on
 */
export function switchPath(path, on) {
  path.getElement()?.classList.toggle("gv-off", !on);
}
