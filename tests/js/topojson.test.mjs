import assert from "node:assert/strict";
import { test } from "node:test";

import { chained, decodeArcs, joinSeam, meshes, pairs, reachesSeam, steps, toFeature } from "../../geoviz/render/static/topojson.js";

// Two squares of ten degrees side by side. "K" is a step of 10, "J" one of -10: the
// border from (10, 0) up, then the rest of the western and of the eastern square.
const topology = {
  transform: { scale: [1, 1], translate: [0, 0] },
  arcs: "K00K KKJ00JK0 K0K00KJ0",
  objects: {},
};
const west = { type: "Polygon", arcs: [[0, 1]] };
const east = { type: "Polygon", arcs: [[2, -1]] };

test("a step is a zigzag number in groups of five bits", () => {
  assert.deepEqual(steps("012m2"), [0, -1, 1, 40]);
  assert.deepEqual(steps(""), []);
});

test("arcs are steps from a first point", () => {
  assert.deepEqual([...decodeArcs(topology)[0]], [10, 0, 10, 10]);
  const finer = { ...topology, transform: { scale: [0.5, 0.5], translate: [1, 2] } };
  assert.deepEqual(pairs(decodeArcs(finer)[0]), [[6, 2], [6, 7]]);
});

test("a border is walked one way by one country and back by the other", () => {
  const arcs = decodeArcs(topology);
  assert.deepEqual(toFeature(west, arcs).geometry.coordinates, [[[10, 0], [10, 10], [0, 10], [0, 0], [10, 0]]]);
  assert.deepEqual(toFeature(east, arcs).geometry.coordinates, [[[10, 0], [20, 0], [20, 10], [10, 10], [10, 0]]]);
});

test("an arc of two shapes is a border, an arc of one is coast", () => {
  const { borders, coasts } = meshes([west, east], 3);
  assert.deepEqual([borders, coasts], [[0], [1, 2]]);
});

test("arcs in a row are one line, in which no end is twice", () => {
  const arcs = decodeArcs(topology);
  assert.deepEqual(pairs(chained([2, -1], arcs)), [[10, 0], [20, 0], [20, 10], [10, 10], [10, 0]]);
  assert.deepEqual(pairs(chained([-1], arcs)), [[10, 10], [10, 0]]);
});

test("the seam is where the outlines were cut, on either side", () => {
  assert.deepEqual([[0, 10, 179.95, 12], [-180, 5], [170, 60, -179, 61]].map((line) => reachesSeam(Float64Array.from(line))),
    [true, true, false]);
});

const area = (...polygons) => ({ type: "Feature", properties: {}, geometry: { type: "MultiPolygon", coordinates: polygons } });
const farEast = [[[170, 60], [180, 60], [180, 70], [170, 70], [170, 60]]];
const farWest = [[[-180, 60], [-170, 60], [-170, 70], [-180, 70], [-180, 60]]];
const island = [[[100, 10], [101, 10], [101, 11], [100, 10]]];

test("a land cut at the antimeridian is one again, and goes on beyond it", () => {
  const { coordinates } = joinSeam(area(farEast, farWest, island)).geometry;
  assert.equal(coordinates.length, 2);
  const [ring] = coordinates[0];
  assert.deepEqual(ring[0], ring[ring.length - 1]);
  assert.equal(Math.max(...ring.map(([lon]) => lon)), 190);
  assert.equal(Math.min(...ring.map(([lon]) => lon)), 170);
  // No stretch of the outline runs along 180 degrees.
  for (let at = 1; at < ring.length; at += 1) assert.ok(!(ring[at][0] === 180 && ring[at - 1][0] === 180));
  assert.deepEqual(coordinates[1], island);
});

test("what has no other half stays as it was", () => {
  const half = area(farEast, island);
  assert.equal(joinSeam(half), half);
  const whole = area(island);
  assert.equal(joinSeam(whole), whole);
});
