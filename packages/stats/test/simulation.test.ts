import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { BEYOND } from "./simulation/beyond.js";
import { COVERAGE, DISCOVERIES, falseShare, firstRun, held } from "./simulation/cases.js";

const report = readFileSync(new URL("simulation/report.md", import.meta.url), "utf8");
const rows = report
  .split("\n")
  .filter((line) => line.startsWith("|"))
  .map((line) =>
    line
      .split("|")
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );

describe("the report of the simulation", () => {
  it.each(COVERAGE)("is of this program: $name, $method", (one) => {
    const row = rows.find(([name, method]) => name === one.name && method === one.method);
    expect(row, "no row").toBeDefined();
    expect(row![3]).toBe(String(held(one, 10)));
    expect(row![4]).toBe(firstRun(one));
  });

  it.each(DISCOVERIES)("is of this program: $measure, q below $level", ({ measure, level }) => {
    const row = rows.find(([name, limit]) => name === measure && limit === String(level));
    expect(row![4]).toBe(falseShare(measure, level, 0).toFixed(4));
  });

  it.each(BEYOND)("says that nothing is promised: $name, $method", (one) => {
    const row = rows.find(([name, method]) => name === one.name && method === one.method);
    expect(row, "no row").toBeDefined();
    expect(row!.slice(3)).toEqual([String(held(one, 10)), one.why]);
  });

  it("finds coverage from 93 to 97 %, and no more false discoveries than promised", () => {
    const promised = new Set(COVERAGE.map(({ name }) => name));
    const coverage = rows.filter(([name]) => promised.has(name!));
    expect(coverage.length).toBe(COVERAGE.length);
    for (const [name, , share] of coverage) {
      const percent = Number.parseFloat(share!);
      expect(percent >= 93 && percent <= 97, `${name}: ${share}`).toBe(true);
    }
    const discoveries = rows.filter(([name]) => DISCOVERIES.some(({ measure }) => measure === name));
    expect(discoveries.length).toBe(DISCOVERIES.length);
    for (const [, level, mean, error] of discoveries)
      expect(Number(mean)).toBeLessThanOrEqual(Number(level) + 2 * Number(error));
  });
});
