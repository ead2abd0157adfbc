/**
 * The view as a PNG, made here: the map with its style sheets as an SVG picture, drawn
 * on a canvas. Nothing is asked of any network.
 */

const SCALE = 2;
const XHTML = "http://www.w3.org/1999/xhtml";
const SVG_NS = "http://www.w3.org/2000/svg";

/** All rules of the page's own style sheets. */
function rules() {
  return [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]).map((rule) => rule.cssText).join("\n");
}

/**
 * @param {HTMLElement} box the map
 * @param {string} caption
 * @returns {Promise<Blob>}
 */
export async function picture(box, caption) {
  const { offsetWidth: width, offsetHeight: height } = box;
  const copy = /** @type {HTMLElement} */ (box.cloneNode(true));
  for (const node of copy.querySelectorAll(".leaflet-control-zoom, .gv-fit, .gv-layers, .leaflet-tooltip-pane")) node.remove();
  copy.querySelector(".gv-legend")?.setAttribute("open", "");
  copy.style.cssText += `;position:relative;width:${width}px;height:${height}px`;
  const head = document.createElement("p");
  head.className = "gv-caption";
  head.textContent = caption;
  copy.append(head);
  const style = document.createElement("style");
  style.textContent = rules();
  const root = document.createElementNS(SVG_NS, "svg");
  root.setAttribute("width", String(width));
  root.setAttribute("height", String(height));
  const frame = document.createElementNS(SVG_NS, "foreignObject");
  frame.setAttribute("width", "100%");
  frame.setAttribute("height", "100%");
  const body = document.createElementNS(XHTML, "div");
  body.append(style, copy);
  frame.append(body);
  root.append(frame);
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(new XMLSerializer().serializeToString(root))}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = width * SCALE;
  canvas.height = height * SCALE;
  const pen = canvas.getContext("2d");
  if (!pen) throw new Error("no canvas");
  pen.scale(SCALE, SCALE);
  pen.drawImage(image, 0, 0, width, height);
  return new Promise((done, fail) => {
    canvas.toBlob((blob) => (blob ? done(blob) : fail(new Error("no picture"))), "image/png");
  });
}
