import { existsSync, readFileSync } from "node:fs";
import { policyTerms } from "@tifa/lexicon";
import { jiebaTokenizer, type Tokenizer } from "../src/index.js";

/** The UD test set beside the checkout. */
export const UD: URL = new URL(
  "../../../../shared/corpora/ud-zh-gsdsimp/zh_gsdsimp-ud-test.conllu",
  import.meta.url,
);

/** Words against gold segmentation. */
export interface WordAccuracy {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** All figures; null where the real texts are missing. */
export interface Accuracy {
  readonly words: Readonly<Record<string, WordAccuracy>> | null;
  /** Share of the policy terms that come out as one token, over all carrier sentences. */
  readonly termsWhole: number;
  readonly terms: number;
}

/** Half-open ranges of words, as text. */
export function ranges(words: readonly string[]): ReadonlySet<string> {
  let at = 0;
  return new Set(
    words.map((word) => {
      at += word.length;
      return `${at - word.length}-${at}`;
    }),
  );
}

/** The sentences of the UD test set, as words; none where it is missing. */
export function goldSentences(): readonly (readonly string[])[] {
  if (!existsSync(UD)) return [];
  return readFileSync(UD, "utf8")
    .split("\n\n")
    .map((sentence) =>
      sentence.split("\n").flatMap((line) => (/^\d+\t/.test(line) ? [line.split("\t")[1] ?? ""] : [])),
    )
    .filter((words) => words.length > 0);
}

/** Precision, recall and F1 of words (Sproat and Emerson 2003, the SIGHAN bakeoff): a word is right if both its ends are. */
export function wordAccuracy(tokenizer: Tokenizer, gold: readonly (readonly string[])[]): WordAccuracy {
  let right = 0;
  let given = 0;
  let wanted = 0;
  for (const words of gold) {
    const own = ranges(words);
    const found = ranges(tokenizer.cut(words.join("")));
    for (const range of found) if (own.has(range)) right++;
    given += found.size;
    wanted += own.size;
  }
  const precision = right / given;
  const recall = right / wanted;
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall) };
}

/** Ordinary sentences to put a term into. */
const CARRIERS: readonly ((term: string) => string)[] = [
  (term) => `我们要把${term}的工作做好。`,
  (term) => `会议强调，要推进${term}，压实各方责任。`,
  (term) => `关于${term}的若干意见已经印发。`,
  (term) => `坚持${term}不动摇，取得了新成效。`,
  (term) => `${term}是当前的重要任务。`,
];

/** Share of the terms that come out as one token, over all carrier sentences. */
export function shareWhole(tokenizer: Tokenizer, terms: readonly string[]): number {
  let whole = 0;
  for (const carrier of CARRIERS) {
    for (const term of terms) {
      const text = carrier(term);
      const start = text.indexOf(term);
      if (ranges(tokenizer.cut(text)).has(`${start}-${start + term.length}`)) whole++;
    }
  }
  return whole / (CARRIERS.length * terms.length);
}

/** Measures everything. jieba's own dictionary comes first, so that each dictionary is loaded once. */
export function measureAccuracy(): Accuracy {
  const gold = goldSentences();
  const words: Record<string, WordAccuracy> = {};
  for (const [name, terms] of [
    ["default dictionary", { terms: [] }],
    ["ours", {}],
  ] as const) {
    for (const hmm of [true, false]) {
      if (gold.length === 0) continue;
      words[`${name}, hmm ${hmm ? "on" : "off"}`] = wordAccuracy(jiebaTokenizer({ hmm, ...terms }), gold);
    }
  }
  const terms = policyTerms().map(({ term }) => term);
  return {
    words: gold.length === 0 ? null : words,
    termsWhole: shareWhole(jiebaTokenizer({ hmm: true }), terms),
    terms: terms.length,
  };
}
