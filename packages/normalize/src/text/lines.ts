import type { Pass } from "@tifa/corpus";
import {
  CANTONESE,
  classOf,
  FULL_MARK,
  GAP,
  HAN,
  KANA,
  LATIN,
  MARK_PAIR,
  PARENTHESIS,
  RARE_SIGN,
  READING_START,
  SIMPLIFIED_ONLY,
  SPACE,
  TONED,
  TRADITIONAL_ONLY,
} from "./classes.js";
import type { Line, Lines, Made } from "./line-table.js";
import { LineTable } from "./line-table.js";

export type { Line, Lines };

/** A text looked at once. */
export interface Scan {
  readonly lines: Lines;
  /** The bits of all units. */
  readonly bits: number;
  readonly language: Language;
}

const COUNTED = HAN | KANA | LATIN | RARE_SIGN;
const SCRIPT = TRADITIONAL_ONLY | SIMPLIFIED_ONLY | CANTONESE;
const PAIRED = FULL_MARK | PARENTHESIS | GAP | SPACE;

/** Characters that a line of most texts has. */
const USUAL_LENGTH = 40;
/** From so many characters on lines are counted first: room that grows is held twice for a while. */
const LARGE = 1_000_000;

function lineFeedsIn(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) === 0x0a) count++;
  return count;
}

/** Looks at a text once: its lines, what they are made of, and the classes of all its characters. */
export function scan(text: string): Scan {
  const lines = new LineTable(
    text.length < LARGE ? Math.ceil(text.length / USUAL_LENGTH) : lineFeedsIn(text) + 1,
  );
  scanLines(text, 0, text.length, lines);
  return summary(lines);
}

/**
 * Looks at a text again after a pass: only at the lines that an edit touched.
 *
 * @param before - what was seen before the pass
 * @param pass - the edits
 * @param text - the text after the pass
 * @returns what {@link scan} would see in it
 */
export function rescan(before: Scan, pass: Pass, text: string): Scan {
  const old = before.lines as LineTable;
  const lines = new LineTable(old.length, old);
  let next = 0;
  let shift = 0;
  for (let i = 0; i < old.length; i++) {
    let end = old.end(i);
    if (next >= pass.length || pass[next]!.start > end) {
      lines.addKind(old.start(i) + shift, end + shift, old.kind(i));
      continue;
    }
    const start = old.start(i) + shift;
    for (; next < pass.length && pass[next]!.start <= end; next++) {
      const edit = pass[next]!;
      while (edit.end > end) end = old.end(++i);
      shift += edit.after.length - (edit.end - edit.start);
    }
    scanLines(text, start, end + shift, lines);
  }
  return summary(lines);
}

function summary(lines: LineTable): Scan {
  let bits = lines.length > 1 ? classOf(0x0a) : 0;
  let han = 0;
  let kana = 0;
  let cantonese = 0;
  for (let i = 0; i < lines.length; i++) {
    const made = lines.made(i);
    bits |= made.bits;
    han += made.han;
    kana += made.kana;
    cantonese += made.cantonese;
  }
  return { lines, bits, language: languageOf(han, kana, cantonese) };
}

/** Adds the lines of a stretch of text, of which there is one more than line feeds. */
function scanLines(text: string, from: number, to: number, lines: LineTable): void {
  for (let start = from; start <= to; start = lines.end(lines.length - 1) + 1)
    scanLine(text, start, to, lines);
}

const NOTHING: Made = {
  han: 0,
  kana: 0,
  latin: 0,
  signs: 0,
  traditional: 0,
  simplified: 0,
  cantonese: 0,
  bits: 0,
};

/** Lines of one unit, by the unit. */
const SINGLE: (Made | undefined)[] = [];

/** Adds the line that begins at an offset and goes to the next line feed or to `to`. */
function scanLine(text: string, start: number, to: number, lines: LineTable): void {
  if (start === to || text.charCodeAt(start) === 0x0a) {
    lines.add(start, start, NOTHING);
    return;
  }
  const isSingle = start + 1 === to || text.charCodeAt(start + 1) === 0x0a;
  const single = isSingle ? SINGLE[text.charCodeAt(start)] : undefined;
  if (single !== undefined) {
    lines.add(start, start + 1, single);
    return;
  }
  let han = 0;
  let kana = 0;
  let latin = 0;
  let signs = 0;
  let traditional = 0;
  let simplified = 0;
  let cantonese = 0;
  let bits = 0;
  let last = 0;
  let at = start;
  for (; at < to; at++) {
    const code = text.charCodeAt(at);
    const own = classOf(code);
    if (own & HAN) {
      bits |= own;
      last = own;
      han++;
      if (own & SCRIPT) {
        if (own & TRADITIONAL_ONLY) traditional++;
        else if (own & SIMPLIFIED_ONLY) simplified++;
        if (own & CANTONESE) cantonese++;
      }
      continue;
    }
    if (code === 0x0a) break;
    bits |= own;
    if (own & COUNTED || code === 0x3d || code === 0x3b) {
      if (own & LATIN) latin++;
      else if (own & KANA) kana++;
      else signs++;
    }
    if (last & PAIRED) {
      if (own & FULL_MARK && last & FULL_MARK) bits |= MARK_PAIR;
      else if (own & (LATIN | TONED) && last & (PARENTHESIS | GAP | SPACE)) bits |= READING_START;
    }
    last = own;
  }
  const made: Made = { han, kana, latin, signs, traditional, simplified, cantonese, bits };
  if (isSingle) SINGLE[text.charCodeAt(start)] = made;
  lines.add(start, at, made);
}

/**
 * Whether a line is Chinese prose (or page chrome), and not Japanese, not English with a Chinese word in it, not
 * program text with a Chinese comment.
 */
export function isChinese(line: Line): boolean {
  return (
    line.han > 0 &&
    line.kana * 5 <= line.han &&
    line.latin <= line.han * 3 + 12 &&
    line.signs <= line.han / 3 + 2
  );
}

/** The language that a document is written in, as far as rules depend on it. */
export type Language = "mandarin" | "cantonese" | "japanese";

/** Japanese by its kana; Cantonese by the characters that it alone has. */
function languageOf(han: number, kana: number, cantonese: number): Language {
  if (kana >= 5 && kana * 8 > han) return "japanese";
  return cantonese >= 3 && cantonese * 40 > han ? "cantonese" : "mandarin";
}
