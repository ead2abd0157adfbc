/**
 * Taking the map elsewhere: a link, code to embed it, its data, a picture, a print.
 */

import { copier, saveAs } from "./copying.js";
import { button, el } from "./dom.js";
import { picture } from "./picture.js";

/**
 * A cell of CSV. What a spreadsheet would take for a formula gets an apostrophe first.
 * @param {unknown} value
 */
export function cell(value) {
  if (typeof value === "number") return String(value);
  const text = String(value ?? "");
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** @param {number} lon as drawn, perhaps a turn away */
const real = (lon) => Number((lon - 360 * Math.round(lon / 360)).toFixed(6));

/**
 * The places shown, as rows.
 * @param {import("./store.js").Store} store
 * @returns {Record<string, unknown>[]}
 */
function placeRows({ story, shown }) {
  return [...shown.places].map((number) => story.places[number]).map((row) => ({
    id: row.id, name: row.name, feature: row.feature, country: row.country, lat: row.lat, lon: real(row.lon),
    precision_km: row.precision, mentions: row.mentions, documents: row.documents, days: row.days.join("|"),
  }));
}

/** @param {import("./store.js").Store} store */
export function asCsv(store) {
  const rows = placeRows(store);
  const columns = ["id", "name", "feature", "country", "lat", "lon", "precision_km", "mentions", "documents", "days"];
  return [columns.join(","), ...rows.map((row) => columns.map((name) => cell(row[name])).join(","))].join("\r\n");
}

/** @param {import("./store.js").Store} store */
export function asGeojson(store) {
  const { story, shown } = store;
  const points = placeRows(store).map(({ lat, lon, ...properties }) => ({ type: "Feature",
    geometry: { type: "Point", coordinates: [lon, lat] }, properties }));
  const lines = [...shown.routes].map((number) => story.routes[number]).filter((row) => row.line.length > 1)
    .map(({ line, id, traveller, mode, origin, destination, basis }) => ({ type: "Feature",
      geometry: { type: "LineString", coordinates: line.map((/** @type {number[]} */ [lat, lon]) => [real(lon), lat]) },
      properties: { id, traveller, mode, origin, destination, basis } }));
  return JSON.stringify({ type: "FeatureCollection", features: [...points, ...lines] }, null, 1);
}

/**
 * @param {any} map
 * @param {import("./store.js").Store} store
 */
export function shareCard(map, store) {
  const name = (/** @type {string} */ ending) =>
    `${store.story.title.replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-+|-+$/g, "").slice(0, 60) || "map"}.${ending}`;
  const said = el("p", { class: "gv-hint", role: "status" });
  const file = (/** @type {string} */ ending, /** @type {string} */ type, /** @type {() => string} */ text) => () =>
    saveAs(name(ending), new Blob([text()], { type }));
  const save = async () => {
    said.textContent = "Drawing the picture…";
    try {
      saveAs(name("png"), await picture(map.getContainer(), store));
      said.textContent = "The picture is saved.";
    } catch {
      said.textContent = "This browser could not draw the picture; print the page instead.";
    }
  };
  const escaped = () => location.href.replaceAll("&", "&amp;").replaceAll('"', "&quot;");
  return el("details", { class: "gv-share" }, el("summary", {}, "Share and download"),
    el("div", { class: "gv-acts" },
      copier("Copy link", () => location.href),
      copier("Copy embed code", () =>
        `<iframe src="${escaped()}" width="100%" height="640" style="border:0" loading="lazy" title="Map"></iframe>`),
      button("gv-small", file("geojson", "application/geo+json", () => asGeojson(store)), "GeoJSON"),
      button("gv-small", file("csv", "text/csv", () => asCsv(store)), "CSV"),
      button("gv-small", save, "Picture (PNG)"),
      button("gv-small", () => window.print(), "Print")), said);
}
