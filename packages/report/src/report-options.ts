import type { Language } from "@tifa/charts";
import { checkOptions, oneOf } from "@tifa/corpus";

/** Options of `report`. */
export interface ReportOptions {
  /** Title of the page. Default: `What the corpus says` or `语料报告`. */
  readonly title?: string;
  /** Language of the page's own words. Default: `en`. */
  readonly language?: Language;
  /**
   * Documents to compare with the others: a province (`安徽` or `安徽省`), a date or its beginning (`2020`, `2020-02`), a
   * range of them (`2020-01..2020-04`), or a document variable and its value (`kind=bulletin`). Default: none, and then
   * provinces are compared with each other only.
   */
  readonly target?: string;
  /** What to compare the target with, in the same words. Default: all other documents. */
  readonly reference?: string;
  /** Most lines of a concordance. Default: 20. */
  readonly limit?: number;
  /** Words of each province, and half of the formulations and documents that charts show. Default: 6. */
  readonly top?: number;
  /** Words that occur less often in all documents together are not compared. Default: 3. */
  readonly minCount?: number;
}

/** Options with their defaults filled in. */
export interface ReportSettings {
  readonly title: string;
  readonly language: Language;
  readonly target: string | null;
  readonly reference: string | null;
  readonly limit: number;
  readonly top: number;
  readonly minCount: number;
}

const ALLOWED: readonly (keyof ReportOptions)[] = [
  "title",
  "language",
  "target",
  "reference",
  "limit",
  "top",
  "minCount",
];

/**
 * Fills in the defaults, and refuses what does not fit.
 *
 * @param options - what the caller gave
 * @returns settings
 * @throws RangeError for an unknown option or a value that is not allowed; it names both
 * @example
 * reportSettings({ language: "zh" }).limit; // 20
 */
export function reportSettings(options: ReportOptions): ReportSettings {
  checkOptions("report", options, ALLOWED);
  const { language = "en", target = null, reference = null } = options;
  oneOf("report", "language", language, ["en", "zh"]);
  if (reference !== null && target === null)
    throw new RangeError("report: a reference is for a target, and there is none");
  const title = options.title ?? (language === "zh" ? "语料报告" : "What the corpus says");
  if (title.trim() === "") throw new RangeError('report: title is ""; allowed: a text');
  return {
    title,
    language,
    target,
    reference,
    limit: counted("limit", options.limit ?? 20, 1000),
    top: counted("top", options.top ?? 6, 40),
    minCount: counted("minCount", options.minCount ?? 3, Number.MAX_SAFE_INTEGER),
  };
}

function counted(name: string, value: number, most: number): number {
  if (Number.isSafeInteger(value) && value >= 1 && value <= most) return value;
  throw new RangeError(`report: ${name} is ${value}; allowed: whole numbers from 1 to ${most}`);
}
