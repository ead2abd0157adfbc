/**
 * The view as a PNG, made here: the map with its style sheets as an SVG picture, drawn
 * on a canvas. Nothing is asked of any network.
 */

import { el, svg } from "./dom.js";
import { sheet } from "./sheet.js";

const SCALE = 2;
/** Some browsers draw no canvas with more pixels. */
const MOST_PIXELS = 16_000_000;
// What XML has no way to write: most controls, halves of a surrogate pair.
const UNWRITABLE = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/**
 * The rules of the page's own style sheets that hold on a screen, with every custom
 * property as it is now: a picture does not know which colours the reader has chosen.
 * @returns {string}
 */
function rules() {
  const all = [...document.styleSheets].flatMap((one) => [...one.cssRules]);
  const kept = all.filter((rule) => !("media" in rule) || window.matchMedia(String(/** @type {any} */ (rule.media).mediaText)).matches)
    .map((rule) => rule.cssText).join("\n");
  const now = getComputedStyle(document.documentElement);
  const names = new Set(kept.match(/--gv-[\w-]+(?=\s*:)/g) ?? []);
  const values = [...names].map((name) => [name, now.getPropertyValue(name)]).filter(([, value]) => value !== "");
  return `${kept}\n:root:root { ${values.map(([name, value]) => `${name}: ${value};`).join(" ")} }`;
}

/**
 * @param {any} map
 * @param {import("./store.js").Store} store
 * @returns {Promise<Blob>}
 */
export async function picture(map, store) {
  const width = map.getContainer().offsetWidth;
  const copy = sheet(map, store);
  const holder = el("div", { class: "gv-measure", style: `width:${width}px` }, copy);
  document.body.append(holder);
  const height = Math.ceil(copy.getBoundingClientRect().height);
  holder.remove();
  const frame = svg("foreignObject", { width: "100%", height: "100%" });
  frame.append(el("style", {}, rules()), copy);
  const root = svg("svg", { width, height }, frame);
  const markup = new XMLSerializer().serializeToString(root).replace(UNWRITABLE, "\ufffd");
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(markup)}`;
  await image.decode();
  const scale = Math.min(SCALE, Math.sqrt(MOST_PIXELS / (width * height)));
  const canvas = document.createElement("canvas");
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(height * scale);
  const pen = canvas.getContext("2d");
  if (!pen) throw new Error("no canvas");
  pen.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((done, fail) => {
    canvas.toBlob((blob) => (blob ? done(blob) : fail(new Error("no picture"))), "image/png");
  });
}
