/**
 * How things are said. Dates and numbers are English whatever the reader's browser
 * speaks, as the articles' words beside them are.
 */

const shortFormat = lazily(() => new Intl.DateTimeFormat("en-GB", {
  timeZone: "UTC", weekday: "short", day: "numeric", month: "short",
}));
const longFormat = lazily(() => new Intl.DateTimeFormat("en-GB", {
  timeZone: "UTC", weekday: "long", day: "numeric", month: "long", year: "numeric",
}));
const whole = lazily(() => new Intl.NumberFormat("en", { maximumFractionDigits: 0 }));
const tenth = lazily(() => new Intl.NumberFormat("en", { maximumFractionDigits: 1 }));

/** @type {Record<string, string>} */
export const FEATURE_WORDS = {
  country: "country", region: "region", city: "town or city", landmark: "landmark",
  natural: "natural feature", continent: "continent", historical: "former state",
  vague: "region without fixed limits",
};

/** @type {Record<string, string>} */
export const ROLE_WORDS = {
  attendee: "took part", host: "host", companion: "companion", present: "also seen there",
  absent: "stayed away", invited: "invited", mentioned: "mentioned",
};

/** @type {Record<string, string>} */
export const RANK_WORDS = {
  head_of_state: "Head of state", head_of_government: "Head of government", other: "Other",
};

/** @type {Record<string, string>} */
export const STATUS_WORDS = {
  planned: "announced", happened: "happened", reported: "reported",
};

/** @type {Record<string, string>} */
export const BASIS_WORDS = {
  explicit: "the date is stated", weekday: "from the weekday", relative: "from words such as “today”",
  clock: "from the time of the entry", inferred: "concluded", given: "given with the article",
  stated: "stated in the article", unknown: "not known",
};

/** @type {Record<string, string>} */
export const RELATION_WORDS = {
  agree: "The sources agree", refine: "One tells more than the other", conflict: "The sources differ",
};

/** @type {Record<string, string>} */
export const RELATION_MARKS = { agree: "=", refine: "≈", conflict: "≠" };

/** @type {Record<string, string>} */
const MODE_WORDS = {
  train: "by train", air: "by air", road: "by road", sea: "by sea", foot: "on foot",
};

/**
 * Something that is made when it is first asked for: a browser takes longer over the
 * first of these formats than over all of this code.
 * @template T
 * @param {() => T} make
 * @returns {() => T}
 */
export function lazily(make) {
  /** @type {T | undefined} */
  let made;
  return () => (made ??= make());
}

/**
 * A whole number as people write it.
 * @param {number} count
 */
export function numberWords(count) {
  return whole().format(count);
}

/** @param {string} iso */
export function shortDay(iso) {
  return shortFormat().format(new Date(`${iso}T00:00:00Z`)).replace(",", "");
}

/** @param {string} iso */
export function longDay(iso) {
  return longFormat().format(new Date(`${iso}T00:00:00Z`)).replace(",", "");
}

/**
 * A DAY in words.
 * @param {string | null} day
 */
export function dayWords(day) {
  if (day === null) return "All days";
  if (day === "background") return "Background";
  return day.split("/").map(shortDay).join(" – ");
}

/**
 * "1 mention", "2 mentions".
 * @param {number} count
 * @param {string} one
 * @param {string} [many]
 */
export function counted(count, one, many = `${one}s`) {
  return `${numberWords(count)} ${count === 1 ? one : many}`;
}

/** @param {number} km */
export function kilometres(km) {
  return `${numberWords(km)} km`;
}

/**
 * A rule's or field's name as words.
 * @param {string} name
 */
export function plain(name) {
  return name.replaceAll("_", " ");
}

/** @param {number} hours */
export function hoursWords(hours) {
  return hours === 1 ? "1 hour" : `${tenth().format(hours)} hours`;
}

/** @param {string} mode */
export function modeWords(mode) {
  return MODE_WORDS[mode] ?? "means of travel not stated";
}

/**
 * A point as people write it: 39.90° N, 116.39° E.
 * @param {number} lat
 * @param {number} lon
 */
export function pointWords(lat, lon) {
  const side = (/** @type {number} */ value, /** @type {string} */ plus, /** @type {string} */ minus) =>
    `${Math.abs(value).toFixed(2)}° ${value < 0 ? minus : plus}`;
  return `${side(lat, "N", "S")}, ${side(lon - 360 * Math.round(lon / 360), "E", "W")}`;
}

/** @param {string} text */
export function capital(text) {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
