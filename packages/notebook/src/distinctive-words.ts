import { codeUnitOrder } from "@tifa/corpus";
import type { DocumentFeatures } from "@tifa/features";
import { provinceByCode } from "@tifa/lexicon";
import { dispersionOf, NORMAL_95, randomIndex } from "@tifa/stats";
import { shuffledGroups } from "./domain-table.js";
import { type PolicyDfmOptions, policyDfm } from "./policy-dfm.js";
import { reportsWith, sharedColumns } from "./shared-words.js";
import {
  clumpedLogOdds,
  type LogOdds,
  type SideSums,
  type WordTable,
  wordSums,
  wordTable,
} from "./word-sums.js";

/** Weight of the prior, as a share of an average group's words: more would draw a pair of reports together. */
const PRIOR_SHARE = 0.1;

/** Options of {@link distinctiveWords}. */
export interface DistinctiveWordsOptions extends PolicyDfmOptions {
  /** What is set apart: provinces, or the seven regions; with regions, give whole reports instead of passages. Default: `province`. */
  readonly by?: "province" | "region";
  /** Occurrences in all reports together that a word needs. Default: 10. */
  readonly minCount?: number;
  /** Reports that use the word: what fewer use is a name of their own, not a difference in weight. Default: 5. */
  readonly minReports?: number;
  /** Passages of the province that have the word, so that none leads which fills one. Default: 3. */
  readonly minPassages?: number;
  /** How often passages are dealt to the provinces at random for the q-values. Default: 50. */
  readonly shuffles?: number;
  /** From 0 to 2^32 − 1. Default: 1. */
  readonly seed?: number;
}

/** A word of a province against all others. */
export interface DistinctiveWord {
  readonly group: string;
  readonly feature: string;
  /** Occurrences in the province, and in all others. */
  readonly target: number;
  readonly reference: number;
  /** Words of the province, and of all others. */
  readonly targetTotal: number;
  readonly referenceTotal: number;
  /** Reports that use it. */
  readonly reports: number;
  /** Passages of the province that have it. */
  readonly passages: number;
  /** Gries's DPnorm over the province's passages: 0 when even, near 1 when in one. */
  readonly dpNorm: number | null;
  /** Log-odds with their 95 % interval. */
  readonly estimate: number;
  readonly lower: number;
  readonly upper: number;
  /** Estimate over its standard error. */
  readonly z: number;
  /** What z would be if words were independent of one another, as the method's authors take them. */
  readonly plainZ: number;
  /** Share of false ones among the words with this z or a higher one, from passages dealt at random. */
  readonly q: number;
}

/** Result of {@link distinctiveWords}. */
export interface DistinctiveWords {
  /** Words that a province uses more than the others, provinces in code-unit order, within them by z. */
  readonly rows: readonly DistinctiveWord[];
  /** Words that were compared in each province. */
  readonly compared: number;
  readonly passages: number;
  readonly shuffles: number;
  /** Words with |z| above 1.96 on the side of more: found, and on average where passages are dealt at random. */
  readonly beyond: { readonly found: number; readonly expected: number };
}

/**
 * What sets each province's report apart: weighted log-odds with an informative prior (Monroe, Colaresi & Quinn 2008) that
 * weighs as much as a tenth of an average report, against all other reports. Words clump, so that the variance is multiplied
 * by the overdispersion over passages, and q-values come from dealing the passages to the provinces at random (Tusher,
 * Tibshirani & Chu 2001, *PNAS* 98, 5116–5121): they hold over all words of all provinces together.
 *
 * @param passages - passages of reports, see {@link passagesOf}; those without a province are left out
 * @param options - see {@link DistinctiveWordsOptions}
 * @returns rows for tables and charts
 * @throws RangeError if there are fewer than two provinces
 * @example
 * const { rows } = distinctiveWords(passagesOf(set.documents));
 * rows.filter((row) => row.group === "海南" && row.q < 0.05);
 */
