/**
 * `window.geoviz`: what a page, or a program around it, can ask of the map.
 */

import { addControls } from "./controls.js";
import { painted } from "./dom.js";
import { Drawing } from "./drawing.js";
import { keepInFragment } from "./fragment.js";
import { PICTURE, removePicture } from "./handover.js";
import { addOpening } from "./opening.js";
import { dataBlock, unpack } from "./packed.js";
import { addPanel } from "./panel.js";
import { readyForPrint } from "./print.js";
import { standAlone, standsAlone, tellDrawn } from "./sheet.js";
import { holdPanel, stageOf } from "./stage.js";
import { Store } from "./store.js";
import { pageTheme } from "./theme.js";
import { fitStory, followDay, followSelection } from "./view.js";

/** Version of this surface: the first number changes when a call does. */
const SURFACE_VERSION = "1.0";

/** @typedef {{data: string, later: string, panel: boolean}} Options ids of the data blocks; with a panel? */

/**
 * Draw a story on a Leaflet map. folium's page calls it once, below its map.
 * @param {any} map
 * @param {Options} options
 */
function mount(map, options) {
  const payload = JSON.parse(dataBlock(options.data).textContent ?? "");
  const page = new MapPage(map, options, payload);
  if (options.later) {
    PICTURE.tell(readLater(page, options.later));
    return;
  }
  page.complete(payload);
  PICTURE.tell();
}

/**
 * The rest of a large story, piece by piece once its places are on the screen: what
 * else is on the map, then the articles, which are nine tenths of it.
 * @param {MapPage} page
 * @param {string} ident of the data block
 */
async function readLater(page, ident) {
  const panel = page.options.panel ? holdPanel(page.map.getContainer()) : null;
  if (!PICTURE.node) {
    await painted();
    performance.mark("geoviz:drawn");
  }
  page.drawRest();
  removePicture();
  await painted();
  performance.mark("geoviz:map");
  await parsed();
  try {
    const later = await unpack(dataBlock(ident).textContent ?? "");
    panel?.remove();
    page.complete(later);
  } catch (problem) {
    panel?.say(/** @type {Error} */ (problem).message);
    throw problem;
  }
  await painted();
  performance.mark("geoviz:complete");
}

/** A map that has its marks, and gets the rest. */
class MapPage {
  /**
   * @param {any} map
   * @param {Options} options
   * @param {any} payload
   */
  constructor(map, options, payload) {
    const store = new Store(payload);
    this.map = map;
    this.options = options;
    this.store = store;
    store.setDay(store.story.day);
    pageTheme();
    const box = map.getContainer();
    box.classList.add("gv-map");
    box.setAttribute("role", "group");
    box.setAttribute("aria-label", "Map; arrow keys move it, plus and minus zoom");
    if (options.panel) {
      stageOf(box);
      map.invalidateSize({ animate: false });
      if (location.protocol !== "about:") keepInFragment(store);
    }
    const { centre } = store.view;
    map.setMaxBounds([[-86, centre - 210], [86, centre + 210]]);
    addControls(map, store);
    addOpening(map, store);
    /** What makes a map alone as it is to be, once all of it is drawn. */
    this.settle = options.panel && standsAlone() ? standAlone(map, store) : () => {};
    if (PICTURE.view) map.setView(PICTURE.view.centre, PICTURE.view.zoom, { animate: false });
    else fitStory(map, store, false);
    this.drawing = new Drawing(map, store);
    this.restDrawn = false;
    Object.assign(window.geoviz, surface(store));
  }

  drawRest() {
    if (this.restDrawn) return;
    this.restDrawn = true;
    const { map, store, drawing, options } = this;
    drawing.complete();
    if (options.panel) {
      store.on("day", () => followDay(map, store));
      store.on("select", () => followSelection(map, store, drawing.outlines));
    }
    if (store.selected !== null) followSelection(map, store, drawing.outlines);
    whenStyled(() => {
      map.invalidateSize({ animate: false });
      fitStory(map, store, false);
      drawing.arrange();
    });
  }

  /** @param {any} later the payload's later part; an app may keep the words to itself */
  complete(later) {
    const { map, store, drawing, options } = this;
    this.drawRest();
    if (later.texts) store.complete(later);
    if (options.panel) {
      const countryName = (/** @type {string} */ code) => drawing.countries.get(code) ?? code;
      addPanel(map, store, countryName);
      readyForPrint(map, store, countryName);
    }
    this.settle();
    store.on("day", this.settle);
    tellDrawn(store);
  }
}

/** Until the whole page is there. */
async function parsed() {
  if (document.readyState !== "loading") return;
  await new Promise((done) => {
    document.addEventListener("DOMContentLoaded", done, { once: true });
  });
}

/**
 * Once more when a style sheet that is still under way has come: until then nothing
 * has its size. An app may load it beside the script, not before.
 * @param {() => void} act
 */
function whenStyled(act) {
  for (const link of document.querySelectorAll("link[rel=stylesheet]")) {
    if (/** @type {HTMLLinkElement} */ (link).sheet === null) link.addEventListener("load", act, { once: true });
  }
}

/** @param {Store} store */
function surface(store) {
  return {
    days: [...store.story.days],
    setDay: (/** @type {string | null} */ day) => store.setDay(day),
    getDay: () => store.day,
    setDocuments: (/** @type {string[] | null} */ ids) => store.setDocuments(ids),
    setFilter: (/** @type {Record<string, string[]> | null} */ only) => store.setFilter(only),
    visible: () => store.visible(),
    select: (/** @type {string | null} */ id) => store.select(id),
    setTheme: (/** @type {string | null} */ name) => pageTheme().choose(name),
    on: (/** @type {string} */ name, /** @type {(value: any) => void} */ callback) => store.on(name, callback),
  };
}

window.geoviz = { version: SURFACE_VERSION, mount, ready: PICTURE.ready };
