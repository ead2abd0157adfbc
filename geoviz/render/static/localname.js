/**
 * What a place is called where it lies, shown only by a computer that can write it: a row
 * of empty boxes tells nobody anything.
 */

import { el } from "./dom.js";

/** A character that no font has: what is drawn for it is drawn for all that are missing. */
const NOBODYS = "\u{10fffe}";
const SIDE = 24;

/** @type {Map<string, boolean>} by language: a font has the whole script or none of it */
const known = new Map();

/**
 * @param {string} text
 * @param {string} language
 * @param {(text: string) => string} [drawn] what a text looks like
 */
export function canWrite(text, language, drawn = drawing) {
  let can = known.get(language);
  if (can === undefined) {
    can = drawn(text.charAt(0)) !== drawn(NOBODYS);
    known.set(language, can);
  }
  return can;
}

/** @param {string} text */
function drawing(text) {
  const canvas = document.createElement("canvas");
  canvas.width = SIDE;
  canvas.height = SIDE;
  const pen = canvas.getContext("2d");
  if (!pen) return "";
  pen.font = `${SIDE - 6}px sans-serif`;
  pen.textBaseline = "top";
  pen.fillText(text, 2, 2);
  return pen.getImageData(0, 0, SIDE, SIDE).data.join();
}

/**
 * The local name of a place, to stand beside its name; null where there is none.
 * @param {any} row of the places
 * @returns {HTMLElement | null}
 */
export function localName(row) {
  if (!row.local || !canWrite(row.local, row.localLanguage)) return null;
  return el("bdi", { class: "gv-local", lang: row.localLanguage, dir: "auto" }, row.local);
}
