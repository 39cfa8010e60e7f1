import type { Span } from "@tifa/corpus";

/** Texts one after another as numbers; 0 is a mark that no formulation reaches over, or the end of a text. */
export interface TextUnits {
  /** UTF-16 units, 0 for marks and after each text. */
  readonly units: Uint16Array;
  /** The texts in one string, with a line feed after each: place for place the units. */
  readonly joined: string;
  /** Where each text starts, and one more: the length of all. */
  readonly starts: Uint32Array;
  /** Number of units that are not 0. */
  readonly letters: number;
}

/**
 * What a formulation is written in: letters, digits, 、 between its parts, and + · % within it. Half a surrogate pair
 * counts as a mark.
 */
const WITHIN = /[\p{L}\p{Nd}〇、+·%％]/u;

/**
 * Puts texts together for the search of repeated strings.
 *
 * @param texts - texts
 * @returns their units, see {@link TextUnits}
 * @throws RangeError where the texts have 2³⁰ units or more
 * @example
 * textUnits(["防控，", "防控"]).units; // Uint16Array [防, 控, 0, 0, 防, 控, 0]
 */
export function textUnits(texts: readonly string[]): TextUnits {
  const starts = new Uint32Array(texts.length + 1);
  texts.forEach((text, index) => {
    starts[index + 1] = starts[index]! + text.length + 1;
  });
  const size = starts[texts.length]!;
  if (texts.reduce((sum, text) => sum + text.length + 1, 0) >= 2 ** 30) {
    throw new RangeError("formulations: the texts have more than 2³⁰ characters; take them in parts");
  }
  const joined = texts.map((text) => `${text}\n`).join("");
  const units = new Uint16Array(size);
  // 0: not seen yet; 1: within; 2: a mark.
  const kinds = new Uint8Array(0x10000);
  let letters = 0;
  for (let at = 0; at < size; at++) {
    const unit = joined.charCodeAt(at);
    kinds[unit] ||= WITHIN.test(String.fromCharCode(unit)) ? 1 : 2;
    if (kinds[unit] === 2) continue;
    units[at] = unit;
    letters++;
  }
  return { units, joined, starts, letters };
}

/** A span of one of several texts. */
export interface TextSpan extends Span {
  /** Index of the text. */
  readonly text: number;
}
