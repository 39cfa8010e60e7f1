import { codeUnitOrder } from "@tifa/dfm";
import { checkOptions } from "./options.js";
import { mentionRanks, type PriorityPassage } from "./priority-passages.js";
import { BOOTSTRAP_OPTIONS, type BootstrapOptions, bootstrapSettings, resample } from "./resample.js";

/** Where a domain stands in the documents of a group. */
export interface PriorityOrderRow {
  readonly group: string;
  readonly domain: string;
  /** Documents of the group, those without domains included. */
  readonly documents: number;
  /** Documents that mention the domain. */
  readonly documentsWith: number;
  /** Documents in which it comes first; one that opens with two domains counts as half for each. */
  readonly first: number;
  /** first / documents. */
  readonly share: number | null;
  /** Bounds of the share. */
  readonly lower: number | null;
  readonly upper: number | null;
  /** Mean place of its first mention, from 1, among the documents that have it. */
  readonly meanRank: number | null;
  readonly meanRankLower: number | null;
  readonly meanRankUpper: number | null;
  readonly variant: string;
  readonly level: number;
  readonly draws: number;
  readonly seed: number;
  readonly reason: string | null;
}

/**
 * What comes first: in what share of a group's documents each domain is mentioned before all others, and at which place it
 * comes on average.
 *
 * Use it where order tells rank, as it does in the genre; read both numbers, because a domain that opens one document in
 * ten and is absent from the rest has mean rank 1. Intervals are bootstrapped over documents, and too narrow with fewer
 * than some ten.
 *
 * Do not use it on excerpts: what comes first in a part need not come first in the text.
 *
 * Sources: order of mention as a measure of salience, Cohen (1963), *The Press and Foreign Policy*, and McCombs & Shaw
 * (1972), *POQ* 36, 176–187; {@link bootstrap}.
 *
 * @param passages - the passages of each document in their order
 * @param options - see {@link BootstrapOptions}
 * @returns groups in code-unit order, within each the domains by share, ties by mean rank, then by domain
 * @throws RangeError if a document has two groups or an option is wrong
 * @example
 * const passage = (document, ...domains) => ({ document, group: "甲省", domains, tokens: 10 });
 * const rows = priorityOrder([passage("a", "卫生"), passage("a", "农业"), passage("b", "农业"), passage("c", "卫生")]);
 * rows.map((row) => [row.domain, row.first, row.share, row.meanRank]); // => [["卫生", 2, 0.666667, 1], ["农业", 1, 0.333333, 1.5]]
 */
export function priorityOrder(
  passages: readonly PriorityPassage[],
  options: BootstrapOptions = {},
): PriorityOrderRow[] {
  const verb = "priorityOrder";
  checkOptions(verb, options, BOOTSTRAP_OPTIONS);
  const settings = bootstrapSettings(verb, options);
  const ranked = mentionRanks(verb, passages).sort((a, b) => codeUnitOrder(a.document, b.document));
  const domains = [...new Set(ranked.flatMap(({ ranks }) => [...ranks.keys()]))].sort(codeUnitOrder);
  const groups = [...new Set(ranked.map(({ group }) => group))].sort(codeUnitOrder);
  // For each document: what it adds to a domain's first places, and the domain's rank (0 where it has none).
  const firsts = ranked.map(({ ranks }) => {
    const leaders = domains.filter((domain) => ranks.has(domain) && ranks.get(domain) === leastOf(ranks));
    return domains.map((domain) => (leaders.includes(domain) ? 1 / leaders.length : 0));
  });
  const places = ranked.map(({ ranks }) => domains.map((domain) => ranks.get(domain) ?? 0));
  const { level, draws, seed, method } = settings;
  return groups.flatMap((group) => {
    const members = ranked.flatMap((document, at) => (document.group === group ? [at] : []));
    const statistic = (drawn: ArrayLike<number>): (number | null)[] =>
      summary(drawn, firsts, places, domains.length);
    const intervals = resample(verb, [members], statistic, settings);
    const rows = domains.map((domain, at): PriorityOrderRow => {
      const [share, rank] = [intervals[at]!, intervals[domains.length + at]!];
      return {
        ...{ group, domain },
        documents: members.length,
        documentsWith: members.filter((member) => places[member]![at]! > 0).length,
        first: members.reduce((sum, member) => sum + firsts[member]![at]!, 0),
        share: share.estimate,
        lower: share.lower,
        upper: share.upper,
        meanRank: rank.estimate,
        meanRankLower: rank.lower,
        meanRankUpper: rank.upper,
        variant: `order of first mention, ${method} bootstrap over documents`,
        ...{ level, draws, seed },
        reason:
          rank.estimate === null
            ? "no document of the group mentions the domain"
            : (share.reason ?? rank.reason),
      };
    });
    return rows.sort(foremostFirst);
  });
}

function foremostFirst(a: PriorityOrderRow, b: PriorityOrderRow): number {
  const last = Number.POSITIVE_INFINITY;
  const [left, right] = [a.meanRank ?? last, b.meanRank ?? last];
  return b.first - a.first || (left === right ? codeUnitOrder(a.domain, b.domain) : left - right);
}

function leastOf(ranks: ReadonlyMap<string, number>): number {
  let least = Number.POSITIVE_INFINITY;
  for (const rank of ranks.values()) least = Math.min(least, rank);
  return least;
}

/** Shares of first places, then mean ranks. */
function summary(
  drawn: ArrayLike<number>,
  firsts: readonly (readonly number[])[],
  places: readonly (readonly number[])[],
  size: number,
): (number | null)[] {
  const [first, ranks, having] = [new Float64Array(size), new Float64Array(size), new Float64Array(size)];
  for (let at = 0; at < drawn.length; at += 1) {
    const document = drawn[at]!;
    for (let domain = 0; domain < size; domain += 1) {
      first[domain]! += firsts[document]![domain]!;
      const rank = places[document]![domain]!;
      if (rank === 0) continue;
      ranks[domain]! += rank;
      having[domain]! += 1;
    }
  }
  const shares = Array.from(first, (sum) => (drawn.length === 0 ? null : sum / drawn.length));
  return [
    ...shares,
    ...Array.from(ranks, (sum, domain) => (having[domain] === 0 ? null : sum / having[domain]!)),
  ];
}
