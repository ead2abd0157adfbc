/**
 * The data blocks of the page: plain JSON, or, for the words of a large story, JSON that
 * `packed.py` compressed.
 */

/** Said where a browser cannot read the page's data. */
const TOO_OLD = "This page keeps its articles compressed, and this browser cannot unpack them. "
  + "Any browser of 2023 or later can: Chrome or Edge 80, Firefox 113, Safari 16.4.";
const DAMAGED = "The data in this page is damaged: it may have been cut off on its way here. Fetch the file anew.";

/**
 * @param {string} id
 * @returns {HTMLElement}
 */
export function dataBlock(id) {
  const block = document.getElementById(id);
  if (!block) throw new Error(`The page has no data block ${id}`);
  return block;
}

/**
 * @param {string} text base64
 * @returns {Uint8Array<ArrayBuffer>}
 */
export function fromBase64(text) {
  const { fromBase64: native } = /** @type {any} */ (Uint8Array);
  if (native) return native.call(Uint8Array, text);
  const letters = atob(text);
  const bytes = new Uint8Array(letters.length);
  for (let at = 0; at < letters.length; at += 1) bytes[at] = letters.charCodeAt(at);
  return bytes;
}

/**
 * The value that a compressed text stands for.
 * @param {string} text base64 of a zlib stream of JSON
 * @returns {Promise<any>}
 */
export async function unpack(text) {
  if (typeof DecompressionStream === "undefined") throw new Error(TOO_OLD);
  try {
    const bytes = new Blob([fromBase64(text)]).stream().pipeThrough(new DecompressionStream("deflate"));
    return await new Response(bytes).json();
  } catch (cause) {
    throw new Error(DAMAGED, { cause });
  }
}
