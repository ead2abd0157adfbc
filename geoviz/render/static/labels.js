/**
 * Names on the map, none over another: the story's places first, then who comes from
 * where, then countries by rank and zoom.
 *
 * They repeat what marks and lists say, so they are hidden from screen readers.
 */

import { anchor } from "./anchor.js";
import { el, quoted } from "./dom.js";
import { RING_GAP } from "./events.js";
import { localName } from "./localname.js";
import { drawnLine } from "./routes.js";
import { spot } from "./spots.js";

/** Lowest rank of country that is named, by zoom. */
const RANKS = [[2, 2], [3, 3], [4, 4], [5, 5], [6, 6]];
const STATION_ZOOM = 7;
/** From here on a country is wide enough for its name to stand three lines off its middle. */
const CLOSE_ZOOM = 5;
/** Places that the story only mentions are named before countries from this zoom on. */
const BACKGROUND_ZOOM = 4;
/** Pieces of journeys that names keep off; of more, none: the map is full of them. */
const MOST_PIECES = 600;
/** Of rings that names keep off: how many, and where their corners are, in radians. */
const MOST_RINGS = 30;
const RING_STEPS = [...Array(16).keys()].map((step) => (step * Math.PI) / 8);
/** Of more names of places in view than these, only the first are tried: few would find room. */
const MANY_PLACES = 120;
const FIRST_PLACES = 40;

/**
 * @typedef {import("./spots.js").Box} Box
 * @typedef {import("./spots.js").Label} Label
 * @typedef {import("./spots.js").Piece} Piece
 */

export class Labels {
  /**
   * @param {any} map
   * @param {import("./store.js").Store} store
   * @param {import("./basemap.js").Basemap} basemap
   * @param {import("./places.js").Places} places
   * @param {() => import("./marks.js").Mark[]} others marks that names keep off too
   */
  constructor(map, store, basemap, places, others) {
    this.map = map;
    this.store = store;
    this.basemap = basemap;
    this.places = places;
    this.others = others;
    this.pane = map.getPane("gv-labels");
    this.pane.classList.add("leaflet-zoom-hide");
    this.pane.setAttribute("aria-hidden", "true");
    /** @type {Map<string, {width: number, height: number}>} */
    this.sizes = new Map();
    // The style sheet may set names smaller where there is less room.
    map.on("resize", () => this.sizes.clear());
    document.fonts?.addEventListener("loadingdone", () => this.sizes.clear());
    this.look = "";
  }

  /** @param {() => void} measured what asks for sizes as well, and may change what names keep off */
  draw(measured) {
    const { map, pane } = this;
    const view = map.getSize();
    const inView = (/** @type {Label[]} */ labels) => labels
      .map((label) => ({ label, at: map.latLngToContainerPoint(label.point) }))
      .filter(({ at }) => at.x > 0 && at.y > 0 && at.x < view.x && at.y < view.y);
    const first = (/** @type {ReturnType<typeof inView>} */ named) =>
      named.slice(0, named.length > MANY_PLACES ? FIRST_PLACES : MANY_PLACES);
    const places = this.placeLabels();
    // A station with the name of a place in the story is named by that.
    const said = new Set(places.map(({ text }) => text));
    const stations = this.stationLabels().filter(({ text }) => !said.has(text));
    const near = [...first(inView(places.filter(({ late }) => !late))), ...inView([...stations, ...this.countryLabels()]),
      ...(this.places.crowded ? [] : first(inView(places.filter(({ late }) => late))))];
    const nodes = near.map(({ label }) => el("div", { class: `gv-label ${label.className}` },
      quoted(label.text), label.local ? " " : null, label.local ?? null, label.second ? el("small", {}, quoted(label.second)) : null));
    pane.replaceChildren(...nodes);
    measured();
    this.forgetOtherLooks(nodes);
    const sizes = nodes.map((node) => this.sizeOf(node));
    const taken = [...this.controlBoxes(), ...this.markBoxes()];
    const pieces = this.places.crowded ? null : [...this.journeyPieces(), ...this.ringPieces()];
    near.forEach(({ label, at }, number) => {
      const node = nodes[number];
      let box = spot(label, at, sizes[number], view, taken, pieces);
      if (!box && label.second) {
        // Where who comes from there has no room, the country alone may have.
        node.querySelector("small")?.remove();
        box = spot(label, at, this.sizeOf(node), view, taken, pieces);
      }
      if (!box) {
        node.remove();
        return;
      }
      taken.push(box);
      L.DomUtil.setPosition(node, map.containerPointToLayerPoint([box.x, box.y]).round());
    });
  }

  /**
   * Sizes hold for one style only: around a frame the sheet may come after the first names.
   * @param {HTMLElement[]} nodes
   */
  forgetOtherLooks(nodes) {
    if (!nodes.length) return;
    const { position, fontFamily } = getComputedStyle(nodes[0]);
    const look = `${position} ${fontFamily}`;
    if (look !== this.look) this.sizes.clear();
    this.look = look;
  }

  /**
   * A name's size, asked of the browser once: each question makes it lay out the page.
   * @param {HTMLElement} node
   * @returns {{width: number, height: number}}
   */
  sizeOf(node) {
    const key = `${node.className}\n${node.textContent}`;
    const known = this.sizes.get(key);
    if (known) return known;
    const size = { width: node.offsetWidth, height: node.offsetHeight };
    this.sizes.set(key, size);
    return size;
  }

  /** @returns {Box[]} */
  controlBoxes() {
    const box = this.map.getContainer();
    const frame = box.getBoundingClientRect();
    return [...box.querySelectorAll(".leaflet-control")].map((node) => {
      const { left, top, width, height } = node.getBoundingClientRect();
      return { x: left - frame.left, y: top - frame.top, width, height };
    });
  }

