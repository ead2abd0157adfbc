/**
 * A list of any length, of which the page holds as much as was asked for: scrolling to
 * its end brings more, and so does a button. Each line says which of how many it is.
 */

import { button } from "./dom.js";
import { numberWords } from "./words.js";

const LIST_FIRST = 24;
const LIST_STEP = 200;
/** Pixels before its end at which a list that is scrolled grows. */
const LIST_AHEAD = 400;

/**
 * @template Row
 * @param {HTMLElement} list an empty `ol` or `ul`
 * @param {Row[]} rows
 * @param {(row: Row) => HTMLElement} line
 * @returns {Node[]} the list, and the button where there is more
 */
export function longList(list, rows, line) {
  const total = rows.length;
  let shown = 0;
  /** @param {number} count */
  const grow = (count) => {
    // Of what is out of sight the browser need not work out the layout; it pays from here.
    if (shown) list.classList.add("gv-long");
    const next = rows.slice(shown, shown + count).map((row, at) => {
      const item = line(row);
      if (total > LIST_FIRST) {
        item.setAttribute("aria-setsize", String(total));
        item.setAttribute("aria-posinset", String(shown + at + 1));
      }
      return item;
    });
    list.append(...next);
    shown += next.length;
    return next[0];
  };
  grow(LIST_FIRST);
  if (shown === total) return [list];
  const tell = () => {
    more.textContent = `Show ${Math.min(LIST_STEP, total - shown)} more of ${numberWords(total)}`;
    if (shown < total) return;
    watch.disconnect();
    more.remove();
  };
  const more = button("gv-more", () => {
    const first = grow(LIST_STEP);
    tell();
    first.querySelector("button")?.focus();
  });
  const watch = new window.IntersectionObserver((seen) => {
    // Who has come to the button by keyboard presses it, and goes on with the first new line.
    if (!seen.some((one) => one.isIntersecting) || document.activeElement === more) return;
    grow(LIST_STEP);
    tell();
    // Seen again if it is still in sight.
    watch.unobserve(more);
    if (more.isConnected) watch.observe(more);
  }, { rootMargin: `${LIST_AHEAD}px` });
  tell();
  watch.observe(more);
  return [list, more];
}
