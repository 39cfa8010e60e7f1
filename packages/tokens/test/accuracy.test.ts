import { existsSync, readFileSync } from "node:fs";
import { policyTerms, stringMatcher } from "@tifa/lexicon";
import { describe, expect, it } from "vitest";
import { jiebaTokenizer } from "../src/index.js";
import { goldSentences, ranges, shareWhole, UD, wordAccuracy } from "./measure-accuracy.js";

const CORPORA = new URL("../../../../shared/corpora/", import.meta.url);
const REPORTS = new URL("national-work-reports-1954-2025/government_work_reports.jsonl", CORPORA);

describe("segmentation with the field's terms", () => {
  it.skipIf(!existsSync(UD))("is on the UD test set no worse than jieba's own", () => {
    const gold = goldSentences();
    expect(gold).toHaveLength(500);
    for (const hmm of [true, false]) {
      const own = wordAccuracy(jiebaTokenizer({ hmm, terms: [] }), gold).f1;
      expect(own).toBeGreaterThan(0.7);
      expect(wordAccuracy(jiebaTokenizer({ hmm }), gold).f1).toBeGreaterThanOrEqual(own);
    }
  });

  it("is 1 where it is the gold one, and counts what is wrong on both sides", () => {
    const gold = [["会议", "指出"]];
    const cutter = (...words: string[]) => ({ ...jiebaTokenizer({ hmm: true }), cut: () => words });
    expect(wordAccuracy(cutter("会议", "指出"), gold)).toEqual({ precision: 1, recall: 1, f1: 1 });
    const { precision, recall, f1 } = wordAccuracy(cutter("会议", "指", "出"), gold);
    expect([precision, recall, f1]).toEqual([1 / 3, 1 / 2, 0.4]);
  });

  it("gives 95 % of the terms as one token in ordinary sentences", () => {
    const terms = policyTerms().map(({ term }) => term);
    expect(shareWhole(jiebaTokenizer({ hmm: true }), terms)).toBeGreaterThan(0.95);
    expect(shareWhole(jiebaTokenizer({ hmm: true, fine: true }), ["复工复产", "疫情防控"])).toBe(0);
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
