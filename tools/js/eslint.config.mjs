/**
 * Lint of the modules of the page and of the app, and of their tests, run from the root of the repository.
 *
 * The page shows text that nobody vouches for: whatever turns a string into markup, code
 * or an address is an error here, not only in review.
 */

import js from "@eslint/js";

const BROWSER = ["AbortController", "Blob", "CSS", "CompressionStream", "DecompressionStream", "Element", "Event",
  "HTMLElement", "Image", "L", "MutationObserver", "Node", "Path2D", "ResizeObserver", "Response", "TextDecoder", "URL",
  "URLSearchParams", "XMLSerializer", "atob", "clearTimeout", "console", "document", "getComputedStyle", "history",
  "location", "matchMedia", "navigator", "performance", "queueMicrotask", "requestAnimationFrame", "requestIdleCallback",
  "setTimeout", "window"];

/** What the app's components have besides: what `render/static/spans.js` gives, put before them. */
const COMPONENT = ["apart", "pieces", "getSelection"];

const MARKUP = ["innerHTML", "outerHTML", "insertAdjacentHTML", "srcdoc", "createContextualFragment", "parseFromString"];

export default [
  js.configs.recommended,
  {
    files: ["geoviz/app/static/*.js"],
    languageOptions: { globals: Object.fromEntries(COMPONENT.map((name) => [name, "readonly"])) },
  },
  {
    files: ["geoviz/app/static/*.js", "geoviz/render/static/*.js"],
    languageOptions: {
      ecmaVersion: 2022,
      sourceType: "module",
      globals: Object.fromEntries(BROWSER.map((name) => [name, "readonly"])),
    },
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: {
      "max-lines": ["error", { max: 300 }],
      complexity: ["error", 16],
      curly: ["error", "multi-line"],
      eqeqeq: "error",
      "no-eval": "error",
      "no-implied-eval": "error",
      "no-new-func": "error",
      "no-script-url": "error",
      "no-shadow": "error",
      "no-unused-vars": ["error", { varsIgnorePattern: "^_", argsIgnorePattern: "^_", caughtErrors: "none" }],
      "no-var": "error",
      "object-shorthand": "error",
      "prefer-const": ["error", { ignoreReadBeforeAssign: true }],
      "prefer-template": "error",
      "no-console": "error",
      "no-restricted-properties": ["error", ...MARKUP.map((property) => ({
        property, message: "Text enters the page as text: use el() of dom.js." })),
      { object: "document", property: "write", message: "Use el() of dom.js." }],
      "no-restricted-globals": ["error", "fetch", "XMLHttpRequest", "WebSocket", "EventSource", "localStorage", "sessionStorage"],
    },
  },
  {
    files: ["tests/js/*.mjs"],
    languageOptions: { ecmaVersion: 2022, sourceType: "module",
      globals: { globalThis: "readonly", URL: "readonly", TextEncoder: "readonly", process: "readonly" } },
    rules: { eqeqeq: "error", "prefer-const": "error", "no-var": "error" },
  },
];