  /** @returns {Box[]} */
  markBoxes() {
    return [...this.places.order, ...this.others()]
      .filter((mark) => isDrawn(mark) && mark.pane !== "gv-halos")
      .map((mark) => {
        const { x, y } = this.map.latLngToContainerPoint(mark.point);
        const r = Math.min(mark.radius, 16);
        const badge = mark.members.length ? { up: 6, right: 22 } : { up: 0, right: 0 };
        return { x: x - r, y: y - r - badge.up, width: 2 * r + badge.right, height: 2 * r + badge.up };
      });
  }

  /**
   * The journeys that are shown, in pixels.
   * @returns {Piece[]}
   */
  journeyPieces() {
    const { map, store } = this;
    if (store.hidden.has("Journeys")) return [];
    const lines = [...store.shown.routes].map((number) => drawnLine(store.story.routes[number]));
    if (lines.reduce((sum, line) => sum + line.length, 0) > MOST_PIECES) return [];
    return lines.flatMap((line) => {
      const points = line.map((point) => map.latLngToContainerPoint(point));
      return points.slice(1).map((point, at) => /** @type {Piece} */ ([points[at], point]));
    });
  }

  /**
   * The wide rings around countries and regions where something happens, in pixels.
   * @returns {Piece[]}
   */
  ringPieces() {
    return this.places.order.filter((mark) => isDrawn(mark) && mark.ring && mark.pane === "gv-halos").slice(0, MOST_RINGS).flatMap((mark) => {
      const { x, y } = this.map.latLngToContainerPoint(mark.point);
      const r = mark.radius + RING_GAP;
      const points = RING_STEPS.map((angle) => L.point(x + r * Math.cos(angle), y + r * Math.sin(angle)));
      return points.map((point, at) => /** @type {Piece} */ ([points.at(at - 1), point]));
    });
  }

  /** @returns {Label[]} */
  placeLabels() {
    const { store } = this;
    const zoom = this.map.getZoom();
    return this.places.order
      .filter(isDrawn)
      // Countries are named by `countryLabels`, once.
      .filter((mark) => mark.feature !== "country")
      .map((mark) => {
        const { told, number } = mark;
        const row = store.story.places[number];
        const soft = row.feature === "region" || row.feature === "country";
        return { text: row.name, local: told ? localName(row) : null, point: [row.lat, row.lon],
          clear: mark.radius + 9, centred: soft, late: !told && zoom < BACKGROUND_ZOOM && mark.id !== store.selected,
          className: `gv-label-place${told ? "" : " gv-label-background"}${soft ? " gv-label-area" : ""}` };
      });
  }

  /** @returns {Label[]} */
  stationLabels() {
    const { store } = this;
    if (store.hidden.has("Journeys")) return [];
    const close = this.map.getZoom() >= STATION_ZOOM;
    return [...store.shown.routes].flatMap((number) => {
      const route = store.story.routes[number];
      const last = route.line.length - 1;
      // An end whose place has a mark on this day is named by that.
      const marked = (/** @type {number} */ place) => this.places.marks.get(place)?.wanted;
      const name = (/** @type {number} */ at) => {
        if (at === 0) return marked(route.from) ? "" : route.origin;
        if (at === last) return marked(route.to) ? "" : route.destination;
        return close ? route.stations[at] ?? "" : "";
      };
      return route.line.map((/** @type {[number, number]} */ point, /** @type {number} */ at) =>
        ({ text: name(at), point, clear: 8, centred: false,
          className: at === 0 || at === last ? "gv-label-place" : "gv-label-station" }));
    }).filter((label) => label.text);
  }

  /** @returns {Label[]} */
  countryLabels() {
    const { store } = this;
    const zoom = this.map.getZoom();
    const lowest = RANKS.find(([upTo]) => zoom < upTo)?.[1] ?? 10;
    /** @type {Map<string, any[]>} */
    const homes = new Map();
    for (const number of store.hidden.has("Home countries") ? [] : store.shown.people) {
      const one = store.story.people[number];
      if (!one.country || !["attendee", "host"].includes(one.role)) continue;
      const mine = homes.get(one.country);
      if (mine) mine.push(one);
      else homes.set(one.country, [one]);
    }
    const home = (/** @type {string} */ code) => homes.get(code) ?? [];
    const named = new Set(this.places.order.filter((mark) => mark.feature === "country")
      .map((mark) => store.story.places[mark.number].country));
    return this.basemap.labels
      .map((country) => ({ country, from: home(country.iso), told: named.has(country.iso) }))
      .filter(({ country, from, told }) => from.length || told || country.labelrank <= lowest)
      .sort((a, b) => Number(b.from.length > 0) - Number(a.from.length > 0)
        || Number(b.told) - Number(a.told) || a.country.labelrank - b.country.labelrank)
      .map(({ country, from }) => {
        const names = [...new Set(from.map((one) => [one.name, one.title].filter(Boolean).join(", ")))];
        const feature = this.basemap.features.get(country.iso);
        return { text: country.name, point: anchor(this.map, country, feature), clear: 0, centred: true,
          roomy: zoom >= CLOSE_ZOOM, second: zoom >= 3 ? names.join("; ") : "",
          className: `gv-label-country${from.length ? " gv-label-home" : ""}${country.iso ? "" : " gv-label-disputed"}` };
      });
  }
}

/** @param {import("./marks.js").Mark} mark */
function isDrawn(mark) {
  return mark.wanted && !mark.stacked && !mark.dotted;
}
