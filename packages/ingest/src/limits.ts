import { checkOptions } from "@tifa/corpus";

/** How much of what a file may hold: what has more is an error, `too-large`, and not text. */
export interface ReadLimits {
  /** Archives that stand in one another. Default 3. */
  readonly archives: number;
  /** To how many times its size an archive may expand, beside `expandedBytes`: text is seldom packed better than tenfold. Default 200. */
  readonly expansion: number;
  /** Bytes that any archive may expand to, however small it is. Default 1073741824 (1 GiB). */
  readonly expandedBytes: number;
  /** Parts of a Word document, whose list is held in memory. Default 100000. */
  readonly parts: number;
  /** Lines of a page or a Word document. Default 1000000. */
  readonly lines: number;
  /**
   * Elements of a page that are open at once; what is nested more deeply is put side by side, without an error. Default 512, as in
   * browsers (Blink, “kMaximumHTMLParserDOMTreeDepth”).
   */
  readonly openElements: number;
}

/** The limits where none are asked for. */
export const READ_LIMITS: ReadLimits = Object.freeze({
  archives: 3,
  expansion: 200,
  expandedBytes: 2 ** 30,
  parts: 100_000,
  lines: 1_000_000,
  openElements: 512,
});

/**
 * Checks limits and fills in defaults.
 *
 * @param verb - function that was called, for the message
 * @param limits - as the caller gave them
 * @returns every limit with a value
 * @throws RangeError if a name is unknown, or a value is no whole number above 0
 * @example
 * resolveLimits("readDocuments", { lines: 10 }).archives; // 3
 */
export function resolveLimits(verb: string, limits: Partial<ReadLimits>): ReadLimits {
  checkOptions(`${verb}, limits`, limits, Object.keys(READ_LIMITS));
  for (const [name, value] of Object.entries(limits)) {
    if (!Number.isSafeInteger(value) || value < 1) {
      throw new RangeError(`limits.${name} is ${String(value)}; it must be a whole number above 0`);
    }
  }
  return { ...READ_LIMITS, ...limits };
}
