/**
 * The choice of the day: a group of radio buttons, so that arrow keys work as usual.
 */

import { el } from "./dom.js";
import { dayWords, longDay } from "./words.js";

const NAME = "geoviz-day";

/**
 * @param {import("./store.js").Store} store
 * @returns {HTMLElement}
 */
export function dayFilter(store) {
  const choices = [null, ...store.story.days, "background"];
  const inputs = choices.map((day) => el("input", {
    type: "radio", name: NAME, value: day ?? "", onchange: () => store.setDay(day),
  }));
  const labels = choices.map((day, number) => {
    const title = day === null ? "Everything, whatever its day"
      : day === "background" ? "What happened on no day of the story" : longDay(day);
    return el("label", { class: "gv-day", title }, inputs[number], el("span", {}, dayWords(day)));
  });
  const mark = () => {
    for (const input of inputs) {
      const radio = /** @type {HTMLInputElement} */ (input);
      radio.checked = radio.value === (store.day ?? "");
    }
  };
  // A range, which only a link or a program can ask for, is said in words.
  const range = el("p", { class: "gv-range", hidden: true });
  const tell = () => {
    mark();
    range.hidden = !store.day?.includes("/");
    range.textContent = range.hidden ? "" : `Showing ${dayWords(store.day)}`;
  };
  store.on("day", tell);
  tell();
  return el("fieldset", { class: "gv-days" },
    el("legend", {}, "Event day"), el("div", { class: "gv-day-row" }, ...labels), range);
}
