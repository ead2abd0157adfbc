/**
 * Taking the map elsewhere: a link, code to embed it, its data, a picture, a print.
 */

import { copier, saveAs } from "./copying.js";
import { button, el } from "./dom.js";
import { asGeojson, placesCsv, quotesCsv } from "./downloads.js";
import { picture } from "./picture.js";

/**
 * Words as the value of an attribute, in double quotes.
 * @param {string} text
 */
function inAttribute(text) {
  return text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

/**
 * Code that shows the page, as it is now, inside another. A page that is no more than a
 * file here is named alone: it is to be put beside the page that embeds it.
 * @param {string} address
 * @param {string} title
 */
export function embedCode(address, title) {
  const source = address.startsWith("file:") ? address.replace(/^[^?#]*\//, "") : address;
  return `<iframe src="${inAttribute(source)}" title="${inAttribute(title)}" width="100%" height="640"`
    + ' style="border:0" loading="lazy" allow="clipboard-write"></iframe>';
}

/**
 * A title as the name of a file: letters and digits of any script, nothing else.
 * @param {string} title
 * @param {string} ending
 */
export function fileName(title, ending) {
  const words = title.replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-+|-+$/g, "");
  return `${[...words].slice(0, 60).join("") || "map"}.${ending}`;
}

/**
 * @param {any} map
 * @param {import("./store.js").Store} store
 */
export function shareCard(map, store) {
  const { title } = store.story;
  const said = el("p", { class: "gv-hint", role: "status" });
  const blob = (/** @type {string} */ name, /** @type {string} */ type, /** @type {string} */ text) =>
    saveAs(name, new Blob([text], { type }));
  const csv = "text/csv;charset=utf-8";
  const download = (/** @type {string} */ words, /** @type {() => void} */ act) => button("gv-small", () => {
    act();
    said.textContent = `${words}: saved.`;
  }, words);
  const save = async () => {
    said.textContent = "Drawing the picture…";
    try {
      saveAs(fileName(title, "png"), await picture(map, store));
      said.textContent = store.story.basemap ? "The picture is saved, without the online ground." : "The picture is saved.";
    } catch {
      said.textContent = "This browser could not draw the picture; print the page instead.";
    }
  };
  // Inside a notebook's frame there is no address to give away.
  const hasAddress = /^(https?|file):$/.test(location.protocol);
  return el("details", { class: "gv-share" }, el("summary", {}, "Share and download"),
    el("div", { class: "gv-acts" },
      hasAddress ? copier("Copy link", () => location.href) : null,
      hasAddress ? copier("Copy embed code", () => embedCode(location.href, title)) : null,
      button("gv-small", save, "Picture (PNG)"),
      download("Places (CSV)", () => blob(fileName(title, "csv"), csv, placesCsv(store))),
      download("Quotes (CSV)", () => blob(fileName(`${title} quotes`, "csv"), csv, quotesCsv(store))),
      download("Map data (GeoJSON)", () =>
        blob(fileName(title, "geojson"), "application/geo+json", asGeojson(store))),
      button("gv-small", () => window.print(), "Print")), said);
}
