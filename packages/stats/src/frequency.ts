import { codeUnitOrder, type Dfm } from "@tifa/dfm";
import { countsTogether } from "./keyness-groups.js";
import { checkOptions } from "./options.js";

/** Options of {@link frequency}. */
export interface FrequencyOptions {
  /** Document variable, or several, that makes groups. Default: all documents together. */
  readonly by?: string | readonly string[];
}

/** Frequency of a feature in a group. */
export interface FrequencyRow {
  /** Null where all documents are taken together. */
  readonly group: string | null;
  readonly feature: string;
  readonly count: number;
  /** From 1, by count; features that occur equally often share the best rank. */
  readonly rank: number;
  /** Documents of the group that have the feature. */
  readonly documentFrequency: number;
  /** Documents of the group. */
  readonly documents: number;
  /** count / total. */
  readonly share: number;
  /** share × 10^6. */
  readonly perMillion: number;
  /** Tokens of the group. */
  readonly total: number;
}

/**
 * Counts features, in all documents or by group.
 *
 * Use it to describe; to say that two groups differ, use {@link keyness}. Features that a group does not have make
 * no row.
 *
 * Do not compare counts of groups that differ in size, nor shares of a trimmed matrix.
 *
 * Source: ranks as in standard competition ranking (1, 2, 2, 4).
 *
 * @param x - a matrix of counts
 * @param options - see {@link FrequencyOptions}
 * @returns groups in code-unit order, within each the features by count, ties by feature
 * @throws RangeError if a document has no group, an option is unknown, or the matrix is weighted
 * @example
 * const x = dfmFromCounts([{ id: "甲", counts: { 防控: 3, 春耕: 1 } }, { id: "乙", counts: { 春耕: 1 } }]);
 * const rows = frequency(x);
 * rows.map((row) => [row.feature, row.count, row.share, row.documentFrequency]); // => [["防控", 3, 0.6, 1], ["春耕", 2, 0.4, 2]]
 */
export function frequency(x: Dfm, options: FrequencyOptions = {}): FrequencyRow[] {
  checkOptions("frequency", options, ["by"]);
  const tokens = countsTogether("frequency", x, options.by, "tokens");
  const documents = countsTogether("frequency", x, options.by, "documents");
  return tokens.groups.flatMap((name, group) => {
    const counts = tokens.row(group);
    const spread = documents.row(group);
    const { features } = tokens;
    const present = features.flatMap((_, at) => (counts[at]! > 0 ? [at] : []));
    present.sort((a, b) => counts[b]! - counts[a]! || codeUnitOrder(features[a]!, features[b]!));
    const total = tokens.totals[group]!;
    let rank = 1;
    return present.map((at, place) => {
      if (place > 0 && counts[at] !== counts[present[place - 1]!]) rank = place + 1;
      const share = counts[at]! / total;
      return {
        group: options.by === undefined ? null : name,
        feature: features[at]!,
        count: counts[at]!,
        rank,
        documentFrequency: spread[at]!,
        documents: documents.totals[group]!,
        share,
        perMillion: share * 1e6,
        total,
      };
    });
  });
}
