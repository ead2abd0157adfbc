/**
 * Elements made by hand. Text always enters as text: nothing here parses markup.
 */

/** @type {{isOpen: () => boolean, close: () => void}[]} what Escape closes, the first first */
const closers = [];
const SVG = "http://www.w3.org/2000/svg";
/** A page that is not seen draws no frames: it is not waited for longer than this. */
const FRAME_MS = 1000;

/**
 * An HTML element.
 * @param {string} tag
 * @param {Record<string, unknown>} [props] `class` and attributes; `on…` listeners;
 *   false, null and undefined leave an attribute out
 * @param {...(Node | string | null)} children strings become text nodes
 * @returns {HTMLElement}
 */
export function el(tag, props = {}, ...children) {
  return /** @type {HTMLElement} */ (fill(document.createElement(tag), props, children));
}

/**
 * An SVG element.
 * @param {string} tag
 * @param {Record<string, unknown>} [props]
 * @param {...(Node | string | null)} children
 * @returns {SVGElement}
 */
export function svg(tag, props = {}, ...children) {
  return /** @type {SVGElement} */ (fill(document.createElementNS(SVG, tag), props, children));
}

/**
 * Words from an article, a file name or the gazetteer: shut off from the text around
 * them, so that a right-to-left override in them turns nothing else about.
 * @param {string} text
 * @param {string} [className]
 */
export function quoted(text, className) {
  return el("bdi", { dir: "auto", class: className }, text);
}

/**
 * A button that is all text.
 * @param {string} className
 * @param {() => void} act
 * @param {...(Node | string | null)} children
 */
export function button(className, act, ...children) {
  return el("button", { type: "button", class: className, onclick: act }, ...children);
}

/**
 * Let Escape close something, wherever the focus is. Of several that are open, the one
 * that was told here last closes first.
 * @param {() => boolean} isOpen
 * @param {() => void} close
 */
export function onEscape(isOpen, close) {
  if (!closers.length) {
    document.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || event.defaultPrevented) return;
      const top = closers.find((one) => one.isOpen());
      if (!top) return;
      event.preventDefault();
      top.close();
    });
  }
  closers.unshift({ isOpen, close });
}

/**
 * Just before the page is painted the next time: whatever else changes until then, it
 * is laid out once.
 * @param {() => void} act
 */
export function beforeFrame(act) {
  let due = true;
  const once = () => {
    if (due) act();
    due = false;
  };
  window.setTimeout(once, FRAME_MS);
  requestAnimationFrame(once);
}

/** Until the page has painted what was drawn. */
export function painted() {
  return new Promise((done) => beforeFrame(() => window.setTimeout(done)));
}

/**
 * @param {Element} node
 * @param {Record<string, unknown>} props
 * @param {(Node | string | null)[]} children
 */
function fill(node, props, children) {
  for (const [name, value] of Object.entries(props)) {
    if (value === false || value === null || value === undefined) continue;
    if (name.startsWith("on")) {
      node.addEventListener(name.slice(2), /** @type {EventListener} */ (value));
    } else {
      node.setAttribute(name, value === true ? "" : String(value));
    }
  }
  node.append(...children.filter((child) => child !== null).map((child) => child ?? ""));
  return node;
}
