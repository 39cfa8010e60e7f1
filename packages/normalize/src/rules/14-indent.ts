import type { Edit } from "@tifa/corpus";
import type { Rule } from "../rule.js";
import { edit } from "../rule.js";
import { SPACE } from "../text/classes.js";
import { isChinese } from "../text/lines.js";
import { isProgram } from "../text/marks.js";

/** Blanks at the start and end of lines. */
export const indent: Rule = {
  name: "indent",
  kind: "space",
  does: "Removes indents and trailing blanks of Chinese lines, and the blanks of lines that hold nothing else.",
  evidence: "The line is Chinese (or blank), not program text, English or Japanese.",
  triggers: SPACE,
  edits: (text, { lines, language }) => {
    const edits: Edit[] = [];
    const chinese = language !== "japanese" && lines.some((line) => isChinese(line));
    for (const line of lines) {
      if (!(line.bits & SPACE) || !BLANK.test(text[line.start]! + text[line.end - 1]!)) continue;
      let start = line.start;
      while (start < line.end && BLANK.test(text[start]!)) start++;
      const isBlank = start === line.end;
      if (isBlank ? !chinese : language === "japanese" || !isChinese(line) || isProgram(text, line)) continue;
      let end = line.end;
      if (!isBlank) while (BLANK.test(text[end - 1]!)) end--;
      if (start > line.start) edits.push(edit("indent", text, line.start, start, ""));
      if (end < line.end) edits.push(edit("indent", text, end, line.end, ""));
    }
    return edits;
  },
};

const BLANK = /[ \t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/u;
