import fc from "fast-check";
import { expect, it } from "vitest";
import { byUnit, lastStartingIn, startingIn } from "../../src/text/by-unit.js";

it("findings are sorted into their units, in order", () => {
  const items = [0, 2, 0, 3, -1].map((unit, start) => ({ unit, start }));
  expect(byUnit(items, 3)).toEqual([[items[0], items[2]], [], [items[1]]]);
  expect(byUnit([], 2)).toEqual([[], []]);
});

const sorted = fc
  .array(fc.nat(30), { maxLength: 12 })
  .map((starts) => starts.toSorted((a, b) => a - b).map((start) => ({ start })));

it("those that begin in a range are found as by looking at each", () => {
  fc.assert(
    fc.property(sorted, fc.nat(31), fc.nat(31), (items, from, to) => {
      const found = items.filter(({ start }) => from <= start && start < to);
      expect(startingIn(items, from, to)).toEqual(found);
      expect(lastStartingIn(items, from, to)).toBe(found.at(-1));
    }),
  );
});

it("a range holds what begins at its first offset, and not what begins at its end", () => {
  const items = [3, 5, 5, 8].map((start) => ({ start }));
  expect(startingIn(items, 3, 5)).toEqual([{ start: 3 }]);
  expect(startingIn(items, 5, 9)).toEqual([{ start: 5 }, { start: 5 }, { start: 8 }]);
  expect(lastStartingIn(items, 3, 5)).toBe(items[0]);
  expect(lastStartingIn(items, 5, 8)).toBe(items[2]);
  expect(lastStartingIn(items, 6, 8)).toBeUndefined();
  expect(lastStartingIn(items, 0, 3)).toBeUndefined();
  expect(lastStartingIn([], 0, 9)).toBeUndefined();
});
