/**
 * The view in the address: `#day=2025-09-03&select=place:1`, so that a link restores it;
 * `theme=dark` where the reader has switched, and `view=map` shows the map alone.
 */

import { standsAlone } from "./sheet.js";
import { pageTheme } from "./theme.js";

const BIG_STORY = 400;
const QUIET_MS = 150;

/**
 * The same act, once it was not asked for again for a moment.
 * @param {() => void} act
 * @returns {() => void}
 */
function whenQuiet(act) {
  let due = 0;
  return () => {
    clearTimeout(due);
    due = window.setTimeout(act, QUIET_MS);
  };
}

/**
 * @param {import("./store.js").Store} store
 */
export function keepInFragment(store) {
  const theme = pageTheme();
  const read = () => {
    const state = new URLSearchParams(location.hash.slice(1));
    const [day, selected] = [state.get("day"), state.get("select")];
    theme.choose(state.get("theme"));
    // A link may come from an older page: what this one does not have is left out.
    if (day !== null && (day === "background" || store.daysOf(day).length)) store.setDay(day);
    if (selected !== null && store.things.has(selected)) store.select(selected);
  };
  const now = () => {
    const state = new URLSearchParams();
    // How the page is laid out is no part of the story, and stays as it was asked for.
    if (standsAlone()) state.set("view", "map");
    if (store.day !== null) state.set("day", store.day);
    if (store.selected !== null) state.set("select", store.selected);
    if (theme.chosen) state.set("theme", theme.chosen);
    const text = String(state).replaceAll("%3A", ":").replaceAll("%2F", "/");
    const here = location.href.split("#")[0];
    history.replaceState(null, "", text ? `${here}#${text}` : here);
  };
  // In a page of many megabytes the browser takes longer for it than for a frame.
  const write = store.story.places.length > BIG_STORY ? whenQuiet(now) : now;
  read();
  store.on("day", write);
  store.on("select", write);
  theme.on(write);
  window.addEventListener("hashchange", read);
}
