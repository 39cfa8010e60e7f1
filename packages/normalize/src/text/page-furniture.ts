import { endsInComma } from "./line-edges.js";
import type { Piece } from "./pieces.js";

/** Numbers of pages, each with the number and, in some styles, how many there are. */
const STYLES: readonly { readonly pattern: RegExp; readonly plain: boolean }[] = [
  // Nothing else looks like these: one is enough.
  { pattern: /^[—–－·~～-]{1,3} ?(\d{1,4}) ?[—–－·~～-]{1,3}$/u, plain: true },
  { pattern: /^第 ?(\d{1,4}) ?页(?:[ ,，/]{0,3}[（(]?共 ?(\d{1,4}) ?页[)）]?)?$/u, plain: true },
  { pattern: /^Page (\d{1,4})(?: of (\d{1,4}))?$/iu, plain: true },
  // A date, a fraction or a figure can: there must be the page before or the page after.
  { pattern: /^(\d{1,4}) ?\/ ?(\d{1,4})$/u, plain: false },
  { pattern: /^(\d{1,3})$/u, plain: false },
];
/** How they begin: most lines do not, and are not looked at. */
const BEGINS = /^[—–－·~～\-第Pp\d]/u;
/** Characters of a page's number at most, with what stands round it. */
const LONGEST_NUMBER = 24;
/** Lines that a page has at least beside its number. */
const LEAST_LINES = 3;
/** Characters that a line at the head of each page has. */
const SHORTEST_HEAD = 4;
const LONGEST_HEAD = 40;

/**
 * Finds what print puts between the lines of two pages: the number of a page, alone on its line, and a line beside it
 * that stands elsewhere, too: it heads every page.
 *
 * @param pieces - the lines of a document that are not blank
 * @returns those that belong to no paragraph
 */
export function findPageFurniture(pieces: readonly Piece[]): ReadonlySet<Piece> {
  const numbers = pageNumbers(pieces);
  const found = new Set(numbers.map((at) => pieces[at]!));
  const heads = new Set<string>();
  for (const at of numbers)
    for (const piece of [pieces[at - 1], pieces[at + 1]])
      if (piece !== undefined && isHead(piece)) heads.add(piece.text);
  if (heads.size === 0) return found;
  const same = new Map<string, Piece[]>();
  for (const piece of pieces) {
    if (!heads.has(piece.text)) continue;
    const those = same.get(piece.text);
    if (those === undefined) same.set(piece.text, [piece]);
    else those.push(piece);
  }
  for (const those of same.values()) if (those.length > 1) for (const piece of those) found.add(piece);
  return found;
}

const isHead = ({ text, ended, chinese }: Piece): boolean =>
  chinese && text.length >= SHORTEST_HEAD && text.length <= LONGEST_HEAD && !ended && !endsInComma(text);

/** The number of a note, its brackets on lines of their own. */
const inBrackets = (pieces: readonly Piece[], at: number): boolean =>
  /[[［（(〔【]$/u.test(pieces[at - 1]?.text.slice(-1) ?? "") ||
  /^[\]］）)〕】]/u.test(pieces[at + 1]?.text ?? "");

/** Where the numbers of pages stand. */
function pageNumbers(pieces: readonly Piece[]): number[] {
  const found: number[] = [];
  const short: number[] = [];
  for (let at = 0; at < pieces.length; at++) {
    const { text } = pieces[at]!;
    if (text.length <= LONGEST_NUMBER && BEGINS.test(text) && !inBrackets(pieces, at)) short.push(at);
  }
  if (short.length === 0) return found;
  for (const { pattern, plain } of STYLES) {
    let last: { at: number; number: number; pages: string | undefined } | null = null;
    for (const at of short) {
      const match = pattern.exec(pieces[at]!.text);
      if (match === null) continue;
      const number = Number(match[1]);
      const follows =
        last !== null && number === last.number + 1 && match[2] === last.pages && at - last.at > LEAST_LINES;
      if (plain || follows) found.push(at);
      if (!plain && follows && found.at(-2) !== last!.at) found.splice(-1, 0, last!.at);
      last = { at, number, pages: match[2] };
    }
  }
  return found.sort((a, b) => a - b);
}
