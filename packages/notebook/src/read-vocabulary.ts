import type { HeatMapRow } from "@tifa/charts";
import { NORMAL_95 } from "@tifa/stats";
import type { DistinctiveWord, DistinctiveWords } from "./distinctive-words.js";
import { LEVEL } from "./level.js";
import type { PairVocabulary } from "./pair-vocabulary.js";
import type { ProvinceTree } from "./province-tree.js";
import type { Row } from "./table-html.js";
import type { VocabularyMap } from "./vocabulary-map.js";
import type { WordByProvince } from "./word-by-province.js";

/**
 * The strongest words of every group as cells: one row a group, the first word first. A star marks q < 0.05.
 *
 * @param result - from `distinctiveWords`
 * @param options - `top`: words of each group; default 6
 * @returns cells for `charts.heatMap`, coloured by z
 * @example
 * charts.heatMap(distinctiveCells(distinctiveWords(passages)), options);
 */
export function distinctiveCells(
  { rows }: DistinctiveWords,
  options: { readonly top?: number } = {},
): HeatMapRow[] {
  const { top = 6 } = options;
  return groupsOf(rows).flatMap((group) =>
    rows
      .filter((row) => row.group === group)
      .slice(0, top)
      .map((row, at) => ({
        row: group,
        column: String(at + 1),
        value: row.z,
        label: row.q < LEVEL ? `${row.feature} *` : row.feature,
      })),
  );
}

/**
 * The first words of every group with their counts in one cell of a table.
 *
 * @param rows - from `distinctiveWords`
 * @param top - words of each group
 * @returns one row a group
 * @example
 * show.table(topWords(rows.filter((row) => row.reports <= 2), 5), { rows: 31 });
 */
export function topWords(rows: readonly DistinctiveWord[], top: number): Row[] {
  return groupsOf(rows).map((group) => ({
    group,
    words: rows
      .filter((row) => row.group === group)
      .slice(0, top)
      .map((row) => `${row.feature} (${row.target} : ${row.reference})`)
      .join(", "),
  }));
}

/**
 * What the numbers of `distinctiveWords` bear.
 *
 * @param result - from `distinctiveWords`
 * @returns Markdown: how many words set a group apart, which, and how many a test that ignores clumps would name
 * @example
 * show.markdown(readDistinctive(distinctiveWords(passages)));
 */
export function readDistinctive(result: DistinctiveWords): string {
  const { rows, beyond, shuffles, compared } = result;
  const sure = rows.filter((row) => row.q < LEVEL);
  const plain = rows.filter((row) => row.plainZ > NORMAL_95).length;
  const groups = groupsOf(rows);
  const named = groups.filter((group) => sure.some((row) => row.group === group));
  const lines = named.map(
    (group) =>
      `- **${group}**: ${sure
        .filter((row) => row.group === group)
        .map((row) => `${row.feature} (${row.target} of ${row.target + row.reference})`)
        .join(", ")}`,
  );
  return [
    `Of ${compared} shared words, compared in each of ${groups.length} groups, **${sure.length}** set a group apart at ` +
      `q < ${LEVEL}; ${groups.length - named.length} groups have none. Intervals that take words as independent would leave out zero for ` +
      `${plain}. Above z = 1.96 there are ${beyond.found}, and ${beyond.expected.toFixed(0)} where texts are dealt to the groups ` +
      `at random (${shuffles} times): most of what looks typical of a report is how any part of the genre clumps.`,
    "",
    ...lines,
  ].join("\n");
}

/**
 * What the numbers of `pairVocabulary` bear.
 *
 * @param pair - from `pairVocabulary`
 * @returns Markdown
 * @example
 * show.markdown(readPair(pairVocabulary(passages, ["海南", "内蒙古"])));
 */
export function readPair({ target, reference, words }: PairVocabulary): string {
  const list = (sign: number): string => {
    const sure = words.filter((row) => row.q < LEVEL && row.z * sign > 0);
    const ordered = sign > 0 ? sure : [...sure].reverse();
    return ordered.length === 0
      ? "none"
      : ordered.map((row) => `${row.feature} (${row.target} : ${row.reference})`).join(", ");
  };
  return [
    `At q < ${LEVEL}, counts being ${target.label} : ${reference.label}:`,
    `- more in **${target.label}**: ${list(1)}`,
    `- more in **${reference.label}**: ${list(-1)}`,
    "",
    `${words.length} words were compared in ${target.tokens} and ${reference.tokens} words; the other bars of the chart are no findings.`,
  ].join("\n");
}

/**
 * Word families side by side: who uses each most, and whether provinces differ in it at all.
 *
 * @param families - results of `wordByProvince`, whose tests are corrected together
 * @param adjust - corrects p-values, such as `stats.benjaminiHochberg`
 * @returns one row a family
 * @example
 * show.table(familyRows(["海洋", "乡村"].map((word) => wordByProvince(passages, word)), stats.benjaminiHochberg));
 */
export function familyRows(
  families: readonly WordByProvince[],
  adjust: (p: readonly number[]) => readonly (number | null)[],
): Row[] {
  const q = adjust(families.map((family) => family.p));
  return families.map(({ word, rows, terms }, at) => ({
    word,
    count: terms.reduce((sum, { count }) => sum + count, 0),
    "reports with it": rows.filter((row) => row.count > 0).length,
    "most in 10,000 words": rows
      .slice(0, 5)
      .map((row) => `${row.province} ${row.rate.toFixed(0)} (${row.count})`)
      .join(", "),
    q: q[at] ?? null,
  }));
}

