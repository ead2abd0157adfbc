/**
 * Dots on a canvas: each kind and size is drawn once, a stamp, and pressed where it is
 * wanted.
 */

import { cut, pressAll } from "./press.js";

const DOT_RING = 3;
/** Of the radius of a mark, so that a crowd stays one of single places. */
const SMALLER = 0.5;
const LEAST_DOT = 2;
const COLOURS = { city: "--gv-city", landmark: "--gv-landmark", natural: "--gv-natural",
  region: "--gv-area", country: "--gv-area", hollow: "--gv-hollow", edge: "--gv-mark-edge",
  ring: "--gv-ring", faint: "--gv-faint-ink" };

/**
 * What a dot looks like.
 * @typedef {{feature: string, told: boolean, r: number}} Look
 */

/**
 * Dots, the most telling first, which is to be seen above the others: of each the number
 * of its look, and where it is on the canvas in pixels of the page.
 * @typedef {{looks: Look[], look: Uint16Array, x: Float64Array, y: Float64Array}} Crowd
 */

/** @typedef {import("./press.js").Stamp} Stamp */

/** @typedef {{x: number, y: number, r: number, ring: {assumed: boolean, background: boolean}}} Ring */

/**
 * The radius of the dot that stands for a mark.
 * @param {number} radius
 */
export function dotRadius(radius) {
  return Math.max(LEAST_DOT, radius * SMALLER);
}

/**
 * The colours of the style sheet, as they are now: light or dark. A canvas has to be told.
 * @param {Element} box
 * @returns {Record<string, string>}
 */
export function dotColours(box) {
  const style = getComputedStyle(box);
  return Object.fromEntries(Object.entries(COLOURS).map(([name, property]) => [name, style.getPropertyValue(property).trim()]));
}

/**
 * What is kept from one painting to the next: the stamps, by kind and size, for how many
 * pixels of the screen to one of the page; and memory for the picture.
 * @typedef {{stamps: Map<string, Stamp>, sharp: number, ground: ImageData | null}} Ink
 */

/** @returns {Ink} */
export function freshInk() {
  return { stamps: new Map(), sharp: 0, ground: null };
}

/**
 * Each kind and size of dot is drawn once, then copied pixel by pixel: ten thousand
 * copies of a picture take a browser ten times as long.
 * @param {CanvasRenderingContext2D} brush
 * @param {Crowd} crowd
 * @param {Record<string, string>} colour
 * @param {number} sharp pixels of the screen to one of the page
 * @param {Ink} ink
 * @param {Ring[]} [rings] the most telling first
 */
export function paint(brush, crowd, colour, sharp, ink, rings = []) {
  const { width, height } = brush.canvas;
  if (!width || !height) return;
  brush.clearRect(0, 0, width / sharp, height / sharp);
  const { looks, look, x, y } = crowd;
  if (!look.length) return;
  if (ink.sharp !== sharp) Object.assign(ink, { stamps: new Map(), sharp });
  const used = ink.ground?.width === width && ink.ground.height === height ? ink.ground : null;
  const ground = used ?? brush.createImageData(width, height);
  used?.data.fill(0);
  ink.ground = ground;
  pressAll(ground, stampsFor(looks, colour, sharp, ink.stamps), crowd, sharp);
  brush.putImageData(ground, 0, 0);
  // Soft ones go below: they would veil the others. They are few, and large.
  brush.globalCompositeOperation = "destination-over";
  const soft = looks.map((one) => isSoft(one.feature));
  for (let at = 0; at < look.length; at += 1) {
    if (soft[look[at]]) cloud(brush, looks[look[at]].feature, x[at], y[at], looks[look[at]].r, colour);
  }
  brush.globalCompositeOperation = "source-over";
  for (let at = rings.length - 1; at >= 0; at -= 1) {
    const one = rings[at];
    ring(brush, one.x, one.y, one.r + DOT_RING, one.ring, colour);
  }
}

/**
 * Is it a place without exact limits, drawn as a soft cloud?
 * @param {string} feature
 */
export function isSoft(feature) {
  return feature === "region" || feature === "country";
}

/**
 * A place without exact limits.
 * @param {CanvasRenderingContext2D} brush
 * @param {string} feature
 * @param {number} x
 * @param {number} y
 * @param {number} r
 * @param {Record<string, string>} colour
 */
function cloud(brush, feature, x, y, r, colour) {
  brush.beginPath();
  brush.arc(x, y, r, 0, 2 * Math.PI);
  brush.globalAlpha = 0.45;
  brush.fillStyle = colour[feature];
  brush.fill();
  brush.globalAlpha = 1;
}

/**
 * The stamps of some looks; a soft one has none. Those that are not known yet are drawn
 * on one canvas and read at once: each reading is dear.
 * @param {Look[]} looks
 * @param {Record<string, string>} colour
 * @param {number} sharp
 * @param {Map<string, Stamp>} known is added to
 * @returns {(Stamp | null)[]}
 */
function stampsFor(looks, colour, sharp, known) {
  const keys = looks.map(({ feature, told, r }) => (isSoft(feature) ? "" : `${feature} ${told} ${halves(r)}`));
  /** @type {Map<string, Look>} */
  const missing = new Map();
  keys.forEach((key, at) => {
    if (key && !known.has(key)) missing.set(key, looks[at]);
  });
  if (missing.size) {
    const cells = [...missing].map(([key, { feature, told, r }]) => {
      const half = Math.ceil(halves(r) / 2 * 1.25 + 1.5);
      return { key, feature, told, r: halves(r) / 2, half, side: Math.ceil(2 * half * sharp) };
    });
    const width = cells.reduce((sum, { side }) => sum + side, 0);
    const height = Math.max(...cells.map(({ side }) => side));
    const canvas = document.createElement("canvas");
    Object.assign(canvas, { width, height });
    const brush = /** @type {CanvasRenderingContext2D} */ (canvas.getContext("2d", { willReadFrequently: true }));
    let left = 0;
    for (const { feature, told, r, half, side } of cells) {
      brush.setTransform(sharp, 0, 0, sharp, left, 0);
      dot(brush, feature, told, half, r, colour);
      left += side;
    }
    const image = brush.getImageData(0, 0, width, height);
    left = 0;
    for (const { key, side } of cells) {
      known.set(key, cut(image, { left, top: 0, width: side, height: side }));
      left += side;
    }
  }
  return keys.map((key) => known.get(key) ?? null);
}

/**
 * A radius in half pixels: stamps come in these sizes.
 * @param {number} r
 */
export function halves(r) {
  return Math.round(r * 2);
}

/**
 * @param {CanvasRenderingContext2D} brush
 * @param {string} feature
 * @param {boolean} told
 * @param {number} middle
 * @param {number} r
 * @param {Record<string, string>} colour
 */
function dot(brush, feature, told, middle, r, colour) {
  outline(brush, feature, middle, middle, r);
  brush.fillStyle = told ? colour[feature] : colour.hollow;
  brush.fill();
  brush.lineWidth = told ? 0.8 : 1.2;
  brush.strokeStyle = told ? colour.edge : colour[feature];
  brush.stroke();
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
