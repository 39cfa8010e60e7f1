import type { Edit } from "@tifa/corpus";
import type { Rule } from "../rule.js";
import { edit } from "../rule.js";
import { HAN, is, SPACE } from "../text/classes.js";
import type { GapLine, PageGaps } from "../text/gap-line.js";
import { gapLine, surveyGaps } from "../text/gap-line.js";
import { gapBetween } from "../text/gaps.js";
import type { Line } from "../text/lines.js";
import { isChinese } from "../text/lines.js";
import { isProgram } from "../text/marks.js";

/** Blanks between characters. */
export const space: Rule = {
  name: "space",
  kind: "space",
  does: "Removes blanks between Chinese characters and beside Chinese marks; one stays between the parts of a title, behind a run-in heading and between names.",
  evidence:
    "The line is Chinese. A line with a sentence's end or comma is running text, any other a title or chrome. Inside a title's word and beside Latin words blanks go where the page's running text has blanks inside words. Tabs part columns, but where a third of them stands inside words of running text, and none anywhere else.",
  triggers: SPACE,
  edits: (text, { lines, language }) => {
    if (language === "japanese") return [];
    const edits: Edit[] = [];
    let found: PageGaps | null = null;
    const page = (): PageGaps => (found ??= surveyGaps(text, lines));
    for (const line of lines)
      if (line.bits & SPACE && isChinese(line) && !isProgram(text, line)) spacesOf(text, line, page, edits);
    return edits;
  },
};

function spacesOf(text: string, line: Line, page: () => PageGaps, edits: Edit[]): void {
  let shared: GapLine | null = null;
  for (let at = line.start; at < line.end; at++) {
    if (!is(text, at, SPACE)) continue;
    let end = at + 1;
    let tab = text[at] === "\t";
    for (; end < line.end && is(text, end, SPACE); end++) tab ||= text[end] === "\t";
    // Tabs part the columns of a table.
    const parts = tab && !(is(text, at - 1, HAN) && is(text, end, HAN) && page().tabsAstray);
    if (!parts && at > line.start && end < line.end) {
      shared ??= gapLine(text, line, page());
      const after = gapBetween(text, shared, at, end);
      if (after !== null && after !== text.slice(at, end)) edits.push(edit("space", text, at, end, after));
    }
    at = end;
  }
}
