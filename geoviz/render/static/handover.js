/**
 * What the script of the first picture hands over to the map's own: both have this module,
 * and the second takes what the first has left.
 */

/**
 * @typedef {{node: HTMLElement | null, view: import("./fit.js").View | null, shown: Promise<unknown>,
 *   ready: Promise<unknown>, tell: (when?: unknown) => void}} Handover
 *   the picture that is on the screen, the view that it shows, when it is painted; and the
 *   promise that all of the page is there, with what keeps it
 */

/** @returns {Handover} */
function fresh() {
  let tell = /** @type {Handover["tell"]} */ (() => {});
  const ready = new Promise((done) => {
    tell = done;
  });
  return { node: null, view: null, shown: Promise.resolve(), ready, tell };
}

/** @type {Handover} */
export const PICTURE = /** @type {any} */ (globalThis).geoviz?.first ?? fresh();

/** Take the picture away: the map has all of it. */
export function removePicture() {
  PICTURE.node?.remove();
  PICTURE.node = null;
}
