import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseUserDictionary, userDictionary } from "../src/index.js";

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
    ["a byte order mark", term("\ufeff复工"), "white space"],
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

describe("parseUserDictionary", () => {
  it("reads word, frequency and tag, whatever the line ends are, and passes over the byte order mark", () => {
    const rows = [
      { term: "复工复产", frequency: 3000, tag: "l" },
      { term: "菜篮子", frequency: 5, tag: "n" },
    ];
    expect(parseUserDictionary("\ufeff# terms\r\n复工复产 3000 l\r\n\r\n菜篮子\t5  n", "terms.txt")).toEqual(
      rows,
    );
    expect(parseUserDictionary(userDictionary(rows), "again")).toEqual(
      [...rows].sort((a, b) => (a.term < b.term ? -1 : 1)),
    );
  });

  it.each([
    ["nothing", "", "dictionary f has no term"],
    ["comments only", "# none\n\n", "dictionary f has no term"],
    ["two columns", "复工 3\n复产 5 n\n", 'line 1: "复工 3" has 2 columns'],
    ["a word with a space", "菜篮子 5 n\n复工 复产 3 n\n", 'line 2: "复工 复产 3 n" has 4 columns'],
    ["the frequency 0", "复工 0 n", 'line 1: "复工 0 n" has the frequency 0'],
    ["a frequency in words", "复工 many n", "has the frequency NaN"],
    ["a negative frequency", "复工 -3 n", "has the frequency NaN"],
    ["a NUL", "复\u0000工 3 n", "control character"],
    [
      "a byte order mark within",
      "菜篮子 5 n\n\ufeff复工 3 n\n",
      'line 2: "\ufeff复工 3 n" holds white space',
    ],
    ["an ideographic space", "复工　复产 3 n", "white space"],
    ["a malformed tag", "复工 3 名词", 'the tag "名词"'],
    ["a word twice", "复工 3 n\n菜篮子 5 n\n复工 4 n\n", 'line 3: "复工 4 n" stands in line 1 too'],
    ["too much", "复".repeat(2 ** 26 + 1), "allowed: 67108864"],
    ["a line without end", "复".repeat(10_000), "has 1 columns"],
  ])("refuses %s", (_, content, message) => {
    expect(() => parseUserDictionary(content, "f")).toThrow(message);
    expect(() => parseUserDictionary(content, "f")).toThrow(RangeError);
  });
});
