/**
 * The map's parts in the order in which they are drawn: first the places, then the
 * ground and what else the story has; and what happens when the filter, the selection
 * or the view changes.
 */

import { addPanes, drawBasemap } from "./basemap.js";
import { beforeFrame } from "./dom.js";
import { drawEvents } from "./events.js";
import { PICTURE } from "./handover.js";
import { drawGround } from "./ground.js";
import { drawHomes } from "./homes.js";
import { Hover } from "./hover.js";
import { sortLegend } from "./keys.js";
import { Labels } from "./labels.js";
import { settle } from "./marks.js";
import { Places } from "./places.js";
import { drawRoutes } from "./routes.js";

/** Leaflet's name for: whoever fires it on the map makes a picture of it right now. */
export const AT_ONCE = "gv-arrange";

const AFTER_FRAME_MS = 120;

export class Drawing {
  /**
   * Draw the places.
   * @param {any} map
   * @param {import("./store.js").Store} store
   */
  constructor(map, store) {
    this.map = map;
    this.store = store;
    this.hover = new Hover(map);
    addPanes(map);
    this.places = new Places(map, store, this.hover);
    /** @type {Map<string, string>} names of countries by ISO code */
    this.countries = new Map();
    /** @type {import("./basemap.js").Basemap["features"] | undefined} outlines of countries by ISO code */
    this.outlines = undefined;
    /** @type {{homes: any, routes: any, events: any, labels: Labels} | null} */
    this.rest = null;
    /** The timer of a legend that is sorted later. @type {number | undefined} */
    this.sorting = undefined;
    /** Will it be arranged before the next frame? */
    this.due = false;
    this.places.update();
    this.places.arrange();
    // The picture of a large story shows them already.
    if (!PICTURE.node) this.places.drawDots();
    for (const change of ["layers", "documents", "filter"]) {
      store.on(change, () => {
        this.filter();
        this.arrange();
      });
    }
    store.on("day", () => {
      this.filter();
      this.arrangeSoon();
    });
    store.on("select", () => this.light());
    store.on("hint", (id) => this.hint(id));
    map.on("resize", () => this.arrange());
    this.onMoved = () => {
      if (!this.due) this.arrange();
    };
    map.on("moveend", this.onMoved);
    map.on(AT_ONCE, () => this.arrange());
    map.on("click", () => store.select(null));
  }

  /** Draw land, home countries, journeys, events and names. */
  complete() {
    const { map, store, hover, places } = this;
    const basemap = drawBasemap(map, window.geovizOutlines, (layer, words) => hover.follow(layer, words), store.view);
    this.countries = basemap.names;
    this.outlines = basemap.features;
    drawGround(map, store);
    const homes = drawHomes(map, store, hover, basemap);
    this.rest = {
      homes,
      routes: drawRoutes(map, store, hover),
      events: drawEvents(map, store, hover, places.marks),
      labels: new Labels(map, store, basemap, places, () => homes.marks),
    };
    homes.update();
    this.rest.routes.update();
    // After the lines and areas have moved: the legend asks where they are.
    map.off("moveend", this.onMoved).on("moveend", this.onMoved);
    places.bare = false;
    if (places.crowded) this.arrange();
    else this.arrangeRest();
    this.hint(null);
  }

  filter() {
    this.places.update();
    this.rest?.homes.update();
    this.rest?.routes.update();
  }

  light() {
    this.places.update();
    this.hint(null);
    this.arrange();
  }

  /**
   * Light what belongs to something, or else to what is selected.
   * @param {string | null} id
   */
  hint(id) {
    this.rest?.homes.light(id ?? this.store.selected);
    this.rest?.routes.light(id ?? this.store.selected);
  }

  /** Once, when everything that changes with the day has changed. */
  arrangeSoon() {
    if (this.due) return;
    this.due = true;
    beforeFrame(() => {
      if (this.due) this.arrange(true);
    });
  }

  /** @param {boolean} [soon] in a frame that someone waits for? */
  arrange(soon = false) {
    this.due = false;
    this.places.arrange();
    this.arrangeRest(soon);
  }

  /**
   * What stands around the places: rings, dots, homes, legend, names.
   * @param {boolean} [soon] in a frame that someone waits for?
   */
  arrangeRest(soon = false) {
    const { places, rest, store } = this;
    for (const mark of rest?.homes.marks ?? []) {
      mark.flag("is-selected", mark.id === store.selected);
      settle(mark);
    }
    rest?.events.update();
    rest?.events.marks.forEach(settle);
    places.drawDots();
    if (!rest) return;
    const { events, homes, labels } = rest;
    const sort = () => sortLegend(this.map, { places: places.order, rings: events.marks, capitals: homes.marks });
    window.clearTimeout(this.sorting);
    if (soon && places.crowded) {
      // To ask where hundreds of lines are takes a fifth of the frame: the legend comes after it.
      this.sorting = window.setTimeout(sort, AFTER_FRAME_MS);
      labels.draw(() => {});
    } else labels.draw(sort);
  }
}
