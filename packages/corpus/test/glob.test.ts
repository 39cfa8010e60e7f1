import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { codeUnitOrder, glob } from "../src/index.js";

describe("glob", () => {
  it("fits the whole string, by code points", () => {
    expect(glob("复*")("复工复产")).toBe(true);
    expect(glob("复")("复工")).toBe(false);
    expect(glob("?")("𠮷")).toBe(true);
    expect(glob("a.c")("abc")).toBe(false);
    expect(glob("**a")("a")).toBe(true);
    expect(glob("")("")).toBe(true);
  });

  it("agrees with the regular expression that it stands for", () => {
    const pattern = fc.string({ unit: fc.constantFrom("a", "b", "*", "?"), maxLength: 6 });
    const text = fc.string({ unit: fc.constantFrom("a", "b"), maxLength: 8 });
    fc.assert(
      fc.property(pattern, text, (given, subject) => {
        const regex = new RegExp(`^${given.replaceAll("*", ".*").replaceAll("?", ".")}$`, "u");
        expect(glob(given)(subject)).toBe(regex.test(subject));
      }),
      { numRuns: 1000 },
    );
  });

  it("does not hang on a hostile pattern", () => {
    expect(glob(`${"*a".repeat(50)}*b`)("a".repeat(20_000))).toBe(false);
  });
});

describe("codeUnitOrder", () => {
  it("is the order of UTF-16 units, whatever the locale", () => {
    expect(["乙", "甲", "b", "B", "𠮷", "ａ"].sort(codeUnitOrder)).toEqual([
      "B",
      "b",
      "乙",
      "甲",
      "𠮷",
      "ａ",
    ]);
    expect(codeUnitOrder("甲", "甲")).toBe(0);
  });
});
