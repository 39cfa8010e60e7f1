import { oneOf } from "@tifa/corpus";
import type { DocumentFeatures } from "@tifa/features";
import { priorityDictionary, priorityMatcher } from "@tifa/lexicon";
import type { CodedItem } from "@tifa/stats";
import { provinceName } from "./documents-dfm.js";

/** What stands for a document without a province. */
export const NATION = "全国";

/** Options of {@link domainItems}. */
export interface DomainItemsOptions {
  /**
   * `tokens`: words of the dictionary, each as often as it occurs. `directives`: directives, one on several domains counting
   * for each in equal parts. Default: `tokens`.
   */
  readonly basis?: "tokens" | "directives";
  /** Domains that are left out, such as what only a state has: `foreign`, `defence`. Default: none. */
  readonly leaveOut?: readonly string[];
}

/**
 * Codes reports by policy domain, for `stats.priorities` and its kin: what each paragraph, or each directive, gives to each
 * domain.
 *
 * A term counts for the domains that the priority dictionary finds in it; a pattern that the segmenter cut is not found, so
 * that shares of words rest on fewer patterns than shares of directives, which were coded in running text.
 *
 * @param documents - reports
 * @param options - see {@link DomainItemsOptions}
 * @returns items with the paragraph or directive as document, numbered in the order of the text, and the province's short
 *   name, or 全国, as group
 * @throws RangeError for an unknown basis or domain
 * @example
 * stats.priorities(domainItems(reports, { basis: "directives" }), { draws: 500 });
 */
export function domainItems(
  documents: readonly DocumentFeatures[],
  options: DomainItemsOptions = {},
): CodedItem[] {
  const { basis = "tokens", leaveOut = [] } = options;
  oneOf("domainItems", "basis", basis, ["tokens", "directives"]);
  const domains = new Set(priorityDictionary().map((entry) => entry.domain));
  const unknown = leaveOut.find((domain) => !domains.has(domain));
  if (unknown !== undefined)
    throw new RangeError(
      `domainItems: unknown domain ${JSON.stringify(unknown)}; allowed: ${[...domains].join(", ")}`,
    );
  const codesOf = termCoder();
  return documents.flatMap((document) => {
    const group = provinceName(document) ?? NATION;
    const units =
      basis === "directives"
        ? document.directives.map((directive) => [{ codes: directive.domains, weight: 1 }])
        : document.paragraphs.map(({ counts }) =>
            counts.map(([term, , weight]) => ({ codes: codesOf(term), weight })),
          );
    return units.flatMap((unit, at) => {
      const weights = new Map<string, number>();
      for (const { codes, weight } of unit) {
        const kept = codes.filter((domain) => !leaveOut.includes(domain));
        for (const domain of kept) weights.set(domain, (weights.get(domain) ?? 0) + weight / kept.length);
      }
      const id = `${document.id}#${String(at).padStart(6, "0")}`;
      return [...weights].map(([domain, weight]) => ({ document: id, group, domain, weight }));
    });
  });
}

/**
 * Label of a domain.
 *
 * @param domain - its key, such as `trade`
 * @param language - `both`, or `zh` alone where there is little room
 * @returns the label; the key where the dictionary knows none
 * @example
 * domainTitle("education"); // "教育 Education"
 */
export function domainTitle(domain: string, language: "both" | "zh" = "both"): string {
  const entry = priorityDictionary().find((known) => known.domain === domain && known.line === null);
  if (entry === undefined) return domain;
  return language === "zh" ? entry.label : `${entry.label} ${entry.labelEn}`;
}

/** Domains of a term, looked up once. */
function termCoder(): (term: string) => readonly string[] {
  const match = priorityMatcher();
  const known = new Map<string, readonly string[]>();
  return (term) => {
    const found = known.get(term) ?? [...new Set(match(term).map((hit) => hit.domain))];
    known.set(term, found);
    return found;
  };
}
