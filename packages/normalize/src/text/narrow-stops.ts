import { DIGIT, HAN, is } from "./classes.js";
import { boundPair } from "./common.js";
import { eachMatch } from "./each-match.js";
import type { Line, Lines } from "./lines.js";
import { isChinese } from "./lines.js";
import { isProgram } from "./marks.js";

/** What a sentence ends with before its stop, beside Chinese characters. */
const CLOSES = /[”’》）)」』"%％]/u;
/** What a sentence begins with, beside Chinese characters. */
const OPENS = /[“‘《（(「『"]/u;
/** 一.加强领导: a dot so near to the head of its line numbers what follows. */
const HEAD = 4;
/** One dot is no habit. */
const HABIT = 2;
/** For so many sure stops one between two characters that could be one word is held for a stop, too. */
const SURE = 4;
const DOT = /[.．]/gu;

/**
 * Finds the stops of a page whose stops are all dots, half- or full-width: it has no 。, and of the dots behind Chinese
 * characters two or more end sentences, one of them a line.
 *
 * @param text - the document
 * @param lines - its lines
 * @returns offsets of the stops, rising; empty where a dot may be something else
 */
export function narrowStops(text: string, lines: Lines): readonly number[] {
  if (text.includes("。")) return [];
  const stops: number[] = [];
  const inWords: number[] = [];
  // A line without a comma proves nothing, but ends as the others do.
  const ends: number[] = [];
  let last = 0;
  for (const line of lines) {
    // Looked for in the line alone: a text without dots would be gone through to its end for each of its lines.
    const source = text.slice(line.start, line.end);
    if (!/[.．]/u.test(source) || !isChinese(line) || isProgram(text, line)) continue;
    const clauses = /[，,]/u.test(source);
    eachMatch(source, DOT, ({ index }) => {
      const at = line.start + index;
      const rest = text.slice(at + 1, Math.min(line.end, at + 40)).trimStart();
      if (!isStop(text, line, at, rest)) return;
      if (!clauses) {
        if (rest === "" || OPENS.test(rest[0]!)) ends.push(at);
        return;
      }
      if (mayBeWord(text, at)) inWords.push(at);
      else stops.push(at);
      if (rest === "") last++;
    });
  }
  if (last === 0 || stops.length < HABIT) return [];
  const others = inWords.length * SURE > stops.length ? ends : [...ends, ...inWords];
  return [...stops, ...others].sort((a, b) => a - b);
}

/** Whether a dot can stand behind a sentence, and before another one or a line's end. */
function isStop(text: string, line: Line, at: number, rest: string): boolean {
  if (at - line.start < HEAD || !(is(text, at - 1, HAN) || CLOSES.test(text[at - 1]!))) return false;
  return rest === "" || OPENS.test(rest[0]!) || is(rest, 0, HAN | DIGIT);
}

/** Whether what a dot parts can belong together: a word, a name with a number. */
function mayBeWord(text: string, at: number): boolean {
  return is(text, at + 1, DIGIT) || (is(text, at + 1, HAN) && boundPair(text[at - 1]!, text[at + 1]!));
}
