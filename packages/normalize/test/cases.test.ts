import { readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { normalize, rules } from "../src/index.js";
import type { CaseFile } from "./cases/case-file.js";
import { holdLaws } from "./laws.js";
import { rawDocument } from "./raw.js";

const folder = new URL("cases/", import.meta.url);
const files = readdirSync(folder)
  .filter((name) => /^\d\d-/u.test(name))
  .sort();
const all = await Promise.all(
  files.map(async (name) => ((await import(new URL(name, folder).href)) as { cases: CaseFile }).cases),
);
const clean = (text: string): string => normalize(rawDocument(text)).text;

test("every rule has a case file, and every case file a rule", () => {
  expect(all.map((file) => file.rule).sort()).toEqual(rules.map((rule) => rule.name).sort());
});

describe.each(all)("$rule", ({ rule, inTheWild, synthetic, negative, knownFailures }) => {
  test.each([...inTheWild, ...synthetic])("%j becomes %j", (raw, wanted) => {
    const { text, passes } = holdLaws(raw);
    expect(text).toBe(wanted);
    expect(passes.flat().map((one) => one.rule)).toContain(rule);
  });
  test.each(negative)("%j stays", (text) => {
    const edits = holdLaws(text).passes.flat();
    expect(edits.filter((one) => one.rule === rule)).toEqual([]);
  });
  test.each(knownFailures)("known failure: %j is not yet %j", (raw, wanted) => {
    expect(clean(raw)).not.toBe(wanted);
  });
});
