/**
 * Dots on a canvas: each kind and size is drawn once, a stamp, and pressed where it is
 * wanted.
 */

const DOT_RING = 3;
const COLOURS = { city: "--gv-city", landmark: "--gv-landmark", natural: "--gv-natural",
  region: "--gv-area", country: "--gv-area", hollow: "--gv-hollow", edge: "--gv-mark-edge",
  ring: "--gv-ring", faint: "--gv-faint-ink" };

/**
 * @typedef {{width: number, height: number, across: Int16Array, down: Int16Array, colours: Uint32Array}} Stamp
 *   the pixels of a small picture that are not empty: where they are, and what
 */

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
 * Each kind and size of dot is drawn once, then copied pixel by pixel: ten thousand
 * copies of a picture take a browser ten times as long.
 * @param {CanvasRenderingContext2D} brush
 * @param {import("./dots.js").Dot[]} dots the most telling first, which is painted last
 * @param {Record<string, string>} colour
 * @param {number} sharp pixels of the screen to one of the page
 * @param {Map<string, Stamp>} stamps those made before, in the same colours
 * @param {ImageData | null} last what was painted last: memory that can be used again
 */
export function paint(brush, dots, colour, sharp, stamps, last) {
  const { width, height } = brush.canvas;
  if (!width || !height) return last;
  if (!dots.length) {
    brush.clearRect(0, 0, width, height);
    return last;
  }
  const used = last?.width === width && last.height === height ? last : null;
  const ground = used ?? brush.createImageData(width, height);
  used?.data.fill(0);
  const pixel = new Uint32Array(ground.data.buffer);
  for (let number = dots.length - 1; number >= 0; number -= 1) {
    const { mark, x, y, r } = dots[number];
    const size = Math.round(r * 2) / 2;
    const key = `${mark.feature} ${mark.told} ${size} ${sharp}`;
    let stamp = stamps.get(key);
    if (!stamp) {
      stamp = stampOf(mark, size, colour, sharp);
      stamps.set(key, stamp);
    }
    press(ground, pixel, stamp, Math.round(x * sharp - stamp.width / 2), Math.round(y * sharp - stamp.height / 2));
  }
  brush.putImageData(ground, 0, 0);
  for (let number = dots.length - 1; number >= 0; number -= 1) {
    const { mark, x, y, r } = dots[number];
    if (mark.ring) ring(brush, x, y, r + DOT_RING, mark.ring, colour);
  }
  return ground;
}

/**
 * The pixels of a picture that are not empty.
 * @param {{width: number, height: number, data: Uint8ClampedArray<ArrayBuffer>}} image
 * @returns {Stamp}
 */
export function cut({ width, height, data }) {
  const pixel = new Uint32Array(data.buffer);
  const seen = [...pixel.keys()].filter((at) => data[4 * at + 3] > 0);
  return { width, height, across: Int16Array.from(seen, (at) => at % width),
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
export function press(ground, pixel, { across, down, colours }, left, top) {
  const { width, height, data } = ground;
  for (let at = 0; at < colours.length; at += 1) {
    const x = across[at] + left;
    const y = down[at] + top;
    if (x < 0 || x >= width || y < 0 || y >= height) continue;
    const to = y * width + x;
    mix(data, pixel, to, colours[at]);
  }
}

/** The lowest byte of a pixel's number is its red, or else its opacity: as the machine has it. */
const SHIFTS = new Uint8Array(Uint32Array.of(1).buffer)[0] ? [0, 8, 16, 24] : [24, 16, 8, 0];

/**
 * Lay a pixel over another.
 * @param {Uint8ClampedArray} data
 * @param {Uint32Array} pixel the same memory, a number for each pixel
 * @param {number} to
 * @param {number} colour
 */
function mix(data, pixel, to, colour) {
  const cover = (colour >>> SHIFTS[3]) & 255;
  if (cover === 255 || pixel[to] === 0) {
    pixel[to] = colour;
    return;
  }
  const byte = 4 * to;
  const kept = (data[byte + 3] * (255 - cover)) / 255;
  const all = cover + kept;
  for (let part = 0; part < 3; part += 1) {
    data[byte + part] = (((colour >>> SHIFTS[part]) & 255) * cover + data[byte + part] * kept) / all;
  }
  data[byte + 3] = all;
}

/**
 * A small picture of a dot.
 * @param {import("./marks.js").Mark} mark
 * @param {number} r
 * @param {Record<string, string>} colour
 * @param {number} sharp
 */
function stampOf(mark, r, colour, sharp) {
  const half = Math.ceil(r * 1.25 + 1.5);
  const stamp = document.createElement("canvas");
  stamp.width = Math.ceil(2 * half * sharp);
  stamp.height = stamp.width;
  const brush = /** @type {CanvasRenderingContext2D} */ (stamp.getContext("2d", { willReadFrequently: true }));
  brush.scale(sharp, sharp);
  const soft = mark.feature === "region" || mark.feature === "country";
  outline(brush, mark.feature, half, half, r);
  brush.globalAlpha = soft ? 0.45 : 1;
  brush.fillStyle = mark.told || soft ? colour[mark.feature] : colour.hollow;
  brush.fill();
  brush.lineWidth = mark.told ? 0.8 : 1.2;
  brush.strokeStyle = mark.told ? colour.edge : colour[mark.feature];
  if (!soft) brush.stroke();
  return cut(brush.getImageData(0, 0, stamp.width, stamp.height));
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
