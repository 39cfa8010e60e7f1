import { KEYNESS_CORRECTIONS, KEYNESS_MEASURES } from "@tifa/stats";
import { afterAll, describe, expect, it } from "vitest";
import { CORRECTIONS, MEASURES } from "../src/keyness-options.js";
import { folder, rows, tifa } from "./tifa.js";

const files = folder();
afterAll(files.remove);

/** The counts of the two texts of quanteda's own test. */
const COUNTS = "feature,target,reference\na,3,2\nb,2,1\nc,6,2\nd,1,4\ne,1,1\nf,1,1\ng,1,0\nh,2,1\n";
const FIELDS = "feature target reference targetTotal referenceTotal measure score p q".split(" ");

async function scores(args: readonly string[]): Promise<Record<string, number>> {
  const { stdout } = await tifa(["keyness", "-", ...args], COUNTS);
  return Object.fromEntries(rows(stdout).map((row) => [row.feature as string, row.score as number]));
}

describe("tifa keyness", () => {
  it("knows the measures and corrections that the statistics know, and says so without loading them", async () => {
    expect(MEASURES).toEqual(KEYNESS_MEASURES);
    expect(CORRECTIONS).toEqual(KEYNESS_CORRECTIONS);
    const { stdout } = await tifa(["keyness", "--help"]);
    for (const name of [...KEYNESS_MEASURES, ...KEYNESS_CORRECTIONS]) expect(stdout).toContain(`"${name}"`);
  });

  it("takes every measure and correction, and refuses what does not go together", async () => {
    for (const measure of KEYNESS_MEASURES) {
      for (const correction of KEYNESS_CORRECTIONS) {
        const { code, stdout } = await tifa(
          ["keyness", "-", "--measure", measure, "--correction", correction],
          COUNTS,
        );
        const goes =
          correction === "none" || measure === "g2" || (measure === "chi2" && correction === "yates");
        expect(code, `${measure}, ${correction}`).toBe(goes ? 0 : 2);
        for (const row of rows(stdout)) expect(Object.keys(row)).toEqual(FIELDS);
      }
    }
  });

  it("writes a row a feature: counts, totals, score, p and q, highest score first", async () => {
    const path = files.put("counts.csv", COUNTS);
    const { code, stdout, stderr } = await tifa(["keyness", path]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    const found = rows(stdout);
    expect(found.map((row) => row.feature)).toEqual([..."cgbhaefd"]);
    expect(Object.keys(found[0]!)).toEqual(FIELDS);
    expect(found[0]).toMatchObject({
      target: 6,
      reference: 2,
      targetTotal: 17,
      referenceTotal: 12,
      measure: "g2",
    });
    expect(found[0]!.score).toBeCloseTo(1.274238, 6);
    expect(found.at(-1)!.score).toBeCloseTo(-3.779441, 6);
  });

  it.each<[string[], Record<string, number>]>([
    [["--measure", "chi2"], { a: 0.004739, c: 1.221872, d: -3.715033, g: 0.731092 }],
    [["--measure", "chi2", "--correction", "yates"], { c: 0.467298, d: -2.040247, g: 0.731092 }],
    [["--correction", "williams"], { c: 1.188777, d: -3.41159, g: 1.093291 }],
    [["--measure", "g2-rayson"], { a: 0.003935, c: 0.941184, d: -3.123254 }],
    [["--measure", "log-ratio"], { a: 0.082462, c: 1.082462, g: 0.4975 }],
    [["--measure", "log-odds"], { c: 0.972275, d: -1.551961, g: 0.624195 }],
    [["--measure", "log-odds", "--prior", "flat"], { d: -1.85719, g: 0.430762 }],
  ])("%j", async (args, wanted) => {
    const found = await scores(args);
    for (const [feature, score] of Object.entries(wanted)) expect(found[feature]).toBeCloseTo(score, 6);
  });

  it.each(["fisher", "diff", "odds-ratio", "simple-maths"])("%s has scores", async (measure) => {
    const found = rows((await tifa(["keyness", "-", "--measure", measure], COUNTS)).stdout);
    expect(found.length).toBe(8);
    expect(found.every((row) => row.measure === measure)).toBe(true);
  });

  it("takes totals, and the sums of the columns where none are given", async () => {
    const { stdout } = await tifa(
      ["keyness", "-", "--target-total", "1000", "--reference-total", "2000", "--top", "1"],
      COUNTS,
    );
    expect(rows(stdout)).toEqual([expect.objectContaining({ targetTotal: 1000, referenceTotal: 2000 })]);
  });

  it("gives null where a score is undefined, and says why if asked", async () => {
    const args = ["keyness", "-", "--measure", "diff"];
    const [last] = rows((await tifa(args, COUNTS)).stdout).slice(-1);
    expect(last).toMatchObject({ feature: "g", score: null, p: null, q: null });
    const [explained] = rows((await tifa([...args, "--explain"], COUNTS)).stdout).slice(-1);
    expect(explained).toMatchObject({ variant: "%DIFF", reason: "the reference count is 0" });
  });

  it("writes CSV that it can read again, and a table without control characters", async () => {
    const table = 'feature,target,reference\n"防控,""全面""",3,1\n"\u001b[31m红",1,3\n';
    const csv = (await tifa(["keyness", "-", "--format", "csv"], table)).stdout;
    expect(csv.split("\n")[0]).toBe(FIELDS.join(","));
    const again = await tifa(["keyness", "-"], csv);
    expect(rows(again.stdout).map((row) => row.feature)).toEqual(['防控,"全面"', "\u001b[31m红"]);
    const shown = (await tifa(["keyness", "-", "--format", "table"], table)).stdout;
    expect(shown).toContain("\\u{1b}[31m红");
    expect(shown).not.toContain("\u001b");
  });

  it.each<[string, string | Uint8Array, string[]]>([
    ["a byte-order mark", `\uFEFF${COUNTS}`, []],
    ["carriage returns", COUNTS.replaceAll("\n", "\r\n"), []],
    ["no last line feed, empty lines", COUNTS.trimEnd().replaceAll("\n", "\n\n"), []],
    [
      "other columns, in another order",
      `n,reference,feature,target\n${COUNTS.split("\n")
        .slice(1, -1)
        .map((line) => {
          const [f, t, r] = line.split(",");
          return `0,${r},${f}, ${t} `;
        })
        .join("\n")}\n`,
      [],
    ],
    ["tabs", COUNTS.replaceAll(",", "\t"), ["--input-type", "tsv"]],
    ["quotation marks", COUNTS.replaceAll(/(\w+)/g, '"$1"'), []],
    ["UTF-16", Buffer.from(`\uFEFF${COUNTS}`, "utf16le"), []],
  ])("reads %s", async (name, table, args) => {
    const path = files.put(`${name}.csv`, table);
    const { code, stdout } = await tifa(["keyness", path, ...args]);
    expect(code).toBe(0);
    expect(rows(stdout).map((row) => row.feature)).toEqual([..."cgbhaefd"]);
  });

  it("a table without rows has no results", async () => {
    const head = "feature,target,reference\n";
    expect(await tifa(["keyness", "-"], head)).toEqual({ code: 0, stdout: "", stderr: "" });
    expect((await tifa(["keyness", "-", "--format", "csv"], head)).stdout).toBe(`${FIELDS.join(",")}\n`);
  });

  const line = (row: string): string => `feature,target,reference\n甲,1,1\n${row}\n`;
  it.each<[string, string, RegExp]>([
    ["an empty file", "", /the table is empty; its first line must name feature, target, reference/],
    [
      "a missing column",
      "feature,target\n甲,1\n",
      /line 1: no column "reference"; the columns are feature, target/,
    ],
    ["a column twice", "feature,target,target,reference\n", /line 1: two columns are named "target"/],
    ["a negative count", line("乙,-1,2"), /line 3: target "-1" is not a count/],
    ["a fraction", line("乙,1,2.5"), /line 3: reference "2.5" is not a count/],
    ["a power", line("乙,1e3,2"), /line 3: target "1e3" is not a count/],
    [
      "a count above 2^53 − 1",
      line("乙,9007199254740992,2"),
      /line 3: target "9007199254740992" is not a count/,
    ],
    ["counts that add up to more", line("乙,9007199254740991,2"), /add up to .* more than 2\^53 − 1/],
    ["an empty count", line("乙,,2"), /line 3: target "" is not a count/],
    ["an empty feature", line(" ,1,2"), /line 3: the feature is empty/],
    ["a feature twice", line("甲,1,2"), /line 3: "甲" stands on line 2 already/],
    ["a short record", line("乙,1"), /line 3: 2 columns, but the header has 3/],
    ["a long record", line("乙,1,2,3"), /line 3: 4 columns, but the header has 3/],
    ["an open quotation mark", line('"乙,1,2\n丙,1,2'), /line 3: a quotation mark is opened there or below/],
    ["a stray quotation mark", line('乙"丙",1,2'), /line 3: a quotation mark inside a value must be doubled/],
    ["a line break in a feature before", line('"乙\n丁",1,2\n丙,x,2'), /line 5: target "x" is not a count/],
    ["bytes of no encoding", "\u0000\u0001\u0002", /./],
  ])("refuses %s", async (_, table, message) => {
    const { code, stdout, stderr } = await tifa(["keyness", "-"], table);
    expect(stderr).toMatch(message);
    expect(stderr).toMatch(/^tifa: standard input: [^\n]+\n$/);
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
  });

  it("says what is wrong with a file", async () => {
    const none = await tifa(["keyness", `${files.path}/none.csv`]);
    expect(none).toMatchObject({
      code: 1,
      stderr: expect.stringContaining("none.csv: there is no such file\n"),
    });
    const isFolder = await tifa(["keyness", files.path]);
    expect(isFolder).toMatchObject({ code: 1, stderr: expect.stringContaining(": a folder, not a table\n") });
    const large = await tifa(["keyness", "-", "--max-bytes", "9"], COUNTS);
    expect(large).toMatchObject({ code: 1, stderr: expect.stringContaining("larger than 9 bytes") });
    const small = await tifa(["keyness", "-", "--target-total", "3"], COUNTS);
    expect(small).toMatchObject({ code: 1, stderr: expect.stringContaining("3 is less than the sum") });
  });

  it.each([
    [["--measure", "g3"], /'g3' is invalid.*log-ratio/],
    [
      ["--measure", "chi2", "--correction", "williams"],
      /chi2 has no correction "williams"; allowed: none, yates/,
    ],
    [["--k", "3"], /option "k" does not belong to measure g2/],
    [["--top", "0"], /whole number above 0/],
    [["--measure", "log-ratio", "--zero", "-1"], /must be a number above 0/],
  ])("%j is wrong usage", async (args, message) => {
    const { code, stdout, stderr } = await tifa(["keyness", "-", ...args], COUNTS);
    expect(stderr).toMatch(message);
    expect(stderr).toMatch(/^tifa: [^\n]+\n$/);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  });
});
