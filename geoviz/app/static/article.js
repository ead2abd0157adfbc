/**
 * The article with everything marked that was found in it; a marked word selects.
 *
 * The text is only ever set as text. `apart` and `pieces` are those of the page's own
 * reader (render/static/spans.js), put before this by the app.
 */

/**
 * @param {{data: {text: string, spans: [number, number, string, string][], selected: string,
 *   language: string, from: number}, parentElement: ParentNode,
 *   setTriggerValue: (name: string, value: any) => void}} component
 *   spans: start, end, id and kind, in UTF-16 units
 */
export default function article({ data, parentElement, setTriggerValue }) {
  const box = /** @type {HTMLElement} */ (parentElement.querySelector(".article"));
  const key = `${data.from} ${data.text.length} ${data.text.slice(0, 80)}`;
  const moved = box.dataset.key !== key || box.dataset.selected !== data.selected;
  const { scrollTop } = box;
  box.dataset.key = key;
  box.dataset.selected = data.selected;
  box.lang = data.language;
  const found = data.spans.map(([start, end, id, kind]) => ({ start, end, id, kind }));
  const lit = found.filter((one) => one.id === data.selected);
  const nodes = pieces(data.text.length, apart(found), lit).map(({ start, end, span, lit: bright }) => {
    const words = data.text.slice(start, end);
    if (!span) return bright ? marked(words) : document.createTextNode(words);
    const button = document.createElement("button");
    button.type = "button";
    button.className = `found ${span.kind}${bright ? " lit" : ""}`;
    button.textContent = words;
    button.title = `Show this ${span.kind} on the map`;
    button.onclick = () => setTriggerValue("selected", span.id);
    return button;
  });
  box.replaceChildren(...nodes);
  const bright = /** @type {HTMLElement | null} */ (box.querySelector(".lit, mark"));
  const within = bright && bright.offsetTop >= scrollTop
    && bright.offsetTop + bright.offsetHeight <= scrollTop + box.clientHeight;
  box.scrollTop = bright && moved && !within ? bright.offsetTop - box.clientHeight / 3
    : moved && !bright ? 0 : scrollTop;
}

/** @param {string} words */
function marked(words) {
  const mark = document.createElement("mark");
  mark.textContent = words;
  return mark;
}
