import { afterAll, describe, expect, it } from "vitest";
import { rowStream } from "../src/row-stream.js";
import { ROW_FORMATS } from "../src/rows-text.js";
import { finish, folder, READOUT, rows, start, tifa } from "./tifa.js";

const files = folder();
afterAll(files.remove);
const page = files.put("pages/one.txt", READOUT);
files.put("pages/two.txt", READOUT.replaceAll("会议", "会 议"));
files.put("pages/empty.txt", "");
const pages = `${files.path}/pages`;

const parsed = async (args: readonly string[]): Promise<unknown> => JSON.parse((await tifa(args)).stdout);

describe.each([
  ["clean", ["clean", pages]],
  ["clean --explain", ["clean", "--explain", pages]],
  ["features", ["features", pages]],
  ["parse", ["parse", pages]],
  ["tokens", ["tokens", pages]],
  ["kwic", ["kwic", "会议", pages]],
  ["formulations", ["formulations", pages]],
])("%s", (_, args) => {
  it("json is the array of what ndjson has a line for, errors in their place", async () => {
    const { stdout } = await tifa([...args, "--format", "ndjson"]);
    expect(await parsed([...args, "--format", "json"])).toEqual(rows(stdout));
    expect(rows(stdout).length).toBeGreaterThan(1);
  });

  it("csv and markdown have a head and as many cells in every row; an error is told, not written", async () => {
    const csv = await tifa([...args, "--format", "csv"]);
    const markdown = await tifa([...args, "--format", "markdown"]);
    const [head, ...lines] = markdown.stdout.trimEnd().split("\n");
    const names = head!.slice(2, -2).split(" | ");
    expect(names.length).toBeGreaterThan(4);
    for (const line of lines) expect(line.split(/(?<!\\)\|/u).length - 2).toBe(names.length);
    expect(csv.stdout.split("\n")[0]!.split(",").length).toBeGreaterThanOrEqual(names.length);
    // A text in quotation marks may have lines of its own.
    const records = csv.stdout
      .trimEnd()
      .replace(/"(?:[^"]|"")*"/gu, "")
      .split("\n");
    expect(records.length).toBe(lines.length);
    expect([csv.code, markdown.code]).toEqual([1, 1]);
    expect(csv.stderr).toContain("empty.txt");
  });
});

it("parse csv has values, not their evidence, and lists as JSON", async () => {
  const { stdout } = await tifa(["parse", "--format", "csv", "--fields", "province,people,kind", page]);
  const [head, row] = stdout.split("\n");
  const [found] = rows((await tifa(["parse", page])).stdout);
  expect(head).toBe("province,people,kind");
  const province = (found!.province as { value: string | null }).value ?? "";
  expect(row).toBe(
    `${province},"${JSON.stringify(found!.people).replaceAll('"', '""')}",${found!.kind as string}`,
  );
});

it("json of nothing that can be read is an array still, and of workers the same bytes", async () => {
  expect(await parsed(["kwic", "无此词", page, "--format", "json"])).toEqual([]);
  const alone = await tifa(["parse", "--format", "json", pages]);
  const beside = await tifa(["parse", "--format", "json", "--jobs", "2", pages]);
  expect(beside.stdout).toBe(alone.stdout);
});

it("parse writes a row of csv before the last document is read", async () => {
  const child = start(["parse", "--format", "csv", "--fields", "kind", "--input-type", "jsonl", "-"]);
  const line = (id: number): string => `${JSON.stringify({ id, text: READOUT })}\n`;
  const first = new Promise<string>((resolve) => {
    let seen = "";
    child.stdout.on("data", (data: string) => {
      seen += data;
      if (seen.split("\n").length > 2) resolve(seen);
    });
  });
  const end = finish(child);
  child.stdin.write(line(1));
  child.stdin.write(line(2));
  expect(await first).toMatch(/^kind\n\w+\n/u);
  child.stdin.end(line(3));
  expect((await end).stdout.trimEnd().split("\n").length).toBe(4);
});

it.each(ROW_FORMATS)("a stream of %s has an end though nothing is written", async (format) => {
  const written: string[] = [];
  const write = async (text: string): Promise<boolean> => written.push(text) > 0;
  const rest = { isTerminal: false, columns: null, failure: () => null, settled: async () => {} };
  const stream = rowStream({ ...rest, write }, ["a", "b"], format);
  await stream.open();
  await stream.write(stream.text([]));
  await stream.close();
  expect(written.join("")).toBe(
    {
      table: "a             b\n",
      csv: "a,b\n",
      ndjson: "",
      json: "[\n]\n",
      markdown: "| a | b |\n| --- | --- |\n",
    }[format],
  );
});