export function distinctiveWords(
  passages: readonly DocumentFeatures[],
  options: DistinctiveWordsOptions = {},
): DistinctiveWords {
  const {
    by = "province",
    minCount = 10,
    minReports = 5,
    minPassages = 3,
    shuffles = 50,
    seed = 1,
    ...which
  } = options;
  const placed = passages.filter((passage) => passage.provinceCode !== null);
  const matrix = policyDfm(placed, which);
  const names = placed.map((passage) => groupName(passage, by));
  const groups = [...new Set(names)].sort();
  if (groups.length < 2) throw new RangeError("distinctiveWords: there are no two provinces to compare");
  const groupOf = Uint32Array.from(names, (name) => groups.indexOf(name));
  const kept = sharedColumns(matrix, { minCount, minReports });
  const table = wordTable(matrix, kept);
  const score = scorer(table, groups.length, minPassages);
  const observed: { group: number; word: number; target: SideSums; reference: SideSums; odds: LogOdds }[] =
    [];
  score(groupOf, (group, word, target, reference, odds) => {
    observed.push({ group, word, target, reference, odds });
  });
  observed.sort((a, b) => zOf(b.odds) - zOf(a.odds));
  const random = randomIndex("distinctiveWords", seed);
  const dealt: number[] = [];
  for (let shuffle = 0; shuffle < shuffles; shuffle += 1)
    score(shuffledGroups(groupOf, random), (_, __, ___, ____, odds) => {
      dealt.push(zOf(odds));
    });
  const q = falseShares(
    observed.map(({ odds }) => zOf(odds)),
    dealt,
    shuffles,
  );
  const spread = spreadIn(table, groupOf, groups.length);
  const reports = reportsWith(matrix);
  const rows = observed.map(({ group, word, target, reference, odds }, at): DistinctiveWord => {
    const { counts, sizes } = spread(group, word);
    const margin = NORMAL_95 * odds.deviation;
    return {
      group: groups[group]!,
      feature: matrix.features[kept[word]!]!,
      target: target.count,
      reference: reference.count,
      targetTotal: target.size,
      referenceTotal: reference.size,
      reports: reports[kept[word]!]!,
      passages: counts.filter((count) => count > 0).length,
      dpNorm: dispersionOf(counts, sizes).dpNorm,
      estimate: odds.estimate,
      lower: odds.estimate - margin,
      upper: odds.estimate + margin,
      z: zOf(odds),
      plainZ: odds.estimate / odds.plainDeviation,
      q: q[at]!,
    };
  });
  const beyond = (values: readonly number[]): number => values.filter((z) => z > NORMAL_95).length;
  return {
    rows: rows.sort(
      (a, b) => codeUnitOrder(a.group, b.group) || b.z - a.z || codeUnitOrder(a.feature, b.feature),
    ),
    compared: kept.length,
    passages: placed.length,
    shuffles,
    beyond: {
      found: beyond(rows.map((row) => row.z)),
      expected: beyond(dealt) / Math.max(1, shuffles),
    },
  };
}

/** Short name of the province, or its region, by code. */
function groupName({ provinceCode }: DocumentFeatures, by: "province" | "region"): string {
  const province = provinceByCode(provinceCode);
  if (province === undefined) throw new RangeError(`distinctiveWords: unknown province code ${provinceCode}`);
  return by === "region" ? province.region : province.shortName;
}

/** What is done with a word of a group. */
type Visit = (group: number, word: number, target: SideSums, reference: SideSums, odds: LogOdds) => void;

/** Goes through every word that a group uses more than all others together, in enough of its passages. */
function scorer(
  table: WordTable,
  groups: number,
  minPassages: number,
): (groupOf: Uint32Array, visit: Visit) => void {
  const { width } = table;
  const whole = wordSums(table, 1, new Uint32Array(table.sizes.length));
  const size = whole.sizes[0]!;
  const places = whole.passages[0]!;
  const alpha0 = (PRIOR_SHARE * size) / groups;
  return (groupOf, visit) => {
    const sums = wordSums(table, groups, groupOf);
    for (let group = 0; group < groups; group += 1) {
      const own = sums.sizes[group]!;
      for (let word = 0; word < width; word += 1) {
        const cell = group * width + word;
        const count = sums.counts[cell]!;
        const all = whole.counts[word]!;
        // Most pairs of a group and a word end here, before any logarithm.
        if (sums.ranges[cell]! < minPassages || count * size <= all * own) continue;
        const squares = sums.squares[cell]!;
        const passages = sums.passages[group]!;
        const target = { count, size: own, squares, passages };
        const reference = {
          count: all - count,
          size: size - own,
          squares: whole.squares[word]! - squares,
          passages: places - passages,
        };
        visit(
          group,
          word,
          target,
          reference,
          clumpedLogOdds(target, reference, (alpha0 * all) / size, alpha0),
        );
      }
    }
  };
}

/** For each observed score, highest first: how many dealt ones reach it, of those observed that do. */
function falseShares(observed: readonly number[], dealt: readonly number[], shuffles: number): number[] {
  const falling = [...dealt].sort((a, b) => b - a);
  const shares: number[] = [];
  let reached = 0;
  for (const [at, z] of observed.entries()) {
    while (reached < falling.length && falling[reached]! >= z) reached += 1;
    // One more than was counted, as if the observed deal were among the random ones: no share is 0.
    shares.push(Math.min(1, (reached + 1) / (shuffles + 1) / (at + 1)));
  }
  for (let at = shares.length - 2; at >= 0; at -= 1) shares[at] = Math.min(shares[at]!, shares[at + 1]!);
  return shares;
}

/** Counts of a word in each passage of a group, with the passages' sizes. */
function spreadIn(
  { starts, words, counts, sizes }: WordTable,
  groupOf: Uint32Array,
  groups: number,
): (group: number, word: number) => { readonly counts: number[]; readonly sizes: number[] } {
  const members: number[][] = Array.from({ length: groups }, () => []);
  for (const [row, group] of groupOf.entries()) members[group]!.push(row);
  return (group, word) => ({
    counts: members[group]!.map((row) => {
      const at = words.subarray(starts[row], starts[row + 1]).indexOf(word);
      return at < 0 ? 0 : counts[starts[row]! + at]!;
    }),
    sizes: members[group]!.map((row) => sizes[row]!),
  });
}

function zOf({ estimate, deviation }: LogOdds): number {
  return estimate / deviation;
}
