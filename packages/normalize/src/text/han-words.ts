import type { Span } from "@tifa/corpus";
import { GAP, HAN, is, SPACE } from "./classes.js";

/** Characters that blanks or marks part from others. */
export interface Word extends Span {
  readonly text: string;
  /** Whether nothing but blanks stands between it and the word before. */
  readonly joined: boolean;
}

/** Whether nothing but blanks stands between a word and the one before it. */
export function isJoined(words: readonly Word[], at: number): boolean {
  return at > 0 && at < words.length && words[at]!.joined;
}

/** The words of a line, in order. */
export function wordsOf(text: string, line: Span): Word[] {
  const words: Word[] = [];
  let joined = false;
  for (let at = line.start; at < line.end; ) {
    if (!is(text, at, HAN)) {
      joined = is(text, at, SPACE) && (joined || words.at(-1)?.end === at);
      at++;
      continue;
    }
    const start = at;
    while (at < line.end && (is(text, at, HAN) || isDot(text[at]!))) at++;
    // A name can have lost its last characters: 何?
    if (at === start + 1) for (let lost = 0; lost < 2 && at < line.end && is(text, at, GAP); lost++) at++;
    words.push({ start, end: at, text: text.slice(start, at), joined });
    joined = false;
  }
  return words;
}

const isDot = (character: string): boolean => character === "·" || character === "•";
