import type { Edit } from "@tifa/corpus";
import type { Rule } from "../rule.js";
import { edit } from "../rule.js";
import { GAP, HALF_MARK, HALF_PARENTHESIS, HAN, is } from "../text/classes.js";
import { findDelimited } from "../text/delimited.js";
import type { Line, Lines } from "../text/lines.js";
import { isChinese } from "../text/lines.js";
import { isChineseMark, isProgram, questionMeant } from "../text/marks.js";
import { parenthesesOf } from "../text/parentheses.js";

const FULL: Readonly<Record<string, string>> = { ",": "，", ":": "：", ";": "；", "!": "！", "?": "？" };

/** Half-width marks in Chinese text. */
export const halfWidthMark: Rule = {
  name: "halfWidthMark",
  kind: "punctuation",
  does: "Writes , : ; ! ? ( ) full-width between Chinese characters.",
  evidence:
    "A Chinese character or mark on one side (colons and exclamation marks: before; parentheses: outside, or inside at a line's edge), or a per cent sign before a comma; between a number and a word, a line whose other commas are half-width. Numbers, times, URLs and Latin words keep theirs. A question mark needs a question: otherwise it may stand for a lost character; where the document has lost some, it takes a word that asks right before it.",
  triggers: HALF_MARK | HALF_PARENTHESIS,
  edits: (text, { options, lines, language }) => {
    if (options.keepWidth || language === "japanese") return [];
    const edits: Edit[] = [];
    const lossy = hasLost(text, lines);
    const rows = findDelimited(text, lines);
    for (const line of lines) {
      if (!(line.bits & (HALF_MARK | HALF_PARENTHESIS)) || !isChinese(line) || isProgram(text, line))
        continue;
      if (rows.has(line.start)) continue;
      if (line.bits & HALF_MARK) marksOf(text, line, lossy, edits);
      if (line.bits & HALF_PARENTHESIS)
        for (const [at, mark] of parenthesesOf(text, line))
          edits.push(edit("halfWidthMark", text, at, at + 1, mark));
    }
    return edits.sort((a, b) => a.start - b.start);
  },
};

function marksOf(text: string, line: Line, lossy: boolean, edits: Edit[]): void {
  const before = edits.length;
  const open: number[] = [];
  // Before a row of half-width marks: of `,,` both are full-width.
  let beforeRow = -1;
  for (let at = line.start; at < line.end; at++) {
    if (!is(text, at, HALF_MARK)) continue;
    if (at === line.start || text[at] !== text[at - 1]) beforeRow = at - 1;
    if (widens(text, line, at, beforeRow) && !(lossy && mayBeLost(text, line, at)))
      edits.push(edit("halfWidthMark", text, at, at + 1, FULL[text[at]!]!));
    else if (partsWords(text, line, at)) open.push(at);
  }
  if (open.length === 0) return;
  // A writer who puts full-width commas means the half-width ones; where none is full-width, all were narrowed.
  const narrowed = edits.length - before;
  const full = text.slice(line.start, line.end).match(/[，；]/gu)?.length ?? 0;
  if (narrowed > full)
    for (const at of open) edits.push(edit("halfWidthMark", text, at, at + 1, FULL[text[at]!]!));
}

/** Whether characters of the document were lost: U+FFFD, or a question mark between words that asks nothing. */
function hasLost(text: string, lines: Lines): boolean {
  if (text.includes("\ufffd")) return true;
  return lines.some((line) => {
    if (!(line.bits & GAP)) return false;
    for (let at = text.indexOf("?", line.start); at >= 0 && at < line.end; at = text.indexOf("?", at + 1))
      if (is(text, at - 1, HAN) && is(text, at + 1, HAN) && !questionMeant(text, line, at)) return true;
    return false;
  });
}

const ASKS = /[吗嗎呢吧么麼]$|什么|什麼|怎|多少|[为為如]何|哪|[谁誰]|几[个時时]/u;

/** A question mark before a word, where characters were lost, and no word that asks stands right before it. */
function mayBeLost(text: string, line: Line, at: number): boolean {
  return (
    text[at] === "?" && is(text, at + 1, HAN) && !ASKS.test(text.slice(Math.max(line.start, at - 6), at))
  );
}

/** A comma or semicolon between a number and a Latin word: no thousands, no list of Latin words, no address. */
function partsWords(text: string, line: Line, at: number): boolean {
  if (text[at] !== "," && text[at] !== ";") return false;
  const around =
    text.slice(Math.max(line.start, at - 1), at) + text.slice(at + 1, Math.min(line.end, at + 2));
  return /^(?:\d[A-Za-z]|[A-Za-z]\d)$/u.test(around);
}

const PER_CENT = /[%‰℃]/u;
/** What a semicolon ends that is no mark: an entity that was meant. */
const ENTITY = /&#?[A-Za-z0-9]{1,8}$/u;
/** What stands behind a comma of English text, or of a list of numbers. */
const ENGLISH = /^ (?!\d{1,9} ?[\u4e00-\u9fff]|[“‘《（])/u;

function widens(text: string, line: Line, at: number, left: number): boolean {
  const before = isChineseMark(text, left);
  const after = at + 1 < line.end && isChineseMark(text, at + 1);
  // The eyes of a face: :-)
  if (text[at + 1] === "-" && /[()]/u.test(text[at + 2] ?? "")) return false;
  switch (text[at]) {
    case ",":
    case ";":
      if (text[at] === ";" && ENTITY.test(text.slice(Math.max(line.start, at - 10), at))) return false;
      return (
        before ||
        after ||
        (left >= line.start && PER_CENT.test(text[left]!) && !ENGLISH.test(text.slice(at + 1, at + 13)))
      );
    case ":":
      return (before || after) && !/[A-Za-z]/u.test(text[at - 1] ?? "");
    case "!":
      return before;
    default:
      return before && questionMeant(text, line, at);
  }
}
