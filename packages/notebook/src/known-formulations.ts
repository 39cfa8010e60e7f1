import { type Confidence, policyTerms } from "@tifa/lexicon";

/** Options of {@link knownFormulations}. */
export interface KnownFormulationsOptions {
  /** Only those whose beginning is dated from this year on. Default: dated or not. */
  readonly since?: number;
  /** Only those whose beginning is dated up to this year. Default: no limit. */
  readonly until?: number;
  /** Only dates that a source or a dated corpus backs. Default: false. */
  readonly verifiedOnly?: boolean;
  /** Fewest characters: shorter ones are mostly ordinary words. Default: 3. */
  readonly minLength?: number;
}

/** A formulation of the lexicon. */
export interface KnownFormulation {
  readonly term: string;
  /** Year of its beginning; null where that is not known. */
  readonly year: number | null;
  /** As the lexicon dates it: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  readonly firstDate: string | null;
  readonly confidence: Confidence | null;
  /** Policy domain; null where it belongs to none or to many. */
  readonly domain: string | null;
}

/**
 * Formulations that the lexicon knows, with the outside evidence on when they began. With `since` or `until`, a form that
 * only lengthens another one of the same year (科教兴国战略 beside 科教兴国) is left out, so that none counts twice.
 *
 * @param options - see {@link KnownFormulationsOptions}
 * @returns one row a form, in the lexicon's order
 * @example
 * knownFormulations({ since: 2012, until: 2024 }).find(({ term }) => term === "新质生产力")?.firstDate; // "2023-09-07"
 */
export function knownFormulations(options: KnownFormulationsOptions = {}): KnownFormulation[] {
  const { since, until, verifiedOnly = false, minLength = 3 } = options;
  const isDated = since !== undefined || until !== undefined || verifiedOnly;
  const rows = policyTerms().flatMap(({ term, firstDate, dateConfidence, domain }): KnownFormulation[] => {
    if (term.length < minLength) return [];
    const year = firstDate === null ? null : Number(firstDate.slice(0, 4));
    if (isDated && (year === null || year < (since ?? 0) || year > (until ?? 9999))) return [];
    if (verifiedOnly && dateConfidence !== "verified") return [];
    return [{ term, year, firstDate, confidence: dateConfidence, domain }];
  });
  return isDated ? withoutLengthened(rows) : rows;
}

function withoutLengthened(rows: readonly KnownFormulation[]): KnownFormulation[] {
  const byLetters = new Map<string, KnownFormulation>();
  for (const row of rows) {
    const letters = row.term.replaceAll("、", "");
    // Of 外防输入、内防反弹 and 外防输入内防反弹, the one with the mark stays.
    if (!byLetters.has(letters) || row.term.includes("、")) byLetters.set(letters, row);
  }
  return [...byLetters].flatMap(([letters, row]) =>
    partsOf(letters).some((part) => byLetters.get(part)?.year === row.year) ? [] : [row],
  );
}

/** Everything of three characters or more that stands in a form and is not all of it. */
function partsOf(form: string): string[] {
  const parts: string[] = [];
  for (let start = 0; start <= form.length - 3; start += 1)
    for (let end = start + 3; end <= form.length; end += 1)
      if (end - start < form.length) parts.push(form.slice(start, end));
  return parts;
}
