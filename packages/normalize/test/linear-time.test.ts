import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { applyPasses, normalize, rules } from "../src/index.js";
import { rawDocument } from "./raw.js";

interface Family {
  readonly rule: string;
  readonly before: string;
  readonly unit: string;
  readonly after: string;
}

/** Texts made to send a careless rule back over what it has seen; `bench/hostile.mjs` measures how their time grows. */
const FAMILIES = JSON.parse(
  readFileSync(new URL("../bench/hostile.json", import.meta.url), "utf8"),
) as Family[];

test("every rule has its hostile texts", () => {
  const aimed = new Set(FAMILIES.map((family) => family.rule));
  expect(rules.map((rule) => rule.name).filter((name) => !aimed.has(name))).toEqual([]);
});

test.each(FAMILIES)("$rule: $unit repeated comes to an end", ({ before, unit, after }) => {
  // What goes back over what it has seen would take hours here, and the runner's timeout ends it.
  const text = before + unit.repeat(Math.ceil(200_000 / unit.length)) + after;
  const clean = normalize(rawDocument(text));
  expect(applyPasses(text, clean.passes)).toBe(clean.text);
});

test("a row longer than an expression's stack comes to an end", () => {
  for (const text of [
    " ".repeat(17_000_000),
    `会${"1 ".repeat(9_000_000)}议`,
    `領${"a".repeat(17_000_000)}`,
  ]) {
    expect(normalize(rawDocument(text)).text.length).toBeGreaterThan(0);
  }
});
