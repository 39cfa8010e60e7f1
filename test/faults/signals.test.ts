import { spawn } from "node:child_process";
import { on, once } from "node:events";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { BIN, ended, folder, page, putPages, runProgram, shell, tifa } from "./run-tifa.js";

const files = folder();
let pages: string;
beforeAll(() => {
  pages = putPages(files, "pages", 400);
});
afterAll(files.remove);

/** Starts the bin and waits for the first document that it writes. */
async function started(args: readonly string[]) {
  const child = spawn(process.execPath, [BIN, ...args]);
  const run = ended(child);
  // Before, nobody listens to signals, and the process ends as any other.
  for await (const chunk of on(child.stdout, "data")) if (String(chunk).includes("{")) break;
  return { child, run };
}

describe("a reader that goes away", () => {
  it.each(["parse", "clean", "parse --format table", "parse --format json", "parse --jobs 2"])(
    "ends %s without a word, and without reading on",
    async (command) => {
      const run = await shell(`tifa ${command} "$1" | head -n 1; echo "\${PIPESTATUS[@]}"`, pages);
      expect(run.stderr).toBe("");
      expect(run.stdout).toMatch(/\n0 0\n$/);
    },
  );

  it("of messages is no error either", async () => {
    files.put("empty/a.txt", "");
    const run = await shell(
      '{ tifa parse "$1" >"$2"; echo "$?" >>"$2"; } 2>&1 | true; sleep 0.1; tail -n 1 "$2"',
      files.at("empty"),
      files.at("out"),
    );
    expect(run.stdout).toBe("1\n");
  });
});

describe.each([
  ["SIGINT", 130],
  ["SIGTERM", 143],
] as const)("%s", (signal, code) => {
  it(`stops behind a whole line, with code ${code}`, async () => {
    const { child, run } = await started(["parse", "--fields", "id,title", pages, pages, pages, pages]);
    child.kill(signal);
    const { stdout, stderr, ...end } = await run;
    expect(end).toEqual({ code, signal: null });
    expect(stderr).toMatch(/^tifa: stopped after \d+ documents\n$/);
    const lines = stdout.split("\n");
    expect(lines.pop()).toBe("");
    for (const line of lines) expect(JSON.parse(line)).toHaveProperty("id");
    expect(lines.length).toBeLessThan(1600);
  });

  it("leaves an array of JSON that can be read", async () => {
    const { child, run } = await started([
      "parse",
      "--format",
      "json",
      "--fields",
      "id",
      pages,
      pages,
      pages,
      pages,
    ]);
    child.kill(signal);
    const { stdout, ...end } = await run;
    expect(end.code).toBe(code);
    expect(Array.isArray(JSON.parse(stdout))).toBe(true);
  });

  it("ends a run that waits for standard input", async () => {
    const child = spawn(process.execPath, [BIN, "parse", "--input-type", "jsonl", "-"]);
    const run = ended(child);
    child.stdin.write(`${JSON.stringify({ text: page(1) })}\n`);
    await once(child.stdout, "data");
    child.kill(signal);
    expect((await run).code).toBe(code);
  });
});

it("Ctrl-C reaches every process of a pipe, and only the first one tells of it", async () => {
  // A process group of its own gets the signal as from a terminal.
  const child = spawn(process.execPath, [BIN, "tokens", "--jobs", "2", pages, pages, pages], {
    detached: true,
  });
  const run = ended(child);
  await once(child.stdout, "data");
  process.kill(-child.pid!, "SIGINT");
  const { code, stderr } = await run;
  expect(code).toBe(130);
  expect(stderr).toMatch(/^tifa: stopped after \d+ documents\n$/);
});

describe("a clock that is set back", () => {
  it("changes neither rows nor their order", async () => {
    // Each look at the clock is an hour before the last.
    const hook = files.put(
      "back.mjs",
      "let now = Date.UTC(2031, 0, 1); Date.now = () => (now -= 3_600_000); const RealDate = Date;\n" +
        "globalThis.Date = new Proxy(RealDate, { construct: (target, args) => args.length ? new target(...args) : new target(target.now()) });\n",
    );
    const some = putPages(files, "some", 20);
    const plain = await tifa(["parse", some]);
    const back = await tifa(["parse", some], { NODE_OPTIONS: `--import ${hook}` });
    expect(back.stdout).toBe(plain.stdout);
    expect(plain.stdout.split("\n")).toHaveLength(21);
    const build = (out: string, env: NodeJS.ProcessEnv) =>
      tifa(["build", some, "--out", files.at(out), "--jobs", "1", "--quiet", "--json"], env);
    const first = await build("clock-a", {});
    const second = await build("clock-b", { NODE_OPTIONS: `--import ${hook}` });
    expect(second).toEqual(first);
    const same = await runProgram(["diff", "-r", files.at("clock-a/current/"), files.at("clock-b/current/")]);
    expect(same.stdout).toBe("");
    // Files that are younger than the store, or older: what counts is their bytes.
    const again = await build("clock-b", {});
    expect(JSON.parse(again.stdout)).toMatchObject({ added: 0, changed: false });
  });
});
