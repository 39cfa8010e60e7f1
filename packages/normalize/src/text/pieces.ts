import { READING_START } from "./classes.js";
import { ATTRIBUTION, ENDED, endsInAddress, hasClosingStart, OPENER, SALUTATION } from "./line-edges.js";
import type { Line } from "./lines.js";
import { isChinese } from "./lines.js";
import { plainText } from "./loose-readings.js";

/** A line that is not blank, as its breaks are judged. */
export interface Piece {
  readonly line: Line;
  /** In simplified characters, without the blanks round it and the readings in it, which may not be taken out yet. */
  readonly text: string;
  /** With its indent, as its width is counted. */
  readonly wide: string;
  /** Blank lines before it. */
  readonly blanks: number;
  /** Columns of the blanks before its text. */
  readonly indent: number;
  readonly chinese: boolean;
  readonly ended: boolean;
  /** Whether the line behind it begins with a mark that begins none. */
  readonly runsOn: boolean;
  /** Whether the number of a page stands before it. */
  readonly behindFurniture?: true;
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** The lines of a document that are not blank. */
export function piecesOf(text: string, lines: readonly Line[]): Piece[] {
  const pieces: Mutable<Piece>[] = [];
  let blanks = 0;
  for (const line of lines) {
    const source = text.slice(line.start, line.end);
    const bare = source.trim();
    if (bare === "") {
      blanks++;
      continue;
    }
    // A line that is nothing but readings stands as it is: no piece is empty.
    const traditional = line.traditional > 0;
    const content =
      (line.bits & READING_START && plainText(bare, true, traditional)) ||
      plainText(bare, false, traditional);
    const chinese = isChinese(line);
    const ended = ENDED.test(content.slice(-4));
    const last = pieces.at(-1);
    if (last !== undefined) last.runsOn = !last.ended && hasClosingStart(content);
    pieces.push({
      line,
      runsOn: false,
      text: content,
      blanks,
      wide: source.trimEnd(),
      indent: bare.length === source.length ? 0 : indentOf(source),
      chinese,
      ended,
    });
    blanks = 0;
  }
  return pieces;
}

function indentOf(source: string): number {
  let columns = 0;
  for (let at = 0; /\s/u.test(source[at] ?? ""); at++)
    columns += source[at] === "\t" ? 4 : source[at] === "\u3000" ? 2 : 1;
  return columns;
}

/** The last cells of a table's row: short, two tabs or more between them, and no marks of a sentence. */
const ROW_END = /[^\t\s，。；：]\t[^\t，。；：]{0,20}\t[^\t，。；：]{1,20}$/u;

/** Whether a line can go on with another: the end of a number or of an address can stand alone on a line; a table's row is whole. */
export function canFollow(first: Piece, { chinese, text }: Piece): boolean {
  if (ROW_END.test(first.text.slice(-48))) return false;
  if (chinese || /[，。；]/u.test(text)) return true;
  // A word alone behind a closed line is a label or a name of a user.
  if (text.length < 12) return !/^[A-Za-z]/u.test(text) || /[（(《“‘，,、A-Za-z]$/u.test(first.text);
  return endsInAddress(first.text) && !/ /u.test(text);
}

/** How a letter or speech greets. */
export function isSalutation(line: string): boolean {
  return SALUTATION.test(line) && line.length < 20;
}

/** Whether a line begins as the first sentence of a paragraph does. */
export function opens(line: string): boolean {
  return OPENER.test(line) || ATTRIBUTION.test(line);
}
