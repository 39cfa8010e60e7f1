import type { RawDocument } from "@tifa/corpus";
import { jiebaTokenizer } from "@tifa/tokens";
import { describe, expect, test } from "vitest";
import { featuresOf, formatFeatures, parseFeatures, readDocument } from "../src/index.js";

const text = [
  "省委召开疫情防控工作会议",
  "2020年3月5日上午,省委书记陶砚秋主持召开疫情防控工作会议,研究部署复工复产。",
  "会议强调,要抓好春耕生产,要有序推动企业复工复产。要强化社区防控。",
].join("\n");

const raw: RawDocument = {
  id: "0123456789abcdef",
  source: {
    path: "a.txt",
    record: null,
    url: null,
    sha256: "00",
    encoding: "utf-8",
    mediaType: "text/plain",
  },
  text,
  docvars: { collector: "test" },
};

describe("featuresOf", () => {
  const tokenizer = jiebaTokenizer({ hmm: true });
  const features = featuresOf(raw, tokenizer);
  const { readout } = readDocument(raw);

  test("counts every word of every paragraph", () => {
    expect(features.paragraphs).toHaveLength(readout.paragraphs.length);
    const words = readout.paragraphs.map((paragraph) =>
      tokenizer.cut(paragraph).filter((word) => /[\p{L}\p{N}]/u.test(word)),
    );
    expect(features.paragraphs.map((paragraph) => paragraph.tokens)).toEqual(
      words.map((list) => list.length),
    );
  });

  test("keeps the facts and codes the directives", () => {
    expect(features.meetingDate).toBe("2020-03-05");
    expect(features.people).toContainEqual({ name: "陶砚秋", role: "chair" });
    expect(features.docvars).toEqual({ collector: "test" });
    const lines = features.directives.flatMap((directive) => directive.lines);
    expect(lines).toContain("farming");
    expect(lines).toContain("return-to-work");
    expect(lines).toContain("community-control");
  });

  test("holds no sentence, and no run of words as they stood", () => {
    const line = formatFeatures(features);
    for (const paragraph of readout.paragraphs) {
      for (const sentence of paragraph.split(/[。，]/).filter((part) => part.length > 8)) {
        expect(line).not.toContain(sentence);
      }
    }
  });

  test("is written and read without loss, the same bytes each time", () => {
    const line = formatFeatures(features);
    expect(formatFeatures(parseFeatures(line))).toBe(line);
    expect(formatFeatures(featuresOf(raw, tokenizer))).toBe(line);
  });

  test("says what it was segmented with", () => {
    expect(features.meta).toEqual({
      schema: 2,
      tokenizer: `${tokenizer.name}@${tokenizer.version}`,
      dictionary: tokenizer.dictionaryHash,
    });
  });
});
