/**
 * Lines on the globe. Points are [lat, lon] in degrees, as Leaflet has them.
 */

const RAD = Math.PI / 180;
const STEP_DEGREES = 2;

/** @typedef {[number, number]} Point */

/**
 * The great circle between two points, cut in two where it crosses the antimeridian.
 * @param {Point} from
 * @param {Point} to
 * @returns {Point[][]} one line, or the two parts of one
 */
export function greatCircle(from, to) {
  const [a, b] = [from, to].map(toVector);
  const angle = Math.acos(Math.min(1, Math.max(-1, a[0] * b[0] + a[1] * b[1] + a[2] * b[2])));
  // Points that coincide, or lie opposite each other, have no one great circle.
  if (angle < 1e-9 || Math.PI - angle < 1e-9) return [[from, to]];
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
  return cutAtAntimeridian(line);
}

/**
 * @param {Point[]} line
 * @returns {Point[][]}
 */
export function cutAtAntimeridian(line) {
  const parts = [[line[0]]];
  for (let at = 1; at < line.length; at += 1) {
    const [lat, lon] = line[at];
    const [lastLat, lastLon] = line[at - 1];
    if (Math.abs(lon - lastLon) > 180) {
      const edge = lastLon > 0 ? 180 : -180;
      const beyond = lon + 2 * edge;
      const part = beyond === lastLon ? 0 : (edge - lastLon) / (beyond - lastLon);
      const crossing = lastLat + part * (lat - lastLat);
      parts[parts.length - 1].push([crossing, edge]);
      parts.push([[crossing, -edge]]);
    }
    parts[parts.length - 1].push([lat, lon]);
  }
  return /** @type {Point[][]} */ (parts);
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
