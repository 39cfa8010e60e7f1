/** Arguments that a call takes without filling the stack. */
const PIECE = 4096;

/** Texts of so many units share a row: to make one for each takes longer than to fill it. */
const SHORT = 4096;
let shared: number[] | undefined;

/**
 * A row for the units of a text that is made from another. It holds until the next one is asked for.
 *
 * @param length - units of the other text
 */
export function unitRow(length: number): number[] {
  if (length > SHORT) return [];
  // Numbers from the first to the last: an array with holes is slower to make a text of.
  shared ??= Array.from({ length: SHORT }, () => 0);
  return shared;
}

/**
 * The text of the first units of a row. It comes in one piece, in a fourth of the time in which it is added up from slices
 * of a few units each.
 */
export function textOfUnits(units: readonly number[], length: number): string {
  let text = "";
  for (let from = 0; from < length; from += PIECE)
    text += String.fromCharCode.apply(null, units.slice(from, Math.min(length, from + PIECE)));
  return text;
}

const UNITS: (string | undefined)[] = new Array<string | undefined>(0x10000);

/** The string of one UTF-16 unit, the same object each time: pages have millions of edits of one character. */
export function unitText(code: number): string {
  let known = UNITS[code];
  if (known === undefined) {
    known = String.fromCharCode(code);
    UNITS[code] = known;
  }
  return known;
}
