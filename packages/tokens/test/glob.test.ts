import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { glob } from "../src/glob.js";
import { patternTest } from "../src/index.js";

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

describe("patternTest", () => {
  const forms = ["疫情防控", "防控", "Covid", "防汛"];

  it("reads a pattern as the verbs on tokens do", () => {
    expect(forms.filter(patternTest("*防控"))).toEqual(["疫情防控", "防控"]);
    expect(forms.filter(patternTest("防?"))).toEqual(["防控", "防汛"]);
    expect(forms.filter(patternTest("防", { valueType: "regex" }))).toEqual(["疫情防控", "防控", "防汛"]);
    expect(forms.filter(patternTest("COVID", { valueType: "fixed" }))).toEqual(["Covid"]);
    expect(forms.filter(patternTest("COVID", { valueType: "fixed", caseInsensitive: false }))).toEqual([]);
  });

  it("takes linear time for a regular expression that would backtrack", () => {
    const test = patternTest("^(a+)+$", { valueType: "regex" });
    expect(test(`${"a".repeat(50_000)}!`)).toBe(false);
    expect(test("a".repeat(50_000))).toBe(true);
  });

  it("refuses what it cannot read", () => {
    expect(() => patternTest("")).toThrow("empty");
    expect(() => patternTest("(?=a)", { valueType: "regex" })).toThrow(SyntaxError);
    expect(() => patternTest("a", { valueType: "wildcard" as never })).toThrow('"wildcard"');
    expect(() => patternTest("a", { kind: "glob" } as never)).toThrow('unknown option "kind"');
  });
});
