/**
 * The choice of the day: a group of radio buttons, so that arrow keys work as usual,
 * each under a bar for how much its day holds; play, and a range of days.
 */

import { button, el } from "./dom.js";
import { counted, dayWords, longDay } from "./words.js";

const NAME = "geoviz-day";
const STEP_MS = 2600;
const BAR_PX = 22;

/**
 * How much a day lets through, in words and as one number.
 * @param {any} shows a row of the payload's `shows`
 */
export function holds(shows) {
  const people = new Set(shows.people).size;
  const words = [[shows.places.length, "place", "places"], [people, "person", "people"],
    [shows.events.length, "event", "events"], [shows.routes.length, "journey", "journeys"]]
    .filter(([count]) => count)
    .map(([count, one, many]) => counted(Number(count), String(one), String(many)));
  return { total: shows.places.length + people + shows.events.length + shows.routes.length,
    words: words.join(", ") || "nothing" };
}

/**
 * @param {import("./store.js").Store} store
 * @returns {HTMLElement}
 */
export function dayFilter(store) {
  const { days, shows } = store.story;
  const choices = [null, ...days, "background"];
  const most = Math.max(1, ...days.map((/** @type {string} */ day) => holds(shows[day]).total));
  const player = dayPlayer(store);
  const inputs = choices.map((day) => el("input", {
    type: "radio", name: NAME, value: day ?? "",
    onchange: () => {
      player.stop();
      store.setDay(day);
    },
  }));
  const labels = choices.map((day, number) => {
    const title = day === null ? "Everything, whatever its day"
      : day === "background" ? "What happened on no day of the story"
        : `${longDay(day)}: ${holds(shows[day]).words}`;
    const bar = el("i", { class: "gv-bar", "aria-hidden": "true" });
    if (days.includes(day)) bar.style.height = `${Math.max(2, (BAR_PX * holds(shows[day]).total) / most)}px`;
    const kind = day === null ? " gv-day-all" : day === "background" ? " gv-day-apart" : "";
    return el("label", { class: `gv-day${kind}`, title }, inputs[number],
      days.length > 1 ? bar : null, el("span", {}, dayWords(day)));
  });
  const until = untilChoice(store, player.stop);
  const range = el("p", { class: "gv-range", role: "status" });
  const tell = () => {
    const within = store.day === null ? [] : store.daysOf(store.day);
    inputs.forEach((input, number) => {
      const radio = /** @type {HTMLInputElement} */ (input);
      radio.checked = radio.value === (store.day ?? "");
      labels[number].classList.toggle("is-within", within.length > 1 && within.includes(radio.value));
    });
    range.textContent = store.day?.includes("/") ? `Showing ${dayWords(store.day)}` : "";
    until.update();
    const chosen = labels[inputs.findIndex((input) => /** @type {HTMLInputElement} */ (input).checked)];
    const row = chosen?.parentElement;
    // On a phone the days are one row that scrolls.
    if (row && row.scrollWidth > row.clientWidth) row.scrollLeft = chosen.offsetLeft - row.clientWidth / 3;
  };
  store.on("day", tell);
  tell();
  return el("fieldset", { class: "gv-days" },
    el("legend", {}, "Event day"), el("div", { class: "gv-day-row" }, ...labels,
      days.length > 1 ? player.node : null), days.length > 1 ? until.node : null, range);
}

/**
 * Play and pause: one day after the other, from the one that is shown.
 * @param {import("./store.js").Store} store
 */
function dayPlayer(store) {
  const { days } = store.story;
  /** @type {number | undefined} */
  let timer;
  const node = button("gv-play", () => (timer === undefined ? start() : stop()), "▶ Play");
  const stop = () => {
    window.clearTimeout(timer);
    timer = undefined;
    node.textContent = "▶ Play";
  };
  const step = () => {
    const next = days[days.indexOf(store.day) + 1];
    if (next === undefined) {
      stop();
      return;
    }
    store.setDay(next);
    timer = window.setTimeout(step, STEP_MS);
  };
  const start = () => {
    node.textContent = "❚❚ Pause";
    if (!days.includes(store.day) || store.day === days[days.length - 1]) store.setDay(null);
    step();
  };
  return { node, stop };
}

/**
 * The last day of a range that begins with the day shown.
 * @param {import("./store.js").Store} store
 * @param {() => void} stop
 */
function untilChoice(store, stop) {
  const select = /** @type {HTMLSelectElement} */ (el("select", { onchange: () => {
    stop();
    const first = store.daysOf(store.day ?? "")[0];
    store.setDay(select.value ? `${first}/${select.value}` : first);
  } }));
  const node = el("label", { class: "gv-until" }, "until ", select);
  const update = () => {
    const within = store.day === null ? [] : store.daysOf(store.day);
    const later = store.story.days.filter((/** @type {string} */ day) => day > within[0]);
    node.hidden = !later.length;
    select.replaceChildren(el("option", { value: "" }, "that day"),
      ...later.map((/** @type {string} */ day) => el("option", { value: day }, dayWords(day))));
    select.value = within.length > 1 ? within[within.length - 1] : "";
  };
  return { node, update };
}
