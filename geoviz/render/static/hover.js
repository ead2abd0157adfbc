/**
 * What is said of the mark under the pointer, or of the one with the focus.
 *
 * One tooltip for all, opened by hand and bound to no layer: what hosts such a map may
 * read a bound tooltip as markup.
 */

import { el, quoted } from "./dom.js";

/** Pixels; half of the widest, and the height of most. */
const HALF_TIP = 150;
const TIP_HEIGHT = 110;

export class Hover {
  /** @param {any} map */
  constructor(map) {
    this.map = map;
    this.tip = L.tooltip({ direction: "top", className: "gv-tip", opacity: 1, offset: [0, -10] });
  }

  /**
   * @param {any} latlng
   * @param {string[]} lines the first is the heading
   */
  show(latlng, lines) {
    const [heading, ...rest] = lines;
    const body = el("div", {}, el("strong", {}, quoted(heading)),
      ...rest.filter(Boolean).map((line) => el("div", {}, quoted(line))));
    // Near the edge it stands on the side where there is room.
    const { x, y } = this.map.latLngToContainerPoint(latlng);
    const { x: width } = this.map.getSize();
    const side = x < HALF_TIP ? "right" : x > width - HALF_TIP ? "left" : y < TIP_HEIGHT ? "bottom" : "top";
    this.tip.options.direction = side;
    this.tip.options.offset = { right: [12, 0], left: [-12, 0], bottom: [0, 12], top: [0, -10] }[side];
    this.tip.setLatLng(latlng).setContent(body);
    this.map.openTooltip(this.tip);
  }

  hide() {
    this.map.closeTooltip(this.tip);
  }

  /**
   * Say it while the pointer is over a line or an area.
   * @param {any} layer
   * @param {() => string[]} words
   */
  follow(layer, words) {
    layer.on("mouseover mousemove", (/** @type {any} */ event) => {
      this.show(this.map.mouseEventToLatLng(event.originalEvent), words());
    });
    layer.on("mouseout", () => this.hide());
  }
}
