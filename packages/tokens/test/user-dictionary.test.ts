import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { userDictionary } from "../src/index.js";

const term = (word: string, frequency = 10, tag = "n") => ({ term: word, frequency, tag });

describe("userDictionary", () => {
  it("has three columns a line, in the order of the words", () => {
    expect(userDictionary([term("乙乙", 2, "v"), term("一一", 1)])).toBe("一一 1 n\n乙乙 2 v\n");
    expect(userDictionary([])).toBe("");
  });

  it.each([
    ["a space", term("复工 复产"), "white space"],
    ["an ideographic space", term("复工　复产"), "white space"],
    ["a line break", term("复工\n复产"), "white space"],
    ["a full-width comma", term("复工，复产"), "cuts before"],
    ["a control character", term("复工\u0000"), "control character"],
    ["half a surrogate pair", term("复\ud800"), "surrogate"],
    ["nothing", term(""), "is empty"],
    ["513 characters", term("长".repeat(513)), "longer than 512"],
    ["the frequency 0", term("复工", 0), "frequency 0"],
    ["half a frequency", term("复工", 1.5), "frequency 1.5"],
    ["no frequency", term("复工", Number.NaN), "frequency NaN"],
    ["a frequency beyond 32 bits", term("复工", 2 ** 31), "frequency 2147483648"],
    ["no tag", term("复工", 1, ""), 'the tag ""'],
    ["a tag with a space", term("复工", 1, "n v"), 'the tag "n v"'],
  ])("refuses %s", (_, row, message) => {
    expect(() => userDictionary([row])).toThrow(message);
  });

  it("refuses a word that stands there twice", () => {
    expect(() => userDictionary([term("复工"), term("复工")])).toThrow('"复工" stands there twice');
  });

  it("is the same for the same terms in any order", () => {
    const words = fc.uniqueArray(
      fc.string({ unit: fc.constantFrom("甲", "乙", "丙", "a"), minLength: 1, maxLength: 4 }),
    );
    fc.assert(
      fc.property(words, (list) => {
        const terms = list.map((word) => term(word));
        expect(userDictionary([...terms].reverse())).toBe(userDictionary(terms));
      }),
    );
  });
});
