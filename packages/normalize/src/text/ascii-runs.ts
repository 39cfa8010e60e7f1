import type { Span } from "@tifa/corpus";
import {
  DIGIT,
  FULL_WIDTH,
  GAP,
  HAN,
  INVISIBLE,
  is,
  LATIN,
  LOOK_ALIKE,
  RARE_SIGN,
  SPACE,
  TONED,
} from "./classes.js";
import type { Line } from "./lines.js";
import { isChineseMark, isProgram, looksLikeProgram } from "./marks.js";

/** A group of ASCII characters between blanks. */
export interface Group extends Span {
  readonly text: string;
}

/** ASCII characters and blanks between Chinese text and a line's edge, or behind a sentence's end. */
export interface AsciiRun extends Span {
  readonly groups: readonly Group[];
  /** Whether the line begins, or ends, with it. */
  readonly atStart: boolean;
  readonly atEnd: boolean;
  /** Whether its first, or last, group touches what stands before, or behind, it. */
  readonly gluedStart: boolean;
  readonly gluedEnd: boolean;
  /** What stands before it: a sentence's end, another mark, a label's colon, or a word. */
  readonly before: "stop" | "mark" | "colon" | "word";
  /** Whether an open parenthesis stands before it. */
  readonly closes: boolean;
  /** Whether what closes the parenthesis or quotation that the last sign opens stands behind it. */
  readonly opens: boolean;
  /** Whether the sentence before it lacks its end, and the first sign, behind what closes a parenthesis, is one. */
  readonly ends: boolean;
  /** Whether the line looks like program text, as random signs can make it look, too. */
  readonly program: boolean;
  /** The character behind it, "" at the line's end. */
  readonly next: string;
  /** How much sooner each group is random than meant, once that was asked for. */
  odds: readonly number[] | null;
}

const SHORTEST = 3;
const CLOSE = 0x29;
const BLANK = /[ \u00a0\t]/u;

/**
 * Finds where random characters can hide in a line.
 *
 * @param text - the document
 * @param line - a line of it
 * @returns runs in order
 */
export function asciiRuns(text: string, line: Line): AsciiRun[] {
  if (!(line.bits & (LATIN | RARE_SIGN | DIGIT | FULL_WIDTH)) || line.kana * 5 > line.han) return [];
  const runs: AsciiRun[] = [];
  let start = line.start;
  let program: boolean | undefined;
  const wide = (line.bits & FULL_WIDTH) !== 0;
  let edge = blanksEnd(text, line.start, line.end);
  for (let at = line.start; at <= line.end; at++) {
    if (at < line.end && (isAscii(text.charCodeAt(at)) || (wide && isWide(text.charCodeAt(at))))) continue;
    // What stands behind a letter with a tone is the rest of its syllable, or closes its reading.
    const inReading = start > line.start && is(text, start - 1, TONED) && text.charCodeAt(start) !== CLOSE;
    if (at - start >= SHORTEST && !inReading) {
      // The parenthesis behind a toned letter closes a reading.
      if (text.charCodeAt(start) === CLOSE && start > line.start && is(text, start - 1, TONED)) start++;
      start = behindValue(text, line, behindReadings(text, line, start, at), at);
      const run = at - start >= SHORTEST ? runOf(text, line, start, at, edge) : null;
      if (run !== null) {
        program ??= isProgram(text, line);
        run.program = program && !isBehindProse(text, line, run);
        runs.push(run);
        // Of two runs that an indent parts the second begins the line, too.
        if (run.atStart) edge = blanksEnd(text, at, line.end);
      }
    }
    start = at + 1;
  }
  return runs;
}

/** Whether a run stands behind a sentence that is no program text: then its own signs alone look like it. */
function isBehindProse(text: string, line: Line, { start, atStart, atEnd, before }: AsciiRun): boolean {
  return !atStart && atEnd && before === "stop" && !looksLikeProgram(text.slice(line.start, start));
}

const isAscii = (code: number): boolean => (code >= 0x20 && code <= 0x7e) || code === 0xa0 || code === 0x09;

/** Letters and digits of full width: a page that has them has them in its runs, too. */
const isWide = (code: number): boolean =>
  (code >= 0xff10 && code <= 0xff19) ||
  (code >= 0xff21 && code <= 0xff3a) ||
  (code >= 0xff41 && code <= 0xff5a);

const narrowed = (run: string): string =>
  run.replace(/[０-９Ａ-Ｚａ-ｚ]/gu, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0));

/** Where blanks end, whatever they are. */
function blanksEnd(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && is(text, at, SPACE | INVISIBLE)) at++;
  return at;
}

type NewRun = AsciiRun & { program: boolean };

