import { endsInComma } from "./line-edges.js";
import type { Piece } from "./pieces.js";

/** Characters of a line of verse at most, with its mark. */
const LONGEST = 16;
/** Of lines as long as each other, three are no chance. */
const LEAST = 3;
/** Two are a couplet where they have five or seven characters and a mark. */
const COUPLET = new Set([6, 8]);

/**
 * Finds the lines of verse: short ones, as long as each other, each of which ends with a mark. What wraps a page or breaks
 * its sentences meets no mark at the end of each line.
 *
 * @param pieces - the lines of a document that are not blank
 * @returns the lines that stand behind another of the same verse
 */
export function findVerse(pieces: readonly Piece[]): ReadonlySet<Piece> {
  const found = new Set<Piece>();
  for (let start = 0; start < pieces.length; ) {
    let end = start + 1;
    if (isLine(pieces[start]!)) {
      while (end < pieces.length && isNext(pieces[start]!, pieces[end]!, pieces[end + 1])) end++;
      if (isVerse(pieces, start, end)) for (let i = start + 1; i < end; i++) found.add(pieces[i]!);
    }
    start = end;
  }
  return found;
}

const isLine = ({ text, ended }: Piece): boolean =>
  text.length >= 4 && text.length <= LONGEST && (ended || endsInComma(text));

/** The last line of all, or before a blank one, may lack its mark. */
function isNext(first: Piece, { text, ended, blanks }: Piece, behind: Piece | undefined): boolean {
  if (blanks > 0) return false;
  if (ended || endsInComma(text)) return text.length === first.text.length;
  return text.length === first.text.length - 1 && (behind === undefined || behind.blanks > 0);
}

function isVerse(pieces: readonly Piece[], start: number, end: number): boolean {
  const first = pieces[start]!;
  if (!pieces.slice(start, end).some(({ text }) => endsInComma(text))) return false;
  // A narrow column has such lines among others that stop anywhere.
  if (isOpen(pieces[start - 1], first) || isOpen(pieces[end], first)) return false;
  if (end - start >= LEAST) return true;
  // What stands before is a title or what announces it, and no sentence that goes on in the first line.
  const before = pieces[start - 1];
  return (
    end - start === 2 &&
    COUPLET.has(first.text.length) &&
    pieces[end - 1]!.ended &&
    before !== undefined &&
    (before.ended || before.text.length < COUPLET_TITLE)
  );
}

const COUPLET_TITLE = 6;

/** Whether a line ends no sentence nor clause, and is as long as those of a verse or nearly so. */
function isOpen(piece: Piece | undefined, { text }: Piece): boolean {
  if (piece === undefined || piece.ended || endsInComma(piece.text)) return false;
  return piece.blanks === 0 && Math.abs(piece.text.length - text.length) <= 2;
}
