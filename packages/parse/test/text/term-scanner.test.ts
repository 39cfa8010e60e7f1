import fc from "fast-check";
import { expect, it } from "vitest";
import { termScanner } from "../../src/text/term-scanner.js";

const TERMS: readonly (readonly [string, number])[] = [
  ["云岭", 1],
  ["云岭县", 2],
  ["云岭县水利局", 3],
  ["县水", 4],
  ["雨", 5],
  ["云岭", 6],
  ["云海", 7],
];
/** What is found, as written: `云岭县 2`. */
const found = (text: string): string[] =>
  termScanner(TERMS)(text).map(({ term, value }) => `${term} ${value}`);

it("terms are found where they stand, with their values", () => {
  expect(termScanner(TERMS)("在云岭县")).toEqual([{ start: 1, end: 4, term: "云岭县", value: 2 }]);
  expect(found("云岭、云海")).toEqual(["云岭 1", "云海 7"]);
  expect(found("")).toEqual([]);
  expect(found("云")).toEqual([]);
});

it("the leftmost and longest is the one that is found", () => {
  expect(found("云岭县水利局")).toEqual(["云岭县水利局 3"]);
  expect(found("云岭县水务局")).toEqual(["云岭县 2"]);
  expect(found("云岭县水")).toEqual(["云岭县 2"]);
  expect(termScanner(TERMS)("云岭")).toMatchObject([{ start: 0, end: 2, term: "云岭" }]);
  expect(found("县水云岭")).toEqual(["县水 4", "云岭 1"]);
});

it("the first value of a term stays, and terms of one character are left out", () => {
  expect(found("云岭")).toEqual(["云岭 1"]);
  expect(found("雨还在下雨雨")).toEqual([]);
});

it("two characters that the table of heads does not tell from a term's are none", () => {
  // 31 times the first unit and the second add up to the same.
  expect("互".charCodeAt(0) * 31 + "岎".charCodeAt(0)).toBe("云".charCodeAt(0) * 31 + "岭".charCodeAt(0));
  expect(found("互岎，云岭")).toEqual(["云岭 1"]);
});

it("no term is found by a scanner without any", () => {
  expect(termScanner([])("云岭县")).toEqual([]);
});

it("as many terms as there are, all are found as by a search for each", () => {
  const word = fc.string({ unit: fc.constantFrom(..."云岭县水利局雨"), minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(fc.array(word, { maxLength: 8 }), fc.array(word, { maxLength: 6 }), (terms, parts) => {
      const text = parts.join("");
      const expected: string[] = [];
      for (let at = 0; at < text.length; ) {
        const here = terms.filter((term) => term.length > 1 && text.startsWith(term, at));
        const [longest] = here.toSorted((a, b) => b.length - a.length);
        if (longest !== undefined) expected.push(`${at} ${longest}`);
        at += longest?.length ?? 1;
      }
      const matches = termScanner(terms.map((term) => [term, null] as const))(text);
      expect(matches.map(({ start, term }) => `${start} ${term}`)).toEqual(expected);
    }),
  );
});
