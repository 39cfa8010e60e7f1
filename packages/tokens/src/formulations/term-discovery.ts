import { policyTerms, stopWords, stringMatcher } from "@tifa/lexicon";
import { checkOptions } from "../options.js";
import type { Tokenizer } from "../tokenizer.js";
import type { FormulationKind } from "./candidate.js";
import type { Formulation, FormulationDocument } from "./formulation-type.js";
import { formulations } from "./formulations.js";

/** Options of {@link termDiscovery}. */
export interface TermDiscoveryOptions {
  /** Terms that need no proposal. Default: the policy terms of `@tifa/lexicon`. */
  readonly known?: Iterable<string>;
  /**
   * Shows how each term is cut now. Terms that it keeps whole are left out, and repeated strings that begin or end with a
   * stop word. Default: none, and none is left out.
   */
  readonly tokenizer?: Pick<Tokenizer, "cut">;
  /** How often a term must be met, unless it is quoted or numbered. Default: 5. */
  readonly minFrequency?: number;
  /** In how many documents a term must be met, unless it is quoted or numbered. Default: 3. */
  readonly minDocuments?: number;
  /** Longest term, in characters. Default: 12. */
  readonly maxLength?: number;
}

/** A term proposed for the dictionary. */
export interface TermProposal {
  readonly term: string;
  readonly kind: FormulationKind;
  readonly frequency: number;
  readonly documentFrequency: number;
  /** How many of the occurrences stand in quotation marks. */
  readonly quoted: number;
  readonly score: number;
  /** How the tokenizer cuts it now; empty without one. */
  readonly parts: readonly string[];
  /** Known terms within it: it may be a phrase made of them. */
  readonly holds: readonly string[];
}

/** Share of a string's occurrences within one longer term from which on only the longer one is proposed. */
const NESTED = 0.8;

/**
 * Proposes terms for the dictionary: the formulations of some texts that are not known yet, to be read one by one.
 * A string that is nearly always part of one longer proposal is left out.
 *
 * @param documents - clean texts with ids
 * @param options - see {@link TermDiscoveryOptions}
 * @returns proposals by score, then in code-unit order
 * @throws RangeError for an unknown option or value, or an id that stands there twice
 * @example
 * termDiscovery(reports, { known: [], minFrequency: 10 }).slice(0, 100);
 */
export function termDiscovery(
  documents: readonly FormulationDocument[],
  options: TermDiscoveryOptions = {},
): readonly TermProposal[] {
  checkOptions("termDiscovery", options, ["known", "tokenizer", "minFrequency", "minDocuments", "maxLength"]);
  const { tokenizer, minFrequency = 5, minDocuments = 3, maxLength = 12 } = options;
  const known = new Set(options.known ?? policyTerms().map(({ term }) => term));
  const rows = formulations(documents, { minFrequency, maxLength }).filter(
    ({ form, kind, frequency, documentFrequency }) =>
      form.length <= maxLength &&
      !/[，。\s]/u.test(form) &&
      (kind === "quoted" ||
        kind === "numbered" ||
        (frequency >= minFrequency && documentFrequency >= minDocuments)),
  );
  const inner = innerForms(rows, known);
  const common = new Set([...stopWords(), ..."上中下内外里间前后时"]);
  return rows.flatMap((row) => {
    if (row.variants.some((form) => known.has(form)) || inner.nested.has(row.form)) return [];
    const parts = tokenizer?.cut(row.form) ?? [];
    if (parts.length === 1 || isPhrase(row.kind, parts, common)) return [];
    const { form: term, kind, frequency, documentFrequency, quoted, score } = row;
    const holds = inner.held.get(term) ?? [];
    return [{ term, kind, frequency, documentFrequency, quoted, score, parts, holds }];
  });
}

/** Whether a repeated string begins or ends with a stop word or a postposition (我们党, 五年内), or has 的 or 了 within it. */
function isPhrase(kind: FormulationKind, parts: readonly string[], common: ReadonlySet<string>): boolean {
  if (kind !== "repeated" || parts.length === 0) return false;
  return common.has(parts[0]!) || common.has(parts.at(-1)!) || parts.includes("的") || parts.includes("了");
}

/** Which forms are nearly always part of a longer one, and which known terms and forms each one holds. */
function innerForms(
  rows: readonly Formulation[],
  known: ReadonlySet<string>,
): { nested: ReadonlySet<string>; held: ReadonlyMap<string, readonly string[]> } {
  const frequencies = new Map(rows.map(({ form, frequency }) => [form, frequency]));
  const strings = [...new Set([...frequencies.keys(), ...known])].filter((form) => form !== "");
  const find = stringMatcher(strings);
  const nested = new Set<string>();
  const held = new Map<string, readonly string[]>();
  for (const { form, frequency } of rows) {
    const within = new Set(find(form).map(({ pattern }) => strings[pattern]!));
    within.delete(form);
    for (const part of within) {
      if (frequency >= NESTED * (frequencies.get(part) ?? Number.POSITIVE_INFINITY)) nested.add(part);
    }
    held.set(
      form,
      [...within].filter((part) => known.has(part)),
    );
  }
  return { nested, held };
}
