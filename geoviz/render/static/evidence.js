/**
 * The region named "Evidence": the words that put the selected thing on the map.
 */

import { button, el, quoted } from "./dom.js";
import { describe } from "./details.js";
import { BASIS_WORDS, plain, shortDay } from "./words.js";

const AT_FIRST = 40;

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
    const quotes = store.quotes(id);
    const list = el("div", { class: "gv-quotes" }, ...quotes.slice(0, AT_FIRST).map(figure));
    const rest = quotes.length - AT_FIRST;
    body.replaceChildren(
      el("header", {}, el("h2", {}, quoted(heading)),
        el("button", { type: "button", class: "gv-close", "aria-label": "Close the evidence", title: "Close (Esc)",
          onclick: () => store.select(null) }, "×")),
      el("div", { class: "gv-details" }, ...lines),
      el("h3", {}, quotes.length ? `In the articles (${quotes.length})` : "No words of an article stand behind this."),
      list,
      rest > 0 ? button("gv-more", () => list.append(...quotes.slice(AT_FIRST).map(figure)), `Show ${rest} more`) : "");
    const more = body.querySelector(".gv-more");
    more?.addEventListener("click", () => more.remove());
    region.scrollTop = 0;
  };
  store.on("select", draw);
  draw();
  return region;
}

/**
 * One quote in its sentence, with where it stands and by which rule it counts.
 * @param {import("./store.js").Quote} quote
 * @returns {HTMLElement}
 */
export function figure(quote) {
  const { document: article, field, rule, assumed, percent, reasons } = quote;
  const day = article.published
    ? `${shortDay(article.published)}${article.basis === "given" || article.basis === "stated" ? "" : ` (${BASIS_WORDS[article.basis]})`}`
    : "day not known";
  const sure = percent < 0 ? "" : `${percent}% sure`;
  const why = [plain(field), rule === field ? "" : plain(rule), sure, ...reasons.map(plain)].filter(Boolean);
  return el("figure", { class: assumed ? "gv-quote gv-quote-assumed" : "gv-quote" },
    el("blockquote", { dir: "auto" }, quoted(quote.before), el("mark", {}, quoted(quote.words)), quoted(quote.after)),
    el("figcaption", {},
      quoted(article.title || article.id, "gv-source"),
      article.publisher ? quoted(article.publisher) : null,
      el("span", {}, day),
      assumed ? el("b", { class: "gv-assumed-tag" }, "assumed") : null,
      el("span", { class: "gv-rule" }, quoted(why.join(" · ")))));
}
