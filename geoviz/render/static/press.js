/**
 * Small pictures laid over a large one pixel by pixel, ten thousand in a few milliseconds.
 * Pixels are read as numbers with a sign: what covers all is then a small one, for which
 * the browser needs no memory of its own.
 */

/** Where a pixel's number has its opacity, and its three colours: as the machine has it. */
const LOW_FIRST = new Uint8Array(Int32Array.of(1).buffer)[0] === 1;
const COVER = LOW_FIRST ? 24 : 0;
const COLOURS_FROM = LOW_FIRST ? 0 : 8;

/**
 * @typedef {{width: number, height: number, across: Int16Array, down: Int16Array, colours: Int32Array,
 *   steps: Int32Array, pitch: number}} Stamp
 *   the pixels of a small picture that are not empty: where they are, and what; how far
 *   each lies from the corner in a picture as wide as the pitch
 */

/** @typedef {{width: number, height: number, data: Uint8ClampedArray<ArrayBuffer>}} Ground pixels of a large picture */

/**
 * Press all dots, the first above the others; of those that would lie exactly on each
 * other the first alone.
 * @param {Ground} ground
 * @param {(Stamp | null)[]} stamps of each look
 * @param {import("./stamps.js").Crowd} crowd
 * @param {number} sharp
 */
export function pressAll(ground, stamps, { look, x, y }, sharp) {
  const { width, height } = ground;
  const pixel = new Int32Array(ground.data.buffer);
  /** Of each pixel the look, counted from 1, that was last pressed with its corner there. */
  const taken = new Uint16Array(width * height);
  for (let at = 0; at < look.length; at += 1) {
    const number = look[at];
    const stamp = stamps[number];
    if (!stamp) continue;
    const left = Math.round(x[at] * sharp - stamp.width / 2);
    const top = Math.round(y[at] * sharp - stamp.height / 2);
    if (left >= 0 && top >= 0 && left < width && top < height) {
      const corner = top * width + left;
      if (taken[corner] === number + 1) continue;
      taken[corner] = number + 1;
    }
    press(ground, pixel, stamp, left, top);
  }
}

/**
 * The pixels of a picture that are not empty, or of a part of it.
 * @param {Ground} image
 * @param {{left: number, top: number, width: number, height: number}} [part]
 * @returns {Stamp}
 */
export function cut(image, part = { left: 0, top: 0, width: image.width, height: image.height }) {
  const { left, top, width, height } = part;
  const pixel = new Int32Array(image.data.buffer);
  const across = [];
  const down = [];
  const colours = [];
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const colour = pixel[(top + y) * image.width + left + x];
      if (!(colour >>> COVER & 255)) continue;
      across.push(x);
      down.push(y);
      colours.push(colour);
    }
  }
  return { width, height, across: Int16Array.from(across), down: Int16Array.from(down), colours: Int32Array.from(colours),
    pitch: 0, steps: new Int32Array(colours.length) };
}

/**
 * How far each pixel of a stamp lies from its corner in a picture of this width.
 * @param {Stamp} stamp
 * @param {number} pitch
 */
function stepsIn(stamp, pitch) {
  const { across, down, steps } = stamp;
  if (stamp.pitch !== pitch) {
    for (let at = 0; at < steps.length; at += 1) steps[at] = down[at] * pitch + across[at];
    stamp.pitch = pitch;
  }
  return steps;
}

/**
 * Lay a small picture under what a large one has already, as much of it as lies within:
 * in a crowd most of it is hidden, and need not be mixed.
 * @param {Ground} ground
 * @param {Int32Array} pixel the same memory, a number for each pixel
 * @param {Stamp} stamp
 * @param {number} left
 * @param {number} top
 */
export function press({ width, height }, pixel, stamp, left, top) {
  const { across, down, colours } = stamp;
  const steps = stepsIn(stamp, width);
  const corner = top * width + left;
  const inside = left >= 0 && top >= 0 && left + stamp.width <= width && top + stamp.height <= height;
  for (let at = 0; at < colours.length; at += 1) {
    if (!inside) {
      const x = across[at] + left;
      const y = down[at] + top;
      if (x < 0 || x >= width || y < 0 || y >= height) continue;
    }
    const to = corner + steps[at];
    const above = pixel[to];
    if (above === 0) pixel[to] = colours[at];
    else if ((above >>> COVER & 255) < 255) pixel[to] = mixed(above, colours[at]);
  }
}

/**
 * What is seen of two pixels, one above the other.
 * @param {number} above
 * @param {number} below
 */
function mixed(above, below) {
  const cover = above >>> COVER & 255;
  const rest = (below >>> COVER & 255) * (255 - cover) / 255;
  const all = cover + rest;
  let found = Math.round(all) << COVER;
  for (let shift = COLOURS_FROM; shift < COLOURS_FROM + 24; shift += 8) {
    found |= Math.round(((above >>> shift & 255) * cover + (below >>> shift & 255) * rest) / all) << shift;
  }
  return found;
}
