/**
 * What the style sheet fills areas with.
 */

import { svg } from "./dom.js";

/** The hatching and the soft edge that the style sheet refers to. */
export function patterns() {
  return svg("svg", { class: "gv-patterns", width: 0, height: 0, "aria-hidden": "true" },
    svg("defs", {},
      svg("pattern", { id: "gv-hatch", width: 6, height: 6, patternUnits: "userSpaceOnUse",
        patternTransform: "rotate(45)" },
      svg("line", { x1: 0, y1: 0, x2: 0, y2: 6, class: "gv-hatch-line" })),
      svg("radialGradient", { id: "gv-soft" },
        svg("stop", { offset: "0%", class: "gv-soft-core" }),
        svg("stop", { offset: "55%", class: "gv-soft-half" }),
        svg("stop", { offset: "100%", class: "gv-soft-edge" }))));
}
