/**
 * The map as something to keep: with a heading above it, key and credits below, and
 * nothing on it that only a hand could use. For pictures, for print, and for a page
 * opened at `#view=map`.
 */

import { el, quoted } from "./dom.js";
import { AT_ONCE } from "./drawing.js";
import { fitStory } from "./view.js";
import { dayWords } from "./words.js";

/** The first of the controls is kept: a map on paper needs its scale. */
const UNUSED = ".leaflet-control:not(.leaflet-control-scale), .leaflet-tooltip-pane, .leaflet-popup-pane";

/** @typedef {import("./store.js").Store} Store */

/**
 * A copy of the map as it looks now, of the same size.
 * @param {HTMLElement} box the map
 * @returns {HTMLElement}
 */
export function copyMap(box) {
  const copy = /** @type {HTMLElement} */ (box.cloneNode(true));
  const drawn = [...box.querySelectorAll("canvas")];
  [...copy.querySelectorAll("canvas")].forEach((canvas, at) => {
    // A canvas is copied without what is drawn on it.
    const image = /** @type {HTMLImageElement} */ (el("img", { class: canvas.className, style: canvas.style.cssText, alt: "" }));
    image.src = drawn[at].toDataURL();
    canvas.replaceWith(image);
  });
  for (const node of copy.querySelectorAll(UNUSED)) node.remove();
  for (const node of [copy, ...copy.querySelectorAll("[id]:not(defs *), [tabindex], .is-selected")]) {
    if (!node.closest("defs")) node.removeAttribute("id");
    node.removeAttribute("tabindex");
    node.classList.remove("is-selected");
  }
  copy.style.cssText += `;position:relative;inset:auto;width:${box.offsetWidth}px;height:${box.offsetHeight}px`;
  return copy;
}

/**
 * The legend as a line of keys, and the credits: what stands below a map.
 * @param {HTMLElement} box the map
 * @returns {HTMLElement}
 */
export function foot(box) {
  const keys = [...box.querySelectorAll(".gv-legend li:not([hidden])")].map((one) => one.cloneNode(true));
  const credits = el("p", { class: "gv-credits" }, ...(box.querySelector(".gv-credits")?.cloneNode(true).childNodes ?? []));
  return el("div", { class: "gv-foot" }, el("ul", {}, ...keys), credits);
}

/**
 * What a map is headed by: the story's title, and the day when one is chosen.
 * @param {Store} store
 */
export function heading(store) {
  const day = store.day === null ? null : el("span", { class: "gv-sheet-day" }, dayWords(store.day));
  const part = Object.keys(store.only).length ? el("span", { class: "gv-sheet-day" }, " · a selection") : null;
  return el("p", { class: "gv-sheet-head" }, quoted(store.story.title), day ? " · " : null, day, part);
}

/**
 * Do something with the map while nothing lies on it: names take the place of the cards.
 * @template T
 * @param {any} map
 * @param {() => T} act
 * @returns {T}
 */
export function whileBare(map, act) {
  const { classList } = map.getContainer();
  classList.add("gv-bare");
  map.fire(AT_ONCE);
  try {
    return act();
  } finally {
    classList.remove("gv-bare");
    map.fire(AT_ONCE);
  }
}

/**
 * Heading, map, keys and credits.
 * @param {any} map
 * @param {Store} store
 * @returns {HTMLElement}
 */
export function sheet(map, store) {
  const box = map.getContainer();
  return whileBare(map, () => el("div", { class: "gv-sheet" }, heading(store), copyMap(box), foot(box)));
}

/** Is the page asked for as a map alone? */
export function standsAlone() {
  return new URLSearchParams(location.hash.slice(1)).get("view") === "map";
}

/**
 * Show the map alone: heading above, keys and credits below, no panel and no controls.
 * @param {any} map
 * @param {Store} store
 * @returns {() => void} to be called when all is drawn, and when another day is
 */
export function standAlone(map, store) {
  const box = map.getContainer();
  let head = heading(store);
  let below = foot(box);
  document.body.classList.add("gv-alone");
  box.parentElement.before(head);
  box.parentElement.after(below);
  map.invalidateSize({ animate: false });
  return () => {
    fitStory(map, store, false);
    map.fire(AT_ONCE);
    const [nextHead, nextBelow] = [heading(store), foot(box)];
    head.replaceWith(nextHead);
    below.replaceWith(nextBelow);
    [head, below] = [nextHead, nextBelow];
    map.invalidateSize({ animate: false });
    fitStory(map, store, false);
  };
}

/**
 * Tell a program that draws the page, when it asks by `tell=drawn` in the fragment, that
 * all of it is there: the articles' words come last.
 * @param {Store} store
 */
export function tellDrawn(store) {
  if (new URLSearchParams(location.hash.slice(1)).get("tell") !== "drawn") return;
  const look = () => {
    if (store.words === null) window.setTimeout(look, 50);
    // eslint-disable-next-line no-console -- the one way that needs no driver
    else console.info("geoviz: drawn");
  };
  look();
}
