/**
 * The choice of the day: a group of radio buttons, so that arrow keys work as usual,
 * each under a bar for how much its day holds; play, a range of days, times of day.
 */

import { chooser } from "./details.js";
import { beforeFrame, button, el } from "./dom.js";
import { capital, counted, dayWords, longDay } from "./words.js";

const NAME = "geoviz-day";
const STEP_MS = 2600;
const BAR_PX = 20;
const LEAST_BAR_PX = 2;
/** With more days than these, each takes less room: the month is seen once. */
const ROOMY = 3;

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
 * @param {string} everything what the whole story holds, in words
 * @returns {HTMLElement}
 */
export function dayFilter(store, everything) {
  const { days, shows } = store.story;
  const choices = [null, ...days, "background"];
  const most = Math.max(1, ...days.map((/** @type {string} */ day) => holds(shows[day]).total));
  const player = dayPlayer(store);
  const inputs = choices.map((day) => /** @type {HTMLInputElement} */ (el("input", {
    type: "radio", name: NAME, value: day ?? "",
    onchange: () => {
      player.stop();
      store.setDay(day);
    },
  })));
  const labels = choices.map((day, number) => {
    if (day === null || day === "background") {
      const title = day === null ? "Everything, whatever its day" : "What happened on no day of the story";
      return el("label", { class: day === null ? "gv-day" : "gv-day gv-day-apart", title }, inputs[number],
        el("span", {}, dayWords(day)));
    }
    const { total, words } = holds(shows[day]);
    const bar = el("i", { class: "gv-bar", "aria-hidden": "true" });
    bar.style.height = `${Math.max(LEAST_BAR_PX, (BAR_PX * total) / most)}px`;
    const [weekday, date, month] = dayWords(day).split(" ");
    const again = days.length > ROOMY && number > 1 && dayWords(choices[number - 1]).endsWith(month);
    return el("label", { class: "gv-day", title: `${longDay(day)}: ${words}` }, inputs[number],
      days.length > 1 ? bar : null, el("span", {}, el("small", {}, weekday), " ",
        el("b", {}, date, el("span", { class: again ? "gv-unseen" : null }, ` ${month}`))));
  });
  const until = untilChoice(store, player.stop);
  const said = el("p", { class: "gv-range", role: "status" });
  const clock = el("ul", { class: "gv-clock", "aria-label": "Times of day" });
  const strip = el("div", { class: days.length > ROOMY ? "gv-day-strip gv-day-many" : "gv-day-strip" }, ...labels.slice(1, -1));

  const tell = () => {
    const within = store.day === null ? [] : store.daysOf(store.day);
    inputs.forEach((input, number) => {
      input.checked = input.value === (store.day ?? "");
      labels[number].classList.toggle("is-within", within.length > 1 && within.includes(input.value));
    });
    said.textContent = sayDay(store, everything);
    const timed = timedEvents(store);
    clock.replaceChildren(...timed.map((event) => el("li", {}, chooser(store, event.id, event.clock, capital(event.what)))));
    clock.hidden = !timed.length;
    // In the frame that lays the page out anyway: a browser looks at a form that changed.
    beforeFrame(() => {
      until.update();
      reveal();
    });
  };
  /** A long story's days are one row that scrolls: to the first of those shown. */
  const reveal = () => {
    const first = store.day === null ? undefined : labels[choices.indexOf(store.daysOf(store.day)[0])];
    // Asked only where it is known to be too long: a question of sizes lays out the page.
    if (first && strip.matches(".has-before, .has-after")) strip.scrollLeft = first.offsetLeft - strip.clientWidth / 3;
  };
  fadeEnds(strip, reveal);
  store.on("day", tell);
  store.on("documents", tell);
  store.on("filter", tell);
  tell();
  const [all, background] = [labels[0], labels[labels.length - 1]];
  // Of many days each needs its room: "All days" goes a line up.
  const above = days.length > ROOMY;
  return el("fieldset", { class: "gv-days" }, el("legend", {}, "Event day"),
    days.length > 1 ? el("div", { class: "gv-day-tools" }, above ? all : null, until.node, player.node) : null,
    el("div", { class: "gv-day-row" }, above ? null : all, strip, background), said, clock);
}

/**
 * Let a row that scrolls fade out where there is more of it.
 * @param {HTMLElement} strip
 * @param {() => void} sized called when its width is known or has changed
 */
function fadeEnds(strip, sized) {
  const look = () => {
    strip.classList.toggle("has-before", strip.scrollLeft > 1);
    strip.classList.toggle("has-after", strip.scrollLeft + strip.clientWidth < strip.scrollWidth - 1);
  };
  // After the frame, whose layout is then at hand: asked before, it would be worked out twice.
  strip.addEventListener("scroll", () => window.setTimeout(look), { passive: true });
  new ResizeObserver(() => {
    look();
    sized();
  }).observe(strip);
}

/**
 * What is shown, in a sentence that is read out when it changes.
 * @param {import("./store.js").Store} store
 * @param {string} everything
 */
function sayDay(store, everything) {
  const { day, shown } = store;
  if (day === null) return everything;
  const count = holds({ places: [...shown.places], people: [...shown.people].map((one) => store.story.people[one].id),
    events: [...shown.events], routes: [...shown.routes] });
  const title = day === "background" ? "On no day of the story" : day.includes("/") ? `Showing ${dayWords(day)}` : longDay(day);
  return `${title}: ${count.words}`;
}

/**
 * The events shown on a chosen day for which the text gives a time, by the clock.
 * @param {import("./store.js").Store} store
 * @returns {any[]}
 */
export function timedEvents({ day, shown, story }) {
  if (day === null) return [];
  const order = (/** @type {any} */ event) => `${event.day ?? ""} ${event.time}`;
  return [...shown.events].map((number) => story.events[number]).filter((event) => event.time)
    .sort((a, b) => order(a).localeCompare(order(b)));
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
