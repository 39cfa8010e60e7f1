import type { Edit } from "@tifa/corpus";
import type { Rule } from "../rule.js";
import { edit } from "../rule.js";
import { DIGIT, SPACE } from "../text/classes.js";
import { eachMatch } from "../text/each-match.js";
import { isChinese } from "../text/lines.js";

/** A number with blanks between its digits, or a point or plus sign with blanks round it. */
const NUMBERS =
  /(?<![\dA-Za-z.])\d(?:[ \u00a0\u2000-\u200a\u3000]\d){1,1000}(?:[ \u00a0\u2000-\u200a\u3000]?\.[ \u00a0\u2000-\u200a\u3000]?\d(?:[ \u00a0\u2000-\u200a\u3000]\d){0,1000})?(?!\d)|(?<![\d.])\d\.\d(?:[ \u00a0\u2000-\u200a\u3000]\d){1,1000}(?!\d)|(?<=\d)[ \u00a0\u2000-\u200a\u3000]?[.+][ \u00a0\u2000-\u200a\u3000]?(?=\d)/gu;

/** Numbers whose digits are set apart: 1 9 9 3 年. */
export const spacedDigits: Rule = {
  name: "spacedDigits",
  kind: "space",
  does: "Removes the blanks between the single digits of a number, and round a decimal point or a plus sign between digits.",
  evidence:
    "Single digits with one blank between each two, in a Chinese line, beside a Chinese character, unit or mark; a row of rising numbers, as page links have, must touch a word.",
  triggers: SPACE,
  edits: (text, { lines, language }) => {
    if (language === "japanese") return [];
    const edits: Edit[] = [];
    for (const line of lines) {
      if (!(line.bits & SPACE) || !(line.bits & DIGIT) || !isChinese(line)) continue;
      const source = text.slice(line.start, line.end);
      eachMatch(source, NUMBERS, ({ 0: digits, index }) => {
        const point = /^[^\d]/u.test(digits);
        // In a column beside another, a change has its sign: 10.52 +2.05%.
        if (SIGNED.test(digits) && RATE.test(source.slice(index + digits.length, index + 12))) return;
        if (digits.length === 1 || (!point && !isNumber(source, index, digits))) return;
        const start = line.start + index;
        edits.push(edit("spacedDigits", text, start, start + digits.length, digits.replace(/[^\d.+]/gu, "")));
      });
    }
    return edits;
  },
};

const SIGNED = /^[ \u00a0\u2000-\u200a\u3000]\+$/u;
const RATE = /^\d{1,4}(?:\.\d{1,4})?[%％]/u;

function isNumber(source: string, at: number, digits: string): boolean {
  const before = source.slice(Math.max(0, at - 2), at);
  const after = source.slice(at + digits.length, at + digits.length + 9);
  const values = digits.replace(/\D/gu, "");
  // Links to pages stand apart from what is round them: 1 2 3 4 5 下一页.
  if (values.length > 2 && [...values].every((d, i) => i === 0 || Number(d) === Number(values[i - 1]) + 1))
    return TOUCHED_BEFORE.test(before) || TOUCHED_AFTER.test(after);
  return (
    /^[\u4e00-\u9fff%％.．，、。；：）］】》”’+]/u.test(after.trimStart()) ||
    /[\u4e00-\u9fff“‘（［【+]\s?$/u.test(before)
  );
}

const TOUCHED_BEFORE = /[\u4e00-\u9fff“（+.]$/u;
const TOUCHED_AFTER = /^[\u4e00-\u9fff%％.]/u;
