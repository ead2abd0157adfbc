/**
 * The article inside the page: the selected words lit, all that was found marked, each
 * selecting its thing on the map; what is selected on the map is lit in the text.
 */

import { aboutLine } from "./details.js";
import { button, el, onEscape, quoted } from "./dom.js";
import { apart, pieces } from "./spans.js";
import { BASIS_WORDS, counted, longDay } from "./words.js";

/**
 * @param {import("./store.js").Store} store
 * @returns {HTMLElement}
 */
export function reader(store) {
  const { story } = store;
  const node = el("section", { class: "gv-reader", "aria-label": "Article", tabindex: "-1", hidden: true });
  /** @type {{number: number, start: number, end: number} | null} */
  let open = null;
  /** @type {Element | null} */
  let opener = null;

  const close = () => {
    node.hidden = true;
    open = null;
    if (opener?.isConnected) /** @type {HTMLElement} */ (opener).focus();
  };

  const draw = () => {
    if (!open) return;
    const { number } = open;
    const article = story.documents[number];
    const found = spansOf(store, number);
    const chosen = found.filter((one) => one.id !== "" && one.id === store.selected);
    const lit = chosen.length ? chosen : [open];
    const stamps = (article.entries ?? []).map((/** @type {any[]} */ [, start, end, , there]) => ({ start, end, id: "", kind: "stamp", there }));
    const spans = apart([...stamps, ...found]);
    const body = pieces(article.text.length, spans, lit).map(({ start, end, span, lit: bright }) => {
      const words = article.text.slice(start, end);
      if (!span) return bright ? el("mark", {}, words) : words;
      // Said by the style sheet: the text stays the article's own.
      if (span.kind === "stamp") return el("span", { class: "gv-stamp", "data-there": /** @type {any} */ (span).there || null }, words);
      if (!span.id) return el("span", { class: "gv-unplaced", title: "Not placed: no place of this name is known" }, words);
      return button(`gv-found gv-found-${span.kind}${bright ? " is-lit" : ""}`, () => store.select(span.id), words);
    });
    const day = article.published ? `${longDay(article.published)}, ${BASIS_WORDS[article.basis]}` : "day not known";
    node.replaceChildren(
      el("header", {}, el("h2", {}, quoted(article.title || article.id)),
        el("button", { type: "button", class: "gv-close", "aria-label": "Close the article", title: "Close (Esc)", onclick: close }, "×")),
      el("p", { class: "gv-sub" }, quoted([article.publisher, day].filter(Boolean).join(" · "))),
      aboutLine(store, number) ?? "",
      el("p", { class: "gv-hint" }, `${counted(spans.length - stamps.length, "mention")} marked; choose one to see it on the map.`),
      el("div", { class: "gv-text", dir: "auto", lang: article.language === "und" ? null : article.language }, ...body));
    show(node.querySelector(".is-lit, mark"));
  };

  /** @param {Element | null} bright */
  const show = (bright) => {
    if (!bright) return;
    const inside = node.getBoundingClientRect();
    const { top, bottom } = bright.getBoundingClientRect();
    if (top < inside.top + 60 || bottom > inside.bottom - 20) node.scrollTop += top - inside.top - node.clientHeight / 3;
  };

  store.on("read", (what) => {
    opener = document.activeElement;
    open = what;
    node.hidden = false;
    node.scrollTop = 0;
    draw();
    node.focus({ preventScroll: true });
  });
  store.on("select", () => {
    const focused = node.contains(document.activeElement);
    const { scrollTop } = node;
    draw();
    if (focused) {
      node.scrollTop = scrollTop;
      const again = /** @type {HTMLElement | null} */ (node.querySelector(".is-lit"));
      (again ?? node).focus({ preventScroll: true });
    }
  });
  onEscape(() => !node.hidden, close);
  return node;
}

/**
 * Everything found in an article: evidence by what it supports, and names not placed.
 * @param {import("./store.js").Store} store
 * @param {number} number of the document
 * @returns {import("./spans.js").Span[]}
 */
function spansOf({ story, things, words }, number) {
  const spans = (words?.in(number) ?? []).map((one) => ({ ...one, kind: things.get(one.id)?.kind ?? "" }));
  const unknown = story.notPlaced.flatMap((/** @type {any} */ one) => one.quotes)
    .filter((/** @type {number[]} */ [document]) => document === number)
    .map((/** @type {number[]} */ [, start, end]) => ({ start, end, id: "", kind: "" }));
  return [...spans.filter((one) => one.kind), ...unknown];
}
