/**
 * The region named "Evidence": the words that put the selected thing on the map.
 */

import { describe } from "./details.js";
import { button, el, onEscape, quoted } from "./dom.js";
import { byDay, bySentence, figure } from "./figure.js";

const AT_FIRST = 12;

/**
 * @param {import("./store.js").Store} store
 * @param {(code: string) => string} countryName
 * @returns {HTMLElement}
 */
export function evidenceRegion(store, countryName) {
  const body = el("div", { class: "gv-evidence-body" });
  const said = el("p", { class: "gv-unseen", role: "status" });
  const region = el("section", { class: "gv-evidence", "aria-label": "Evidence", tabindex: "-1" }, said, body);
  const draw = () => {
    const id = store.selected;
    region.classList.toggle("is-empty", id === null);
    if (id === null) {
      said.textContent = "";
      body.replaceChildren(el("p", { class: "gv-hint" },
        "Choose a mark on the map or a line in the lists to read the words that put it there."));
      return;
    }
    const { heading, beside = null, lines, complete } = describe(store, countryName, id);
    const sentences = bySentence(store.quotes(id));
    const drafts = (/** @type {number} */ from, /** @type {number} */ to) => byDay(sentences, from, to)
      .flatMap(({ day, quotes }) => [day === null ? "" : el("h4", {}, day), figure(store, quotes)]);
    const list = el("div", { class: "gv-quotes" }, ...drafts(0, AT_FIRST));
    const rest = sentences.length - AT_FIRST;
    const counted = sentences.length ? `In the articles (${sentences.length})` : "No words of an article stand behind this.";
    body.replaceChildren(
      el("header", {}, el("h2", {}, quoted(heading), beside ? " " : null, beside),
        el("button", { type: "button", class: "gv-close", "aria-label": "Close the evidence", title: "Close (Esc)",
          onclick: () => store.select(null) }, "×")),
      el("div", { class: "gv-details" }, ...lines),
      ...(complete ? [] : [el("h3", {}, counted), list,
        rest > 0 ? button("gv-more", () => list.append(...drafts(AT_FIRST, sentences.length)), `Show ${rest} more`) : ""]));
    const more = body.querySelector(".gv-more");
    more?.addEventListener("click", () => more.remove());
    region.scrollTop = 0;
    // The whole region would be too much to be read out: what it is of, and how many.
    said.textContent = `${heading}. ${counted}`;
  };
  store.on("select", draw);
  draw();
  onEscape(() => store.selected !== null, () => store.select(null));
  return region;
}
