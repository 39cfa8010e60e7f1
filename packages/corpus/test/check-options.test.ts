import { expect, test } from "vitest";
import { checkOptions, oneOf } from "../src/index.js";

test("an option that a function does not know is named, with those that it knows", () => {
  expect(() => checkOptions("kwic", { window: 5, colour: 1 }, ["window", "group"])).toThrow(
    new RangeError('kwic: unknown option "colour"; allowed: window, group'),
  );
  expect(() => checkOptions("kwic", { group: undefined }, ["window", "group"])).not.toThrow();
  expect(() => checkOptions("kwic", {}, [])).not.toThrow();
});

test("a value that an option does not have is named, with those that it has", () => {
  expect(oneOf("kwic", "unit", "tokens", ["tokens", "characters"])).toBe("tokens");
  expect(() => oneOf("kwic", "unit", "lines", ["tokens", "characters"])).toThrow(
    new RangeError('kwic: unit is "lines"; allowed: tokens, characters'),
  );
});
