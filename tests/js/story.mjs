/** A small story as the page gets it: two days, three people, one live page. */

import { Store } from "../../geoviz/render/static/store.js";

/** @param {Record<string, unknown>[]} rows */
function columns(rows) {
  const names = Object.keys(rows[0] ?? {});
  return { rows: rows.length, columns: Object.fromEntries(names.map((name) => [name, rows.map((row) => row[name])])) };
}

const TEXT = "At 09:30 the envoys of Fiji met in Oslo. Ada Lind of Norway spoke. Oslo was cold.";

const place = (id, name, lat, lon) => ({ id, name, feature: "city", country: "NO", admin1: "", lat, lon, precision: 5,
  mentions: 2, documents: 1, days: [] });
const person = (id, name, country, role, status, event) => ({ id, name, title: "envoy", rank: "other", country, basis: "",
  event, role, status, lat: 10, lon: 178 });
const event = (id, what, day, time) => ({ id, what, day, dayEnd: null, time, zone: "", clock: time && `${time} Oslo time`,
  basis: "explicit", status: "happened", places: [0], background: false, assumed: false });

export function payload() {
  return {
    version: 2, title: "Talks", day: null, days: ["2031-05-11", "2031-05-12"], problems: [], focus: [[-1, 0, 61, "event 2"], [0, 0, 61, "event 2"], [0, 1, 20]],
    tables: {
      documents: columns([{ id: "a.txt", title: "Talks in Oslo", publisher: "The Post", published: "2031-05-12", basis: "given",
        note: "", language: "en", entries: [[0, 0, 8, "09:30 BST", "10:30 Oslo time"]] }]),
      places: columns([place("place:1", "Oslo", 59.9, 10.7), place("place:2", "Suva", -18.1, 178.4)]),
      people: columns([person("person:lind", "Ada Lind", "NO", "host", "happened", 0), person("person:vula", "Joe Vula", "FJ", "attendee", "planned", 0),
        person("person:vula", "Joe Vula", "FJ", "attendee", "happened", 1), person("person:aide", "An Aide", "FJ", "companion", "happened", 0)]),
      events: columns([event("event:talks", "talks", "2031-05-11", "15:00"), event("event:lunch", "lunch", "2031-05-11", "12:30")]),
      routes: columns([]),
      claims: columns([]),
    },
    shows: {
      all: { places: [0, 1], countries: ["FJ"], hosts: ["NO"], people: [0, 1, 2, 3], events: [0, 1], routes: [] },
      "2031-05-11": { places: [0], countries: ["FJ"], hosts: ["NO"], people: [0, 1, 2, 3], events: [0, 1], routes: [] },
      "2031-05-12": { places: [1], countries: [], hosts: [], people: [], events: [], routes: [] },
      background: { places: [], countries: [], hosts: [], people: [], events: [], routes: [] },
    },
    texts: [TEXT], notPlaced: [], notDated: [],
    evidence: {
      documents: [3], start: [TEXT.indexOf("Oslo"), TEXT.indexOf("Ada Lind") - TEXT.indexOf("Oslo"),
        TEXT.lastIndexOf("Oslo") - TEXT.indexOf("Ada Lind")], length: [4, 8, 4],
      before: [TEXT.indexOf("Oslo"), 0, 0], after: [1, 17, 10], subject: [1, 0, 1], kind: [0, 1, 0],
      kinds: [[0, 1, 0, 93, 0, 2], [3, 4, 0, -1, -1]], runnersUp: [[0, 7, 1, 0]],
      others: [["Oslo", "city", "Minnesota, United States"], ["Oslo County", "region", "Norway"]],
      subjects: ["person:lind", "place:1"], words: ["place", "place", "stands_after_in", "stated", "role"],
    },
  };
}

export function store() {
  const made = new Store(payload());
  made.complete(payload());
  return made;
}
