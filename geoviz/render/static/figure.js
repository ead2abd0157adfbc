/**
 * A quote as it is shown: the sentence with the quoted words marked, where it stands,
 * and why these words were read as they were.
 */

import { citation, copier } from "./copying.js";
import { button, el, quoted } from "./dom.js";
import { BASIS_WORDS, FEATURE_WORDS, longDay, plain, shortDay } from "./words.js";

/** Characters of a sentence shown where there is room for one line. */
const SNIPPET = 150;

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
 * Some of the sentences, each with its day where that is not the one before's; no days
 * where all have the same.
 * @param {import("./store.js").Quote[][]} sentences in the order of the articles' days
 * @param {number} from
 * @param {number} to
 * @returns {{day: string | null, quotes: import("./store.js").Quote[]}[]}
 */
export function byDay(sentences, from, to) {
  const days = sentences.map(([{ document }]) => document.published ?? "");
  const several = new Set(days).size > 1;
  return sentences.slice(from, to).map((quotes, index) => {
    const at = from + index;
    const begins = several && (at === 0 || days[at] !== days[at - 1]);
    return { day: begins ? (days[at] ? longDay(days[at]) : "Day not known") : null, quotes };
  });
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
  const entry = entryOf(article, quotes[0].start);
  /** Quotes read in the same way say so once. */
  const ways = new Map(quotes.map((one) => [JSON.stringify([ruleWords(one, !assumed), one.reasons, runnerWords(one)]), one]));
  return el("figure", { class: assumed ? "gv-quote gv-quote-assumed" : "gv-quote" },
    el("blockquote", { dir: "auto", lang: article.language === "und" ? null : article.language }, ...marked(quotes)),
    el("figcaption", {},
      quoted(article.title || article.id, "gv-source"),
      article.publisher ? quoted(article.publisher) : null,
      el("span", {}, day),
      entry ? quoted(`entry of ${entry.clock}${entry.there ? ` (${entry.there})` : ""}`) : null,
      assumed ? el("b", { class: "gv-assumed-tag" }, "assumed") : null,
      ...[...ways.values()].map((one) => why(one, !assumed))),
    el("p", { class: "gv-acts" },
      button("gv-small", () => store.read(store.story.documents.indexOf(article), quotes[0].start, quotes[0].end), "Read in the article"),
      copier("Copy as citation", () => quotes.map(citation).filter((one, at, all) => all.indexOf(one) === at).join("\n"))));
}

/**
 * The entry of a live page that some of its text stands in.
 * @param {any} article
 * @param {number} at offset
 * @returns {{stampStart: number, stampEnd: number, clock: string, there: string} | null}
 */
export function entryOf(article, at) {
  const last = (article.entries ?? []).filter((/** @type {any[]} */ [start]) => start <= at).pop();
  if (!last) return null;
  const [, stampStart, stampEnd, clock, there] = last;
  return { stampStart, stampEnd, clock, there };
}

/**
 * @param {import("./store.js").Quote} quote
 * @param {boolean} tell say here when it is assumed
 */
export function ruleWords({ field, rule, percent, assumed, runnersUp }, tell) {
  const sure = percent < 0 ? "" : `${percent}% sure`;
  const [rival] = runnersUp;
  return [`${plain(field)}${assumed && tell ? " (assumed)" : ""}`, rule === field ? "" : plain(rule), sure,
    rival ? `not ${rival.name}, ${FEATURE_WORDS[rival.feature]}` : ""].filter(Boolean).join(" · ");
}

/**
 * How a quote was read: in a line, the reasons and the runners-up folded under it.
 * @param {import("./store.js").Quote} quote
 * @param {boolean} tell say here when it is assumed
 */
function why(quote, tell) {
  const words = quoted(ruleWords(quote, tell));
  const rivals = runnerWords(quote);
  if (!quote.reasons.length && !rivals) return el("span", { class: "gv-rule" }, words);
  return el("details", { class: "gv-rule gv-why" }, el("summary", {}, words),
    quote.reasons.length ? el("span", {}, quoted(`why: ${quote.reasons.map(plain).join("; ")}`)) : null,
    rivals ? el("span", {}, quoted(rivals)) : null);
}

/**
 * What else the name could have meant, best first; the reasons beside say why not.
 * @param {import("./store.js").Quote} quote
 */
export function runnerWords({ runnersUp }) {
  if (!runnersUp.length) return "";
  const each = runnersUp.map(({ name, feature, where, percent }) =>
    `${name}, ${FEATURE_WORDS[feature]}${where ? ` in ${where}` : ""} (score ${percent || "under 1"} of 100)`);
  return `rather than ${each.join("; ")}`;
}

/**
 * A sentence short enough for a line, the quoted words in it.
 * @param {import("./store.js").Quote} quote
 */
export function snippet({ document: { text }, start, end, low, high }) {
  const spare = Math.max(0, SNIPPET - (end - start)) / 2;
  const left = Math.max(low, Math.floor(start - spare));
  const right = Math.min(high, Math.ceil(end + spare));
  const before = left > low ? `…${text.slice(left, start).replace(/^\S*\s/, "")}` : text.slice(low, start);
  const after = right < high ? `${text.slice(end, right).replace(/\s\S*$/, "")}…` : text.slice(end, high);
  return `“${before}${text.slice(start, end)}${after}”`.replace(/\s+/g, " ");
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
