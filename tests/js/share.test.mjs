import assert from "node:assert/strict";
import { test } from "node:test";

import { cell, cutAtEdge } from "../../geoviz/render/static/downloads.js";
import { embedCode, fileName } from "../../geoviz/render/static/share.js";

test("a cell is no formula, and an apostrophe can be taken off again", () => {
  const guarded = ["=1+1", "+1", "-x", "@a", "\tx", " =x", "＝x", "'=x"].map(cell);
  assert.deepEqual(guarded, ["'=1+1", "'+1", "'-x", "'@a", "'\tx", "' =x", "'＝x", "''=x"]);
  assert.equal(cell(-75.2), "-75.2");
  assert.equal(cell('He said "no", twice\n'), '"He said ""no"", twice\n"');
  assert.equal(cell(null), "");
});

test("a line across the antimeridian is cut there", () => {
  assert.deepEqual(cutAtEdge([[0, 170], [10, -170]]), [[[170, 0], [180, 5]], [[-180, 5], [-170, 10]]]);
  assert.deepEqual(cutAtEdge([[10, -170], [0, 170]]), [[[-170, 10], [-180, 5]], [[180, 5], [170, 0]]]);
  assert.deepEqual(cutAtEdge([[0, 10], [5, 20]]), [[[10, 0], [20, 5]]]);
  assert.deepEqual(cutAtEdge([[0, 190], [0, 200]]), [[[-170, 0], [-160, 0]]]);
});

test("code to embed is one element, whatever the address and the title", () => {
  const code = embedCode('https://example.org/m.html?a=1&b="><script>', '"><b>War & peace');
  assert.equal(code.match(/</g).length, 2);
  assert.ok(code.includes('title="&quot;&gt;&lt;b&gt;War &amp; peace"'));
  assert.ok(embedCode("file:///home/ada/secret%20folder/map.html#day=2031-05-12", "x").startsWith(
    '<iframe src="map.html#day=2031-05-12" title="x"'));
});

test("a title becomes the name of a file and nothing else", () => {
  assert.equal(fileName("../../etc/passwd", "csv"), "etc-passwd.csv");
  assert.equal(fileName("\u202eevil<img>.exe", "png"), "evil-img-exe.png");
  assert.equal(fileName("平壤 – 北京", "png"), "平壤-北京.png");
  assert.equal(fileName("${}", "png"), "map.png");
});
