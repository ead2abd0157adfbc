/**
 * The shapes of marks: they tell the kind of a place without its colour.
 */

import { svg } from "./dom.js";

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
