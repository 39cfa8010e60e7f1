import type { Edit } from "@tifa/corpus";
import type { Rule } from "../rule.js";
import { edit } from "../rule.js";
import { DIGIT, FULL_MARK, HAN, is, LATIN, QUOTE } from "../text/classes.js";
import { findDelimited } from "../text/delimited.js";
import { eachMatch } from "../text/each-match.js";
import { isChinese } from "../text/lines.js";
import { isChineseMark, isProgram } from "../text/marks.js";

/** Straight quotation marks. */
export const straightQuote: Rule = {
  name: "straightQuote",
  kind: "punctuation",
  does: "Writes pairs of straight quotation marks as “ ” and ‘ ’, one that lacks its curly fellow as that, those of two strokes (`` '') as “ ”.",
  evidence:
    "An even number of them in a Chinese line, each pair round Chinese text or beside it; a single one behind a colon, at the line's start, or behind its last sentence; among curly ones, that all of them open and close by turns.",
  triggers: QUOTE,
  edits: (text, { options, lines, language }) => {
    if (options.keepWidth || language === "japanese") return [];
    const edits: Edit[] = [];
    const rows = findDelimited(text, lines);
    const strokes = text.includes("''");
    for (const line of lines) {
      if (!(line.bits & QUOTE) || !isChinese(line) || isProgram(text, line) || rows.has(line.start)) continue;
      if (strokes) twoStrokes(text, line.start, line.end, edits);
      pair(text, line.start, line.end, /["＂]/u, "“”", edits);
      pair(text, line.start, line.end, /'/u, "‘’", edits);
    }
    return edits.sort((a, b) => a.start - b.start);
  },
};

/** Quotations as typewriters and TeX set them, of two strokes at each end: ``…'' and ''…''. */
const TWO_STROKES = /(?:``|'')([^`'\n]{1,80})''/gu;

const DOUBLE = /[“”"＂]/gu;
/** Behind a number, a stroke is an inch or a second. */
const WORD_BEFORE = /[A-Za-z0-9]/u;

/**
 * Straight marks among curly ones: of an odd number each opens where the mark before it closes, and closes where that opens,
 * if the curly ones do so, too.
 */
function complete(text: string, start: number, end: number, edits: Edit[]): boolean {
  const marks: (readonly [at: number, mark: string])[] = [];
  eachMatch(text.slice(start, end), DOUBLE, ({ 0: mark, index }) => marks.push([start + index, mark]));
  const fits = marks.every(([, mark], i) => mark !== (i % 2 === 0 ? "”" : "“"));
  if (marks.length % 2 !== 0 || !fits) return false;
  const apart = marks.some(([at, mark], i) =>
    mark === "“" || mark === "”"
      ? false
      : i % 2 === 0
        ? WORD_BEFORE.test(text[at - 1] ?? "")
        : text[at - 1] === " ",
  );
  if (apart) return false;
  for (const [i, [at, mark]] of marks.entries()) {
    const curly = i % 2 === 0 ? "“" : "”";
    if (mark !== curly) edits.push(edit("straightQuote", text, at, at + 1, curly));
  }
  return true;
}

const WORD = HAN | LATIN | DIGIT;

function twoStrokes(text: string, start: number, end: number, edits: Edit[]): void {
  eachMatch(text.slice(start, end), TWO_STROKES, ({ 0: quotation, index }) => {
    const open = start + index;
    const close = open + quotation.length - 2;
    // An empty quotation, and what stands behind it.
    if (!is(text, open + 2, WORD) || !is(text, close - 1, WORD | FULL_MARK)) return;
    edits.push(
      edit("straightQuote", text, open, open + 2, "“"),
      edit("straightQuote", text, close, close + 2, "”"),
    );
  });
}

function pair(text: string, start: number, end: number, mark: RegExp, curly: string, edits: Edit[]): void {
  const at: number[] = [];
  for (let i = start; i < end; i++)
    if (mark.test(text[i]!) && !isApostrophe(text, i) && !isDouble(text, i)) at.push(i);
  const to = (place: number, which: 0 | 1): void => {
    edits.push(edit("straightQuote", text, place, place + 1, curly[which]!));
  };
  if (at.length % 2 !== 0) {
    if (curly === "“”" && complete(text, start, end, edits)) return;
    const opens = opensWords(text, at[0]!, start);
    if (opens === closesLine(text, at.at(-1)!, end)) return;
    if (opens) to(at.shift()!, 0);
    else to(at.pop()!, 1);
  }
  for (let i = 0; i < at.length; i += 2) {
    const open = at[i]!;
    const close = at[i + 1]!;
    const chinese = isChineseMark(text, open + 1) || isChineseMark(text, close - 1);
    const beside = isChineseMark(text, open - 1) || isChineseMark(text, close + 1);
    if (!chinese && !beside) continue;
    if (/[=([{A-Za-z]/u.test(text[open - 1] ?? "") && !beside) continue;
    to(open, 0);
    to(close, 1);
  }
}

/** Words that go on in the next paragraph are opened in each, and closed in the last: 条例规定："第三条 …… */
function opensWords(text: string, at: number, start: number): boolean {
  return is(text, at + 1, HAN) && /^$|[：:]$/u.test(text.slice(start, at).trimEnd().slice(-1));
}

/** Whether a mark stands behind a sentence's end, and nothing behind it. */
function closesLine(text: string, at: number, end: number): boolean {
  return /[。！？…]/u.test(text[at - 1] ?? "") && /^\s*$/u.test(text.slice(at + 1, end));
}

/** Two strokes in a row are one mark. */
const isDouble = (text: string, at: number): boolean =>
  text[at] === "'" && (text[at - 1] === "'" || text[at + 1] === "'");

function isApostrophe(text: string, at: number): boolean {
  return text[at] === "'" && /[A-Za-z]/u.test(text[at - 1] ?? "") && /[A-Za-z]/u.test(text[at + 1] ?? "");
}
