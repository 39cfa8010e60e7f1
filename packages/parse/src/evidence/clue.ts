import type { Evidence, RawSpanFinder, Span } from "@tifa/corpus";
import type { Day } from "./calendar.js";

/** What a document is read from, with the ways back to the page. */
export interface Ground {
  /** Clean text. */
  readonly text: string;
  readonly raw: string;
  readonly toRaw: RawSpanFinder;
}

/**
 * Evidence for a value: a span of the clean text, led back to the raw page.
 *
 * @param ground - the document
 * @param span - span of the clean text
 * @param rule - name of the rule that read it
 * @returns evidence with raw offsets and the raw page's text
 */
export function evidence(ground: Ground, span: Span, rule: string): Evidence {
  const { start, end } = ground.toRaw(span);
  return { start, end, text: ground.raw.slice(start, end), rule };
}

/**
 * Evidence that stands outside the text: an address or a meta element. It has no span in the page.
 *
 * @param text - what was read
 * @param rule - name of the rule
 * @returns evidence with the empty span at 0
 */
export function outside(text: string, rule: string): Evidence {
  return { start: 0, end: 0, text, rule };
}

/** Something that speaks for some years and against others. */
export interface YearClue {
  readonly rule: string;
  readonly evidence: Evidence;
  /** Years that it brings into question; others are tried only if another clue brings them. */
  readonly years: readonly number[];
  /** For a day in one of the years: positive speaks for it, negative against it. */
  score(day: Day): number;
}

/** Takes a clue under a key: what is found twice counts once. */
export type ClueAdder = (key: string, clue: YearClue) => void;
/** Makes evidence of a span of the unit that is read. */
export type EvidenceFinder = (span: Span, rule: string) => Evidence;

/** Takes a finding: a province, the rule, its weight, and where it stands in the clean text. */
export type ProvinceAdder = (
  code: string,
  rule: string,
  weight: number,
  span: { start: number; end: number },
) => void;
