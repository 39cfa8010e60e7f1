import type { Edit } from "@tifa/corpus";
import type { Rule } from "../rule.js";
import { edit } from "../rule.js";
import { isBroken } from "../text/broken-sentence.js";
import { LINE_END } from "../text/classes.js";
import type { Line } from "../text/lines.js";
import { isChinese } from "../text/lines.js";
import type { Wraps } from "../text/wraps.js";
import { findWraps } from "../text/wraps.js";

/** Line breaks inside sentences. */
export const lineJoin: Rule = {
  name: "lineJoin",
  kind: "lineBreak",
  does: "Joins a sentence that is broken over lines, through names and numbers too.",
  evidence:
    "The first line ends with a comma or an opening mark, or the second begins with a mark that none begins with; or the first has ended a sentence before and stops inside the next; or its length is that at which the document's lines are wrapped; or the characters on both sides of the break belong together.",
  triggers: LINE_END,
  edits: (text, { lines, tongue }) => {
    if (tongue === "japanese") return [];
    let found: Wraps | null = null;
    const wraps = (): Wraps => (found ??= findWraps(text, lines));
    const edits: Edit[] = [];
    let last: Line | null = null;
    let blanks = 0;
    for (const line of lines) {
      if (isBlank(text, line)) {
        blanks++;
        continue;
      }
      if (last !== null && isChinese(last) && joinable(line) && isBroken(text, last, line, blanks, wraps)) {
        const start = trimEnd(text, last);
        const end = trimStart(text, line);
        const between = /[A-Za-z]/u.test(text[start - 1]!) && /[A-Za-z]/u.test(text[end]!) ? " " : "";
        edits.push(edit("lineJoin", text, start, end, between));
      }
      last = line;
      blanks = 0;
    }
    return edits;
  },
};

/** The end of a number can stand alone on a line. */
function joinable(line: Line): boolean {
  return isChinese(line) || line.end - line.start < 12;
}

const BLANKS = /[ \t\u00a0\u2000-\u200a\u3000]/u;

function isBlank(text: string, line: Line): boolean {
  return trimStart(text, line) === line.end;
}

function trimStart(text: string, line: Line): number {
  let at = line.start;
  while (at < line.end && BLANKS.test(text[at]!)) at++;
  return at;
}

function trimEnd(text: string, line: Line): number {
  let at = line.end;
  while (at > line.start && BLANKS.test(text[at - 1]!)) at--;
  return at;
}
