import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { policyTerms } from "@tifa/lexicon";
import { describe, expect, it } from "vitest";
import { jiebaTokenizer } from "../src/index.js";

/** Ordinary company of a term, on both sides: beside 、 and verbs it must not break. */
const FRAMES: readonly (readonly [before: string, after: string])[] = [
  ["", ""],
  ["要坚持", "。"],
  ["会议强调，", "是当前的任务"],
  ["统筹改革、", "、稳定工作"],
  ["印发关于", "的意见"],
];

describe.each([true, false])("policy terms with the model for unknown words %s", (hmm) => {
  const jieba = jiebaTokenizer({ hmm });

  it("come out as one word, alone and in company", () => {
    const broken: string[] = [];
    let met = 0;
    for (const { term } of policyTerms()) {
      for (const [before, after] of FRAMES) {
        met++;
        let at = 0;
        const whole = jieba.cut(before + term + after).some((word) => {
          at += word.length;
          return word === term && at === before.length + term.length;
        });
        if (!whole) broken.push(`${before}[${term}]${after}`);
      }
    }
    expect(broken.filter((frame) => frame.startsWith("["))).toEqual([]);
    // A term can join a neighbour in another word of the field (坚持 and 和 + 平 …).
    expect(broken.length / met, broken.join(" ")).toBeLessThan(0.005);
  });

  it("bear tags of jieba's own dictionary, and come out with them", () => {
    const path = (createRequire(import.meta.url)("nodejieba") as { DEFAULT_DICT: string }).DEFAULT_DICT;
    const known = new Set(
      readFileSync(path, "utf8")
        .split("\n")
        .map((line) => line.split(" ")[2]?.trim()),
    );
    expect(policyTerms().filter(({ tag }) => !known.has(tag))).toEqual([]);
    expect(jieba.tag("推进新质生产力").at(-1)).toEqual({ word: "新质生产力", tag: "n" });
  });
});
