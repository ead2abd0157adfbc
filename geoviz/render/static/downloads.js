/**
 * The data of what is shown, as files for other programs.
 */

import { unroll } from "./geo.js";

/**
 * A cell of CSV. What a spreadsheet would take for a formula gets an apostrophe first, by
 * the rule of `geoviz.tables`: one that begins with such an apostrophe gets one more.
 * @param {unknown} value
 */
export function cell(value) {
  if (typeof value === "number") return String(value);
  const text = String(value ?? "");
  const safe = /^'*([\t\r]|\s*[=+\-@＝＋－＠])/.test(text) ? `'${text}` : text;
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/**
 * @param {string[]} columns
 * @param {Record<string, unknown>[]} rows
 */
function csvTable(columns, rows) {
  const lines = [columns, ...rows.map((row) => columns.map((name) => row[name]))];
  return lines.map((line) => `${line.map(cell).join(",")}\r\n`).join("");
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
    id: row.id, name: row.name, feature: row.feature, country: row.country, lat: row.lat,
    lon: row.lon === null ? null : real(row.lon),
    precision_km: row.precision, mentions: row.mentions, documents: row.documents, days: row.days.join("|"),
  }));
}

/** @param {import("./store.js").Store} store */
export function placesCsv(store) {
  return csvTable(["id", "name", "feature", "country", "lat", "lon", "precision_km", "mentions", "documents", "days"],
    placeRows(store));
}

/**
 * The words behind everything shown. Offsets are code points into the article's text.
 * @param {import("./store.js").Store} store
 */
export function quotesCsv(store) {
  const { story, shown } = store;
  const ids = new Map([["places", "place"], ["people", "person"], ["events", "event"], ["routes", "route"]].flatMap(
    ([rows, kind]) => [...shown[/** @type {"places"} */ (rows)]].map((number) => [story[rows][number].id, kind])));
  const points = (/** @type {string} */ text) => [...text].length;
  const rows = [...ids].flatMap(([id, kind]) => store.quotes(id).map(({ document: one, start, end, field, rule, assumed }) => {
    const before = points(one.text.slice(0, start));
    const quote = one.text.slice(start, end);
    return { subject_id: id, kind, field, quote, assumed: assumed ? "true" : "false", rule, doc_id: one.id,
      title: one.title, publisher: one.publisher, published: one.published, start: before, end: before + points(quote) };
  }));
  return csvTable(["subject_id", "kind", "field", "doc_id", "start", "end", "quote", "rule", "assumed", "title",
    "publisher", "published"], rows);
}

/**
 * A line in pieces that stay within -180 to 180 degrees, as RFC 7946 (3.1.9) wants them.
 * @param {[number, number][]} line [lat, lon]
 * @returns {number[][][]} [lon, lat]
 */
export function cutAtEdge(line) {
  const points = unroll(line);
  const turn = (/** @type {number} */ lon) => Math.floor((lon + 180) / 360);
  /** @type {number[][][]} */
  const parts = [[]];
  points.forEach(([lat, lon], at) => {
    const before = points[at - 1];
    if (before && turn(before[1]) !== turn(lon)) {
      const edge = 360 * Math.max(turn(before[1]), turn(lon)) - 180;
      const height = Number((before[0] + ((lat - before[0]) * (edge - before[1])) / (lon - before[1])).toFixed(6));
      const side = lon > before[1] ? 180 : -180;
      parts[parts.length - 1].push([side, height]);
      parts.push([[-side, height]]);
    }
    parts[parts.length - 1].push([real(lon), lat]);
  });
  return parts;
}

/** @param {import("./store.js").Store} store */
export function asGeojson(store) {
  const { story, shown } = store;
  const points = placeRows(store).map(({ lat, lon, ...properties }) => ({ type: "Feature",
    geometry: lat === null ? null : { type: "Point", coordinates: [lon, lat] }, properties }));
  const lines = [...shown.routes].map((number) => story.routes[number]).filter((row) => row.line.length > 1)
    .map(({ line, id, traveller, mode, origin, destination, basis, departed, arrived }) => {
      const parts = cutAtEdge(line);
      return { type: "Feature", geometry: parts.length > 1 ? { type: "MultiLineString", coordinates: parts }
        : { type: "LineString", coordinates: parts[0] },
      properties: { id, traveller, mode, origin, destination, basis, departed, arrived } };
    });
  return `${JSON.stringify({ type: "FeatureCollection", features: [...points, ...lines] }, null, 1)}\n`;
}
