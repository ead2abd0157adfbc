/**
 * Light or dark: as the reader's system says, until the reader switches.
 *
 * The style sheet asks only for `data-theme` on the root, and only on a screen: paper
 * is always light.
 */

import { button, svg } from "./dom.js";

/** @typedef {"light" | "dark"} Theme */

export class ThemeChoice {
  /**
   * @param {HTMLElement} root where `data-theme` is set
   * @param {{matches: boolean, addEventListener: Function}} system a media query for dark
   */
  constructor(root, system) {
    this.root = root;
    this.system = system;
    /** @type {Theme | null} what the reader switched to; null for the system's */
    this.chosen = null;
    /** @type {(() => void)[]} */
    this.listeners = [];
    system.addEventListener("change", () => this.apply());
    this.apply();
  }

  /** @returns {Theme} */
  get shown() {
    return this.chosen ?? (this.system.matches ? "dark" : "light");
  }

  /**
   * @param {string | null} theme anything but light and dark is the system's
   */
  choose(theme) {
    const chosen = theme === "light" || theme === "dark" ? theme : null;
    if (chosen === this.chosen) return;
    this.chosen = chosen;
    this.apply();
  }

  /** To the other one; back to the system's where that is the same. */
  turn() {
    const other = this.shown === "dark" ? "light" : "dark";
    this.choose(other === (this.system.matches ? "dark" : "light") ? null : other);
  }

  apply() {
    this.root.dataset.theme = this.shown;
    for (const listener of this.listeners) listener();
  }

  /** @param {() => void} listener called when what is shown or chosen may have changed */
  on(listener) {
    this.listeners.push(listener);
  }
}

/** @type {ThemeChoice | undefined} */
let page;

/** The page's own: there is one document, so there is one. */
export function pageTheme() {
  page ??= new ThemeChoice(document.documentElement, window.matchMedia("(prefers-color-scheme: dark)"));
  return page;
}

/** @param {ThemeChoice} theme */
export function themeSwitch(theme) {
  const half = svg("svg", { viewBox: "-10 -10 20 20", width: 18, height: 18, "aria-hidden": "true" },
    svg("circle", { r: 7.5, fill: "none", stroke: "currentColor", "stroke-width": 1.6 }),
    svg("path", { d: "M0 -7.5A7.5 7.5 0 0 1 0 7.5Z", fill: "currentColor" }));
  const node = button("gv-theme", () => theme.turn(), half);
  node.setAttribute("aria-label", "Dark theme");
  const tell = () => {
    const dark = theme.shown === "dark";
    node.setAttribute("aria-pressed", String(dark));
    node.title = dark ? "Switch to light" : "Switch to dark";
  };
  theme.on(tell);
  tell();
  return node;
}
