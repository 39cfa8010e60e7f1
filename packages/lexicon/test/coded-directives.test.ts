import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { priorityDictionary } from "../src/index.js";

/*
 * Two samples of a hundred directives, each coded twice by `data/codebook.md` without sight of the dictionary, the first also without sight
 * of the other coding. The dictionary was amended between them, on other directives. The file holds the codes, what the dictionary finds, and a
 * checksum of the directive; the sentences are not ours.
 */
interface Coded {
  readonly sample: string;
  readonly a: readonly string[];
  readonly b: readonly string[];
  readonly found: readonly string[];
}

const lines = readFileSync(new URL("../data/coded-directives.csv", import.meta.url), "utf8")
  .trim()
  .split("\n");
const coded: Coded[] = lines.slice(1).map((line) => {
  const [, , sample = "", a = "", b = "", , , found = ""] = line.split(",");
  return {
    sample,
    a: a.split("|"),
    b: b.split("|"),
    found: found.split("|").filter((code) => code !== "none"),
  };
});
const readme = readFileSync(new URL("../README.md", import.meta.url), "utf8");

/** Precision and recall of the dictionary: right is what a coder has, missed is what both have. */
function accuracy(rows: readonly Coded[]): string {
  let [right, wrong, missed] = [0, 0, 0];
  for (const { a, b, found } of rows) {
    right += found.filter((code) => a.includes(code) || b.includes(code)).length;
    wrong += found.filter((code) => !a.includes(code) && !b.includes(code)).length;
    missed += a.filter((code) => code !== "none" && b.includes(code) && !found.includes(code)).length;
  }
  const [precision, recall] = [right / (right + wrong), right / (right + missed)].map((x) => x.toFixed(2));
  return `precision ${precision}, recall ${recall}`;
}

/** Krippendorff's α for two coders, nominal codes (Krippendorff 2018, Content Analysis, ch. 12). */
function alpha(pairs: readonly (readonly [string, string])[]): number {
  const counts = new Map<string, number>();
  for (const code of pairs.flat()) counts.set(code, (counts.get(code) ?? 0) + 1);
  const n = 2 * pairs.length;
  const same = [...counts.values()].reduce((sum, count) => sum + count * (count - 1), 0);
  const observed = pairs.filter(([a, b]) => a !== b).length / pairs.length;
  return 1 - observed / (1 - same / (n * (n - 1)));
}

describe("coded directives", () => {
  it("are two hundred, each once, with codes of the codebook", () => {
    const codes = new Set(["none", ...priorityDictionary().map(({ domain }) => domain)]);
    expect(new Set(lines.slice(1).map((line) => line.split(",")[0])).size).toBe(200);
    for (const { a, b, found } of coded)
      for (const code of [...a, ...b, ...found]) expect(codes).toContain(code);
  });

  it.each([
    { sample: "1", main: "0.98", same: 95 },
    { sample: "2", main: "0.96", same: 93 },
  ])("of sample $sample agree between the coders as the README says", ({ sample, main, same }) => {
    const rows = coded.filter((row) => row.sample === sample);
    expect(rows).toHaveLength(100);
    expect(alpha(rows.map(({ a, b }) => [a[0]!, b[0]!])).toFixed(2)).toBe(main);
    expect(rows.filter(({ a, b }) => [...a].sort().join() === [...b].sort().join())).toHaveLength(same);
    expect(readme).toContain(`${main} (the same sets of codes for ${same})`);
  });

  it("measure the dictionary as the README says", () => {
    for (const sample of ["1", "2"])
      expect(readme).toContain(accuracy(coded.filter((row) => row.sample === sample)));
    expect(readme).toContain(accuracy(coded));
  });
});
