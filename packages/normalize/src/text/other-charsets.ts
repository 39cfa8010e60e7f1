import { HAN, is } from "./classes.js";
import { decodeBytes, readUtf8 } from "./code-pages.js";
import { familiarity, meanPlausibility } from "./common.js";
import { latinBytes } from "./latin-bytes.js";
import { latinRuns, putAnew } from "./misread-latin.js";

/** The tables of one byte by which a page in UTF-8 or GBK is read in other countries, or by other systems. */
const LABELS: readonly string[] = [
  "windows-1251",
  "koi8-r",
  "ibm866",
  "windows-1250",
  "iso-8859-2",
  "windows-1253",
  "windows-1254",
  "windows-1257",
  "macintosh",
];

/** The upper halves of tables of DOS, which browsers do not have: names of files in archives are read by them. */
const CP437 =
  "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0";
const CP850 =
  "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0";

/** Tables of two bytes: what programs of their countries took GBK for. */
const WIDE: readonly string[] = ["euc-kr", "shift_jis"];
/** Hangul and half-width kana: text that was read by those tables is full of them. */
const WIDE_SHOWS = /[\uac00-\ud7a3\uff66-\uff9f]/u;

/** A table, turned round: the bytes of each character, as characters of ISO 8859-1. */
interface Table {
  readonly name: string;
  readonly bytes: ReadonlyMap<string, string>;
}

let narrow: readonly Table[] | undefined;
let wide: readonly Table[] | undefined;

/** The tables by which a text can have been read, made on first use. */
function tablesOf(text: string): readonly Table[] {
  narrow ??= [
    ...LABELS.map((name) => ({ name, bytes: oneByte(name) })),
    { name: "code page 437", bytes: dosTable(CP437) },
    { name: "code page 850", bytes: dosTable(CP850) },
  ];
  if (!WIDE_SHOWS.test(text)) return narrow;
  wide ??= WIDE.map((name) => ({ name, bytes: twoBytes(name) }));
  return wide;
}

/** A line, what it was before its bytes were read by a wrong table, and whether they are whole UTF-8. */
export type RereadLine = readonly [line: number, after: string, isUtf8: boolean];

/** Different characters that the lines of a page must give, each line's counted: the frame of a table gives two or three. */
const ENOUGH = 8;
/** Of what a line gives, so much may be lost: a fifth. */
const MOST_LOST = 0.2;

/**
 * Finds the lines whose bytes, UTF-8, GBK or Big5, were read by the table of another script or system: Cyrillic, Greek,
 * Central European or Turkish letters, those of DOS or the Macintosh, Korean, Japanese. One table must give Chinese text
 * from all that it can have shown of the line.
 *
 * @param sources - the lines of a page that have characters of other scripts, or Latin letters with accents
 * @param least - plausibility that the result must have
 * @returns the lines to be put anew, by their number among the sources
 */
export function misreadElsewhere(sources: readonly string[], least: number): RereadLine[] {
  let best: Table | null = null;
  let most = ENOUGH - 1;
  for (const table of tablesOf(sources.join("\n"))) {
    const lines = readLines(sources, table, least, false);
    const count = lines.reduce((sum, [, after]) => sum + hanIn(after) - lostIn(after), 0);
    // Words of another script give characters, too, but rare ones, or such as make no words; and no UTF-8.
    const proved = lines.filter(([, , isUtf8]) => isUtf8).length * 2 > lines.length;
    if (count <= most || familiarity(lines.map(([, after]) => after).join("")) < (proved ? LINE : PROSE))
      continue;
    best = table;
    most = count;
  }
  if (best === null) return [];
  // What happened to most of the page happened to its rare characters, too.
  const sure = most > 4 * ENOUGH;
  return readLines(sources, best, sure ? RARE : least, sure);
}

/** {@link meanPlausibility} of rare characters of the standard list. */
const RARE = 0.4;
/** {@link familiarity} that Chinese prose has: of common characters without words it is less than 1. */
const PROSE = 1.05;
/** The same of a line, which can be a row of names. */
const LINE = 0.8;

function readLines(sources: readonly string[], table: Table, least: number, sure: boolean): RereadLine[] {
  return sources.flatMap((source, i): RereadLine[] => {
    const latin = latinBy(source, table);
    const after = latin === null || isFrame(source) ? null : readBy(latin, least, sure);
    return after === null ? [] : [[i, after, isUtf8(latin!)]];
  });
}

/**
 * The bytes that a text has in each of the tables that can show all of it.
 *
 * @param text - a text that was misread
 * @returns names of tables, and the bytes as characters of ISO 8859-1
 */
export function bytesElsewhere(text: string): (readonly [name: string, latin: string])[] {
  return tablesOf(text).flatMap((table) => {
    const latin = latinBy(text, table);
    return latin === null ? [] : [[table.name, latin] as const];
  });
}

function latinBy(source: string, { bytes }: Table): string | null {
  let latin = "";
  for (const character of source) {
    const own = character < "\u0080" ? character : bytes.get(character);
    if (own === undefined && character !== "\ufffd") return null;
    latin += own ?? "\ufffd";
  }
  return latin;
}

/** The frame of a table is of a few signs, over and over. */
const isFrame = (source: string): boolean => new Set(source).size * 8 < Math.min(source.length, 80);

function isUtf8(latin: string): boolean {
  const bytes = latinBytes(latin);
  if (bytes === null) return false;
  const { whole, broken } = readUtf8(bytes);
  return whole >= 3 && broken === 0;
}

function readBy(latin: string, least: number, sure: boolean): string | null {
  const after = putAnew(latin, latinRuns(latin, least, sure));
  if (/[\u0080-\u009f\u00a1-\u00af\u00b1-\u00b6\u00b8-\u00d6\u00d8-\u00ff\ufffd]/u.test(after)) return null;
  const han = hanIn(after);
  if (han === 0 || lostIn(after) > MOST_LOST * han || meanPlausibility(after) < least) return null;
  return sure || familiarity(after) >= LINE ? after : null;
}

/** Different Chinese characters of a line. */
function hanIn(text: string): number {
  const found = new Set<number>();
  for (let at = 0; at < text.length; at++) if (is(text, at, HAN)) found.add(text.charCodeAt(at));
  return found.size;
}

const lostIn = (text: string): number => text.split("?").length - 1;

function oneByte(label: string): Map<string, string> {
  const table = new Map<string, string>();
  for (let byte = 0x80; byte <= 0xff; byte++)
    table.set(decodeBytes(label, Uint8Array.of(byte)), String.fromCharCode(byte));
  table.delete("\ufffd");
  return table;
}

function dosTable(upper: string): Map<string, string> {
  return new Map(Array.from(upper, (character, i) => [character, String.fromCharCode(0x80 + i)]));
}

function twoBytes(label: string): Map<string, string> {
  const pairs = oneByte(label);
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const character = decodeBytes(label, Uint8Array.of(lead, trail));
      if (character.includes("\ufffd") || Array.from(character).length > 1 || pairs.has(character)) continue;
      pairs.set(character, String.fromCharCode(lead, trail));
    }
  }
  return pairs;
}
