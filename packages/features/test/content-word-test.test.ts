import { expect, test } from "vitest";
import { contentWordTest, type TermCount } from "../src/index.js";

const documentOf = (...counts: TermCount[]) => ({
  people: [{ name: "陶砚秋", role: "chair" as const }],
  paragraphs: [{ period: null, tokens: counts.length, counts }],
});

test("what a text is about passes; function words, the genre's, places and its people do not", () => {
  const isContentWord = contentWordTest(documentOf(["春耕", "n", 1]));
  for (const [term, tag] of [
    ["春耕", "n"],
    ["整改", "v"],
    ["便民", "a"],
    ["菜篮子", "n"],
  ] as const) {
    expect(isContentWord(term, tag), term).toBe(true);
  }
  const others = [
    ["我们", "r"],
    ["一千", "m"],
    ["会议", "n"],
    ["会议指出", "n"],
    ["安徽省", "ns"],
    ["陶砚秋", "n"],
    ["砚秋", "nr"],
  ];
  for (const [term, tag] of others) expect(isContentWord(term!, tag!), term).toBe(false);
  expect(isContentWord("砚秋", "n"), "part of a name, unless the segmenter takes it for one").toBe(true);
  expect(isContentWord("田", "n"), "one character").toBe(false);
});

test("a slogan that was cut off is still one word", () => {
  const isContentWord = contentWordTest(documentOf(["春耕", "n", 1]));
  expect(isContentWord(`${"春耕备耕".repeat(5)}…`, "n")).toBe(true);
});

test("without parts of speech, what begins with a letter passes, but no clause that nobody segmented", () => {
  const isContentWord = contentWordTest(documentOf(["春耕", "x", 1], ["2020", "x", 1]));
  expect(isContentWord("春耕", "x")).toBe(true);
  expect(isContentWord("2020", "x")).toBe(false);
  expect(isContentWord("会议", "x")).toBe(false);
  expect(isContentWord(`${"春耕备耕".repeat(5)}…`, "x")).toBe(false);
  expect(contentWordTest(documentOf(["春耕", "n", 1]))("春耕", "x"), "a segmenter that tags").toBe(false);
});
