import type { Span } from "@tifa/corpus";
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

/** A line and what it is made of. */
export interface Line extends Span {
  readonly han: number;
  readonly kana: number;
  readonly latin: number;
  /** Signs that program text and mark-up are full of. */
  readonly signs: number;
  /** Characters of traditional script alone, and of simplified script alone. */
  readonly traditional: number;
  readonly simplified: number;
  /** The bits of all its units, as in `text/classes.ts`. */
  readonly bits: number;
}

/** A text looked at once. */
export interface Scan {
  readonly lines: readonly Line[];
  /** The bits of all units. */
  readonly bits: number;
  readonly tongue: Tongue;
}

const COUNTED = HAN | KANA | LATIN | RARE_SIGN;
const PAIRED = FULL_MARK | PARENTHESIS | GAP | SPACE;

/** Looks at a text once: its lines, what they are made of, and the classes of all its characters. */
export function scan(text: string): Scan {
  const lines: Line[] = [];
  let all = 0;
  let cantonese = 0;
  let start = 0;
  let han = 0;
  let kana = 0;
  let latin = 0;
  let signs = 0;
  let traditional = 0;
  let simplified = 0;
  let bits = 0;
  let last = 0;
  const length = text.length;
  for (let at = 0; at <= length; at++) {
    const code = at < length ? text.charCodeAt(at) : 0x0a;
    if (code === 0x0a) {
      lines.push({ start, end: at, han, kana, latin, signs, traditional, simplified, bits });
      all |= bits;
      start = at + 1;
      han = kana = latin = signs = traditional = simplified = bits = last = 0;
      continue;
    }
    const own = classOf(code);
    bits |= own;
    if (own & HAN) {
      han++;
      if (own & TRADITIONAL_ONLY) traditional++;
      else if (own & SIMPLIFIED_ONLY) simplified++;
      if (own & CANTONESE) cantonese++;
    } else if (own & COUNTED || code === 0x3d || code === 0x3b) {
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
  const newline = lines.length > 1 ? classOf(0x0a) : 0;
  return { lines, bits: all | newline, tongue: tongueOf(lines, cantonese) };
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
function tongueOf(lines: readonly Line[], cantonese: number): Tongue {
  let han = 0;
  let kana = 0;
  for (const line of lines) {
    han += line.han;
    kana += line.kana;
  }
  if (kana >= 5 && kana * 8 > han) return "japanese";
  return cantonese >= 3 && cantonese * 40 > han ? "cantonese" : "mandarin";
}
