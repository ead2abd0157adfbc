/**
 * Words of an article with some of them marked; words that are selected are told.
 *
 * The text is only ever set as text. Not in a shadow tree: browsers do not agree on how
 * a selection in one is read. Offsets are UTF-16 units, as JavaScript counts.
 */

/**
 * @param {{data: {text: string, marks: [number, number, string][], label: string,
 *   tall: boolean, choose: boolean, from: string}, parentElement: ParentNode,
 *   setTriggerValue: (name: string, value: any) => void}} component
 *   marks: start, end and kind (`asked`, `found`, `chosen`), in order, disjoint
 */
export default function passage({ data, parentElement, setTriggerValue }) {
  const box = /** @type {HTMLElement} */ (parentElement.querySelector(".gv-passage"));
  const moved = box.dataset.from !== data.from;
  const { scrollTop } = box;
  box.dataset.from = data.from;
  box.setAttribute("aria-label", data.label);
  box.classList.toggle("gv-tall", data.tall);
  const nodes = [];
  let at = 0;
  for (const [start, end, kind] of data.marks) {
    nodes.push(document.createTextNode(data.text.slice(at, start)));
    const mark = document.createElement("mark");
    mark.className = `gv-${kind}`;
    mark.textContent = data.text.slice(start, end);
    nodes.push(mark);
    at = end;
  }
  nodes.push(document.createTextNode(data.text.slice(at)));
  box.replaceChildren(...nodes);
  const asked = /** @type {HTMLElement | null} */ (box.querySelector(".gv-chosen, .gv-asked"));
  box.scrollTop = !moved ? scrollTop : asked ? asked.offsetTop - box.clientHeight / 3 : 0;
  box.onpointerup = box.onkeyup = data.choose ? () => tell(box, setTriggerValue) : null;
}

/**
 * @param {HTMLElement} box
 * @param {(name: string, value: any) => void} send
 */
function tell(box, send) {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || !selection.rangeCount) return;
  const range = selection.getRangeAt(0);
  if (!box.contains(range.startContainer) || !box.contains(range.endContainer)) return;
  const before = document.createRange();
  before.selectNodeContents(box);
  before.setEnd(range.startContainer, range.startOffset);
  const start = before.toString().length;
  send("chosen", [start, start + range.toString().length]);
}
