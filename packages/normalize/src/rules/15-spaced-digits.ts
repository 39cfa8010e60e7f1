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
    "Single digits with one blank between each two, in a Chinese line, beside a Chinese character, unit or mark; a row of rising numbers, as page links have, must touch a word. A date, or a time to the second, without its blanks. On a page with three such numbers, a decimal number before a unit, too.",
  triggers: SPACE,
  edits: (text, { lines, language }) => {
    if (language === "japanese") return [];
    const edits: Edit[] = [];
    const loose: Edit[] = [];
    for (const line of lines) {
      if (!(line.bits & SPACE) || !(line.bits & DIGIT) || !isChinese(line)) continue;
      const source = text.slice(line.start, line.end);
      const put = (into: Edit[], at: number, before: string, after: string): void => {
        const start = line.start + at;
        into.push(edit("spacedDigits", text, start, start + before.length, after));
      };
      const stamps = spacedStamps(source);
      for (const [at, before, after] of stamps) put(edits, at, before, after);
      let next = 0;
      eachMatch(source, NUMBERS, ({ 0: digits, index }) => {
        while (next < stamps.length && endOf(stamps[next]!) <= index) next++;
        if (next < stamps.length && stamps[next]![0] < index + digits.length) return;
        if (isMeant(source, index, digits)) put(edits, index, digits, digits.replace(/[^\d.+]/gu, ""));
      });
      eachMatch(source, DECIMALS, ({ 0: digits, index }) => {
        put(loose, index, digits, digits.replace(/[^\d.]/gu, ""));
      });
    }
    const all = edits.length >= HABIT ? [...edits, ...loose] : edits;
    return all.sort((a, b) => a.start - b.start);
  },
};

/** Decimal numbers some of whose digits are set apart, before a unit: two numbers in a row can look so, too. */
const DECIMALS =
  /(?<![\d.])\d{2,6}\.\d{1,2}(?:[ \u00a0\u2000-\u200a\u3000]\d){1,3}(?=[%％‰万亿千个元吨户人米公平])/gu;
/** So many others on a page show that they were set apart. */
const HABIT = 3;

/** Whether what looks like a number with blanks in it is one, or a point or sign between digits. */
function isMeant(source: string, at: number, digits: string): boolean {
  // In a column beside another, a change has its sign: 10.52 +2.05%.
  if (SIGNED.test(digits) && RATE.test(source.slice(at + digits.length, at + digits.length + 12)))
    return false;
  return digits.length > 1 && (/^[^\d]/u.test(digits) || isNumber(source, at, digits));
}

/** A date or a time with blanks between its digits. */
const STAMPS = /(?<![\d.:/-])\d(?:[ \u00a0\u2000-\u200a\u3000]{0,2}[\d.:/-]){4,24}(?![\d.:/-])/gu;
const SPLIT = /\d[ \u00a0\u2000-\u200a\u3000]\d/u;
const MONTH = "(?:0[1-9]|1[0-2])";
const DAY = "(?:0[1-9]|[12]\\d|3[01])";
const TIME = "(?:[01]\\d|2[0-3]):[0-5]\\d";
/** Without its blanks: a date, with a time or without, or a time to the second. */
const STAMP = new RegExp(
  `^(?:((?:19|20)\\d\\d([-/.])${MONTH}\\2${DAY}|${DAY}\\.${MONTH}\\.(?:19|20)\\d\\d|${MONTH}-${DAY})(${TIME}(?::[0-5]\\d)?)?|${TIME}:[0-5]\\d)$`,
  "u",
);

/** Where a stamp stands whose digits are set apart, what it is, and what it is without its blanks. */
type Stamp = readonly [at: number, before: string, after: string];

const endOf = ([at, before]: Stamp): number => at + before.length;

function spacedStamps(source: string): readonly Stamp[] {
  const found: [number, string, string][] = [];
  eachMatch(source, STAMPS, ({ 0: stamp, index }) => {
    if (!SPLIT.test(stamp)) return;
    const whole = stamp.replace(/[^\d.:/-]/gu, "");
    const [matched, date, , time] = STAMP.exec(whole) ?? [];
    if (matched === undefined) return;
    const after = date !== undefined && time !== undefined ? `${date} ${time}` : whole;
    if (after.length < stamp.length) found.push([index, stamp, after]);
  });
  return found;
}

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
