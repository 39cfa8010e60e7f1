import { once } from "@tifa/corpus";
import { datedTerms } from "./dated-terms.js";
import { frozen } from "./frozen.js";
import { localCampaigns } from "./local-campaigns.js";
import type { Confidence } from "./provinces.js";
import { policyTermRows } from "./tables/policy-terms.js";
import { familyTerms } from "./term-families.js";

/** A word of the field, to be kept whole by the segmenter. */
export interface PolicyTerm {
  readonly term: string;
  /** Weight for the segmenter, in the unit of jieba's dictionary (occurrences in some 60 million words). */
  readonly frequency: number;
  /** Part of speech in jieba's tag set: `n` noun, `v` verb, `j` abbreviation, `l` formula, `nt` body, `nz` proper name… */
  readonly tag: string;
  /** Domain of {@link priorityDictionary}; null where the term belongs to none or to many. */
  readonly domain: string | null;
  /** Earliest normal use in official texts, `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; null where it is not known. */
  readonly firstDate: string | null;
  /** How sure the first date is: `memory` is general knowledge, refuted by no text at hand. Null where there is no date. */
  readonly dateConfidence: Confidence | null;
}

/**
 * Weight of a term that has none of its own. A term wins against being split if this, over jieba's total of 60
 * million, exceeds the product of its parts' shares: with 3,000 it does for all but the commonest words.
 */
const FREQUENCY = 3000;
const UNDATED = { frequency: FREQUENCY, domain: null, firstDate: null, dateConfidence: null } as const;

/**
 * Terms of the field, 1949 to 2025: those of `data/policy-terms.csv`, then those dated terms and local campaigns
 * that are not among them, without their quotation marks, and names that are made by rule. A term with 、 is there without it, too: texts write both
 * 外防输入、内防反弹 and 外防输入内防反弹.
 *
 * @returns a frozen array without duplicates, the same at every call
 * @example
 * policyTerms().find((row) => row.term === "新质生产力")?.firstDate; // "2023-09-07"
 */
export const policyTerms: () => readonly PolicyTerm[] = once(() => {
  const rows = new Map<string, PolicyTerm>();
  for (const [term, tag, domain, firstDate, dateConfidence, frequency] of policyTermRows()) {
    rows.set(term, {
      term,
      frequency: frequency === "" ? FREQUENCY : Number(frequency),
      tag,
      domain: domain === "" ? null : domain,
      firstDate: firstDate === "" ? null : firstDate,
      dateConfidence: dateConfidence === "" ? null : dateConfidence,
    });
  }
  for (const { term, notBefore, confidence } of datedTerms()) addPlain(rows, term, notBefore, confidence);
  for (const { term } of localCampaigns()) addPlain(rows, term, null, null);
  for (const { term, tag } of familyTerms()) if (!rows.has(term)) rows.set(term, { ...UNDATED, term, tag });
  for (const row of [...rows.values()]) {
    const term = row.term.replaceAll("、", "");
    if (!rows.has(term)) rows.set(term, { ...row, term });
  }
  return frozen([...rows.values()]);
});

/** Adds a term of another table, unless it is there or is no word: the segmenter cuts at `，`, `。` and spaces. */
function addPlain(
  rows: Map<string, PolicyTerm>,
  quoted: string,
  firstDate: string | null,
  confidence: Confidence | null,
): void {
  const term = quoted.replace(/[“”]/g, "");
  if (rows.has(term) || /[，。\s]/.test(term)) return;
  const dateConfidence = firstDate === null ? null : confidence;
  rows.set(term, { term, frequency: FREQUENCY, tag: "l", domain: null, firstDate, dateConfidence });
}
