import { expect, it } from "vitest";
import { countsThings, cutsWord, holdsWord } from "../../src/names/common-words.js";

// The words are gathered once, by the first test.
it("a string holds function words, the field's terms and words of posts and bodies", () => {
  expect(
    ["一切", "疫情", "书记", "抓疫情", "新疫情", "疫情来", "丁疫情渝", "丁工作"].filter(holdsWord),
  ).toHaveLength(8);
  // A word of one character is none.
  expect(["丁若渝", "的", "丁的渝", "", "疫", "疫的情"].filter(holdsWord)).toEqual([]);
  expect(cutsWord("丁的", 2)).toBe(false);
});

it("a cut parts a word of two characters", () => {
  expect(cutsWord("丁连工作", 3)).toBe(true);
  expect([1, 2, 4].map((end) => cutsWord("丁连工作", end))).toEqual([false, false, false]);
  expect(cutsWord("工作", 1)).toBe(true);
  expect(cutsWord("工作", 0)).toBe(false);
  expect(cutsWord("新疫情", 1)).toBe(false);
});

it("a number and a thing count what is there", () => {
  expect(["一人", "三户", "几天", "两村", "万家"].filter(countsThings)).toHaveLength(5);
  expect(["人", "若渝", "一若", "查一人", "一人多", "人一", ""].filter(countsThings)).toEqual([]);
});
