import { codeUnitOrder } from "@tifa/dfm";
import { type CodedItem, codedTable, domainShares, type ShareAverage } from "./coded-items.js";
import { checkOptions, oneOf } from "./options.js";
import { BOOTSTRAP_OPTIONS, type BootstrapOptions, bootstrapSettings, resample } from "./resample.js";

/** Options of {@link priorities}. */
export interface PrioritiesOptions extends BootstrapOptions {
  /**
   * `pooled`: a long document counts for more. `documents`: each document counts the same; those without coded weight
   * are left out. Default: `pooled`.
   */
  readonly average?: ShareAverage;
}

/** What a group gives to a domain. */
export interface PriorityRow {
  readonly group: string;
  readonly domain: string;
  /** Sum of the domain's weights in the group. */
  readonly weight: number;
  /** Sum of all weights in the group. */
  readonly total: number;
  /** From 0 to 1; null where the total is 0. */
  readonly share: number | null;
  /** Bounds of the share. */
  readonly lower: number | null;
  readonly upper: number | null;
  /** Documents of the group. */
  readonly documents: number;
  /** Documents that have the domain. */
  readonly documentsWith: number;
  readonly variant: string;
  readonly level: number;
  readonly draws: number;
  readonly seed: number;
  readonly reason: string | null;
}

/**
 * Shares of attention by domain for each group, with bootstrap intervals over documents.
 *
 * Use it for the profile of a province; {@link priorityDifferences} compares two. Shares add up to 1, so that one domain
 * rises only as others fall. With fewer than some ten documents the intervals are too narrow. A document without coded
 * items can be given with weight 0.
 *
 * Do not use it on groups of fewer than five documents: their intervals say little.
 *
 * Sources: shares of attention as in the Comparative Agendas Project (Baumgartner, Breunig & Grossman 2019); bootstrap
 * over documents as in Benoit, Laver & Mikhaylov (2009), *AJPS* 53, 495–513.
 *
 * @param items - coded items; several for one document and domain are added up
 * @param options - see {@link PrioritiesOptions}
 * @returns groups in code-unit order, within each the domains by share, ties by domain
 * @throws RangeError if a weight is negative or not finite, a document has two groups, or an option is wrong
 * @example
 * const items = [
 *   { document: "a", group: "甲省", domain: "卫生", weight: 30 },
 *   { document: "a", group: "甲省", domain: "农业", weight: 10 },
 *   { document: "b", group: "甲省", domain: "农业", weight: 10 },
 * ];
 * const shares = (average) => priorities(items, { average, seed: 1 }).map((row) => [row.domain, row.share]);
 * shares("pooled"); // => [["卫生", 0.6], ["农业", 0.4]]
 * shares("documents"); // => [["农业", 0.625], ["卫生", 0.375]]
 */
export function priorities(items: readonly CodedItem[], options: PrioritiesOptions = {}): PriorityRow[] {
  checkOptions("priorities", options, [...BOOTSTRAP_OPTIONS, "average"]);
  const settings = bootstrapSettings("priorities", options);
  const average = oneOf("priorities", "average", options.average ?? "pooled", ["pooled", "documents"]);
  const table = codedTable("priorities", items);
  const size = table.domains.length;
  const { level, draws, seed, method } = settings;
  return table.groups.flatMap((group) => {
    const members = table.members.get(group)!;
    const intervals = resample(
      "priorities",
      [members],
      (places) => domainShares(table, places, average),
      settings,
    );
    const cells = (domain: number): number[] => members.map((place) => table.weights[place * size + domain]!);
    const weights = table.domains.map((_, domain) => cells(domain).reduce((sum, weight) => sum + weight, 0));
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    const rows = table.domains.map((domain, at): PriorityRow => {
      const { estimate, lower, upper, reason } = intervals[at]!;
      return {
        group,
        domain,
        weight: weights[at]!,
        total,
        share: estimate,
        lower,
        upper,
        documents: members.length,
        documentsWith: cells(at).filter((weight) => weight > 0).length,
        variant: `${average} shares, ${method} bootstrap over documents`,
        ...{ level, draws, seed },
        reason: estimate === null ? "nothing is coded in the group" : reason,
      };
    });
    return rows.sort((a, b) => (b.share ?? 0) - (a.share ?? 0) || codeUnitOrder(a.domain, b.domain));
  });
}
