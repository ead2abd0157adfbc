/**
 * The script that a large page begins with: it draws the first picture, and runs the
 * others when that is on the screen.
 */

import { showPicture } from "./firstpicture.js";
import { PICTURE } from "./handover.js";

/**
 * Run the scripts that were held back until the first picture is on the screen: they
 * stand in the page as they are, and its policy names each of them by its hash.
 */
async function runHeld() {
  await PICTURE.shown;
  // In a task of their own: whoever waits for the picture, or has clicked, comes first.
  await new Promise((done) => {
    window.setTimeout(done);
  });
  for (const held of document.querySelectorAll("script.gv-held")) {
    const script = document.createElement("script");
    script.textContent = held.textContent;
    held.replaceWith(script);
  }
}

window.geoviz = { first: PICTURE, ready: PICTURE.ready, showPicture, runHeld };
