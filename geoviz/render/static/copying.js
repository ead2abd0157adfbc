/**
 * What leaves the page by hand: to the clipboard, or as a file.
 */

import { button } from "./dom.js";

/**
 * @param {string} text
 * @returns {Promise<boolean>} whether it is on the clipboard
 */
async function copyText(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // No clipboard in this frame, or not allowed: the old way, through a selection.
    const area = document.createElement("textarea");
    area.value = text;
    document.body.append(area);
    area.select();
    const done = document.execCommand("copy");
    area.remove();
    return done;
  }
}

/**
 * A button that copies and says so; what it says is read out.
 * @param {string} words
 * @param {() => string} text
 */
export function copier(words, text) {
  const node = button("gv-small", async () => {
    node.textContent = (await copyText(text())) ? "Copied" : "Could not copy";
    window.setTimeout(() => {
      node.textContent = words;
    }, 1600);
  }, words);
  node.setAttribute("aria-live", "polite");
  return node;
}

/**
 * @param {string} name
 * @param {Blob} blob
 */
export function saveAs(name, blob) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  window.setTimeout(() => URL.revokeObjectURL(link.href), 10000);
}

/**
 * A quote as a citation: words, article, publisher, day, offsets in code points.
 * @param {import("./store.js").Quote} quote
 */
export function citation({ document: article, start, end }) {
  const points = (/** @type {number} */ offset) => [...article.text.slice(0, offset)].length;
  const words = article.text.slice(start, end).replace(/\s+/g, " ");
  const source = [article.title || article.id, article.publisher, article.published ?? "undated"].filter(Boolean);
  return `“${words}”. ${source.join(", ")} (${article.id}, characters ${points(start)} to ${points(end)}).`;
}
