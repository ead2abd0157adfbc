/**
 * Search over places, people, events and the words of the articles.
 */

import { chooser } from "./details.js";
import { button, el, quoted } from "./dom.js";
import { capital, counted, FEATURE_WORDS } from "./words.js";

const MOST = 40;
const AROUND = 60;

/**
 * Letters alone: no case, no accents. Keeps the length of most scripts' text.
 * @param {string} text
 */
export function folded(text) {
  // Most characters of most texts need nothing but their case changed.
  return text.replace(/[A-Z]+/g, (capitals) => capitals.toLowerCase()).replace(/[^\0-\x7f]/gu, (char) => {
    const plain = char.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
    return plain.length === char.length ? plain : char.length === 1 && plain ? plain[0] : char;
  });
}

/**
 * Everything that has a name, with what it is found by.
 * @param {import("./store.js").Store} store
 */
export function searchable(store) {
  return [...store.things].flatMap(([id, { kind, row }]) => {
    const name = row.name ?? row.what ?? row.value;
    return name ? [{ id, name, kind, row, text: folded(`${name} ${row.title ?? ""} ${row.local ?? ""}`) }] : [];
  });
}

/**
 * @param {import("./store.js").Store} store
 * @param {(code: string) => string} countryName
 * @param {HTMLElement} lists hidden while there is something to look for
 */
export function searchBox(store, countryName, lists) {
  const { story } = store;
  /** @type {string[] | null} */
  let texts = null;
  /** @type {ReturnType<typeof searchable> | null} */
  let names = null;
  const results = el("ol", { class: "gv-list", "aria-label": "Search results" });
  const said = el("p", { class: "gv-hint", role: "status" });
  const found = el("div", { class: "gv-results", hidden: true, tabindex: "-1" }, said, results);
  const input = /** @type {HTMLInputElement} */ (el("input", { type: "search", class: "gv-search",
    placeholder: "Search places, people, words", "aria-label": "Search places, people and quotes", oninput: () => look() }));

  const look = () => {
    const wanted = folded(input.value.trim());
    found.hidden = !wanted;
    lists.hidden = !!wanted;
    if (!wanted) return;
    texts ??= story.documents.map((/** @type {any} */ one) => folded(one.text));
    const rows = [...named(wanted), ...worded(wanted)];
    said.textContent = rows.length > MOST ? `The first ${MOST} found` : rows.length ? `${counted(rows.length, "hit")}` : "Nothing found";
    results.replaceChildren(...rows.slice(0, MOST).map((row) => el("li", {}, row())));
  };

  /** @param {string} wanted */
  const named = (wanted) => (names ??= searchable(store)).flatMap(({ id, name, kind, row, text }) => {
    if (!text.includes(wanted)) return [];
    const about = kind === "place" ? FEATURE_WORDS[row.feature] : kind === "person" ? row.title : kind;
    const where = row.country && row.feature !== "country" ? countryName(row.country) : "";
    return [() => chooser(store, id, capital(name), [about, where].filter(Boolean).join(" · "))];
  });

  /** @param {string} wanted */
  const worded = (wanted) => {
    /** @type {(() => HTMLElement)[]} */
    const rows = [];
    (texts ?? []).forEach((text, number) => {
      for (let at = text.indexOf(wanted); at >= 0 && rows.length <= MOST; at = text.indexOf(wanted, at + wanted.length)) {
        const [start, end] = [at, at + wanted.length];
        rows.push(() => {
          const article = story.documents[number];
          const [low, high] = [start - AROUND, end + AROUND];
          const before = low > 0 ? `…${article.text.slice(low, start).replace(/^\S*\s/, "")}` : article.text.slice(0, start);
          const after = high < article.text.length ? `${article.text.slice(end, high).replace(/\s\S*$/, "")}…` : article.text.slice(end);
          return button("gv-pick", () => store.read(number, start, end),
            quoted(before), el("mark", {}, quoted(article.text.slice(start, end))), quoted(after),
            el("small", {}, quoted(article.title || article.id)));
        });
      }
    });
    return rows;
  };

  input.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !input.value) return;
    event.stopPropagation();
    input.value = "";
    look();
  });
  return { input, found };
}
