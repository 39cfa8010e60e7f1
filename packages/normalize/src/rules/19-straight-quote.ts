import type { Edit } from "@tifa/corpus";
import type { Rule } from "../rule.js";
import { edit } from "../rule.js";
import { QUOTE } from "../text/classes.js";
import { findDelimited } from "../text/delimited.js";
import { isChinese } from "../text/lines.js";
import { isChineseMark, isProgram } from "../text/marks.js";

/** Straight quotation marks. */
export const straightQuote: Rule = {
  name: "straightQuote",
  kind: "punctuation",
  does: "Writes pairs of straight quotation marks as “ ” and ‘ ’.",
  evidence: "An even number of them in a Chinese line, each pair round Chinese text or beside it.",
  triggers: QUOTE,
  edits: (text, { options, lines, language }) => {
    if (options.keepWidth || language === "japanese") return [];
    const edits: Edit[] = [];
    const rows = findDelimited(text, lines);
    for (const line of lines) {
      if (!(line.bits & QUOTE) || !isChinese(line) || isProgram(text, line) || rows.has(line.start)) continue;
      pair(text, line.start, line.end, /["＂]/u, "“”", edits);
      pair(text, line.start, line.end, /'/u, "‘’", edits);
    }
    return edits.sort((a, b) => a.start - b.start);
  },
};

function pair(text: string, start: number, end: number, mark: RegExp, curly: string, edits: Edit[]): void {
  const at: number[] = [];
  for (let i = start; i < end; i++) if (mark.test(text[i]!) && !isApostrophe(text, i)) at.push(i);
  if (at.length === 0 || at.length % 2 !== 0) return;
  for (let i = 0; i < at.length; i += 2) {
    const open = at[i]!;
    const close = at[i + 1]!;
    const chinese = isChineseMark(text, open + 1) || isChineseMark(text, close - 1);
    const beside = isChineseMark(text, open - 1) || isChineseMark(text, close + 1);
    if (!chinese && !beside) continue;
    if (/[=([{A-Za-z]/u.test(text[open - 1] ?? "") && !beside) continue;
    edits.push(
      edit("straightQuote", text, open, open + 1, curly[0]!),
      edit("straightQuote", text, close, close + 1, curly[1]!),
    );
  }
}

function isApostrophe(text: string, at: number): boolean {
  return text[at] === "'" && /[A-Za-z]/u.test(text[at - 1] ?? "") && /[A-Za-z]/u.test(text[at + 1] ?? "");
}
