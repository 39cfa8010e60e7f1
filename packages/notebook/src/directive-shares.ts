import type { DirectiveFeatures, DocumentFeatures } from "@tifa/features";
import { priorityDictionary } from "@tifa/lexicon";
import { type CodedItem, type PriorityRow, priorities } from "@tifa/stats";
import { provinceName } from "./documents-dfm.js";
import type { Period } from "./two-periods.js";

/** What a directive is coded as where the dictionary knows none of its terms. */
export const UNCODED = "未归类 not coded";

/** Below this many documents a bootstrap over documents says nothing, and intervals are left out. */
const ENOUGH_DOCUMENTS = 5;

/** Share of one code in one group, for `charts.priorityProfile`. */
export interface ShareRow {
  readonly domain: string;
  readonly group: string;
  readonly share: number;
  readonly count: number;
  readonly lower?: number;
  readonly upper?: number;
}

/** Shares of directives by what they are about. */
export interface DirectiveShares {
  /** The most frequent codes; shares are of all directives, those that are not coded included. */
  readonly rows: readonly ShareRow[];
  readonly groups: readonly { readonly label: string; readonly n: number; readonly documents: number }[];
}

/**
 * What the directives of each group are about, as shares. A directive that touches several domains or lines of
 * work counts for each with equal parts, so that shares add up to one. Intervals are bootstrapped over documents,
 * seeded, and left out where a group has fewer than five.
 *
 * @param groups - parts of a corpus, such as the result of `twoPeriods` or `byProvince`
 * @param options - `top`: how many codes to keep, by their share of all directives; default 12
 * @returns rows by code and group
 * @example
 * directiveShares(twoPeriods(set.documents, bounds)).rows;
 */
export function directiveShares(
  groups: readonly Period[],
  options: { readonly top?: number } = {},
): DirectiveShares {
  const { top = 12 } = options;
  const items = groups.flatMap(({ label, documents }) => codedItems(label, documents));
  const weightOf = new Map<string, number>();
  for (const { domain, weight } of items) weightOf.set(domain, (weightOf.get(domain) ?? 0) + weight);
  const kept = [...weightOf.keys()]
    .sort((a, b) => weightOf.get(b)! - weightOf.get(a)! || (a < b ? -1 : 1))
    .slice(0, top);
  const rows = priorities(items, { seed: 1 }).filter((row) => kept.includes(row.domain));
  return {
    rows: rows.flatMap(shareRow),
    groups: groups.map(({ label, documents }) => ({
      label,
      n: documents.reduce((sum, document) => sum + document.directives.length, 0),
      documents: documents.length,
    })),
  };
}

/**
 * Documents grouped by province, in order of the province's name; those without one are left out.
 *
 * @param documents - features
 * @returns a group for each province
 * @example
 * byProvince(set.documents).map(({ label, documents }) => [label, documents.length]);
 */
export function byProvince(documents: readonly DocumentFeatures[]): Period[] {
  const names = [...new Set(documents.map(provinceName))].filter((name) => name !== null).sort();
  return names.map((label) => ({
    label,
    documents: documents.filter((document) => provinceName(document) === label),
  }));
}

function codedItems(group: string, documents: readonly DocumentFeatures[]): CodedItem[] {
  return documents.flatMap(({ id, directives }) =>
    directives.flatMap((directive) => {
      const codes = codesOf(directive);
      return codes.map((domain) => ({ document: id, group, domain, weight: 1 / codes.length }));
    }),
  );
}

/** Lines of work stand for their domain, which is named only where no line is. */
function codesOf({ domains, lines }: DirectiveFeatures): string[] {
  const withLines = new Set(
    priorityDictionary().flatMap((entry) => (entry.line === null ? [] : [entry.domain])),
  );
  const codes = [...lines, ...domains.filter((domain) => lines.length === 0 || !withLines.has(domain))];
  return codes.length === 0 ? [UNCODED] : codes.map(codeLabel);
}

function codeLabel(code: string): string {
  const entry = priorityDictionary().find(({ domain, line }) =>
    line === null ? domain === code : line === code,
  );
  return entry === undefined ? code : `${entry.label} ${entry.labelEn}`;
}

function shareRow({ group, domain, share, weight, lower, upper, documents }: PriorityRow): ShareRow[] {
  if (share === null) return [];
  const row = { domain, group, share, count: weight };
  return [documents >= ENOUGH_DOCUMENTS && lower !== null && upper !== null ? { ...row, lower, upper } : row];
}
