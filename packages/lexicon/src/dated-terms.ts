import { once } from "@tifa/corpus";
import { frozen } from "./frozen.js";
import type { Confidence } from "./provinces.js";
import { datedTermRows } from "./tables/dated-terms.js";

/** A term that dates the text it stands in. */
export interface DatedTerm {
  readonly term: string;
  /**
   * Earliest normal use in official texts (`YYYY`, `YYYY-MM` or `YYYY-MM-DD`); null: not known. Of a measure that was
   * announced long before it began, the beginning: the note then opens with `announced` and the day.
   */
  readonly notBefore: string | null;
  /** Last normal use as a current measure; null: still in use. Texts do look back beyond it. */
  readonly notAfter: string | null;
  /** What it is, in English. */
  readonly what: string;
  readonly source: string;
  readonly confidence: Confidence;
  readonly note: string;
}

/**
 * Terms with the time in which official texts use them. Match the longest first: 新冠病毒感染 is inside
 * 新型冠状病毒感染的肺炎's neighbours. Both bounds are soft.
 *
 * @returns a frozen array, the same at every call
 * @example
 * datedTerms().find((row) => row.term === "动态清零")?.notAfter; // "2022-12-07"
 */
export const datedTerms: () => readonly DatedTerm[] = once(() =>
  frozen(
    datedTermRows().map(([term, notBefore, notAfter, what, source, confidence, note]) => ({
      term,
      notBefore: notBefore === "" ? null : notBefore,
      notAfter: notAfter === "" ? null : notAfter,
      what,
      source,
      confidence,
      note,
    })),
  ),
);
