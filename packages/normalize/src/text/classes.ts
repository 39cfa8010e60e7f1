import { AMBIGUOUS, SIMPLIFIED, STANDARD, TRADITIONAL } from "../tables/script.js";
import { MARK_FORMS } from "./mark-forms.js";

/** What a UTF-16 unit can be. One bit each, so that a text's units can be united by `|`. */
export const HAN: number = 1;
/** A character of traditional script alone. */
export const TRADITIONAL_ONLY: number = 1 << 1;
/** Zero-width, bidi, control characters, soft hyphens, byte-order marks, variation selectors. */
export const INVISIBLE: number = 1 << 2;
/** Full-width letters, digits and signs that have a half-width form. */
export const FULL_WIDTH: number = 1 << 3;
/** Any blank within a line. */
export const SPACE: number = 1 << 4;
/**
 * Radicals, compatibility ideographs, private-use characters, other forms of marks, styled letters, Greek and Cyrillic ones,
 * combining marks.
 */
export const LOOK_ALIKE: number = 1 << 5;
/** `,` `:` `;` `!` `?`. */
export const HALF_MARK: number = 1 << 6;
/** A parenthesis, half- or full-width, or what opens brackets. */
export const PARENTHESIS: number = 1 << 7;
/** A straight quotation mark. */
export const QUOTE: number = 1 << 8;
/** U+0080–U+00FF and what Windows-1252 puts at 0x80–0x9F, without what Chinese text has of it. */
export const LATIN_HIGH: number = 1 << 9;
/** `&` `%` `\` and `＆`. */
export const ESCAPE: number = 1 << 10;
/** `?` and U+FFFD. */
export const GAP: number = 1 << 11;
/** Hiragana and katakana. */
export const KANA: number = 1 << 12;
/** A full-width comma, stop, colon, semicolon or enumeration comma. */
export const FULL_MARK: number = 1 << 13;
/** A dot or sign that can stand in a name or inside a word. */
export const DOT: number = 1 << 14;
/** A carriage return or another line end that is not `\n`. */
export const ODD_LINE_END: number = 1 << 15;
/** ASCII letters. */
export const LATIN: number = 1 << 16;
/** ASCII digits. */
export const DIGIT: number = 1 << 17;
/** Han outside the standard list, kana and private-use characters: what text read by the wrong table is full of. */
export const UNUSUAL: number = 1 << 18;
/** A character of simplified script alone. */
export const SIMPLIFIED_ONLY: number = 1 << 19;
/** An ASCII sign that prose seldom has. */
export const RARE_SIGN: number = 1 << 20;
/** A line feed. */
export const LINE_END: number = 1 << 21;
/** 「」『』 and their presentation forms. */
export const CORNER: number = 1 << 22;
/** A character that simplified text has too, but that changes in traditional text (乾, 著). */
const AMBIGUOUS_SCRIPT: number = 1 << 23;

/** A half-width parenthesis. */
export const HALF_PARENTHESIS: number = 1 << 24;
/** Characters that Cantonese alone has. */
export const CANTONESE: number = 1 << 25;
/** Signs that hide a word. */
export const MASK: number = 1 << 26;
/** Two marks in a row: set by {@link scan}, no class of a character. */
export const MARK_PAIR: number = 1 << 27;
/** A letter behind a parenthesis or a gap: set by {@link scan}, no class of a character. */
export const READING_START: number = 1 << 28;
/** Letters with tone marks, and the combining marks. */
export const TONED: number = 1 << 29;

/** Letters and signs of tables for other scripts and systems, which Chinese text has seldom or never. */
export const FOREIGN: number = 1 << 30;

/** What Windows-1252 puts at 0x80–0x9F, without the marks that Chinese text has. */
const WINDOWS_1252 = "€‚ƒ„†‡ˆŠ‹ŒŽ˜™š›œžŸ";

