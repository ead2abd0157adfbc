/**
 * On a phone the panel is a sheet under the map: low, half or tall, by a handle that is
 * dragged or pressed. Some of the map is always in sight.
 */

import { button, el } from "./dom.js";

/** Shares of the window's height that the sheet takes. */
export const HEIGHTS = { low: 0.2, half: 0.54, tall: 0.8 };
/** Pixels of movement that make a press a drag. */
const DRAG_PX = 6;
const STEPS = /** @type {const} */ (["low", "half", "tall"]);
/** @typedef {(typeof STEPS)[number]} Height */

/**
 * The height that a sheet let go at some share settles at.
 * @param {number} share
 * @returns {Height}
 */
export function nearestHeight(share) {
  return STEPS.reduce((best, one) =>
    (Math.abs(HEIGHTS[one] - share) < Math.abs(HEIGHTS[best] - share) ? one : best));
}

/**
 * @param {() => void} resized called when the map has more or less room
 */
export function drawerHandle(resized) {
  /** @type {Height} */
  let height = "half";
  /** @type {{y: number, share: number, moved: boolean} | null} */
  let drag = null;
  const node = button("gv-handle", () => press(), el("i", { "aria-hidden": "true" }));

  /** @param {Height} wanted */
  const set = (wanted) => {
    height = wanted;
    document.body.style.setProperty("--gv-sheet", String(HEIGHTS[wanted]));
    document.body.dataset.sheet = wanted;
    node.setAttribute("aria-label", wanted === "tall" ? "Show more of the map" : "Show more of the panel");
    resized();
  };
  const press = () => {
    if (drag?.moved) return;
    set(height === "low" ? "half" : height === "half" ? "tall" : "low");
  };
  node.addEventListener("pointerdown", (event) => {
    drag = { y: event.clientY, share: HEIGHTS[height], moved: false };
    node.setPointerCapture(event.pointerId);
  });
  node.addEventListener("pointermove", (event) => {
    if (!drag || !event.buttons) return;
    const by = drag.y - event.clientY;
    drag.moved ||= Math.abs(by) > DRAG_PX;
    const share = Math.min(HEIGHTS.tall, Math.max(HEIGHTS.low, drag.share + by / window.innerHeight));
    if (drag.moved) document.body.style.setProperty("--gv-sheet", String(share));
  });
  node.addEventListener("pointerup", (event) => {
    if (drag?.moved) set(nearestHeight(drag.share + (drag.y - event.clientY) / window.innerHeight));
    // The click that follows must still see that it was a drag.
    window.setTimeout(() => {
      drag = null;
    });
  });
  node.addEventListener("pointercancel", () => {
    drag = null;
    set(height);
  });
  set("half");
  /** Whoever reads in the panel needs more of it than its head. */
  const rise = () => {
    if (height === "low") set("half");
  };
  return { node, rise, fill: () => set("tall") };
}
