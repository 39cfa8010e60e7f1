import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { priorityDictionary } from "../src/index.js";

/*
 * A hundred directives, each coded twice by `data/codebook.md` without sight of the dictionary or of the other coding. The file
 * holds the codes, what the dictionary found, and a checksum of the directive; the sentences are not ours.
 */
interface Coded {
  readonly a: readonly string[];
  readonly b: readonly string[];
  readonly found: readonly string[];
}

const lines = readFileSync(new URL("../data/coded-directives.csv", import.meta.url), "utf8")
  .trim()
  .split("\n");
const coded: Coded[] = lines.slice(1).map((line) => {
  const [, , a = "", b = "", , , found = ""] = line.split(",");
  return { a: a.split("|"), b: b.split("|"), found: found.split("|").filter((code) => code !== "none") };
});

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
  it("are a hundred, each with codes of the codebook", () => {
    const codes = new Set(["none", ...priorityDictionary().map(({ domain }) => domain)]);
    expect(coded).toHaveLength(100);
    for (const { a, b, found } of coded)
      for (const code of [...a, ...b, ...found]) expect(codes).toContain(code);
  });

  it("agree between the coders as the README says", () => {
    expect(alpha(coded.map(({ a, b }) => [a[0]!, b[0]!])).toFixed(2)).toBe("0.98");
    expect(coded.filter(({ a, b }) => [...a].sort().join() === [...b].sort().join())).toHaveLength(95);
  });

  it("measure the dictionary as the README says", () => {
    let [right, wrong, missed] = [0, 0, 0];
    for (const { a, b, found } of coded) {
      right += found.filter((code) => a.includes(code) || b.includes(code)).length;
      wrong += found.filter((code) => !a.includes(code) && !b.includes(code)).length;
      missed += a.filter((code) => code !== "none" && b.includes(code) && !found.includes(code)).length;
    }
    const figures = [right / (right + wrong), right / (right + missed)].map((share) => share.toFixed(2));
    const readme = readFileSync(new URL("../README.md", import.meta.url), "utf8");
    expect(readme).toContain(`precision ${figures[0]}, recall ${figures[1]}`);
  });
});
