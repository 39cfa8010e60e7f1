import type { Pass, Span } from "@tifa/corpus";
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

/** What a line is made of. */
interface Made {
  readonly han: number;
  readonly kana: number;
  readonly latin: number;
  /** Signs that program text and mark-up are full of. */
  readonly signs: number;
  /** Characters of traditional script alone, and of simplified script alone. */
  readonly traditional: number;
  readonly simplified: number;
  /** Characters that Cantonese alone has. */
  readonly cantonese: number;
  /** The bits of all its units, as in `text/classes.ts`. */
  readonly bits: number;
}

/** A line and what it is made of. */
export interface Line extends Span, Made {}

/** A line that shares what it is made of: of a text of nothing but line ends, millions are held. */
class SeenLine implements Line {
  readonly start: number;
  readonly end: number;
  readonly made: Made;

  constructor(start: number, end: number, made: Made) {
    this.start = start;
    this.end = end;
    this.made = made;
  }

  get han(): number {
    return this.made.han;
  }
  get kana(): number {
    return this.made.kana;
  }
  get latin(): number {
    return this.made.latin;
  }
  get signs(): number {
    return this.made.signs;
  }
  get traditional(): number {
    return this.made.traditional;
  }
  get simplified(): number {
    return this.made.simplified;
  }
  get cantonese(): number {
    return this.made.cantonese;
  }
  get bits(): number {
    return this.made.bits;
  }
}

/** A text looked at once. */
export interface Scan {
  readonly lines: readonly Line[];
  /** The bits of all units. */
  readonly bits: number;
  readonly tongue: Tongue;
}

const COUNTED = HAN | KANA | LATIN | RARE_SIGN;
const SCRIPT = TRADITIONAL_ONLY | SIMPLIFIED_ONLY | CANTONESE;
const PAIRED = FULL_MARK | PARENTHESIS | GAP | SPACE;

/** Looks at a text once: its lines, what they are made of, and the classes of all its characters. */
export function scan(text: string): Scan {
  const lines: SeenLine[] = [];
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
  const lines: SeenLine[] = [];
  let next = 0;
  let shift = 0;
  for (let i = 0; i < before.lines.length; i++) {
    const line = before.lines[i]! as SeenLine;
    if (next >= pass.length || pass[next]!.start > line.end) {
      lines.push(shift === 0 ? line : new SeenLine(line.start + shift, line.end + shift, line.made));
      continue;
    }
    const start = line.start + shift;
    let { end } = line;
    for (; next < pass.length && pass[next]!.start <= end; next++) {
      const edit = pass[next]!;
      while (edit.end > end) end = before.lines[++i]!.end;
      shift += edit.after.length - (edit.end - edit.start);
    }
    scanLines(text, start, end + shift, lines);
  }
  return summary(lines);
}

function summary(lines: readonly Line[]): Scan {
  let bits = lines.length > 1 ? classOf(0x0a) : 0;
  for (const line of lines) bits |= line.bits;
  return { lines, bits, tongue: tongueOf(lines) };
}

/** Adds the lines of a stretch of text, of which there is one more than line feeds. */
function scanLines(text: string, from: number, to: number, lines: SeenLine[]): void {
  let start = from;
  while (true) {
    const line = scanLine(text, start, to);
    lines.push(line);
    if (line.end >= to) return;
    start = line.end + 1;
  }
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

/** Looks at the line that begins at an offset and goes to the next line feed or to `to`. */
function scanLine(text: string, start: number, to: number): SeenLine {
  if (start === to || text.charCodeAt(start) === 0x0a) return new SeenLine(start, start, NOTHING);
  const isSingle = start + 1 === to || text.charCodeAt(start + 1) === 0x0a;
  const single = isSingle ? SINGLE[text.charCodeAt(start)] : undefined;
  if (single !== undefined) return new SeenLine(start, start + 1, single);
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
  return new SeenLine(start, at, made);
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
export type Tongue = "mandarin" | "cantonese" | "japanese";

/** Japanese by its kana; Cantonese by the characters that it alone has. */
function tongueOf(lines: readonly Line[]): Tongue {
  let han = 0;
  let kana = 0;
  let cantonese = 0;
  for (const line of lines) {
    han += line.han;
    kana += line.kana;
    cantonese += line.cantonese;
  }
  if (kana >= 5 && kana * 8 > han) return "japanese";
  return cantonese >= 3 && cantonese * 40 > han ? "cantonese" : "mandarin";
}
