import { describe, expect, it } from "vitest";
import { patternTest } from "../src/index.js";

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
