/** Documents as one run of whole numbers, with the way back to their own offsets. */
export interface Symbols {
  /** All documents, one after the other: equal units have equal numbers. */
  readonly values: Int32Array;
  /** Where each document starts, and one past the last. */
  readonly starts: Uint32Array;
  /** Offsets of each unit in its document, half-open. */
  readonly from: Uint32Array;
  readonly to: Uint32Array;
}

/** Most units in all: places are kept in 32 bits. */
const MOST = 2 ** 30;

/**
 * Numbers the units of documents: letters and digits of texts (punctuation and spaces are where copies differ for no
 * reason), or tokens that are not empty.
 *
 * @throws RangeError if there are more than 2^30 units
 */
export function symbolsOf(verb: string, texts: readonly (string | readonly string[])[]): Symbols {
  const size = texts.reduce((sum, text) => sum + text.length, 0);
  if (size > MOST)
    throw new RangeError(`${verb}: ${size} units are more than 2^30; compare parts of the corpus`);
  const values = new Int32Array(size);
  const from = new Uint32Array(size);
  const to = new Uint32Array(size);
  const starts = new Uint32Array(texts.length + 1);
  const numbers = new Map<string, number>();
  const word = /[\p{L}\p{N}]/u;
  let at = 0;
  const add = (unit: string, start: number, end: number): void => {
    let number = numbers.get(unit);
    if (number === undefined) {
      // A number below 0 is a unit that does not count.
      number = typeof texts[0] === "string" && !word.test(unit) ? -1 : unit === "" ? -1 : numbers.size;
      numbers.set(unit, number);
    }
    if (number < 0) return;
    values[at] = number;
    from[at] = start;
    to[at] = end;
    at += 1;
  };
  texts.forEach((text, doc) => {
    starts[doc] = at;
    let offset = 0;
    for (const unit of text) {
      const length = typeof text === "string" ? unit.length : 1;
      add(unit, offset, offset + length);
      offset += length;
    }
  });
  starts[texts.length] = at;
  return { values: values.subarray(0, at), starts, from: from.subarray(0, at), to: to.subarray(0, at) };
}
