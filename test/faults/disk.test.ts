import { spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { openStore } from "@tifa/store";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { BIN, folder, putPages, runProgram, shell, tifa, withoutPrivileges } from "./run-tifa.js";

const files = folder();
let pages: string;
beforeAll(() => {
  pages = putPages(files, "pages", 300);
});
afterAll(files.remove);

/** In containers without the right to it, the tests of limited files stand alone. */
const mayMount = spawnSync("unshare", ["-m", "mount", "-t", "tmpfs", "x", "/mnt"]).status === 0;

const bin: readonly [string, ...string[]] = [process.execPath, BIN];

async function documentsOf(store: string): Promise<unknown> {
  const open = await openStore(store);
  const [row] = await open.query("SELECT count(*) AS n FROM documents");
  open.close();
  return row!.n;
}

describe("a full disk", () => {
  it.each(["ndjson", "json", "csv", "table"])(
    "under the output of parse --format %s is told in one line",
    async (format) => {
      const run = await shell('tifa parse --format "$2" "$1" > /dev/full', pages, format);
      expect(run.stderr).toMatch(/^tifa: standard output cannot be written: ENOSPC[^\n]+\n$/);
      expect(run.code).toBe(1);
    },
  );

  it("under a report leaves the older report as it was, and no half one", async () => {
    const out = files.put("reports/report.html", "older");
    // Files may grow to 16 KB here, as on a disk with no more than that.
    const run = await shell('ulimit -f 16; tifa report --tokenizer whitespace "$1" --out "$2"', pages, out);
    expect(run.stderr).toMatch(/report\.html cannot be written: E(?:FBIG|NOSPC)/);
    expect(run.code).toBe(1);
    expect(readFileSync(out, "utf8")).toBe("older");
    expect(readdirSync(files.at("reports"))).toEqual(["report.html"]);
  });

  it("under a store is told in one line; readers see nothing half written, and the next build completes it", async () => {
    const out = files.at("full");
    const run = await shell('ulimit -f 24; tifa build "$1" --out "$2" --jobs 1 --quiet', pages, out);
    expect(run.stderr).toMatch(/^tifa: [^\n]+\n$/);
    expect(run.stderr).toMatch(/File too large|EFBIG|No space|ENOSPC/i);
    expect(run.code).toBe(1);
    expect(existsSync(files.at("full/current"))).toBe(false);
    expect(existsSync(files.at("full/lock"))).toBe(false);
    const next = await tifa(["build", pages, "--out", out, "--jobs", "1", "--quiet"]);
    expect(next.stdout).toMatch(/^300 documents/);
    expect(await documentsOf(out)).toBe(300);
  });

  it.skipIf(!mayMount)("of its own (tmpfs), where one may be mounted, is the same", async () => {
    mkdirSync(files.at("mnt"));
    const line = `mount -t tmpfs -o size=400k x "$2" || exit 99
      tifa build "$1" --out "$2/store" --jobs 1 --quiet; code=$?
      ls -A "$2/store" >&2; exit $code`;
    const script = `tifa() { '${process.execPath}' '${BIN}' "$@"; }\n${line}`;
    const run = await runProgram(["unshare", "-m", "bash", "-c", script, "bash", pages, files.at("mnt")]);
    expect(run.stderr).toMatch(/^tifa: [^\n]*(?:ENOSPC|No space)[^\n]*\ngenerations\nwork\n$/i);
    expect(run.code).toBe(1);
  });
});

describe("an output that may not be written", () => {
  beforeAll(() => {
    mkdirSync(files.at("locked"));
    chmodSync(files.at("locked"), 0o555);
  });

  it.each([
    ["build", ["--jobs", "1", "--quiet", "--out"], "store"],
    ["report", ["--tokenizer", "whitespace", "--out"], "report.html"],
  ])("is told by %s in one line", async (command, options, name) => {
    const out = files.at(`locked/${name}`);
    const run = await runProgram(withoutPrivileges([...bin, command, pages, ...options, out]));
    expect(run.stderr).toMatch(/^tifa: [^\n]*EACCES[^\n]*\n$/);
    expect(run.code).toBe(1);
    expect(readdirSync(files.at("locked"))).toEqual([]);
  });
});

describe("an input", () => {
  it("that may not be read is an error of its own", async () => {
    files.put("mixed/a.txt", "青岚省召开防汛会议\n");
    const secret = files.put("mixed/b.txt", "青岚省召开防汛会议\n");
    files.put("mixed/c.txt", "青岚省召开防汛会议\n");
    mkdirSync(files.at("mixed/d"));
    chmodSync(secret, 0);
    chmodSync(files.at("mixed/d"), 0);
    const run = await runProgram(withoutPrivileges([...bin, "parse", files.at("mixed")]));
    chmodSync(files.at("mixed/d"), 0o755);
    const rows = run.stdout
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as { error?: { code: string } });
    expect(rows.map(({ error }) => error?.code)).toEqual([undefined, "unreadable", undefined, "unreadable"]);
    expect(run.code).toBe(1);
  });

  it("that is deleted, or becomes a folder, behind the back of a build is an error of its own", async () => {
    const { readDocuments, isReadError } = await import("@tifa/ingest");
    const many = putPages(files, "vanishing", 3);
    const found: (string | null)[] = [];
    const { rmSync } = await import("node:fs");
    for await (const item of readDocuments([many])) {
      // The folder's names are read by then.
      if (found.length === 0) {
        rmSync(files.at("vanishing/00001.txt"));
        rmSync(files.at("vanishing/00002.txt"));
        mkdirSync(files.at("vanishing/00002.txt"));
      }
      found.push(isReadError(item) ? item.error.code : null);
    }
    expect(found).toEqual([null, "not-found", "unreadable"]);
  });

  it("that shrinks or grows while it is read ends with what was read, or an error", async () => {
    const { readDocuments, isReadError } = await import("@tifa/ingest");
    const line = (number: number): string =>
      `${JSON.stringify({ id: String(number), text: "会议召开。".repeat(40) })}\n`;
    const whole = Array.from({ length: 5000 }, (_, at) => line(at)).join("");
    const path = files.put("shrinking.jsonl", whole);
    let documents = 0;
    let errors = 0;
    for await (const item of readDocuments([path])) {
      if (documents + errors === 10) writeFileSync(path, whole.slice(0, 100_001));
      if (isReadError(item)) errors++;
      else documents++;
    }
    expect(documents).toBeGreaterThan(10);
    expect(documents).toBeLessThan(5000);
    // The record that was cut is no document.
    expect(errors).toBeLessThanOrEqual(1);
  });
});
