/** A part of a numbered slogan: how many things, and the word that each of them has. */
export interface SloganPart {
  readonly count: number;
  /** Such as 早 in 四早; empty in 1+1+1. */
  readonly head: string;
  /** 个, 项 or 大 between the two; empty where there is none. */
  readonly measure: string;
}

const VALUES: ReadonlyMap<string, number> = new Map([
  ..."〇一二三四五六七八九十".split("").map((digit, value) => [digit, value] as const),
  ["两", 2],
  ["双", 2],
]);
const SUM = /^\p{Nd}{1,2}(?:\+\p{Nd}{1,2}){1,8}$/u;
/** A part: up to two characters, a number, 个 or 项 or 大, and up to four characters more. */
const PART =
  /([^一二两双三四五六七八九十\d]{0,2})([一二两双三四五六七八九十]{1,3}|\d{1,2})([个项大]?)([^一二两双三四五六七八九十\d]{1,4})/uy;
/** What is counted or measured, not formulated: 三年, 五万, 两次. (二十大 is a congress: a number with 大 alone.) */
const MEASURE = /^[种年月日天周时点分秒号次万亿千百元米吨度倍成名位人户家例岁期届章节条批类级省市县区]/u;
const LONGEST = 16;

/**
 * Reads a numbered slogan: what it counts, in its own words.
 *
 * @param form - a string without quotation marks
 * @returns its parts; null where it is none: no number above one, a measure (三年), or too much between the numbers
 * @example
 * sloganParts("一断三不断"); // [{ count: 1, head: "断", measure: "" }, { count: 3, head: "不断", measure: "" }]
 */
export function sloganParts(form: string): readonly SloganPart[] | null {
  if (form.length > LONGEST) return null;
  if (SUM.test(form)) return form.split("+").map(() => ({ count: 1, head: "", measure: "" }));
  const parts: SloganPart[] = [];
  for (const piece of form.split("、")) {
    PART.lastIndex = 0;
    let at = 0;
    while (at < piece.length) {
      const [all, lead = "", number = "", measure = "", head = ""] = PART.exec(piece) ?? [];
      if (all === undefined || (lead !== "" && at > 0) || MEASURE.test(head) || head === "大") return null;
      parts.push({ count: numberValue(number), head, measure });
      at += all.length;
    }
  }
  if (parts.every(({ count }) => count < 2) || parts.some(({ count }) => count === 0)) return null;
  return parts;
}

/** The value of 三, 十二, 二十 or 12; 0 where it is no number of this kind. */
function numberValue(number: string): number {
  if (/^\d+$/u.test(number)) return Number(number);
  const tens = number.indexOf("十");
  if (tens < 0) return number.length === 1 ? (VALUES.get(number) ?? 0) : 0;
  const before = tens === 0 ? 1 : tens === 1 ? (VALUES.get(number.charAt(0)) ?? 0) : 0;
  const after = tens === number.length - 1 ? 0 : (VALUES.get(number.slice(tens + 1)) ?? 0);
  return before * 10 + after;
}

/**
 * How many items a slogan stands for: 4 for 四早 and for 四应四尽 (each item has 应 and 尽), 5 for 三降两少.
 *
 * @param parts - of the slogan
 * @returns a number from 2
 * @example
 * itemCount([{ count: 1, head: "断", measure: "" }, { count: 3, head: "不断", measure: "" }]); // 4
 */
export function itemCount(parts: readonly Pick<SloganPart, "count" | "head">[]): number {
  const [first] = parts;
  const alike = first !== undefined && first.head !== "" && parts.every(({ count }) => count === first.count);
  return alike ? first.count : parts.reduce((sum, { count }) => sum + count, 0);
}
