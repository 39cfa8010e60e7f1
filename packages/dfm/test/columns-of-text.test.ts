import { codeUnitOrder } from "@tifa/corpus";
import { Utf8, vectorFromArray } from "apache-arrow";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sortNames } from "../src/sort-names.js";
import { utf8Column, valuesOf } from "../src/utf8-column.js";

/** Any strings, halves of surrogate pairs among them, and such as begin alike. */
const texts = fc.array(
  fc.oneof(
    fc.string({ unit: "binary", maxLength: 6 }),
    fc.string({ unit: fc.constantFrom("防", "控", "a", "\ud83d", "\udc00", "\uffff", "\0"), maxLength: 4 }),
  ),
  { maxLength: 60 },
);

describe("sortNames", () => {
  test("sorts as a comparison of code units does", () => {
    fc.assert(
      fc.property(texts, (names) => {
        expect(sortNames([...names])).toEqual([...names].sort(codeUnitOrder));
      }),
    );
  });

  test("has no end of places", () => {
    const many = Array.from({ length: 2 ** 20 + 1 }, (_, at) => String((at * 7919) % 1_048_583));
    const sorted = sortNames([...many]);
    expect(sorted.length).toBe(many.length);
    expect(sorted.every((name, at) => at === 0 || sorted[at - 1]! < name)).toBe(true);
  });
});

describe("a column of strings", () => {
  test("is what the library makes one by one", () => {
    fc.assert(
      fc.property(texts, (given) => {
        const slow = vectorFromArray([...given], new Utf8());
        const fast = utf8Column(given);
        expect([...fast]).toEqual([...slow]);
        expect(valuesOf(fast)).toEqual([...slow]);
        expect(valuesOf(fast.slice(1, 4))).toEqual([...slow.slice(1, 4)]);
      }),
    );
  });

  test("keeps a mark that other readers take for a byte-order mark, and nulls", () => {
    expect(valuesOf(utf8Column(["\ufeffa", "\ufeff"]))).toEqual(["\ufeffa", "\ufeff"]);
    expect(valuesOf(vectorFromArray(["a", null, "b"], new Utf8()))).toEqual(["a", null, "b"]);
  });
});
