/**
 * Which side of the globe the map shows: the one with the story in its middle, so that
 * a story of the Pacific is not torn in two at the antimeridian.
 */

import { middle, near, unroll } from "./geo.js";

/** Degrees of longitude drawn on either side of the middle: the ends are seen twice. */
const DRAWN = 240;

/**
 * Move every point of a story to the turn of the globe around its middle.
 * @param {any} story changed in place
 * @param {Set<number>} told the places where something happens
 * @returns {{centre: number, west: number, east: number}}
 */
export function turnStory(story, told) {
  const placed = story.places.filter((/** @type {any} */ row) => row.lat !== null);
  const here = story.places.filter((/** @type {any} */ row, /** @type {number} */ number) =>
    told.has(number) && row.lat !== null);
  const ends = story.routes.flatMap((/** @type {any} */ route) => route.line.map((/** @type {any} */ one) => one[1]));
  const lons = [...here.map((/** @type {any} */ row) => row.lon), ...ends];
  const centre = Math.round(middle(lons.length ? lons : placed.map((/** @type {any} */ row) => row.lon)));
  for (const row of [...placed, ...story.people.filter((/** @type {any} */ one) => one.lat !== null)]) {
    row.lon = near(row.lon, centre);
  }
  for (const route of story.routes) {
    if (!route.line.length) continue;
    route.line[0] = [route.line[0][0], near(route.line[0][1], centre)];
    route.line = unroll(route.line);
    if (route.at) {
      const half = Math.floor(route.line.length / 2);
      route.at = [route.at[0], near(route.at[1], route.line[half][1])];
    }
  }
  return { centre, west: centre - DRAWN, east: centre + DRAWN };
}
