import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { folder, READOUT, tifa } from "./tifa.js";

const files = folder();
afterAll(files.remove);

const SECOND = READOUT.replaceAll("2021-06-18", "2021-07-02")
  .replaceAll("6月17日", "7月1日")
  .replace("防汛", "抗旱");

describe("tifa report", () => {
  it("writes a page about what can be read, and names what cannot", async () => {
    files.put("pages/a.txt", READOUT);
    files.put("pages/b.txt", SECOND);
    files.put("pages/c.png", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]));
    const out = join(files.path, "report.html");
    const args = ["report", join(files.path, "pages"), "--lang", "zh", "--title", "<青岚>", "--limit", "3"];
    const { code, stdout, stderr } = await tifa([...args, "--tokenizer", "intl", "--out", out]);
    expect(stderr).toMatch(/c\.png: .*\ntifa: 1 of 3 documents could not be read\n$/);
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    const html = readFileSync(out, "utf8");
    expect(html).toContain("<title>&lt;青岚&gt;</title>");
    expect(html).toContain("2篇文档");
    expect(html).toContain("c.png");
    const again = await tifa([...args, "--tokenizer", "intl", "--out", "-"]);
    expect(again.stdout).toBe(html);
  });

  it("refuses what it does not understand before it reads, and writes nothing", async () => {
    const out = join(files.path, "none.html");
    for (const [options, message] of [
      [["--out", out, "--target", "亚特兰蒂斯"], /"亚特兰蒂斯" names no documents/],
      [["--out", out, "--reference", "2020"], /a reference is for a target/],
      [["--out", out, "--limit", "5000"], /limit is 5000/],
      [["--out", out, "--lang", "de"], /Allowed choices are en, zh/],
      [[], /--out <file>/],
    ] as const) {
      const { code, stdout, stderr } = await tifa(["report", "no such file", ...options]);
      expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
      expect(stderr).toMatch(message);
      expect(stderr.trimEnd()).not.toContain("\n");
    }
    expect(existsSync(out)).toBe(false);
  });

  it("says so where nothing could be read, or the page cannot be written", async () => {
    const nothing = await tifa(["report", join(files.path, "missing"), "--tokenizer", "intl", "--out", "-"]);
    expect(nothing.code).toBe(1);
    expect(nothing.stderr).toContain("no document could be read, so there is no report");
    const path = files.put("one.txt", READOUT);
    const nowhere = await tifa([
      "report",
      path,
      "--tokenizer",
      "intl",
      "--out",
      join(files.path, "no", "where.html"),
    ]);
    expect(nowhere.code).toBe(1);
    expect(nowhere.stderr).toMatch(/where\.html cannot be written: ENOENT/);
  });
});
