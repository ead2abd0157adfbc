/**
 * `window.geoviz`: what a page, or a program around it, can ask of the map.
 */

import { drawBasemap } from "./basemap.js";
import { addControls } from "./controls.js";
import { drawEvents } from "./events.js";
import { keepInFragment } from "./fragment.js";
import { drawGround } from "./ground.js";
import { drawHomes } from "./homes.js";
import { Hover } from "./hover.js";
import { Labels } from "./labels.js";
import { settle } from "./marks.js";
import { addPanel } from "./panel.js";
import { drawPlaces } from "./places.js";
import { readyForPrint } from "./print.js";
import { drawRoutes } from "./routes.js";
import { standAlone, standsAlone, tellDrawn } from "./sheet.js";
import { stack } from "./stacks.js";
import { Store } from "./store.js";
import { fitStory, followDay, followSelection } from "./view.js";

/** Version of this surface: the first number changes when a call does. */
const SURFACE_VERSION = "1.0";

/**
 * Draw a story on a Leaflet map. folium's page calls it once, below its map.
 * @param {any} map
 * @param {{data: string, panel: boolean}} options id of the data block; with a panel?
 */
function mount(map, options) {
  const data = document.getElementById(options.data)?.textContent;
  if (!data) throw new Error(`The page has no data block ${options.data}`);
  const payload = JSON.parse(data);
  const store = new Store(payload);
  if (payload.texts) store.complete(payload);  // an app may keep the words to itself
  store.setDay(store.story.day);
  const box = map.getContainer();
  box.classList.add("gv-map");
  box.setAttribute("role", "group");
  box.setAttribute("aria-label", "Map; arrow keys move it, plus and minus zoom");

  const hover = new Hover(map);
  const basemap = drawBasemap(map, window.geovizOutlines, (layer, words) => hover.follow(layer, words),
    store.view);
  const countryName = (/** @type {string} */ code) => basemap.names.get(code) ?? code;
  if (options.panel) {
    addPanel(map, store, countryName);
    if (location.protocol !== "about:") keepInFragment(store);
    map.invalidateSize({ animate: false });
  }
  const { centre } = store.view;
  map.setMaxBounds([[-86, centre - 210], [86, centre + 210]]);
  addControls(map, store);
  if (options.panel) {
    readyForPrint(map, store, countryName);
    if (standsAlone()) standAlone(map, store);
  }
  fitStory(map, store, false);
  drawGround(map, store);

  const homes = drawHomes(map, store, hover, basemap);
  const routes = drawRoutes(map, store, hover);
  const places = drawPlaces(map, store, hover);
  const events = drawEvents(map, store, hover, places.marks);
  const labels = new Labels(map, store, basemap, { places: places.marks, others: () => homes.marks });

  const arrange = () => {
    const all = [...places.marks.values()];
    const soft = all.filter((mark) => mark.marker.options.pane === "gv-halos");
    const firm = all.filter((mark) => mark.marker.options.pane !== "gv-halos");
    for (const mark of [...soft, ...homes.marks]) settle(mark);
    stack(map, firm, store.selected);
    events.update();
    events.marks.forEach(settle);
    labels.draw();
  };
  const filter = () => {
    places.update();
    homes.update();
    routes.update();
    arrange();
  };
  const light = () => {
    places.update();
    homes.light(store.selected);
    routes.light(store.selected);
    for (const mark of [...places.marks.values(), ...homes.marks]) {
      mark.node.classList.toggle("is-selected", mark.id === store.selected);
    }
    arrange();
  };
  for (const change of ["day", "layers", "documents", "filter"]) store.on(change, filter);
  store.on("select", light);
  store.on("hint", (id) => {
    homes.light(id ?? store.selected);
    routes.light(id ?? store.selected);
  });
  if (options.panel) {
    store.on("day", () => followDay(map, store));
    store.on("select", () => followSelection(map, store));
  }
  map.on("moveend zoomend resize", arrange);
  map.on("click", () => store.select(null));
  filter();
  light();
  if (store.selected !== null) followSelection(map, store);
  whenStyled(() => {
    map.invalidateSize({ animate: false });
    fitStory(map, store, false);
    arrange();
  });
  Object.assign(window.geoviz, surface(store));
  tellDrawn(store);
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
    on: (/** @type {string} */ name, /** @type {(value: any) => void} */ callback) => store.on(name, callback),
  };
}

window.geoviz = { version: SURFACE_VERSION, mount };
