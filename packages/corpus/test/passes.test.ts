import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  applyPass,
  applyPasses,
  type Edit,
  inversePass,
  type Pass,
  rawSpans,
  revertPasses,
} from "../src/index.js";

/** A text with passes that fit it, by cutting each pass's input at random places. */
const log: fc.Arbitrary<{ raw: string; passes: Pass[] }> = fc
  .record({
    raw: fc.string({ maxLength: 60 }),
    plans: fc.array(fc.array(fc.tuple(fc.nat(8), fc.nat(4), fc.string({ maxLength: 4 })), { maxLength: 5 }), {
      maxLength: 4,
    }),
  })
  .map(({ raw, plans }) => {
    const passes: Pass[] = [];
    let text = raw;
    for (const plan of plans) {
      const pass: Edit[] = [];
      let at = 0;
      for (const [gap, length, after] of plan) {
        const start = Math.min(text.length, at + gap);
        const end = Math.min(text.length, start + length);
        const before = text.slice(start, end);
        if (before !== after && (end > start || pass.at(-1)?.end !== start)) {
          pass.push({ rule: "random", start, end, before, after });
        }
        at = end;
      }
      passes.push(pass);
      text = applyPass(text, pass);
    }
    return { raw, passes };
  });

describe("passes", () => {
  test("replay, then revert, gives the raw text", () => {
    fc.assert(
      fc.property(log, ({ raw, passes }) => {
        expect(revertPasses(applyPasses(raw, passes), passes)).toBe(raw);
      }),
    );
  });

  test("the inverse of the inverse is the pass", () => {
    fc.assert(
      fc.property(log, ({ passes }) => {
        for (const pass of passes) expect(inversePass(inversePass(pass))).toEqual(pass);
      }),
    );
  });

  test("a log that does not fit the text is refused, with the rule named", () => {
    const pass = [{ rule: "width", start: 0, end: 1, before: ",", after: "，" }];
    expect(() => applyPass("。", pass)).toThrow(/width at 0 expects ","/);
    expect(() => applyPass("", pass)).toThrow(RangeError);
    const twice = [...pass, ...pass];
    expect(() => applyPass(",", twice)).toThrow(/overlaps/);
  });
});

describe("rawSpans", () => {
  const raw = "防(fang)控,要(yao)緊";
  const passes: Pass[] = [
    [
      { rule: "pinyin", start: 1, end: 7, before: "(fang)", after: "" },
      { rule: "pinyin", start: 10, end: 15, before: "(yao)", after: "" },
    ],
    [{ rule: "width", start: 2, end: 3, before: ",", after: "，" }],
    [{ rule: "script", start: 4, end: 5, before: "緊", after: "紧" }],
  ];
  const find = rawSpans({ passes });
  const rawOf = (start: number, end: number): string => {
    const span = find({ start, end });
    return raw.slice(span.start, span.end);
  };

  test("a character leads to the characters behind it", () => {
    expect(applyPasses(raw, passes)).toBe("防控，要紧");
    expect([0, 1, 2, 3, 4].map((at) => rawOf(at, at + 1))).toEqual(["防", "控", ",", "要", "緊"]);
  });

  test("what was removed inside a span belongs to it, what was removed beside it does not", () => {
    expect(rawOf(0, 2)).toBe("防(fang)控");
    expect(rawOf(0, 1)).toBe("防");
    expect(rawOf(0, 5)).toBe(raw);
  });

  test("a span inside a replacement is widened to what was replaced", () => {
    const pass: Pass = [{ rule: "mojibake", start: 0, end: 3, before: "abc", after: "中文字" }];
    expect(rawSpans({ passes: [pass] })({ start: 1, end: 2 })).toEqual({ start: 0, end: 3 });
  });

  test("spans stay in order, inside the raw text, and the whole leads to the whole", () => {
    fc.assert(
      fc.property(log, ({ raw: text, passes: made }) => {
        const clean = applyPasses(text, made);
        const back = rawSpans({ passes: made });
        let last = 0;
        for (let at = 0; at < clean.length; at += 1) {
          const span = back({ start: at, end: at + 1 });
          expect(span.start).toBeLessThanOrEqual(span.end);
          expect(span.end).toBeLessThanOrEqual(text.length);
          expect(span.start).toBeGreaterThanOrEqual(last);
          last = span.start;
        }
      }),
    );
  });

  test("characters that no pass touched lead to themselves", () => {
    fc.assert(
      fc.property(fc.string({ minLength: 4, maxLength: 40 }), fc.nat(), (text, seed) => {
        const at = seed % (text.length - 1);
        const pass = [{ rule: "drop", start: at, end: at + 1, before: text[at]!, after: "" }];
        const clean = applyPass(text, pass);
        const back = rawSpans({ passes: [pass] });
        for (let index = 0; index < clean.length; index += 1) {
          const span = back({ start: index, end: index + 1 });
          expect(text.slice(span.start, span.end)).toBe(clean[index]);
        }
      }),
    );
  });
});
