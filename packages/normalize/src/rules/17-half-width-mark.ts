import type { Edit } from "@tifa/corpus";
import type { Rule } from "../rule.js";
import { edit } from "../rule.js";
import { HALF_MARK, HALF_PARENTHESIS, is } from "../text/classes.js";
import type { Line } from "../text/lines.js";
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
    "A Chinese character or mark on one side (colons and exclamation marks: before; parentheses: outside, or inside at a line's edge). Numbers, times, URLs and Latin words keep theirs. A question mark needs a question: otherwise it may stand for a lost character.",
  triggers: HALF_MARK | HALF_PARENTHESIS,
  edits: (text, { options, lines, tongue }) => {
    if (options.keepWidth || tongue === "japanese") return [];
    const edits: Edit[] = [];
    for (const line of lines) {
      if (!(line.bits & (HALF_MARK | HALF_PARENTHESIS)) || !isChinese(line) || isProgram(text, line))
        continue;
      if (line.bits & HALF_MARK) marksOf(text, line, edits);
      if (line.bits & HALF_PARENTHESIS)
        for (const [at, mark] of parenthesesOf(text, line))
          edits.push(edit("halfWidthMark", text, at, at + 1, mark));
    }
    return edits.sort((a, b) => a.start - b.start);
  },
};

function marksOf(text: string, line: Line, edits: Edit[]): void {
  // Before a row of half-width marks: of `,,` both are full-width.
  let beforeRow = -1;
  for (let at = line.start; at < line.end; at++) {
    if (!is(text, at, HALF_MARK)) continue;
    if (at === line.start || text[at] !== text[at - 1]) beforeRow = at - 1;
    if (widens(text, line, at, beforeRow))
      edits.push(edit("halfWidthMark", text, at, at + 1, FULL[text[at]!]!));
  }
}

function widens(text: string, line: Line, at: number, beforeRow: number): boolean {
  const before = isChineseMark(text, beforeRow);
  const after = at + 1 < line.end && isChineseMark(text, at + 1);
  switch (text[at]) {
    case ",":
    case ";":
      return before || after;
    case ":":
      return (before || after) && !/[a-zA-Z]/u.test(text[at - 1] ?? "")
        ? true
        : after && !/[A-Za-z]/u.test(text[at - 1] ?? "");
    case "!":
      return before;
    default:
      return before && questionMeant(text, line, at);
  }
}
