import fc from "fast-check";
import { Converter, Locale } from "opencc-js/t2cn";
import { expect, test } from "vitest";
import { convertTraditional } from "../src/text/convert-traditional.js";

const library = Converter({ from: "tw", to: "cn" });
const { normalizationChain, conversionChain } = Locale.configs!.tw2s as unknown as Record<
  "normalizationChain" | "conversionChain",
  string[][]
>;
const entries = [...normalizationChain, ...conversionChain].flat().flatMap((one) => one.split("|"));
const words = conversionChain.flat().flatMap((dictionary) => dictionary.split(/[| ]/u));

test("every entry of OpenCC's dictionaries comes out as the library has it, before and behind another", () => {
  for (const [i, word] of words.entries()) {
    const other = words[(i * 7919) % words.length]!;
    for (const text of [word, word + other, word.slice(0, -1) + other])
      expect(convertTraditional(text)).toBe(library(text));
  }
});

test("no entry has more characters than what is put for it, or fewer", () => {
  const uneven = entries.filter((entry) => {
    const [from = "", to = ""] = entry.split(" ");
    return [...from].length !== [...to].length;
  });
  expect(entries.length).toBeGreaterThan(6000);
  expect(uneven).toEqual([]);
});

test("mixtures come out as the library has them", () => {
  const unit = fc.oneof(
    fc.constantFrom(...words),
    fc.constantFrom("⿰亻爲", "⿳艸⿰木頁見", "\ud840", "\udc00", "a", "，"),
    fc.integer({ min: 0x4e00, max: 0x9fff }).map((code) => String.fromCharCode(code)),
    fc.integer({ min: 0xf900, max: 0xfaff }).map((code) => String.fromCharCode(code)),
  );
  fc.assert(
    fc.property(fc.array(unit, { maxLength: 20 }), (units) => {
      const text = units.join("");
      expect(convertTraditional(text)).toBe(library(text));
    }),
    { numRuns: 3000, seed: 20260104 },
  );
});

test("a row of ideographic description characters is left as it is, however long", () => {
  const row = "⿰".repeat(100_000);
  expect(convertTraditional(`頭髮${row}`)).toBe(`头发${row}`);
});
