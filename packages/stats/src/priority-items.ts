import type { CodedItem } from "./coded-items.js";
import { checkCount, checkOptions, oneOf } from "./options.js";
import { mentionRanks, type PriorityPassage } from "./priority-passages.js";

/** Options of {@link priorityItems}. */
export interface PriorityItemsOptions {
  /**
   * What a domain's weight in a document is. `tokens`: tokens of its passages. `directives`: its directives. `order`: how
   * early it is first mentioned, as rank-sum weights that add up to 1 in each document. Default: `tokens`.
   */
  readonly basis?: "tokens" | "directives" | "order";
  /**
   * What makes the groups: `group`, that of the document; `speaker`, who speaks, passages without one being left out;
   * `group-speaker`, both, joined by ` × `. Default: `group`.
   */
  readonly by?: "group" | "speaker" | "group-speaker";
}

/**
 * Turns passages into coded items: how much each document gives to each domain, by tokens, by directives or by order of
 * mention, and by speaker.
 *
 * Use it before {@link priorities}, {@link priorityDifferences} and {@link priorityDistances}. Tokens measure talk, directives
 * what is asked for, order what is put first; where they disagree, say so. A passage on several domains counts for each in
 * equal parts. By speaker, what one person says in one document is a document of its own, so that intervals draw speeches.
 *
 * Do not mix units in one comparison: shares by tokens and by directives are different questions.
 *
 * Sources: Baumgartner, Breunig & Grossman (2019), *Comparative Policy Agendas*, for shares of attention; Stillwell, Seaver
 * & Edwards (1981), *OBHP* 28, 62–77, for rank-sum weights: the r-th of m gets 2 (m − r + 1) / (m (m + 1)).
 *
 * @param passages - the passages of each document in their order
 * @param options - see {@link PriorityItemsOptions}
 * @returns items, at most one for each document and domain, documents and domains in order of appearance
 * @throws RangeError if a document has two groups, a number of tokens is no count, or an option is wrong
 * @example
 * const passage = (domains, tokens, directive = false) => ({ document: "a", group: "甲省", domains, tokens, directive });
 * const passages = [passage(["卫生"], 30), passage(["农业"], 10, true), passage(["卫生", "农业"], 20)];
 * const weights = (basis) => priorityItems(passages, { basis }).map((item) => [item.domain, item.weight]);
 * weights("tokens"); // => [["卫生", 40], ["农业", 20]]
 * weights("directives"); // => [["农业", 1]]
 * weights("order"); // => [["卫生", 0.666667], ["农业", 0.333333]]
 */
export function priorityItems(
  passages: readonly PriorityPassage[],
  options: PriorityItemsOptions = {},
): CodedItem[] {
  const verb = "priorityItems";
  checkOptions(verb, options, ["basis", "by"]);
  const basis = oneOf(verb, "basis", options.basis ?? "tokens", ["tokens", "directives", "order"]);
  const by = oneOf(verb, "by", options.by ?? "group", ["group", "speaker", "group-speaker"]);
  for (const { document, tokens } of passages)
    checkCount(tokens, () => `${verb}: tokens of a passage of ${JSON.stringify(document)}`);
  const grouped = by === "group" ? passages : passages.flatMap((passage) => bySpeaker(passage, by));
  const ranked = mentionRanks(verb, grouped);
  if (basis === "order") {
    return ranked.flatMap(({ document, group, ranks }) => {
      const size = ranks.size;
      return Array.from(ranks, ([domain, rank]) => ({
        ...{ document, group, domain },
        weight: (2 * (size - rank + 1)) / (size * (size + 1)),
      }));
    });
  }
  const items = new Map<string, { document: string; group: string; domain: string; weight: number }>();
  for (const { document, group, domains, tokens, directive } of grouped) {
    if (basis === "directives" && directive !== true) continue;
    for (const domain of domains) {
      const key = JSON.stringify([document, domain]);
      const item = items.get(key) ?? { document, group, domain, weight: 0 };
      items.set(key, { ...item, weight: item.weight + (basis === "tokens" ? tokens : 1) / domains.length });
    }
  }
  return [...items.values()];
}

function bySpeaker(passage: PriorityPassage, by: "speaker" | "group-speaker"): PriorityPassage[] {
  const { document, group, speaker } = passage;
  if (speaker === undefined || speaker === null) return [];
  return [
    {
      ...passage,
      document: JSON.stringify([document, speaker]),
      group: by === "speaker" ? speaker : `${group} × ${speaker}`,
    },
  ];
}