/** A run as it is before its line was looked at; null where no random characters can hide. */
function runOf(text: string, line: Line, start: number, end: number, edge: number): NewRun | null {
  const atStart = start <= edge;
  const atEnd = end === line.end;
  const before = atStart ? "stop" : kindOf(text, line, start - 1);
  if (!atStart && !atEnd && before === "word") return null;
  // Behind a reading, or part of a word with accents, of a formula, of a table's frame.
  if (
    !(
      atStart ||
      borders(text, start - 1) ||
      text.charCodeAt(start - 1) === CLOSE ||
      isBlank(text.charCodeAt(start))
    ) ||
    !(atEnd || borders(text, end))
  )
    return null;
  const source = line.bits & FULL_WIDTH ? narrowed(text.slice(start, end)) : text.slice(start, end);
  const closes = isOpen(text.slice(Math.max(line.start, start - 80), start));
  if (source.trim().length < SHORTEST) return null;
  return {
    start,
    end,
    groups: groupsOf(source, start),
    atStart,
    atEnd,
    gluedStart: !atStart && !BLANK.test(source[0]!),
    gluedEnd: !atEnd && !BLANK.test(source.at(-1)!),
    before,
    closes,
    opens: !atEnd && isClosedBehind(text, line, end),
    ends: endsSentence(text, line, start, closes && source[0] === ")" ? start + 1 : start),
    program: false,
    next: atEnd ? "" : text[end]!,
    odds: null,
  };
}

/** Whether Chinese text, a blank of it or a gap in it ends or begins at an offset. */
function borders(text: string, at: number): boolean {
  return isChineseMark(text, at) || is(text, at, SPACE | GAP | INVISIBLE | LOOK_ALIKE);
}

/** What heads a list or a speech: its colon has no value behind it. */
const HEADS =
  /(?:其中|如下|(?:以下|下列)[\u4e00-\u9fff]{0,6}|指出|强调|強調|要求|表示|提出|认为|認為|说|說)$/u;
/** Characters that tell whether a colon's word is one of these. */
const HEAD = 8;

const READINGS = /^(?:\([a-z]{1,6}\))+/u;

/** Where random characters can begin behind the readings of the character before them. */
function behindReadings(text: string, line: Line, start: number, end: number): number {
  if (text[start] !== "(" || start === line.start || !is(text, start - 1, HAN)) return start;
  return start + (READINGS.exec(text.slice(start, end))?.[0].length ?? 0);
}

/** What a password, an account or a number stands behind. */
const LABELS =
  /(?:密[码碼]|口令|[账帐帳][号號]|用[户戶]名|[验驗][证證][码碼]|提取[码碼]|激活[码碼]|[邮郵]箱|微信[号號]?|[电電][话話]|[编編][号號]|代[码碼]|序列[号號])[：:]?$/u;

/** Where random characters can begin behind a label: behind its value, which is as random. */
function behindValue(text: string, line: Line, start: number, end: number): number {
  const colon = text[start - 1] === "：" || text[start] === ":";
  if (!colon || !LABELS.test(text.slice(Math.max(line.start, start - HEAD), start))) return start;
  let at = text[start] === ":" ? start + 1 : start;
  while (at < end && isBlank(text.charCodeAt(at))) at++;
  while (at < end && !isBlank(text.charCodeAt(at))) at++;
  return at;
}

function kindOf(text: string, line: Line, at: number): AsciiRun["before"] {
  const character = text[at]!;
  // A full-width parenthesis closes a reading, too: 聞（wén） > 要聞
  if (character === "）" && is(text, at - 1, TONED | LATIN)) return "word";
  if ("。！？；”’）》】…".includes(character)) return "stop";
  if ("，、".includes(character)) return "mark";
  if (character !== "：") return "word";
  return HEADS.test(text.slice(Math.max(line.start, at - HEAD), at)) ? "mark" : "colon";
}

/** Whether a parenthesis or quotation is closed behind a run that ends with its opening mark: (二)加强领导 */
function isClosedBehind(text: string, line: Line, end: number): boolean {
  const opening = text[end - 1]!;
  if (opening !== "(" && opening !== '"' && opening !== "[") return false;
  const behind = text.slice(end, Math.min(line.end, end + 40));
  if (opening === '"') return /^[^"“”]{1,39}"/u.test(behind);
  return opening === "(" ? /^[^()（）]{1,39}[)）]/u.test(behind) : /^[^[\]]{1,39}\]/u.test(behind);
}

/** Whether a half-width mark behind a word ends a list's item, an exclamation, or what heads a list. */
function endsSentence(text: string, line: Line, start: number, at: number): boolean {
  const mark = text[at];
  if (start === line.start || !/[\u4e00-\u9fff）”》]/u.test(text[start - 1]!)) return false;
  if (mark === ":") return HEADS.test(text.slice(Math.max(line.start, start - HEAD), start));
  return (
    (mark === ";" || mark === "!") && /[，、；,;]/u.test(text.slice(Math.max(line.start, start - 80), start))
  );
}

/** Whether more parentheses open than close: readings stand inside others. */
function isOpen(before: string): boolean {
  let depth = 0;
  for (let at = 0; at < before.length; at++) {
    const code = before.charCodeAt(at);
    if (code === 0x28 || code === 0xff08) depth++;
    else if (code === 0x29 || code === 0xff09) depth = Math.max(0, depth - 1);
  }
  return depth > 0;
}

function groupsOf(run: string, offset: number): Group[] {
  const groups: Group[] = [];
  for (let at = 0; at < run.length; at++) {
    if (isBlank(run.charCodeAt(at))) continue;
    const start = at;
    while (at < run.length && !isBlank(run.charCodeAt(at))) at++;
    groups.push({ text: run.slice(start, at), start: offset + start, end: offset + at });
  }
  return groups;
}

const isBlank = (code: number): boolean => code === 0x20 || code === 0xa0 || code === 0x09;
