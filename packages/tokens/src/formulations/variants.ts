/** What tells ways of writing one formulation apart: marks between its parts, and half- or full-width forms. */
const MARKS = /[、，,\s]/gu;

/**
 * The key that all ways of writing a formulation share: 外防输入、内防反弹 and 外防输入内防反弹 have one.
 *
 * @param form - a formulation
 * @returns the form without the marks between its parts
 * @example
 * variantKey("外防输入、内防反弹"); // "外防输入内防反弹"
 */
export function variantKey(form: string): string {
  return form.replace(MARKS, "").replace(/＋/gu, "+").replace(/％/gu, "%");
}

/**
 * The ways to write a formulation that are looked for: as it is, and, where it has parts, with ， between them or with
 * nothing.
 *
 * @param form - a formulation
 * @returns distinct forms, the given one first
 * @example
 * variantsOf("两手抓、两手硬"); // ["两手抓、两手硬", "两手抓，两手硬", "两手抓两手硬"]
 */
export function variantsOf(form: string): string[] {
  if (!form.includes("、")) return [form];
  return [form, form.replaceAll("、", "，"), form.replaceAll("、", "")];
}
