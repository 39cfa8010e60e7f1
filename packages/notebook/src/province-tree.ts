import { type Dfm, rowSums } from "@tifa/dfm";
import type { DocumentFeatures } from "@tifa/features";
import { provinces } from "@tifa/lexicon";
import {
  benjaminiHochberg,
  type Cluster,
  cluster,
  mannKendall,
  NORMAL_95,
  normalSurvival,
  randomIndex,
} from "@tifa/stats";
import { type PolicyDfmOptions, policyDfm } from "./policy-dfm.js";
import { regionTest } from "./region-test.js";
import { cosineErrors, pairCosines, residualProfiles } from "./residual-similarities.js";
import { sharedColumns } from "./shared-words.js";

/** Options of {@link provinceTree}. */
export interface ProvinceTreeOptions extends PolicyDfmOptions {
  /** Occurrences in all reports that a word needs. Default: 20. */
  readonly minCount?: number;
  /** Reports that use a word. Default: 5. */
  readonly minReports?: number;
  /** Resamples of the passages. Default: 100. */
  readonly draws?: number;
  /** Arrangements of the test of regions. Default: 4999. */
  readonly permutations?: number;
  /** From 0 to 2^32 − 1. Default: 1. */
  readonly seed?: number;
}

/** Two provinces. */
export interface ProvincePair {
  readonly a: string;
  readonly b: string;
  /** Cosine of what each says more and less than the average: 1 alike, 0 unrelated, below 0 opposed. */
  readonly similarity: number;
  /** 95 % interval by the jackknife over passages. */
  readonly lower: number;
  readonly upper: number;
  /** Benjamini–Hochberg over all pairs, two-sided. */
  readonly q: number;
  readonly sameRegion: boolean;
}

/** A branch of the tree with at least two provinces, the whole tree left out. */
export interface Branch {
  readonly provinces: readonly string[];
  /** Share of the resamples whose tree has this branch. */
  readonly support: number;
}

/** Result of {@link provinceTree}. */
export interface ProvinceTree {
  readonly tree: Cluster;
  /** Branches by support, the surest first. */
  readonly branches: readonly Branch[];
  /** Pairs, the most alike first. */
  readonly pairs: readonly ProvincePair[];
  /** Mean similarity of provinces of one region and of different ones, with a test of the difference. */
  readonly regions: { readonly within: number; readonly between: number; readonly p: number };
  /** Kendall's τ of a report's length with its mean similarity to the others, and its p-value. */
  readonly length: { readonly tau: number | null; readonly p: number | null };
  readonly draws: number;
  readonly words: number;
}

/**
 * Which reports speak alike: the cosine of their deviations from the average report, word by word, clustered by average
 * linkage. Distances between raw profiles grow with noise, so that short reports would lie far from everything; the chance
 * deviations of two reports are independent, so that their cosine has no such bias. A branch is as sure as the share of
 * resamples of passages whose tree has it (Felsenstein 1985, *Evolution* 39, 783–791), which is on the safe side: a resample is
 * noisier than the sample.
 *
 * @param passages - passages of at least three provinces' reports
 * @param options - see {@link ProvinceTreeOptions}
 * @returns the tree, pairs, and tests
 * @throws RangeError if there are fewer than three provinces
 * @example
 * provinceTree(passagesOf(set.documents)).branches[0];
 */
