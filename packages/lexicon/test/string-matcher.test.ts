import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type StringMatch, stringMatcher } from "../src/index.js";

/** Every occurrence, by looking at every place. */
function naive(patterns: readonly string[], text: string): StringMatch[] {
  const found: StringMatch[] = [];
  patterns.forEach((literal, pattern) => {
    for (let start = text.indexOf(literal); start >= 0; start = text.indexOf(literal, start + 1)) {
      found.push({ pattern, start, end: start + literal.length });
    }
  });
  return found;
}

const byPlace = (a: StringMatch, b: StringMatch): number =>
  a.end - b.end || a.start - b.start || a.pattern - b.pattern;

describe("stringMatcher", () => {
  it("finds overlapping strings, longer ones first", () => {
    expect(stringMatcher(["防控", "疫情防控", "控制"])("疫情防控制")).toEqual([
      { pattern: 1, start: 0, end: 4 },
      { pattern: 0, start: 2, end: 4 },
      { pattern: 2, start: 3, end: 5 },
    ]);
  });

  it("finds what looking at every place finds", () => {
    const word = fc.string({ unit: fc.constantFrom("a", "b", "防", "𠮷"), minLength: 1, maxLength: 5 });
    const text = fc.string({ unit: fc.constantFrom("a", "b", "防", "𠮷"), maxLength: 60 });
    fc.assert(
      fc.property(fc.array(word, { maxLength: 12 }), text, (patterns, haystack) => {
        expect([...stringMatcher(patterns)(haystack)].sort(byPlace)).toEqual(
          naive(patterns, haystack).sort(byPlace),
        );
      }),
      { numRuns: 500 },
    );
  });

  it("finds any strings of any units", () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ minLength: 1 })),
        fc.string(),
        fc.string(),
        (patterns, left, right) => {
          const haystack = left + (patterns[0] ?? "") + right;
          expect([...stringMatcher(patterns)(haystack)].sort(byPlace)).toEqual(
            naive(patterns, haystack).sort(byPlace),
          );
        },
      ),
    );
  });

  it("finds nothing for no patterns, and refuses an empty one", () => {
    expect(stringMatcher([])("疫情")).toEqual([]);
    expect(() => stringMatcher(["a", ""])).toThrow("pattern 1 is empty");
  });

  it("does not slow down on patterns that nearly match everywhere", () => {
    const find = stringMatcher([`${"a".repeat(2000)}b`, `b${"a".repeat(2000)}`]);
    expect(find("a".repeat(300_000))).toEqual([]);
  });
});
