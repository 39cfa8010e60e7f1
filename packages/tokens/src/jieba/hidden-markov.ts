/** A model that joins characters into words by the places that they take in words. */
export interface HiddenMarkov {
  readonly start: Float64Array;
  /** From state to state, `4 * from + to`. */
  readonly transitions: Float64Array;
  /** Where a character's probabilities stand in `emissions`; 0 for those that the model does not know. */
  readonly rowOf: (rune: number) => number;
  /** Four in a row: of a character in each state. */
  readonly emissions: Float64Array;
}

/** States: begin, end, middle, single; a word ends with an odd one. */
const STATES = 4;
const END = 1;
const SINGLE = 3;
/** Characters for which there is room from the start, and for which it is kept. */
const USUAL = 64;
const LONGEST = 65_536;
/** What cppjieba takes for the logarithm of nothing. */
export const NEVER = -3.14e100;

/**
 * Reads jieba's model: probabilities of the start, of four transitions a state, and of characters by state, a line each.
 *
 * @param content - of the file; lines that begin with # are passed over
 * @returns the model
 * @throws RangeError where a line is missing or holds no number
 */
export function readModel(content: string): HiddenMarkov {
  const lines = content
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "" && !line.startsWith("#"));
  const numbers = (line = ""): number[] => line.split(" ").map(checked);
  const rows = new Map<number, number>();
  const values = [NEVER, NEVER, NEVER, NEVER];
  for (let state = 0; state < STATES; state++) {
    for (const pair of (lines[1 + STATES + state] ?? "").split(",")) {
      const [character = "", value = ""] = pair.split(":");
      const rune = checked(character.codePointAt(0) ?? Number.NaN);
      let row = rows.get(rune);
      if (row === undefined) {
        row = values.length;
        rows.set(rune, row);
        values.push(NEVER, NEVER, NEVER, NEVER);
      }
      values[row + state] = checked(value);
    }
  }
  const table = new Int32Array(65_536);
  for (const [rune, row] of rows) if (rune < table.length) table[rune] = row;
  return {
    start: Float64Array.from(numbers(lines[0])),
    transitions: Float64Array.from(lines.slice(1, 1 + STATES).flatMap(numbers)),
    rowOf: (rune) => (rune < 65_536 ? table[rune]! : (rows.get(rune) ?? 0)),
    emissions: Float64Array.from(values),
  };
}

function checked(value: string | number): number {
  const number = value === "" ? Number.NaN : Number(value);
  if (Number.isNaN(number))
    throw new RangeError(`the model holds ${JSON.stringify(value)} in place of a number`);
  return number;
}

/**
 * Cuts characters by the likeliest sequence of states (Viterbi's algorithm), as cppjieba's `HMMSegment` does: letters and
 * digits in a row first, the rest by the model. Sums are made in its order, so that equal ones are equal.
 *
 * @param model - see {@link readModel}
 * @returns a function that is given characters and a range of them, and tells where each word of the range ends
 * @example
 * const cut = markovCutter(model);
 * cut(Int32Array.of(0x41, 0x42), 0, 2, (end) => console.log(end)); // 2
 */
export function markovCutter(
  model: HiddenMarkov,
): (runes: Int32Array, from: number, to: number, ends: (end: number) => void) => void {
  let weights = new Float64Array(0);
  let paths = new Uint8Array(0);
  let states = new Uint8Array(0);
  const room = (size: number): void => {
    weights = new Float64Array(STATES * size);
    paths = new Uint8Array(STATES * size);
    states = new Uint8Array(size);
  };

  const viterbi = (runes: Int32Array, from: number, to: number, ends: (end: number) => void): void => {
    const length = to - from;
    if (length > states.length) room(Math.max(USUAL, 2 * length));
    const { start, transitions, emissions } = model;
    let row = model.rowOf(runes[from]!);
    for (let state = 0; state < STATES; state++) weights[state] = start[state]! + emissions[row + state]!;
    for (let at = 1; at < length; at++) {
      row = model.rowOf(runes[from + at]!);
      const before = STATES * (at - 1);
      for (let state = 0; state < STATES; state++) {
        const emission = emissions[row + state]!;
        let best = NEVER;
        let path = END;
        for (let last = 0; last < STATES; last++) {
          const weight = weights[before + last]! + transitions[STATES * last + state]! + emission;
          if (weight > best) {
            best = weight;
            path = last;
          }
        }
        weights[STATES * at + state] = best;
        paths[STATES * at + state] = path;
      }
    }
    const final = STATES * (length - 1);
    let state = weights[final + END]! >= weights[final + SINGLE]! ? END : SINGLE;
    for (let at = length - 1; at >= 0; at--) {
      states[at] = state;
      state = paths[STATES * at + state]!;
    }
    for (let at = 0; at < length; at++) if (states[at]! % 2 === 1) ends(from + at + 1);
    if (length > LONGEST) room(USUAL);
  };

  return (runes, from, to, ends) => {
    let left = from;
    let right = from;
    while (right < to) {
      if (runes[right]! >= 0x80) {
        right++;
        continue;
      }
      if (left < right) viterbi(runes, left, right, ends);
      right = asciiEnd(runes, right, to);
      ends(right);
      left = right;
    }
    if (left < right) viterbi(runes, left, right, ends);
  };
}

const isDigit = (rune: number): boolean => rune >= 0x30 && rune <= 0x39;
const isLetter = (rune: number): boolean => (rune | 0x20) >= 0x61 && (rune | 0x20) <= 0x7a;

/** Letters with digits behind them, digits with points between them, or one character. */
function asciiEnd(runes: Int32Array, from: number, to: number): number {
  let end = from + 1;
  if (isLetter(runes[from]!)) while (end < to && (isLetter(runes[end]!) || isDigit(runes[end]!))) end++;
  else if (isDigit(runes[from]!)) while (end < to && (isDigit(runes[end]!) || runes[end] === 0x2e)) end++;
  return end;
}
