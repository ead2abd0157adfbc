/**
 * Dots on a canvas: each kind and size is drawn once, a stamp, and pressed where it is
 * wanted.
 */

const DOT_RING = 3;
/** Of the radius of a mark, so that a crowd stays one of single places. */
const SMALLER = 0.5;
const LEAST_DOT = 2;
/** Pixels: nearly all stamps find room on it. */
const LEAST_PAD = 96;
const COLOURS = { city: "--gv-city", landmark: "--gv-landmark", natural: "--gv-natural",
  region: "--gv-area", country: "--gv-area", hollow: "--gv-hollow", edge: "--gv-mark-edge",
  ring: "--gv-ring", faint: "--gv-faint-ink" };

/**
 * @typedef {{width: number, height: number, across: Int16Array, down: Int16Array, colours: Uint32Array,
 *   opaque: number}} Stamp
 *   the pixels of a small picture that are not empty: where they are, and what; those that
 *   nothing shines through come first, so many of them
 */

/**
 * What of a mark a stamp is made from, and where its dot is.
 * @typedef {{mark: {feature: string, told: boolean, ring: {assumed: boolean, background: boolean} | null},
 *   x: number, y: number, r: number}} Print
 */

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
 * What is kept from one painting to the next: the stamps, by kind and then by size, for
 * how many pixels of the screen to one of the page; and memory for the picture.
 * @typedef {{stamps: Map<string, Stamp[]>, sharp: number, ground: ImageData | null}} Ink
 */

/** @returns {Ink} */
export function freshInk() {
  return { stamps: new Map(), sharp: 0, ground: null };
}

/**
 * Each kind and size of dot is drawn once, then copied pixel by pixel: ten thousand
 * copies of a picture take a browser ten times as long.
 * @param {CanvasRenderingContext2D} brush
 * @param {Print[]} dots the most telling first, which is to be seen above the others
 * @param {Record<string, string>} colour
 * @param {number} sharp pixels of the screen to one of the page
 * @param {Ink} ink
 */
