/**
 * Where a country's name stands: at its own point, or, when that is out of sight, in
 * the middle of the part in sight.
 */

const ROWS = 7;
const EDGE = 0.12;
const ENOUGH = 3;

/**
 * @param {any} map
 * @param {{lat: number, lon: number}} country
 * @param {any} feature its outline, or undefined
 * @returns {[number, number]}
 */
export function anchor(map, country, feature) {
  /** @type {[number, number]} */
  const own = [country.lat, country.lon];
  const view = map.getBounds();
  if (!feature || view.contains(own) || !reaches(feature, view)) return own;
  const size = map.getSize();
  /** @type {{x: number, y: number, lat: number, lng: number}[]} */
  const inside = [];
  for (let row = 0; row < ROWS * ROWS; row += 1) {
    const x = size.x * (EDGE + ((1 - 2 * EDGE) * (row % ROWS)) / (ROWS - 1));
    const y = size.y * (EDGE + ((1 - 2 * EDGE) * Math.floor(row / ROWS)) / (ROWS - 1));
    const { lat, lng } = map.containerPointToLatLng([x, y]);
    if (contains(feature, lng, lat)) inside.push({ x, y, lat, lng });
  }
  if (inside.length < ENOUGH) return own;
  const middle = (/** @type {"x" | "y"} */ axis) => inside.reduce((sum, one) => sum + one[axis], 0) / inside.length;
  const [x, y] = [middle("x"), middle("y")];
  const away = (/** @type {{x: number, y: number}} */ one) => Math.hypot(one.x - x, one.y - y);
  const best = inside.reduce((a, b) => (away(b) < away(a) ? b : a));
  return [best.lat, best.lng];
}

/**
 * The longitudes and latitudes between which an area lies.
 * @type {WeakMap<any, [number, number, number, number]>}
 */
const EDGES = new WeakMap();

/**
 * May some of the area be in view?
 * @param {any} feature
 * @param {any} view
 */
function reaches(feature, view) {
  let edges = EDGES.get(feature);
  if (!edges) {
    const points = feature.geometry.coordinates.flat(feature.geometry.type === "Polygon" ? 1 : 2);
    edges = [Infinity, Infinity, -Infinity, -Infinity];
    for (const [lon, lat] of points) {
      edges = [Math.min(edges[0], lon), Math.min(edges[1], lat), Math.max(edges[2], lon), Math.max(edges[3], lat)];
    }
    EDGES.set(feature, edges);
  }
  const [west, south, east, north] = edges;
  return west < view.getEast() && east > view.getWest() && south < view.getNorth() && north > view.getSouth();
}

/**
 * Does the area contain the point? By the number of edges to the east of it.
 * @param {any} feature
 * @param {number} lon
 * @param {number} lat
 */
export function contains(feature, lon, lat) {
  const { type, coordinates } = feature.geometry;
  const rings = type === "Polygon" ? coordinates : coordinates.flat();
  let odd = false;
  for (const ring of rings) {
    for (let at = 0, last = ring.length - 1; at < ring.length; last = at, at += 1) {
      const [x1, y1] = ring[last];
      const [x2, y2] = ring[at];
      if ((y1 > lat) !== (y2 > lat) && lon < ((x2 - x1) * (lat - y1)) / (y2 - y1) + x1) odd = !odd;
    }
  }
  return odd;
}

/**
 * The edges of that part of an area in which a point lies: of a country without what it has overseas.
 * @param {any} feature
 * @param {{lat: number, lon: number}} point
 * @returns {[[number, number], [number, number]] | null} its south west and its north east; null where it is in none
 */
export function partAround({ geometry: { type, coordinates } }, { lat, lon }) {
  const parts = type === "Polygon" ? [coordinates] : coordinates;
  const mine = parts.find((/** @type {any} */ part) => contains({ geometry: { type: "Polygon", coordinates: part } }, lon, lat));
  if (!mine) return null;
  const [lons, lats] = [0, 1].map((axis) => mine[0].map((/** @type {number[]} */ point) => point[axis]));
  return [[Math.min(...lats), Math.min(...lons)], [Math.max(...lats), Math.max(...lons)]];
}
