import { benjaminiHochberg } from "./benjamini-hochberg.js";
import {
  type CodedItem,
  type CodedTable,
  codedTable,
  domainShares,
  type ShareAverage,
} from "./coded-items.js";
import { checkInteger, checkOptions, oneOf } from "./options.js";
import { permute } from "./permutation.js";
import { profileDistance } from "./profile-distance.js";

/** Options of {@link priorityDistances}. */
export interface PriorityDistancesOptions {
  /** Compare each group with this one alone, such as the centre. Default: every pair of groups. */
  readonly centre?: string;
  /** As for {@link priorities}. Default: `pooled`. */
  readonly average?: ShareAverage;
  /** Random arrangements of each permutation test. Default: 999. */
  readonly permutations?: number;
  /** From 0 to 2^32 − 1. Default: 1. */
  readonly seed?: number;
}

/** How far apart the priorities of two groups are. */
export interface PriorityDistanceRow {
  readonly a: string;
  readonly b: string;
  /** Documents of each. */
  readonly documents: readonly [number, number];
  /** Jensen–Shannon distance of the profiles, from 0 to 1. */
  readonly distance: number | null;
  /** Mean distance of groups of these sizes whose documents are dealt at random: what there is without a difference. */
  readonly expected: number | null;
  /** Permutation test over documents. */
  readonly p: number | null;
  /** Benjamini–Hochberg over the pairs. */
  readonly q: number | null;
  readonly variant: string;
  readonly permutations: number;
  readonly seed: number;
  readonly reason: string | null;
}

/**
 * Distances between the priorities of groups: of every pair, or of each from the centre.
 *
 * Use it for a map of provinces, or for who follows the centre most closely. A distance is never 0 by chance alone: small
 * groups lie far from everything, so compare `distance` with `expected`, and provinces with like numbers of documents. For
 * the domains behind a distance, see {@link priorityDifferences}.
 *
 * Sources: {@link jensenShannon}, {@link permutation}.
 *
 * @param items - coded items, such as {@link priorityItems} gives
 * @param options - see {@link PriorityDistancesOptions}
 * @returns one row for each pair in code-unit order of the names; with `centre` it is `b`
 * @throws RangeError if a document has two groups, no item is in the centre, or an option is wrong
 * @example
 * const item = (document, group, domain) => ({ document, group, domain, weight: 1 });
 * const items = ["1", "2", "3", "4"].flatMap((n) => [item(`中${n}`, "中央", "卫生"), item(`甲${n}`, "甲省", "卫生"), item(`乙${n}`, "乙省", "农业")]);
 * const rows = priorityDistances(items, { centre: "中央" });
 * rows.map((row) => [row.a, row.distance, row.p]); // => [["乙省", 1, 0.0285714], ["甲省", 0, 1]]
 */
export function priorityDistances(
  items: readonly CodedItem[],
  options: PriorityDistancesOptions = {},
): PriorityDistanceRow[] {
  const verb = "priorityDistances";
  checkOptions(verb, options, ["centre", "average", "permutations", "seed"]);
  const average = oneOf(verb, "average", options.average ?? "pooled", ["pooled", "documents"]);
  const draws = checkInteger(`${verb}: permutations`, options.permutations ?? 999, 1);
  const seed = options.seed ?? 1;
  const table = codedTable(verb, items);
  const { centre } = options;
  if (centre !== undefined && !table.members.has(centre))
    throw new RangeError(`${verb}: no item is in group ${JSON.stringify(centre)}`);
  const pairs = table.groups.flatMap((a, at) =>
    centre === undefined
      ? table.groups.slice(at + 1).map((b) => [a, b] as const)
      : a === centre
        ? []
        : [[a, centre] as const],
  );
  const rows = pairs.map(([a, b]) => distanceRow(table, a, b, average, draws, seed));
  const q = benjaminiHochberg(rows.map((row) => row.p));
  return rows.map((row, at) => ({ ...row, q: q[at]! }));
}

function distanceRow(
  table: CodedTable,
  a: string,
  b: string,
  average: ShareAverage,
  draws: number,
  seed: number,
): Omit<PriorityDistanceRow, "q"> {
  const [one, other] = [table.members.get(a)!, table.members.get(b)!];
  const pool = [...one, ...other];
  const dealt: number[] = [];
  const statistic = (places: Uint32Array): [number | null] => {
    const drawn = Array.from(places, (place) => pool[place]!);
    const distance = profileDistance(
      domainShares(table, drawn.slice(0, one.length), average),
      domainShares(table, drawn.slice(one.length), average),
    );
    if (distance !== null) dealt.push(distance);
    return [distance];
  };
  const [test] = permute("priorityDistances", one.length, other.length, statistic, { draws, seed });
  const { estimate, p, variant } = test!;
  // The first distance is that of the groups themselves; where they have none, nothing is expected.
  const random = estimate === null ? [] : dealt.slice(1);
  return {
    ...{ a, b, p, seed },
    documents: [one.length, other.length],
    distance: estimate,
    expected: random.length === 0 ? null : random.reduce((sum, value) => sum + value, 0) / random.length,
    variant: `Jensen–Shannon distance, base 2, of ${average} shares; ${variant}`,
    permutations: test!.draws,
    reason: estimate === null ? "nothing is coded in one of the groups" : null,
  };
}