export function provinceTree(
  passages: readonly DocumentFeatures[],
  options: ProvinceTreeOptions = {},
): ProvinceTree {
  const { minCount = 20, minReports = 5, draws = 100, permutations = 4999, seed = 1, ...which } = options;
  const matrix = policyDfm(passages, which);
  const columns = sharedColumns(matrix, { minCount, minReports });
  const members = membersOf(matrix);
  const labels = [...members.keys()].sort();
  if (labels.length < 3) throw new RangeError("provinceTree: there are no three provinces to compare");
  const rows = labels.map((label) => members.get(label)!);
  const random = randomIndex("provinceTree", seed);
  const similarities = pairCosines(residualProfiles(matrix, columns, rows).residuals);
  const drawn = Array.from({ length: draws }, () => {
    const resampled = rows.map((own) => own.map(() => own[random(own.length)]!));
    return branchesOf(treeOf(labels, pairCosines(residualProfiles(matrix, columns, resampled).residuals)));
  });
  const tree = treeOf(labels, similarities);
  const sizes = rowSums(matrix);
  const regionOf = new Map(provinces().map(({ shortName, region }) => [shortName, region]));
  const regions = labels.map((label) => regionOf.get(label) ?? label);
  return {
    tree,
    branches: supported(branchesOf(tree), drawn),
    pairs: pairsOf(labels, similarities, cosineErrors(matrix, columns, rows), regions),
    regions: regionTest(similarities, regions, permutations, random),
    length: tauOf(
      rows.map((own) => own.reduce((sum, row) => sum + sizes[row]!, 0)),
      similarities,
    ),
    draws,
    words: columns.length,
  };
}

function membersOf(matrix: Dfm): ReadonlyMap<string, number[]> {
  const members = new Map<string, number[]>();
  matrix.docvars.forEach(({ province }, row) => {
    if (province === null || province === undefined) return;
    const own = members.get(String(province)) ?? [];
    members.set(String(province), own);
    own.push(row);
  });
  return members;
}

function treeOf(labels: readonly string[], similarities: readonly number[]): Cluster {
  const values = similarities.map((similarity) => Math.max(0, 1 - similarity));
  return cluster(
    { labels, values, variant: "1 − cosine of deviations from the average" },
    { linkage: "average" },
  );
}

/** Leaves under each merge but the last, in code-unit order. */
function branchesOf({ leaves, merges }: Cluster): string[][] {
  const under: string[][] = leaves.map((leaf) => [leaf]);
  for (const { a, b } of merges) under.push([...under[a]!, ...under[b]!].sort());
  return under.slice(leaves.length, -1);
}

function supported(
  branches: readonly (readonly string[])[],
  drawn: readonly (readonly string[][])[],
): Branch[] {
  const counted = new Map<string, number>();
  for (const branch of drawn.flat()) counted.set(branch.join(), (counted.get(branch.join()) ?? 0) + 1);
  return branches
    .map((branch) => ({
      provinces: branch,
      support: (counted.get(branch.join()) ?? 0) / Math.max(1, drawn.length),
    }))
    .sort((a, b) => b.support - a.support || (a.provinces.join() < b.provinces.join() ? -1 : 1));
}

function pairsOf(
  labels: readonly string[],
  values: readonly number[],
  errors: readonly number[],
  regions: readonly string[],
): ProvincePair[] {
  const p = values.map((value, at) =>
    errors[at] === 0 ? 1 : 2 * normalSurvival(Math.abs(value) / errors[at]!),
  );
  const q = benjaminiHochberg(p);
  return labels
    .flatMap((a, one) =>
      labels.slice(one + 1).map((b, at) => ({ a, b, sameRegion: regions[one] === regions[one + 1 + at] })),
    )
    .map((pair, at): ProvincePair => {
      const [similarity, margin] = [values[at]!, NORMAL_95 * errors[at]!];
      return { ...pair, similarity, lower: similarity - margin, upper: similarity + margin, q: q[at]! };
    })
    .sort((x, y) => y.similarity - x.similarity || (x.a + x.b < y.a + y.b ? -1 : 1));
}

/** Kendall's τ of the lengths with the mean similarity to the others. */
function tauOf(sizes: readonly number[], values: readonly number[]): ProvinceTree["length"] {
  const sums = sizes.map(() => 0);
  let pair = 0;
  sizes.forEach((_, a) => {
    for (let b = a + 1; b < sizes.length; b += 1) {
      sums[a]! += values[pair]!;
      sums[b]! += values[pair]!;
      pair += 1;
    }
  });
  const byLength = sizes.map((_, at) => at).sort((a, b) => sizes[a]! - sizes[b]! || a - b);
  const { tau, p } = mannKendall(byLength.map((at) => sums[at]!));
  return { tau, p };
}
