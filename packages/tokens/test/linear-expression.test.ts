import { expect, it } from "vitest";
import { linearExpression } from "../src/linear-expression.js";

it.each<[RegExp, string, boolean]>([
  [/^covid$/i, "COVID", true],
  [/^covid$/, "COVID", false],
  [/^b$/m, "a\nb", true],
  [/^b$/, "a\nb", false],
  [/a.b/s, "a\nb", true],
  [/^\p{Script=Han}+$/u, "防疫", true],
  [/^\P{Script=Han}+$/u, "防疫", false],
  [/\u{20000}|\u9632/u, "\u{20000}", true],
  [/(?<year>\d{4})\/\d/, "2031/4", true],
])("reads %s as JavaScript does", (pattern, text, found) => {
  expect(linearExpression("test", pattern).test(text)).toBe(found);
  expect(pattern.test(text)).toBe(found);
});

it("gives one answer however often it is asked", () => {
  const expression = linearExpression("test", /防/g);
  expect([1, 2, 3].map(() => expression.test("防疫"))).toEqual([true, true, true]);
});

it("does not go back", () => {
  expect(linearExpression("test", "^(a+)+b$").test("a".repeat(50_000))).toBe(false);
});

it.each<[string | RegExp]>([["(防"], [/(?<=防)疫/], [/防(?!疫)/], [/(防)\1/]])("refuses %s", (pattern) => {
  expect(() => linearExpression("verb", pattern)).toThrow(SyntaxError);
  expect(() => linearExpression("verb", pattern)).toThrow(/^verb: the pattern /);
});
