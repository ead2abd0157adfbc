/**
 * Carries choices to the map's page and clicks on it back to the app.
 *
 * The map is drawn once, in streamlit-folium's frame; a choice only calls its scripting
 * surface, so that nothing of the map is sent or drawn again. The frame is of the same
 * origin. When a new story makes it anew, the new page is told everything once more.
 */

const FRAME = "iframe[title='streamlit_folium.st_folium']";
/** Milliseconds; looking costs nothing next to a frame of animation. */
const LOOK_EVERY = 120;

/**
 * What is kept from call to call, for each place of this component on the page.
 * @type {WeakMap<ParentNode, {told: any, surface: any, quiet: boolean, send: (id: string) => void,
 *   timer: number}>}
 */
const KEPT = new WeakMap();

/** @returns {any} `window.geoviz` of the map's page, once it is drawn */
function surfaceOf() {
  for (const frame of document.querySelectorAll(FRAME)) {
    const geoviz = /** @type {any} */ (/** @type {HTMLIFrameElement} */ (frame).contentWindow)?.geoviz;
    if (geoviz?.setFilter) return geoviz;
  }
  return null;
}

/**
 * Tell the map's page what is chosen.
 * @param {any} kept
 */
function tell(kept) {
  const { surface, told } = kept;
  kept.quiet = true;
  try {
    surface.setFilter(told.only);
    surface.setDay(told.day);
    surface.select(told.select);
  } catch (error) {
    // A choice of the story before, on its way while the new one is drawn: the next is right.
    if (!(error instanceof Error) || error.name !== "RangeError") throw error;
  } finally {
    kept.quiet = false;
  }
}

/** @param {any} kept */
function look(kept) {
  const surface = surfaceOf();
  if (surface === null || surface === kept.surface) return;
  kept.surface = surface;
  surface.on("select", (/** @type {string | null} */ id) => {
    if (!kept.quiet && kept.surface === surface) kept.send(id ?? "");
  });
  tell(kept);
}

/** @param {{data: any, parentElement: ParentNode, setTriggerValue: (name: string, value: any) => void}} component */
export default function bridge({ data, parentElement, setTriggerValue }) {
  let kept = KEPT.get(parentElement);
  if (!kept) {
    kept = { told: null, surface: null, quiet: false, send: () => {}, timer: 0 };
    KEPT.set(parentElement, kept);
  }
  const mine = kept;
  const before = JSON.stringify(mine.told);
  mine.told = data;
  mine.send = (id) => setTriggerValue("selected", id);
  if (mine.surface !== null && JSON.stringify(data) !== before) tell(mine);
  window.clearInterval(mine.timer);
  mine.timer = window.setInterval(() => look(mine), LOOK_EVERY);
  look(mine);
  return () => window.clearInterval(mine.timer);
}
