/** A term where it stands. */
export interface TermMatch<T> {
  readonly start: number;
  readonly end: number;
  readonly term: string;
  readonly value: T;
}

/** Finds known terms in a text, leftmost and longest first. */
export type TermScanner<T> = (text: string) => TermMatch<T>[];

/**
 * Makes a finder of many terms at once. The cost of a scan is the text's length times the lengths that terms
 * with the same two first characters come in, whatever the number of terms.
 *
 * @param entries - terms of two characters or more (shorter ones are left out), each with a value
 * @returns a finder
 * @example
 * termScanner([["合肥市", 1]])("在合肥市"); // [{ start: 1, end: 4, term: "合肥市", value: 1 }]
 */
export function termScanner<T>(entries: Iterable<readonly [string, T]>): TermScanner<T> {
  const values = new Map<string, T>();
  const lengths = new Map<string, number[]>();
  for (const [term, value] of entries) {
    if (term.length < 2 || values.has(term)) continue;
    values.set(term, value);
    const head = term.slice(0, 2);
    const known = lengths.get(head);
    if (known === undefined) lengths.set(head, [term.length]);
    else if (!known.includes(term.length)) known.push(term.length);
  }
  for (const known of lengths.values()) known.sort((a, b) => b - a);
  // Most offsets are told by one look: two units with which no term begins have another place than those of any, nearly always.
  const heads = new Uint32Array(HEAD_WORDS);
  for (const head of lengths.keys()) {
    const place = placeOf(head, 0);
    heads[place >>> 5]! |= 1 << (place & 31);
  }
  return (text) => {
    const found: TermMatch<T>[] = [];
    for (let at = 0; at < text.length; ) {
      const place = placeOf(text, at);
      const mayBegin = (heads[place >>> 5]! & (1 << (place & 31))) !== 0;
      const term = mayBegin ? longestAt(text, at, values, lengths) : null;
      if (term === null) {
        at++;
        continue;
      }
      const end = at + term.length;
      found.push({ start: at, end, term, value: values.get(term)! });
      at = end;
    }
    return found;
  };
}

/** Bits in the table of heads, and the words of 32 that hold them. */
const HEADS = 65_536;
const HEAD_WORDS = 2_048;

/** Where the two units at an offset stand in the table of heads. */
function placeOf(text: string, at: number): number {
  return (text.charCodeAt(at) * 31 + text.charCodeAt(at + 1)) & (HEADS - 1);
}

function longestAt<T>(
  text: string,
  at: number,
  values: ReadonlyMap<string, T>,
  lengths: ReadonlyMap<string, number[]>,
): string | null {
  const known = lengths.get(text.slice(at, at + 2));
  // What the text's end cuts short is a term as well, if it is one.
  const length = known?.find((one) => values.has(text.slice(at, at + one)));
  return length === undefined ? null : text.slice(at, at + length);
}
