import type { Span } from "@tifa/corpus";
import type { Line } from "./lines.js";
import { isProgram } from "./marks.js";

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
  /** Whether the line looks like program text, as random signs can make it look, too. */
  readonly program: boolean;
  /** The character behind it, "" at the line's end. */
  readonly next: string;
}

const SHORTEST = 3;
const BLANK = /[ \u00a0\t]/u;

/**
 * Finds where random characters can hide in a line.
 *
 * @param text - the document
 * @param line - a line of it
 * @returns runs in order
 */
export function asciiRuns(text: string, line: Line): AsciiRun[] {
  const source = text.slice(line.start, line.end);
  const runs: AsciiRun[] = [];
  const program = isProgram(text, line);
  for (const match of source.matchAll(/[\u0020-\u007e\u00a0\t]{3,}/gu)) {
    const start = match.index;
    const end = start + match[0].length;
    if (match[0].trim().length < SHORTEST) continue;
    const atStart = start === 0;
    const atEnd = end === source.length;
    const before = atStart ? "stop" : kindOf(source[start - 1]!);
    if (!atStart && !atEnd && before === "word") continue;
    runs.push({
      start: line.start + start,
      end: line.start + end,
      groups: groupsOf(match[0], line.start + start),
      atStart,
      atEnd,
      gluedStart: !atStart && !BLANK.test(match[0][0]!),
      gluedEnd: !atEnd && !BLANK.test(match[0].at(-1)!),
      before,
      closes: isOpen(source.slice(Math.max(0, start - 80), start)),
      program,
      next: source[end] ?? "",
    });
  }
  return runs;
}

function kindOf(character: string): AsciiRun["before"] {
  if (/[。！？；”’）》】…]/u.test(character)) return "stop";
  if (/[，、]/u.test(character)) return "mark";
  return character === "：" ? "colon" : "word";
}

/** Whether more parentheses open than close: readings stand inside others. */
function isOpen(before: string): boolean {
  let depth = 0;
  for (const character of before) {
    if (/[(（]/u.test(character)) depth++;
    else if (/[)）]/u.test(character)) depth = Math.max(0, depth - 1);
  }
  return depth > 0;
}

function groupsOf(run: string, offset: number): Group[] {
  return [...run.matchAll(/[^ \u00a0\t]+/gu)].map((match) => ({
    text: match[0],
    start: offset + match.index,
    end: offset + match.index + match[0].length,
  }));
}
