import assert from "node:assert/strict";
import { test } from "node:test";
import { Buffer } from "node:buffer";
import { deflateSync } from "node:zlib";

import { fromBase64, unpack } from "../../geoviz/render/static/packed.js";

const pack = (value) => deflateSync(Buffer.from(JSON.stringify(value))).toString("base64");

test("bytes come back, high ones too", () => {
  assert.deepEqual([...fromBase64("AP9/gA==")], [0, 255, 127, 128]);
});

test("what was packed comes back, whatever it says", async () => {
  const value = { texts: ["</script><img src=x onerror=1> ${1} `\\ \u2028 \u202e 🚤", "é".repeat(70000)], n: [1, null, 0.5] };
  assert.deepEqual(await unpack(pack(value)), value);
});

test("what was cut off is told as damaged", async () => {
  const text = pack({ texts: ["word ".repeat(1000)] });
  await assert.rejects(unpack(text.slice(0, 40)), /damaged/);
  await assert.rejects(unpack("%%%"), /damaged/);
});

test("a browser that cannot unpack says which can", async () => {
  const kept = globalThis.DecompressionStream;
  delete globalThis.DecompressionStream;
  try {
    await assert.rejects(unpack(pack([1])), /Firefox 113/);
  } finally {
    globalThis.DecompressionStream = kept;
  }
});
