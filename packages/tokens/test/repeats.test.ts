import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countRepeats, maximalRepeats } from "../src/formulations/maximal-repeats.js";
import { suffixArray } from "../src/formulations/suffix-array.js";
import { textUnits } from "../src/formulations/text-units.js";

const DEPTH = 12;
const texts = fc.array(fc.string({ unit: fc.constantFrom(..."甲乙丙，"), maxLength: 24 }), { maxLength: 4 });
const compare = (a: ArrayLike<number>, b: ArrayLike<number>): number => {
  for (let at = 0; at < Math.min(a.length, b.length); at++) if (a[at] !== b[at]) return a[at]! - b[at]!;
  return a.length - b.length;
};

describe("suffixArray", () => {
  it("has every suffix once, in the order of the first units", () => {
    const sequence = fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: 60 });
    fc.assert(
      fc.property(sequence, fc.integer({ min: 1, max: 20 }), (list, depth) => {
        const units = Uint16Array.from(list);
        const order = suffixArray(units, depth);
        expect([...order].sort((a, b) => a - b)).toEqual(list.map((_, at) => at));
        for (let at = 1; at < order.length; at++) {
          const [before, here] = [order[at - 1]!, order[at]!].map((place) =>
            units.subarray(place, place + depth),
          );
          expect(compare(before!, here!)).toBeLessThanOrEqual(0);
        }
      }),
    );
  });

  it("is exact where the depth reaches the end", () => {
    const units = Uint16Array.from([..."mississippi"], (letter) => letter.charCodeAt(0));
    expect([...suffixArray(units, 11)]).toEqual([10, 7, 4, 1, 0, 9, 8, 6, 3, 5, 2]);
    expect([...suffixArray(new Uint16Array(0), 4)]).toEqual([]);
  });
});

/** All places at which a string stands in texts. */
function places(list: readonly string[], wanted: string): [number, number][] {
  return list.flatMap((text, index) =>
    [...text].flatMap((_, at): [number, number][] => (text.startsWith(wanted, at) ? [[index, at]] : [])),
  );
}

/** Maximal repeats by definition: every substring, its neighbours looked at one by one. */
function naiveRepeats(list: readonly string[], min: number, max: number): Map<string, number> {
  const found = new Map<string, number>();
  const neighbour = (text: number, at: number, own: number): string => {
    const character = list[text]!.charAt(at);
    return character === "" || character === "，" ? `edge ${own}` : character;
  };
  for (const text of list) {
    for (let from = 0; from < text.length; from++) {
      for (let length = min; length <= max && from + length <= text.length; length++) {
        const form = text.slice(from, from + length);
        const all = places(list, form);
        if (form.includes("，") || all.length < 2) continue;
        const left = new Set(all.map(([index, at], own) => neighbour(index, at - 1, own)));
        const right = new Set(all.map(([index, at], own) => neighbour(index, at + length, own)));
        if (left.size > 1 && right.size > 1) found.set(form, all.length);
      }
    }
  }
  return found;
}

describe("maximalRepeats", () => {
  it("are those of the definition, with their frequencies", () => {
    fc.assert(
      fc.property(texts, (list) => {
        const { units, joined } = textUnits(list);
        const bounds = { minLength: 1, maxLength: 8, minFrequency: 2 };
        const found = maximalRepeats(units, suffixArray(units, DEPTH), bounds);
        const byForm = new Map(
          found.map(({ place, length, frequency }) => [joined.slice(place, place + length), frequency]),
        );
        expect(byForm.size).toBe(found.length);
        expect(new Map([...byForm].sort())).toEqual(new Map([...naiveRepeats(list, 1, 8)].sort()));
      }),
    );
  });

  it("takes a million of one character", () => {
    const { units } = textUnits(["好".repeat(1_000_000)]);
    const found = maximalRepeats(units, suffixArray(units, 64), {
      minLength: 3,
      maxLength: 24,
      minFrequency: 3,
    });
    expect(found.every(({ length }) => length >= 3 && length <= 24)).toBe(true);
  });
});

describe("countRepeats", () => {
  it("counts as looking through the text does", () => {
    fc.assert(
      fc.property(texts, fc.nat(), fc.integer({ min: 1, max: DEPTH }), (list, seed, length) => {
        const { units, joined } = textUnits(list);
        fc.pre(units.length > 0);
        const place = seed % units.length;
        fc.pre(units.subarray(place, place + length).every((unit) => unit > 0));
        const form = joined.slice(place, place + length);
        fc.pre(form.length === length);
        expect(countRepeats(units, suffixArray(units, DEPTH), place, length)).toBe(places(list, form).length);
      }),
    );
  });
});
