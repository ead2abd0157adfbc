import assert from "node:assert/strict";
import { test } from "node:test";

import { ThemeChoice } from "../../geoviz/render/static/theme.js";

function made(matches) {
  const root = { dataset: {} };
  const system = { matches, change: () => {}, addEventListener(_name, change) { this.change = change; } };
  return { root, system, theme: new ThemeChoice(root, system) };
}

test("the theme is the system's until it is switched", () => {
  const { root, system, theme } = made(true);
  assert.equal(root.dataset.theme, "dark");
  system.matches = false;
  system.change();
  assert.equal(root.dataset.theme, "light");
  theme.turn();
  assert.deepEqual([root.dataset.theme, theme.chosen], ["dark", "dark"]);
});

test("switched back to the system's, nothing is chosen", () => {
  const { theme } = made(false);
  theme.turn();
  theme.turn();
  assert.deepEqual([theme.shown, theme.chosen], ["light", null]);
});

test("what is no theme is the system's, and listeners hear of changes alone", () => {
  const { theme } = made(false);
  let told = 0;
  theme.on(() => { told += 1; });
  theme.choose("purple");
  assert.deepEqual([theme.shown, told], ["light", 0]);
  theme.choose("dark");
  theme.choose("dark");
  assert.equal(told, 1);
});
