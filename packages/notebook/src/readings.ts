import type { VocabularyComparison } from "./compare-vocabulary.js";
import type { DirectiveShares } from "./directive-shares.js";
import type { FeatureSet } from "./feature-sets.js";
import { LEVEL } from "./level.js";
import type { ProvinceVocabulary } from "./province-vocabulary.js";

/**
 * What the numbers of a comparison bear, in a sentence of Markdown.
 *
 * @param comparison - result of `compareVocabulary`
 * @returns how many words differ at q < 0.05, and the strongest on each side
 * @example
 * show.markdown(readComparison(compareVocabulary(early, late)));
 */
export function readComparison(comparison: VocabularyComparison): string {
  const { target, reference, words } = comparison;
  const sure = words.filter((word) => word.q < LEVEL);
  const list = (sign: number): string => {
    const chosen = sure.filter((word) => word.z * sign > 0).sort((a, b) => (b.z - a.z) * sign);
    const named = chosen.slice(0, 8).map((word) => `${word.feature} (${word.target} : ${word.reference})`);
    return named.length === 0 ? "none" : named.join(", ");
  };
  const sizes =
    `Counts are ${target.label} : ${reference.label}, of ${target.tokens} and ${reference.tokens} content words in ` +
    `${target.documents ?? 0} and ${reference.documents ?? 0} documents.`;
  const caution =
    "The test takes words as independent, which words of one text are not: with few documents, it tells these texts " +
    "apart and nothing more.";
  const head = `Of ${words.length} words that occur at least three times, `;
  if (sure.length === 0) {
    const candidates = "the longest bars of the chart are candidates for a larger corpus, not findings";
    return `${head}none differs at q < ${LEVEL}: ${candidates}. ${sizes}`;
  }
  return [
    `${head}**${sure.length}** differ at q < ${LEVEL}.`,
    `- more in **${target.label}**: ${list(1)}`,
    `- more in **${reference.label}**: ${list(-1)}`,
    "",
    `${sizes} ${caution}`,
  ].join("\n");
}

/**
 * The word that sets each province furthest apart whose interval leaves out zero.
 *
 * @param vocabulary - result of `provinceVocabulary`
 * @returns Markdown, one line a province
 * @example
 * show.markdown(readProvinces(provinceVocabulary(set.documents)));
 */
export function readProvinces(vocabulary: ProvinceVocabulary): string {
  return vocabulary.groups
    .map(({ label, tokens, documents }) => {
      const sure = vocabulary.rows.filter((row) => row.group === label && (row.lower ?? 0) > 0);
      const words = sure
        .slice(0, 3)
        .map((row) => `${row.feature} (${row.target} of ${row.target + row.reference})`);
      const said = words.length === 0 ? "no word whose interval leaves out zero" : words.join(", ");
      return `- **${label}** (${count(documents ?? 0, "document")}, ${tokens} content words): ${said}`;
    })
    .join("\n");
}

/**
 * The codes whose shares differ most between two groups.
 *
 * @param shares - result of `directiveShares` for two groups
 * @returns Markdown; says so where a group has too few documents for intervals
 * @example
 * show.markdown(readShares(directiveShares([early, late])));
 */
export function readShares(shares: DirectiveShares): string {
  const [first, second] = shares.groups;
  if (first === undefined || second === undefined) return "There are no two groups to compare.";
  const shareOf = (group: string, domain: string): number =>
    shares.rows.find((row) => row.group === group && row.domain === domain)?.share ?? 0;
  const domains = [...new Set(shares.rows.map((row) => row.domain))];
  const moved = domains
    .map((domain) => ({ domain, from: shareOf(first.label, domain), to: shareOf(second.label, domain) }))
    .sort((a, b) => Math.abs(b.to - b.from) - Math.abs(a.to - a.from) || (a.domain < b.domain ? -1 : 1));
  const percent = (share: number): string => `${(100 * share).toFixed(0)} %`;
  const lines = moved
    .slice(0, 4)
    .map(({ domain, from, to }) => `- ${domain}: ${percent(from)} → ${percent(to)}`);
  const few = shares.groups.some((group) => group.documents < 5);
  return [
    `Shares of ${first.n} directives (${first.label}) and ${second.n} (${second.label}) that moved most:`,
    ...lines,
    "",
    few
      ? `With ${first.documents} and ${second.documents} documents there is no telling chance from change: the shares describe these texts.`
      : "A difference counts only where the intervals in the chart do not overlap.",
  ].join("\n");
}

/**
 * One line on what a set is: for the source line of charts.
 *
 * @param set - features with their title
 * @returns such as `Tifa, reports of 2025 (n = 31 documents)`
 * @example
 * charts.damageBars(damageRows(set.documents), { title, source: sourceOf(set) });
 */
export function sourceOf(set: FeatureSet): string {
  return `Tifa, ${set.title} (n = ${count(set.documents.length, "document")})`;
}

/** `1 document`, `2 documents`. */
function count(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? "" : "s"}`;
}
