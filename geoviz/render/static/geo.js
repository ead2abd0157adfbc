/**
 * Lines on the globe. Points are [lat, lon] in degrees, as Leaflet has them.
 */

const RAD = Math.PI / 180;
const STEP_DEGREES = 2;

/** @typedef {[number, number]} Point */

/**
 * The longitude as it is within half a turn of another.
 * @param {number} lon
 * @param {number} centre
 */
export function near(lon, centre) {
  return lon - 360 * Math.round((lon - centre) / 360);
}

/**
 * A line without a jump: each point within half a turn of the one before, so that it
 * goes on across the antimeridian.
 * @param {Point[]} line
 * @returns {Point[]}
 */
export function unroll(line) {
  let last = line.length ? line[0][1] : 0;
  return line.map(([lat, lon]) => {
    last = near(lon, last);
    return [lat, last];
  });
}

/** Where the Mercator map of Leaflet ends, in degrees north and south. */
const NORTHERNMOST = 85.0511287798;

/**
 * A point on the square Mercator map of the world, 1 wide, from its north-western corner.
 * @param {Point} point
 * @returns {[number, number]} x to the east, y to the south
 */
export function mercator([lat, lon]) {
  return [mercatorX(lon), mercatorY(lat)];
}

/** @param {number} lon */
export function mercatorX(lon) {
  return lon / 360 + 0.5;
}

/** @param {number} lat */
export function mercatorY(lat) {
  const sine = Math.sin(Math.max(-NORTHERNMOST, Math.min(NORTHERNMOST, lat)) * RAD);
  return 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI);
}

/**
 * The middle of the longitudes, on the side of the globe where they lie closest.
 * @param {number[]} lons degrees
 * @returns {number} from -180 to 180; 0 for none
 */
export function middle(lons) {
  const sorted = new Float64Array(lons.map((lon) => near(lon, 0))).sort();
  if (!sorted.length) return 0;
  let [widest, after] = [sorted[0] + 360 - sorted[sorted.length - 1], 0];
  for (let at = 1; at < sorted.length; at += 1) {
    if (sorted[at] - sorted[at - 1] > widest) [widest, after] = [sorted[at] - sorted[at - 1], at];
  }
  return near(sorted[after] + (360 - widest) / 2, 0);
}

/**
 * The whole turns by which a stretch of longitudes must be moved to be seen.
 * @param {number} west
 * @param {number} east
 * @param {{west: number, east: number}} view
 * @returns {number[]} degrees
 */
export function copies(west, east, view) {
  return [-720, -360, 0, 360, 720].filter((turn) => east + turn > view.west && west + turn < view.east);
}

/**
 * The great circle between two points, unbroken across the antimeridian.
 * @param {Point} from
 * @param {Point} to
 * @returns {Point[]}
 */
export function greatCircle(from, to) {
  const [a, b] = [from, to].map(toVector);
  const angle = Math.acos(Math.min(1, Math.max(-1, a[0] * b[0] + a[1] * b[1] + a[2] * b[2])));
  // Points that coincide, or lie opposite each other, have no one great circle.
  if (angle < 1e-9 || Math.PI - angle < 1e-9) return unroll([from, to]);
  const steps = Math.max(1, Math.ceil(angle / RAD / STEP_DEGREES));
  /** @type {Point[]} */
  const line = [from];
  for (let step = 1; step < steps; step += 1) {
    const part = step / steps;
    const left = Math.sin((1 - part) * angle) / Math.sin(angle);
    const right = Math.sin(part * angle) / Math.sin(angle);
    line.push(toPoint([0, 1, 2].map((axis) => left * a[axis] + right * b[axis])));
  }
  line.push(to);
  return unroll(line);
}

/**
 * A line, once for each turn of the globe in which some of it is seen.
 * @param {Point[]} line
 * @param {{west: number, east: number}} view
 * @returns {Point[][]}
 */
export function everyTurn(line, view) {
  const lons = line.map(([, lon]) => lon);
  return copies(Math.min(...lons), Math.max(...lons), view)
    .map((turn) => line.map(([lat, lon]) => [lat, lon + turn]));
}

/** @param {Point} point */
function toVector([lat, lon]) {
  const across = Math.cos(lat * RAD);
  return [across * Math.cos(lon * RAD), across * Math.sin(lon * RAD), Math.sin(lat * RAD)];
}

/**
 * @param {number[]} vector
 * @returns {Point}
 */
function toPoint([x, y, z]) {
  return [Math.atan2(z, Math.hypot(x, y)) / RAD, Math.atan2(y, x) / RAD];
}
