import type { ProvinceRow } from "@tifa/charts";
import type { DocumentFeatures } from "@tifa/features";
import { randomIndex } from "@tifa/stats";
import { provinceName, tokenCount } from "./documents-dfm.js";
import { shuffle } from "./shuffle.js";

/** Options of {@link wordByProvince}. */
export interface WordByProvinceOptions {
  /** Arrangements of the test. Default: 999. */
  readonly permutations?: number;
  /** From 0 to 2^32 − 1. Default: 1. */
  readonly seed?: number;
}

/** A word family in one province. */
export interface WordInProvince {
  readonly code: string;
  readonly province: string;
  readonly count: number;
  /** All words of its report. */
  readonly tokens: number;
  /** Occurrences in 10,000 words. */
  readonly rate: number;
  /** Passages that have it, of all. */
  readonly passages: number;
  readonly of: number;
}

/** Result of {@link wordByProvince}. */
export interface WordByProvince {
  readonly word: string;
  /** Provinces by rate, the highest first. */
  readonly rows: readonly WordInProvince[];
  /** Rates, for `charts.tileMap`. */
  readonly tiles: readonly ProvinceRow[];
  /** Terms that hold the word, the most frequent first. */
  readonly terms: readonly { readonly term: string; readonly count: number }[];
  /** Whether it is spread over provinces less evenly than over passages dealt at random. */
  readonly p: number;
}

/**
 * How often each province uses a word family: all terms that hold the word, 海洋经济 for 海洋.
 *
 * @param passages - passages of reports; those without a province are left out
 * @param word - what a term must hold
 * @param options - see {@link WordByProvinceOptions}
 * @returns rates by province, and a permutation test of Pearson's χ² in which passages are dealt to provinces at random
 * @throws RangeError if the word is empty
 * @example
 * show.chart(charts.tileMap(wordByProvince(passages, "海洋").tiles, options));
 */
export function wordByProvince(
  passages: readonly DocumentFeatures[],
  word: string,
  options: WordByProvinceOptions = {},
): WordByProvince {
  if (word === "") throw new RangeError("wordByProvince: the word is empty");
  const { permutations = 999, seed = 1 } = options;
  const placed = passages.filter((passage) => provinceName(passage) !== null);
  const terms = new Map<string, number>();
  const counts = placed.map(({ paragraphs }) => {
    let own = 0;
    for (const [term, , count] of paragraphs.flatMap((paragraph) => paragraph.counts)) {
      if (!term.includes(word)) continue;
      own += count;
      terms.set(term, (terms.get(term) ?? 0) + count);
    }
    return own;
  });
  const sizes = placed.map((passage) => tokenCount([passage]));
  const codes = [...new Set(placed.map((passage) => passage.provinceCode!))].sort();
  const groupOf = placed.map((passage) => codes.indexOf(passage.provinceCode!));
  const rows = codes.map((code, group): WordInProvince => {
    const own = placed.flatMap((_, at) => (groupOf[at] === group ? [at] : []));
    const [count, tokens] = [counts, sizes].map((values) =>
      own.reduce((sum, at) => sum + values[at]!, 0),
    ) as [number, number];
    return {
      code,
      province: provinceName(placed[own[0]!]!)!,
      count,
      tokens,
      rate: (10_000 * count) / tokens,
      passages: own.filter((at) => counts[at]! > 0).length,
      of: own.length,
    };
  });
  return {
    word,
    rows: [...rows].sort((a, b) => b.rate - a.rate || (a.code < b.code ? -1 : 1)),
    tiles: rows.map(({ code, rate, count }) => ({ code, value: rate, n: count })),
    terms: [...terms]
      .map(([term, count]) => ({ term, count }))
      .sort((a, b) => b.count - a.count || (a.term < b.term ? -1 : 1)),
    p: unevenness(counts, sizes, groupOf, codes.length, permutations, seed),
  };
}

/** Share of random deals in which χ² over the groups is as large as observed. */
function unevenness(
  counts: readonly number[],
  sizes: readonly number[],
  groupOf: readonly number[],
  groups: number,
  permutations: number,
  seed: number,
): number {
  const random = randomIndex("wordByProvince", seed);
  const total = counts.reduce((sum, count) => sum + count, 0);
  const size = sizes.reduce((sum, tokens) => sum + tokens, 0);
  const chiSquare = (dealt: readonly number[]): number => {
    const [own, room] = [new Float64Array(groups), new Float64Array(groups)];
    dealt.forEach((group, at) => {
      own[group]! += counts[at]!;
      room[group]! += sizes[at]!;
    });
    return own.reduce((sum, count, group) => {
      const expected = (total * room[group]!) / size;
      return expected === 0 ? sum : sum + (count - expected) ** 2 / expected;
    }, 0);
  };
  const observed = chiSquare(groupOf);
  const dealt = [...groupOf];
  let extreme = 0;
  for (let draw = 0; draw < permutations; draw += 1) {
    shuffle(dealt, random);
    if (chiSquare(dealt) >= observed - 1e-9) extreme += 1;
  }
  return (extreme + 1) / (permutations + 1);
}