function makeTable(): Uint32Array {
  const table = new Uint32Array(0x10000);
  const range = (first: number, last: number, bits: number): void => {
    for (let code = first; code <= last; code++) table[code]! |= bits;
  };
  const each = (characters: string, bits: number): void => {
    for (const character of characters) if (character.length === 1) table[character.charCodeAt(0)]! |= bits;
  };
  range(0x3400, 0x4dbf, HAN | UNUSUAL);
  range(0x4e00, 0x9fff, HAN | UNUSUAL);
  range(0x3007, 0x3007, HAN);
  range(0xd840, 0xd8ff, HAN);
  for (const known of [STANDARD, TRADITIONAL, AMBIGUOUS]) {
    for (const character of known) table[character.charCodeAt(0)]! &= ~UNUSUAL;
  }
  each(TRADITIONAL, TRADITIONAL_ONLY);
  each(SIMPLIFIED, SIMPLIFIED_ONLY);
  each(AMBIGUOUS, AMBIGUOUS_SCRIPT);
  for (const [first, last] of INVISIBLE_RANGES) range(first, last, INVISIBLE);
  range(0xff10, 0xff19, FULL_WIDTH);
  range(0xff21, 0xff3a, FULL_WIDTH);
  range(0xff41, 0xff5a, FULL_WIDTH);
  each("％．＋／", FULL_WIDTH);
  each(" \t\u00a0\u1680\u202f\u205f\u3000", SPACE);
  range(0x2000, 0x200a, SPACE);
  range(0x2e80, 0x2fd5, LOOK_ALIKE);
  range(0xf900, 0xfaff, LOOK_ALIKE);
  range(0xd87e, 0xd87e, LOOK_ALIKE);
  range(0xe000, 0xf8ff, LOOK_ALIKE | UNUSUAL);
  each(MARK_FORMS, LOOK_ALIKE);
  range(0xd835, 0xd835, LOOK_ALIKE);
  for (const [first, last] of [[0x0391, 0x03a9], [0x0400, 0x045f], ...COMBINING] as const)
    range(first, last, LOOK_ALIKE);
  each(",:;!?", HALF_MARK);
  each("()（）[【〔", PARENTHESIS);
  each("\"'＂", QUOTE);
  range(0x80, 0xff, LATIN_HIGH);
  for (const mark of "·×°÷") table[mark.charCodeAt(0)]! &= ~LATIN_HIGH;
  each(WINDOWS_1252, LATIN_HIGH);
  each("&%\\＆", ESCAPE);
  each("?\ufffd", GAP);
  range(0x3041, 0x30fa, KANA | UNUSUAL);
  each("，。、：；！？", FULL_MARK);
  each(".·•・‧∙⋅･．*_|/-~\\^`丶／－#@+=", DOT);
  each("\r\u0085\u2028\u2029\u000b\u000c", ODD_LINE_END);
  range(0x41, 0x5a, LATIN);
  range(0x61, 0x7a, LATIN);
  range(0x30, 0x39, DIGIT);
  each("#$*<>@[\\]^_`{|}~", RARE_SIGN);
  each("\n", LINE_END);
  each("()", HALF_PARENTHESIS);
  each("嘅咗嚟喺哋唔冇佢啲嗰咁嘢乜噉", CANTONESE);
  each("*＊×□■", MASK);
  each("āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜüăĕĭŏŭńňǹḿɑɡ", TONED);
  range(0x300, 0x30c, TONED);
  for (const [first, last] of [
    [0x0100, 0x0180],
    [0x0370, 0x0460],
    [0x2500, 0x2593],
    [0xac00, 0xd7a3],
    [0xff66, 0xff9f],
  ] as const)
    for (let code = first; code <= last; code++)
      if (!(table[code]! & (TONED | LATIN_HIGH))) table[code]! |= FOREIGN;
  each("∂∆∏∑π∫Ω˘˙˚˝˛ˇﬁﬂ", FOREIGN);
  each("「」『』﹁﹂﹃﹄", CORNER);
  return table;
}

/** Marks that are drawn over the character before them. */
const COMBINING: readonly (readonly [number, number])[] = [
  [0x0300, 0x036f],
  [0x0483, 0x0489],
  [0x20d0, 0x20f0],
];

const INVISIBLE_RANGES: readonly (readonly [number, number])[] = [
  [0x00, 0x08],
  [0x0e, 0x1f],
  [0x7f, 0x84],
  [0x86, 0x9f],
  [0xad, 0xad],
  [0x034f, 0x034f],
  [0x061c, 0x061c],
  [0x115f, 0x1160],
  [0x17b4, 0x17b5],
  [0x180b, 0x180e],
  [0x200b, 0x200f],
  [0x202a, 0x202e],
  [0x2060, 0x206f],
  [0x3164, 0x3164],
  [0xfe00, 0xfe0f],
  [0xfeff, 0xfeff],
  [0xffa0, 0xffa0],
  // A blank of Braille, the place of a picture.
  [0x2800, 0x2800],
  [0xfff0, 0xfffc],
  // The first unit of what Plane 14 has: tags and more variation selectors.
  [0xdb40, 0xdb40],
];

/** The sets of bits that there are, and the place of each unit's among them: a table of bytes stays in the cache. */
const [PLACES, SETS] = inPlaces(makeTable());

function inPlaces(table: Uint32Array): readonly [Uint8Array, Int32Array] {
  const sets = [...new Set(table)];
  const places = new Map(sets.map((bits, place) => [bits, place]));
  return [Uint8Array.from(table, (bits) => places.get(bits)!), Int32Array.from(sets)];
}

/** Bits of a UTF-16 unit. */
export function classOf(code: number): number {
  return SETS[PLACES[code]!]!;
}

/** Whether the unit at an offset has one of some bits; false outside the text. */
export function is(text: string, at: number, bits: number): boolean {
  return at >= 0 && at < text.length && (SETS[PLACES[text.charCodeAt(at)]!]! & bits) !== 0;
}

/** The bits of all units of a text, in one scan: a rule whose triggers are missing need not look. */
export function unite(text: string): number {
  let bits = 0;
  for (let at = 0; at < text.length; at++) bits |= SETS[PLACES[text.charCodeAt(at)]!]!;
  return bits;
}
