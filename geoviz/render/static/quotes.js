/**
 * The quotes of a story, as `quotes.py` packs them: columns of small numbers in the
 * order of the texts, unpacked once; rows are made when somebody asks for them.
 */

/**
 * @typedef {{documents: number[], start: number[], length: number[], before: number[],
 *   after: number[], subject: number[], kind: number[], kinds: number[][],
 *   runnersUp: number[][], others: [string, string, string][], subjects: string[],
 *   words: string[]}} PackedQuotes
 */

export class Quotes {
  /** @param {PackedQuotes} packed */
  constructor(packed) {
    const { documents, length, before, after, subject, subjects } = packed;
    const rows = length.length;
    this.words = packed.words;
    this.runners = packed.runnersUp;
    this.others = packed.others;
    this.kinds = packed.kinds;
    this.kind = packed.kind;
    this.subject = subject;
    this.subjects = subjects;
    this.document = new Uint32Array(rows);
    this.start = new Uint32Array(rows);
    this.end = new Uint32Array(rows);
    this.low = new Uint32Array(rows);
    this.high = new Uint32Array(rows);
    /** The first row of each document, and one past the last of all. */
    this.first = new Uint32Array(documents.length + 1);
    let row = 0;
    documents.forEach((count, number) => {
      let at = 0;
      for (const last = row + count; row < last; row += 1) {
        at += packed.start[row];
        this.document[row] = number;
        this.start[row] = at;
        this.end[row] = at + length[row];
        this.low[row] = at - before[row];
        this.high[row] = this.end[row] + after[row];
      }
      this.first[number + 1] = row;
    });
    this.numbers = new Map(subjects.map((id, at) => [id, at]));
    /** Where the rows of each subject begin in `bySubject`. */
    this.begins = new Uint32Array(subjects.length + 1);
    this.bySubject = new Uint32Array(subject.length);
    this.index();
  }

  /** Sort the rows by subject, each subject's in the order of the texts. */
  index() {
    const { subject, subjects } = this;
    for (const one of subject) this.begins[one + 1] += 1;
    for (let one = 0; one < subjects.length; one += 1) this.begins[one + 1] += this.begins[one];
    const next = this.begins.slice();
    subject.forEach((one, row) => {
      this.bySubject[next[one]] = row;
      next[one] += 1;
    });
  }

  /**
   * The rows of a thing, in the order of the texts.
   * @param {string} id
   * @returns {Uint32Array} their numbers
   */
  of(id) {
    const number = this.numbers.get(id);
    if (number === undefined) return new Uint32Array(0);
    return this.bySubject.subarray(this.begins[number], this.begins[number + 1]);
  }

  /**
   * A row with all that is known of it, as `store.quote` takes it.
   * @param {number} row
   * @returns {number[]} document, start, end, low, high, rule, field, assumed, percent,
   *   number of the runners-up, reasons...
   */
  row(row) {
    return [this.document[row], this.start[row], this.end[row], this.low[row], this.high[row],
      ...this.kinds[this.kind[row]]];
  }

  /**
   * The places that came second, best first.
   * @param {number} number of the set; -1 is none
   * @returns {import("./store.js").RunnerUp[]}
   */
  runnersUp(number) {
    const flat = this.runners[number] ?? [];
    return flat.flatMap((other, at) => {
      if (at % 2) return [];
      const [name, feature, where] = this.others[other];
      return [{ name, feature, where, percent: flat[at + 1] }];
    });
  }

  /**
   * Does one of these documents tell of a thing?
   * @param {string} id
   * @param {Set<number>} documents
   */
  tells(id, documents) {
    return this.of(id).some((row) => documents.has(this.document[row]));
  }

  /**
   * What is quoted of a document, in the order of its text.
   * @param {number} document
   * @returns {{id: string, start: number, end: number}[]}
   */
  in(document) {
    const found = [];
    for (let row = this.first[document]; row < this.first[document + 1]; row += 1) {
      found.push({ id: this.subjects[this.subject[row]], start: this.start[row], end: this.end[row] });
    }
    return found;
  }
}
