import { existsSync, readFileSync } from "node:fs";
import { policyTerms, stringMatcher } from "@tifa/lexicon";
import { describe, expect, it } from "vitest";
import { jiebaTokenizer, type Tokenizer } from "../src/index.js";

const CORPORA = new URL("../../../../shared/corpora/", import.meta.url);
const UD = new URL("ud-zh-gsdsimp/zh_gsdsimp-ud-test.conllu", CORPORA);
const REPORTS = new URL("national-work-reports-1954-2025/government_work_reports.jsonl", CORPORA);

/** Half-open ranges of words, as text. */
function ranges(words: readonly string[]): Set<string> {
  let at = 0;
  return new Set(
    words.map((word) => {
      at += word.length;
      return `${at - word.length}-${at}`;
    }),
  );
}

/** F1 of words against gold segmentation: 2 × right / (given + gold). */
function wordF1(tokenizer: Tokenizer, gold: readonly (readonly string[])[]): number {
  let right = 0;
  let total = 0;
  for (const words of gold) {
    const wanted = ranges(words);
    const given = ranges(tokenizer.cut(words.join("")));
    for (const range of given) if (wanted.has(range)) right++;
    total += wanted.size + given.size;
  }
  return (2 * right) / total;
}

describe("segmentation with the field's terms", { timeout: 120_000 }, () => {
  it.skipIf(!existsSync(UD))("is on the UD test set no worse than jieba's own", () => {
    const gold = readFileSync(UD, "utf8")
      .split("\n\n")
      .map((sentence) =>
        sentence.split("\n").flatMap((line) => (/^\d+\t/.test(line) ? [line.split("\t")[1] ?? ""] : [])),
      )
      .filter((words) => words.length > 0);
    expect(gold).toHaveLength(500);
    for (const hmm of [true, false]) {
      const own = wordF1(jiebaTokenizer({ hmm, terms: [] }), gold);
      expect(own).toBeGreaterThan(0.7);
      expect(wordF1(jiebaTokenizer({ hmm }), gold)).toBeGreaterThanOrEqual(own);
    }
  });

  it.skipIf(!existsSync(REPORTS))("keeps 97 % of the terms in the work reports whole", () => {
    const terms = policyTerms().map((row) => row.term);
    const find = stringMatcher(terms);
    const jieba = jiebaTokenizer({ hmm: true });
    let met = 0;
    let whole = 0;
    for (const line of readFileSync(REPORTS, "utf8").split("\n")) {
      if (line === "") continue;
      for (const paragraph of (JSON.parse(line) as { content: string }).content.split("\n")) {
        const words = ranges(jieba.cut(paragraph));
        let at = 0;
        const leftmostLongest = [...find(paragraph)].sort((a, b) => a.start - b.start || b.end - a.end);
        for (const { start, end } of leftmostLongest) {
          if (start < at) continue;
          at = end;
          met++;
          if (words.has(`${start}-${end}`)) whole++;
        }
      }
    }
    expect(met).toBeGreaterThan(10_000);
    // The rest are parts of longer words (最高人民法院) and chance (农村居民 holds 村居).
    expect(whole / met).toBeGreaterThan(0.97);
  });
});
