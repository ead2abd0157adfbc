/**
 * The marks of places: shape and colour by kind, area by mentions, hollow where the
 * story only mentions them.
 */

import { Dots } from "./dots.js";
import { Mark, settle, switchPath } from "./marks.js";
import { drawnRadius, takenRadius } from "./radius.js";
import { shape } from "./shape.js";
import { crowdOut, stack } from "./stacks.js";
import { isSoft } from "./stamps.js";
import { partPoints } from "./view.js";
import { counted, FEATURE_WORDS } from "./words.js";

/** Circles of precision are drawn from here up. */
const LEAST_KM = 1;
/** More places than these are a crowd: the first of them are marks, the rest dots. */
const CROWD = 400;
/** Marks of a crowd that are drawn as such, and soft ones of countries and regions. */
const FIRM = 50;
const SOFT = 10;
/** Marks of a crowd that are kept, seen or not: making them anew is dear. */
const KEPT = 1200;

export class Places {
  /**
   * @param {any} map
   * @param {import("./store.js").Store} store
   * @param {import("./hover.js").Hover} hover
   */
  constructor(map, store, hover) {
    this.map = map;
    this.store = store;
    const rows = store.story.places;
    const placed = rows.filter((/** @type {any} */ row) => row.lat !== null);
    const most = placed.reduce((/** @type {number} */ high, /** @type {any} */ row) => Math.max(high, row.mentions), 1);
    this.crowded = placed.length > CROWD;
    /** Until the rest of the map is drawn. */
    this.bare = this.crowded;
    /** @type {Map<number, Mark>} by the number of the place */
    this.marks = new Map();
    rows.forEach((/** @type {any} */ row, /** @type {number} */ number) => {
      if (row.lat !== null) this.marks.set(number, this.mark(row, number, most, hover));
    });
    /** All of them, the most telling first on a day without events. */
    this.ranked = store.ranked.flatMap((number) => this.marks.get(number) ?? []);
    /** Those that the filter lets through, the most telling first. @type {Mark[]} */
    this.order = [];
    /** Those that have been drawn as marks, the last seen last. @type {Set<Mark>} */
    this.made = new Set(this.crowded ? [] : this.ranked);
    /** @type {string | null} */
    this.selected = null;
    this.dots = this.crowded ? new Dots(map, hover) : null;
    /** How exactly a place is known, on the ground: the circle within which it lies. @type {Map<Mark, any>} */
    this.grounds = new Map();
  }

  /**
   * @param {any} row
   * @param {number} number
   * @param {number} most mentions of any place
   * @param {import("./hover.js").Hover} hover
   */
  mark(row, number, most, hover) {
    const { map, store } = this;
    const told = store.onStoryDays.has(number);
    const soft = isSoft(row.feature);
    const radius = drawnRadius(row, most);
    const words = () => [FEATURE_WORDS[row.feature], counted(row.mentions, "mention"), ...(told ? [] : ["background"])];
    const mark = new Mark(map, hover, {
      id: row.id, number, point: [row.lat, row.lon], radius: takenRadius(row, most),
      drawing: () => shape(row.feature, radius),
      height: (told ? 1000 : 0) - radius,
      label: () => [row.name, ...words()].join(", "), feature: row.feature, told,
      className: `gv-${row.feature}${told ? "" : " gv-background"}`,
      pane: soft ? "gv-halos" : undefined,
      tip: () => [row.name, words().join(" · ")],
      choose: () => store.select(row.id),
      part: (one) => partPoints(map, [one, ...one.members].map((each) => each.point)),
    });
    mark.spare = this.crowded;
    if (!this.crowded) mark.draw();
    return mark;
  }

  /** After a change of the day, the articles, the layers or the selection. */
  update() {
    const { store } = this;
    const eventful = new Set([...store.shown.events].flatMap((number) => store.story.events[number].places));
    const [toldOn, backgroundOn] = ["Places", "Background"].map((layer) => !store.hidden.has(layer));
    for (const mark of this.ranked) {
      mark.wanted = (mark.told ? toldOn : backgroundOn) && store.shown.places.has(mark.number);
    }
    if (store.selected !== this.selected) {
      this.selected = store.selected;
      for (const mark of this.ranked) mark.flag("is-selected", mark.id === store.selected);
    }
    const wanted = this.ranked.filter((mark) => mark.wanted);
    // Of marks on each other, one with an event of the day is the one to see.
    const place = (/** @type {Mark} */ mark) => (mark.id === store.selected ? 0 : eventful.has(mark.number) ? 1 : 2);
    this.order = [0, 1, 2].flatMap((at) => wanted.filter((mark) => place(mark) === at));
  }

  /** After that, and after each move of the map: who is drawn, and how. */
  arrange() {
    if (this.bare) {
      // At first all of them are dots, which are drawn at once.
      for (const mark of this.order) mark.dotted = true;
      return;
    }
    const firm = this.order.filter((mark) => mark.pane !== "gv-halos");
    const soft = this.order.filter((mark) => mark.pane === "gv-halos");
    for (const mark of this.ranked) mark.reset();
    if (this.crowded) {
      crowdOut(this.map, soft, SOFT);
      crowdOut(this.map, firm, FIRM);
    } else stack(this.map, firm);
    if (this.crowded) {
      for (const mark of this.order) {
        if (mark.dotted) continue;
        this.made.delete(mark);
        this.made.add(mark);
      }
    }
    for (const mark of this.made) settle(mark);
    if (this.made.size > KEPT && this.crowded) this.erase();
    this.drawGrounds();
  }

  /** The dots, once the rings around them are known. */
  drawDots() {
    this.dots?.draw(this.order.filter((mark) => mark.dotted));
  }

  /** Take off the map what was seen longest ago. */
  erase() {
    for (const mark of this.made) {
      if (this.made.size <= KEPT) return;
      if (mark.wanted && !mark.dotted) continue;
      mark.erase();
      if (mark.marker) continue;
      this.made.delete(mark);
      this.grounds.get(mark)?.remove();
      this.grounds.delete(mark);
    }
  }

  drawGrounds() {
    const { store, map } = this;
    for (const mark of this.made) {
      const row = store.story.places[mark.number];
      // A place only mentioned keeps its soft mark: its circle would outweigh the story's.
      const on = row.precision >= LEAST_KM && row.feature !== "country" && mark.wanted
        && (mark.told || mark.id === store.selected) && !(this.crowded && (mark.dotted || mark.stacked));
      let ground = this.grounds.get(mark);
      if (on && !ground) {
        ground = L.circle(mark.point, { radius: row.precision * 1000, pane: "gv-grounds",
          interactive: false, className: `gv-ground gv-${row.feature}` }).addTo(map);
        this.grounds.set(mark, ground);
      } else if (ground) switchPath(ground, on);
    }
  }
}
