import { opensBracket } from "./line-edges.js";
import type { Piece } from "./pieces.js";

/** What is known of a paragraph so far: its lines that were joined. */
export interface Paragraph {
  /** Whether it is the page's first. */
  readonly top: boolean;
  readonly head: string;
  /** Its last characters. */
  readonly tail: string;
  /** A comma or stop stands in it. */
  readonly marked: boolean;
  readonly commas: number;
  /** A colon stands inside it. */
  readonly colon: boolean;
  /** A parenthesis or bracket is open at its end. */
  readonly bracket: () => boolean;
  /** A sentence has ended in it. */
  readonly body: boolean;
  readonly length: number;
}

/**
 * What is known of the lines that were joined so far. Only the last few can tell more of a long paragraph.
 *
 * @param pieces - the lines of a page that are not blank
 * @param start - the first of them
 * @param end - the one behind the last
 */
export function paragraphOf(pieces: readonly Piece[], start: number, end: number): Paragraph {
  const head = pieces[start]!.text;
  const rest = pieces.slice(Math.max(start + 1, end - 11), end);
  const text = head + rest.map((line) => line.text).join("");
  return {
    top: start === 0,
    head: head.slice(0, 60),
    tail: text.slice(-60),
    marked: /[，,。、]/u.test(text),
    colon: /：./u.test(text),
    bracket: () => opensBracket(text),
    commas: text.split(/[，,]/u).length - 1,
    // Titles ask and exclaim, too.
    body: /[。；]/u.test(text),
    length: text.length,
  };
}