export function paint(brush, dots, colour, sharp, ink) {
  const { width, height } = brush.canvas;
  if (!width || !height) return;
  brush.clearRect(0, 0, width / sharp, height / sharp);
  if (!dots.length) return;
  if (ink.sharp !== sharp) Object.assign(ink, { stamps: new Map(), sharp });
  const used = ink.ground?.width === width && ink.ground.height === height ? ink.ground : null;
  const ground = used ?? brush.createImageData(width, height);
  used?.data.fill(0);
  ink.ground = ground;
  const pixel = new Uint32Array(ground.data.buffer);
  const found = prints(dots, colour, sharp, ink.stamps);
  for (let at = found.length - 1; at >= 0; at -= 1) press(ground, pixel, found[at].stamp, found[at].left, found[at].top);
  brush.putImageData(ground, 0, 0);
  // Soft ones go below: they would veil the others. They are few, and large.
  brush.globalCompositeOperation = "destination-over";
  for (const { mark, x, y, r } of dots) if (isSoft(mark.feature)) cloud(brush, mark.feature, x, y, r, colour);
  brush.globalCompositeOperation = "source-over";
  for (let number = dots.length - 1; number >= 0; number -= 1) {
    const { mark, x, y, r } = dots[number];
    if (mark.ring) ring(brush, x, y, r + DOT_RING, mark.ring, colour);
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
 * Where to press which stamp; of those that would lie exactly on each other the first alone.
 * @param {Print[]} dots the most telling first
 * @param {Record<string, string>} colour
 * @param {number} sharp
 * @param {Map<string, Stamp[]>} stamps
 * @returns {{stamp: Stamp, left: number, top: number}[]}
 */
function prints(dots, colour, sharp, stamps) {
  const found = [];
  /** @type {Map<Stamp, Set<number>>} */
  const taken = new Map();
  for (const { mark, x, y, r } of dots) {
    if (isSoft(mark.feature)) continue;
    const half = Math.round(r * 2);
    const at = 2 * half + Number(mark.told);
    let known = stamps.get(mark.feature);
    if (!known) stamps.set(mark.feature, known = []);
    const stamp = known[at] ??= stampOf(mark, half / 2, colour, sharp);
    const left = Math.round(x * sharp - stamp.width / 2);
    const top = Math.round(y * sharp - stamp.height / 2);
    let here = taken.get(stamp);
    if (!here) taken.set(stamp, here = new Set());
    const place = left * 65536 + top;
    if (here.has(place)) continue;
    here.add(place);
    found.push({ stamp, left, top });
  }
  return found;
}

/**
 * The pixels of a picture that are not empty.
 * @param {{width: number, height: number, data: Uint8ClampedArray<ArrayBuffer>}} image
 * @returns {Stamp}
 */
export function cut({ width, height, data }) {
  const pixel = new Uint32Array(data.buffer);
  /** @type {number[]} */
  const opaque = [];
  const others = [];
  for (let at = 0; at < pixel.length; at += 1) {
    const cover = data[4 * at + 3];
    if (cover === 255) opaque.push(at);
    else if (cover) others.push(at);
  }
  const seen = opaque.concat(others);
  return { width, height, opaque: opaque.length, across: Int16Array.from(seen, (at) => at % width),
    down: Int16Array.from(seen, (at) => Math.floor(at / width)), colours: Uint32Array.from(seen, (at) => pixel[at]) };
}

/**
 * Lay a small picture over a large one, as much of it as lies within.
 * @param {{width: number, height: number, data: Uint8ClampedArray}} ground
 * @param {Uint32Array} pixel the same memory, a number for each pixel
 * @param {Stamp} stamp
 * @param {number} left
 * @param {number} top
 */
export function press(ground, pixel, stamp, left, top) {
  const { width, height, data } = ground;
  const { across, down, colours, opaque } = stamp;
  const inside = left >= 0 && top >= 0 && left + stamp.width <= width && top + stamp.height <= height;
  for (let at = 0; at < colours.length; at += 1) {
    const x = across[at] + left;
    const y = down[at] + top;
    if (!inside && (x < 0 || x >= width || y < 0 || y >= height)) continue;
    const to = y * width + x;
    if (at < opaque || pixel[to] === 0) pixel[to] = colours[at];
    else mix(data, to, colours[at]);
  }
}

/** The lowest byte of a pixel's number is its red, or else its opacity: as the machine has it. */
const SHIFTS = new Uint8Array(Uint32Array.of(1).buffer)[0] ? [0, 8, 16, 24] : [24, 16, 8, 0];

/**
 * Lay a pixel over another that shines through.
 * @param {Uint8ClampedArray} data
 * @param {number} to
 * @param {number} colour
 */
function mix(data, to, colour) {
  const cover = (colour >>> SHIFTS[3]) & 255;
  const byte = 4 * to;
  const kept = (data[byte + 3] * (255 - cover)) / 255;
  const all = cover + kept;
  for (let part = 0; part < 3; part += 1) {
    data[byte + part] = (((colour >>> SHIFTS[part]) & 255) * cover + data[byte + part] * kept) / all;
  }
  data[byte + 3] = all;
}

/** What stamps are drawn on, one after the other: a canvas for each is dear. */
const PAD = { brush: /** @type {CanvasRenderingContext2D | null} */ (null) };

/**
 * An empty canvas of at least this size.
 * @param {number} side
 * @returns {CanvasRenderingContext2D}
 */
function pad(side) {
  const known = PAD.brush;
  if (known && known.canvas.width >= side) {
    known.setTransform(1, 0, 0, 1, 0, 0);
    known.clearRect(0, 0, side, side);
    return known;
  }
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(side, LEAST_PAD);
  canvas.height = canvas.width;
  PAD.brush = /** @type {CanvasRenderingContext2D} */ (canvas.getContext("2d", { willReadFrequently: true }));
  return PAD.brush;
}

/**
 * A small picture of a dot.
 * @param {{feature: string, told: boolean}} mark
 * @param {number} r
 * @param {Record<string, string>} colour
 * @param {number} sharp
 */
function stampOf(mark, r, colour, sharp) {
  const half = Math.ceil(r * 1.25 + 1.5);
  const side = Math.ceil(2 * half * sharp);
  const brush = pad(side);
  brush.setTransform(sharp, 0, 0, sharp, 0, 0);
  outline(brush, mark.feature, half, half, r);
  brush.fillStyle = mark.told ? colour[mark.feature] : colour.hollow;
  brush.fill();
  brush.lineWidth = mark.told ? 0.8 : 1.2;
  brush.strokeStyle = mark.told ? colour.edge : colour[mark.feature];
  brush.stroke();
  return cut(brush.getImageData(0, 0, side, side));
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
