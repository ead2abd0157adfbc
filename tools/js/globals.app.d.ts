/** What the app puts before a component's own code: `render/static/spans.js`. */

declare const apart: typeof import("../../geoviz/render/static/spans.js").apart;
declare const pieces: typeof import("../../geoviz/render/static/spans.js").pieces;