/**
 * Which of the families provinces differ in, and which all use alike.
 *
 * @param rows - from {@link familyRows}
 * @returns Markdown
 * @example
 * show.markdown(readFamilies(familyRows(families, stats.benjaminiHochberg)));
 */
export function readFamilies(rows: readonly Row[]): string {
  const named = (test: (q: number) => boolean): string =>
    rows
      .filter((row) => typeof row.q === "number" && test(row.q))
      .map((row) => row.word)
      .join(", ") || "none";
  return (
    `Spread over the provinces less evenly than passages dealt at random (q < ${LEVEL}): **${named((q) => q < LEVEL)}**. ` +
    `No difference shown: ${named((q) => q >= LEVEL)}. The test is on the safe side: a report treats a topic in one place, so that ` +
    "its words come in clumps, and the random deals have the same clumps."
  );
}

/**
 * What the axes of a map say, and whether they can be read.
 *
 * @param map - from `vocabularyMap`
 * @returns Markdown
 * @example
 * show.markdown(readMap(vocabularyMap(passages)));
 */
export function readMap({ axes, words }: VocabularyMap): string {
  const lines = axes.map(({ dimension, share, reliability, provinces, words: ends }) => {
    const r = reliability === null ? "undefined" : reliability.toFixed(2);
    const verdict =
      reliability !== null && reliability >= 0.7
        ? "it can be read"
        : "the halves do not agree well enough to read it";
    return (
      `- **Axis ${dimension}** shows ${(100 * share).toFixed(1)} % of the differences; between the halves of the passages r = ${r}: ` +
      `${verdict}. ${provinces.high.join(", ")} with ${ends.high.join(", ")}, against ${provinces.low.join(", ")} with ${ends.low.join(", ")}.`
    );
  });
  return [`The table has ${words} shared words.`, "", ...lines].join("\n");
}

/**
 * What a tree of provinces and its tests bear.
 *
 * @param tree - from `provinceTree`
 * @returns Markdown: pairs that are surely alike, branches that resamples keep, the test of regions
 * @example
 * show.markdown(readTree(provinceTree(passages)));
 */
export function readTree(tree: ProvinceTree): string {
  const { pairs, branches, regions, draws, tree: cluster, length } = tree;
  const list = (items: readonly string[]): string => (items.length === 0 ? "none" : items.join(", "));
  const alike = pairs
    .filter((pair) => pair.q < LEVEL && pair.similarity > 0)
    .map(
      (pair) =>
        `${pair.a}–${pair.b} (${pair.similarity.toFixed(2)}, from ${pair.lower.toFixed(2)} to ${pair.upper.toFixed(2)})`,
    );
  const opposed = pairs
    .filter((pair) => pair.q < LEVEL && pair.similarity < 0)
    .map((pair) => `${pair.a}–${pair.b}`)
    .reverse();
  const kept = branches
    .filter((branch) => branch.support >= 0.5)
    .map((branch) => `${branch.provinces.join("–")} (${(100 * branch.support).toFixed(0)} %)`);
  return [
    `- Alike beyond chance (q < ${LEVEL} over ${pairs.length} pairs): ${list(alike)}. Opposed: ${list(opposed.slice(0, 8))}${
      opposed.length > 8 ? ` and ${opposed.length - 8} more` : ""
    }.`,
    `- Branches that at least half of ${draws} resamples keep: ${list(kept)}. The rest of the tree is not sure ` +
      `(cophenetic correlation ${cluster.copheneticCorrelation?.toFixed(2) ?? "undefined"}).`,
    `- Mean similarity within a region ${regions.within.toFixed(3)}, between regions ${regions.between.toFixed(3)}, p = ${regions.p.toFixed(4)}: ` +
      `${regions.p < LEVEL ? "provinces of one region are more alike" : "no difference shown"}.`,
    `- Length of a report and its mean similarity to the others: Kendall's τ = ${length.tau?.toFixed(2) ?? "undefined"}, ` +
      `p = ${length.p?.toFixed(3) ?? "undefined"}${
        length.p !== null && length.p < LEVEL
          ? ": longer reports lie nearer to the others, so that a low similarity of a short one says less."
          : "."
      }`,
  ].join("\n");
}

/**
 * Similarities of all pairs as cells, both ways; the diagonal has none.
 *
 * @param tree - from `provinceTree`
 * @returns cells for `charts.dendrogramHeatMap`
 * @example
 * charts.dendrogramHeatMap(similarityCells(tree), tree.tree.merges, options);
 */
export function similarityCells({ pairs, tree }: ProvinceTree): HeatMapRow[] {
  return [
    ...tree.leaves.map((leaf) => ({ row: leaf, column: leaf, value: null })),
    ...pairs.flatMap(({ a, b, similarity }) => [
      { row: a, column: b, value: similarity },
      { row: b, column: a, value: similarity },
    ]),
  ];
}

function groupsOf(rows: readonly { readonly group: string }[]): string[] {
  return [...new Set(rows.map((row) => row.group))];
}
