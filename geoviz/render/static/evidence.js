/**
 * The region named "Evidence": the words that put the selected thing on the map.
 */

import { button, el, quoted } from "./dom.js";
import { citation, copier } from "./copying.js";
import { describe } from "./details.js";
import { BASIS_WORDS, plain, shortDay } from "./words.js";

const AT_FIRST = 12;

/**
 * @param {import("./store.js").Store} store
 * @param {(code: string) => string} countryName
 * @returns {HTMLElement}
 */
export function evidenceRegion(store, countryName) {
  const body = el("div", { class: "gv-evidence-body", "aria-live": "polite" });
  const region = el("section", { class: "gv-evidence", "aria-label": "Evidence", tabindex: "-1" }, body);
  const draw = () => {
    const id = store.selected;
    region.classList.toggle("is-empty", id === null);
    if (id === null) {
      body.replaceChildren(el("p", { class: "gv-hint" },
        "Choose a mark on the map or a line in the lists to read the words that put it there."));
      return;
    }
    const { heading, lines } = describe(store, countryName, id);
    const sentences = bySentence(store.quotes(id));
    const draft = (/** @type {import("./store.js").Quote[]} */ quotes) => figure(store, quotes);
    const list = el("div", { class: "gv-quotes" }, ...sentences.slice(0, AT_FIRST).map(draft));
    const rest = sentences.length - AT_FIRST;
    body.replaceChildren(
      el("header", {}, el("h2", {}, quoted(heading)),
        el("button", { type: "button", class: "gv-close", "aria-label": "Close the evidence", title: "Close (Esc)",
          onclick: () => store.select(null) }, "×")),
      el("div", { class: "gv-details" }, ...lines),
      el("h3", {}, sentences.length ? `In the articles (${sentences.length})` : "No words of an article stand behind this."),
      list,
      rest > 0 ? button("gv-more", () => list.append(...sentences.slice(AT_FIRST).map(draft)), `Show ${rest} more`) : "");
    const more = body.querySelector(".gv-more");
    more?.addEventListener("click", () => more.remove());
    region.scrollTop = 0;
  };
  store.on("select", draw);
  draw();
  return region;
}

/**
 * Quotes that stand in one sentence, together.
 * @param {import("./store.js").Quote[]} quotes
 * @returns {import("./store.js").Quote[][]}
 */
export function bySentence(quotes) {
  /** @type {Map<string, import("./store.js").Quote[]>} */
  const found = new Map();
  for (const quote of quotes) {
    const key = JSON.stringify([quote.document.id, quote.low, quote.high]);
    found.set(key, [...(found.get(key) ?? []), quote]);
  }
  return [...found.values()];
}

/**
 * A sentence with the quoted words marked, with where it stands and by which rules.
 * @param {import("./store.js").Store} store
 * @param {import("./store.js").Quote[]} quotes of one sentence; at least one
 * @returns {HTMLElement}
 */
export function figure(store, quotes) {
  const { document: article } = quotes[0];
  const inferred = !["given", "stated"].includes(article.basis);
  const day = article.published
    ? `${shortDay(article.published)}${inferred ? ` (${BASIS_WORDS[article.basis]})` : ""}` : "day not known";
  const assumed = quotes.every((one) => one.assumed);
  return el("figure", { class: assumed ? "gv-quote gv-quote-assumed" : "gv-quote" },
    el("blockquote", { dir: "auto" }, ...marked(quotes)),
    el("figcaption", {},
      quoted(article.title || article.id, "gv-source"),
      article.publisher ? quoted(article.publisher) : null,
      el("span", {}, day),
      assumed ? el("b", { class: "gv-assumed-tag" }, "assumed") : null,
      ...[...new Set(quotes.map((one) => ruleWords(one, !assumed)))].map((words) =>
        el("span", { class: "gv-rule" }, quoted(words)))),
    el("p", { class: "gv-acts" },
      button("gv-small", () => store.read(store.story.documents.indexOf(article), quotes[0].start, quotes[0].end), "Read in the article"),
      copier("Copy as citation", () => quotes.map(citation).filter((one, at, all) => all.indexOf(one) === at).join("\n"))));
}

/**
 * @param {import("./store.js").Quote} quote
 * @param {boolean} tell say here when it is assumed
 */
function ruleWords({ field, rule, percent, reasons, assumed }, tell) {
  const sure = percent < 0 ? "" : `${percent}% sure`;
  return [`${plain(field)}${assumed && tell ? " (assumed)" : ""}`, rule === field ? "" : plain(rule), sure,
    ...reasons.map(plain)].filter(Boolean).join(" · ");
}

/**
 * The sentence cut where a quote begins or ends; words in several quotes stand out more.
 * @param {import("./store.js").Quote[]} quotes
 * @returns {Node[]}
 */
function marked(quotes) {
  const { document: { text }, low, high } = quotes[0];
  const cuts = [...new Set([low, high, ...quotes.flatMap((one) => [one.start, one.end])])].sort((a, b) => a - b);
  return cuts.slice(1).map((end, at) => {
    const start = cuts[at];
    const words = quoted(text.slice(start, end));
    const spans = new Set(quotes.filter((one) => one.start <= start && end <= one.end)
      .map((one) => `${one.start}:${one.end}`));
    if (!spans.size) return words;
    return el("mark", { class: spans.size > 1 ? "gv-strong" : null }, words);
  });
}
