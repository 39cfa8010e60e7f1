import type { Span } from "@tifa/corpus";
import { eachMatch } from "./each-match.js";
import type { Decoded } from "./escapes.js";
import { decodeEntity, decodePercent, decodeSingle, decodeUnits } from "./escapes.js";
import type { Line } from "./lines.js";

/** What looks like an escape. */
export interface Escape extends Span {
  readonly code: string;
  /** The character behind it. */
  readonly next: string;
  /** Whether it stands in an address, where it is meant. */
  readonly inUrl: boolean;
  /** What it is by itself; null where it is nothing. */
  readonly decoded: Decoded | null;
}

/** A line with escapes. */
export interface EscapedLine extends Span {
  readonly escapes: readonly Escape[];
  /** Whether percent-encoding, or `\u` escapes, are among those that decode. */
  readonly percent: boolean;
  readonly units: boolean;
}

const ESCAPES =
  /[&＆](?:amp;){0,3}(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,7})[;；]|&(?:amp;){0,3}(?:#\d{3,7}|#[xX][0-9a-fA-F]{4,6}|[a-zA-Z]{2,8}(?![a-zA-Z=_;]))|(?:%u[0-9a-fA-F]{4}){1,100000}|(?:\\{1,4}u[0-9a-fA-F]{4}){1,100000}|(?:\\{1,4}x[0-9a-fA-F]{2}){1,100000}|\\{1,4}(?:[nrt](?![a-z])|["/])|%(?:25){0,3}[0-9a-fA-F]{2}(?:[@-~]?%(?:25){0,3}[0-9a-fA-F]{2}){0,100000}/gu;

/**
 * Finds what looks like HTML entities, percent-encoding and `\u` escapes in a line.
 *
 * @param text - the document
 * @param line - a line of it
 * @returns what was found; null where there is nothing, and in program text
 */
export function escapedLine(text: string, line: Line): EscapedLine | null {
  const source = text.slice(line.start, line.end);
  if (!/[&＆%\\]/u.test(source) || isProgram(source)) return null;
  const escapes: Escape[] = [];
  let inText = false;
  let last = 0;
  eachMatch(source, ESCAPES, ({ 0: found, index }) => {
    // Behind encoded Chinese what touches it is no address, whatever its letters are: its slashes would be encoded, too.
    inText &&= /^[!-.0-~]{0,200}$/u.test(source.slice(last, index));
    last = index + found.length;
    // A program that widened marks widened those of entities.
    const code = found.replace("＆", "&").replace("；", ";");
    const next = source[last] ?? "";
    const inUrl = !inText && !found.endsWith(";") && isInUrl(source.slice(Math.max(0, index - 200), index));
    const decoded = decode(code, next, inUrl);
    inText ||= decoded !== null && code.startsWith("%");
    escapes.push({ start: line.start + index, end: line.start + last, code, next, inUrl, decoded });
  });
  if (escapes.length === 0) return null;
  const has = (pattern: RegExp): boolean =>
    escapes.some(({ code, decoded }) => decoded !== null && pattern.test(code));
  return { start: line.start, end: line.end, escapes, percent: has(/^%[^u]/u), units: has(/^(?:%|\\+)u/u) };
}

/** An entity in quotation marks is what the line is about. */
const MENTION = /[“"‘']&(?:nbsp|lt|gt|amp|quot|copy|ensp|emsp);[”"’']/u;

/** So many characters in numbers are a line's own text, whatever random signs stand beside them. */
const ENCODED = /(?:&(?:amp;)?#[xX]?[0-9a-fA-F]{4,6};[^&]{0,40}){8}/u;

/** Text about escapes, mark-up and program text, in which they are meant. */
function isProgram(source: string): boolean {
  if (/转义|轉義|字节|实体字符|HTML实体|\\u4e00-\\u9f/iu.test(source) || MENTION.test(source)) return true;
  if (ENCODED.test(source)) return false;
  if (/<\/|\/>/u.test(source)) return true;
  return /^\s*(?:const|let|var|function|return|import|print|echo|def|if)\b|=\s*["']|\(["'][^"'()]*["']\)/u.test(
    source,
  );
}

function decode(code: string, next: string, inUrl: boolean): Decoded | null {
  if (code.startsWith("&")) return inUrl ? null : decodeEntity(code);
  if (/^\\+[nrt"/]/u.test(code)) return null;
  if (/^(?:%|\\+)[ux]/u.test(code)) {
    const text = decodeUnits(code);
    return text === null ? null : { length: code.length, text };
  }
  return inUrl ? null : decodePercent(code, next, false);
}

/**
 * What an escape is on a page that has others.
 *
 * @param escape - of a line
 * @param percent - whether the page has percent-encoding
 * @param units - whether the line has `\u` escapes
 */
export function decodeAmong(
  { code, next, inUrl, decoded }: Escape,
  percent: boolean,
  units: boolean,
): Decoded | null {
  if (decoded !== null) return decoded;
  if (percent && !inUrl && /^%[^u]/u.test(code)) return decodePercent(code, next, true);
  if (!units || code.startsWith("&")) return null;
  const unit = /^(?:%|\\+)u/u.test(code) ? decodeUnits(code, true) : null;
  return unit === null ? decodeSingle(code) : { length: code.length, text: unit };
}

/** What forms escape, and the functions of browsers do not, which leave plus signs as they are. */
const OF_FORM = /%2[1789]/u;

/**
 * The plus signs that are blanks: where a page was escaped as a form is they stand at a line's start or two in a row, or
 * its parentheses are escaped, too; and there is no %20.
 *
 * @param text - the document
 * @param lines - those of it that have escapes
 */
export function blanksOfForm(text: string, lines: readonly EscapedLine[]): Span[] {
  // Of a form nothing is left as it was: in a line with Chinese of its own 1+1 is a sum.
  const sources = lines
    .filter(({ percent }) => percent)
    .map(({ start, end }) => ({ start, source: text.slice(start, end) }))
    .filter(({ source }) => /^[ -~]*$/u.test(source));
  if (!sources.some(({ source }) => /^\+|\+\+/u.test(source) || OF_FORM.test(source))) return [];
  if (sources.some(({ source }) => source.includes("%20"))) return [];
  const found: Span[] = [];
  for (const { start, source } of sources)
    eachMatch(source, /\++/gu, ({ 0: { length }, index }) =>
      found.push({ start: start + index, end: start + index + length }),
    );
  return found;
}

/** In a URL, percent-encoding and parameters are what is meant. */
function isInUrl(before: string): boolean {
  const token = /[!-~]*$/u.exec(before)![0];
  return /:\/\/|^www\.|[?&][\w.-]{1,80}=|^\/|\.(?:com|cn|org|net|gov|edu|s?html?|php|aspx?|jsp)\b/iu.test(
    token,
  );
}
