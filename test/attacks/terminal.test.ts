import { EventEmitter } from "node:events";
import { run } from "@tifa/cli";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Folder, folder } from "../faults/run-tifa.js";
import { ATTACKS, ESCAPES, FORMULAS } from "./attack-texts.js";

/** Controls but for line feed and tab, marks of direction, what has no width, separators of lines. */
const STEERING = /(?![\n\t])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u;

function stream(isTTY: boolean) {
  return Object.assign(new EventEmitter(), {
    isTTY,
    columns: 80,
    text: "",
    write(text: string) {
      this.text += text;
      return true;
    },
  });
}

async function runOn(
  isTTY: boolean,
  args: readonly string[],
  env = { NO_COLOR: "1" } as Record<string, string>,
) {
  const [stdout, stderr] = [stream(isTTY), stream(isTTY)];
  const code = await run(args, { stdout, stderr, env });
  return { code, stdout: stdout.text, stderr: stderr.text };
}

let files: Folder;
beforeAll(() => {
  files = folder();
  for (const [at, attack] of [...ESCAPES, ...ATTACKS, ...FORMULAS].entries()) {
    // Names may hold all but a slash and U+0000.
    const name = `${String(at).padStart(2, "0")} ${attack.replaceAll("/", "∕").slice(0, 60)}\ntifa: forged`;
    const text = `青岚省召开防汛会议${attack}\n2021年6月17日，青岚省防汛会议召开，副省长林远舟主持。\n会议强调，${attack}，要压实责任${attack}，要落实“${attack}”。\n${attack}\n`;
    files.put(`pages/${name}.txt`, text);
    files.put(`pages/${name}.empty`, "");
  }
  files.put(
    "rows.jsonl",
    [...ESCAPES, ...ATTACKS, ...FORMULAS]
      .map(
        (attack) =>
          `${JSON.stringify({ id: attack, title: attack, [attack]: attack, text: `会议召开。${attack}防汛` })}\n`,
      )
      .join(""),
  );
});
afterAll(() => files.remove());

const COMMANDS: readonly (readonly string[])[] = [
  ["clean"],
  ["clean", "--explain"],
  ["clean", "--format", "table"],
  ["parse"],
  ["parse", "--explain"],
  ["parse", "--format", "table"],
  ["parse", "--format", "markdown"],
  ["tokens", "--tokenizer", "whitespace"],
  ["tokens", "--tokenizer", "intl", "--format", "table"],
  ["features", "--tokenizer", "whitespace"],
  ["features", "--tokenizer", "whitespace", "--format", "table"],
  ["kwic", "--tokenizer", "intl", "防汛"],
  ["kwic", "--tokenizer", "intl", "--format", "markdown", "防汛"],
  ["formulations", "--min-frequency", "2"],
];

describe("on a terminal", () => {
  it.each(COMMANDS.map((command) => [command.join(" "), command] as const))(
    "tifa %s shows text as text",
    async (_, command) => {
      const { stdout, stderr } = await runOn(true, [...command, files.at("pages"), files.at("rows.jsonl")]);
      expect(STEERING.exec(stdout)).toBeNull();
      expect(STEERING.exec(stderr)).toBeNull();
      expect(stdout.length).toBeGreaterThan(500);
      // A name that holds a line feed begins no line of its own.
      expect(stderr).not.toMatch(/^tifa: forged/m);
      expect(stdout).not.toMatch(/^tifa: forged/m);
    },
  );

  it("colours are this program's own", async () => {
    const { stdout } = await runOn(true, ["clean", "--explain", files.at("pages")], {});
    expect(stdout).toContain("\u001b[31m");
    expect(STEERING.exec(stdout.replace(/\u001b\[(?:1|2|22|31|32|39)m/g, ""))).toBeNull();
    const text = await runOn(true, ["clean", files.at("pages")], {});
    expect(text.stdout.replace(/\u001b\[(?:2|22)m/g, "")).not.toContain("\u001b");
  });

  it("JSON is still JSON, with the same values", async () => {
    const args = ["parse", "--fields", "id,source,title,paragraphs", files.at("pages")];
    const [shown, plain] = [await runOn(true, args), await runOn(false, args)];
    const rows = (text: string): unknown[] =>
      text
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line) as unknown);
    expect(rows(shown.stdout)).toEqual(rows(plain.stdout));
  });
});

describe("in a log", () => {
  it("a name with a line feed, or an escape, is one line without it", async () => {
    const { stderr } = await runOn(false, ["clean", files.at("pages")]);
    expect(stderr.split("\n").length).toBeGreaterThan(20);
    for (const line of stderr.split("\n").slice(0, -1))
      expect(line).toMatch(/^tifa: (?:\S*pages|\d+ of \d+ documents)/);
    expect(STEERING.exec(stderr)).toBeNull();
  });
});

describe("in CSV", () => {
  it.each([
    ["parse", ["parse"]],
    ["clean", ["clean"]],
    ["clean --explain", ["clean", "--explain"]],
    ["tokens", ["tokens", "--tokenizer", "intl"]],
    ["features", ["features", "--tokenizer", "whitespace"]],
    ["kwic", ["kwic", "--tokenizer", "intl", "防汛"]],
  ] as const)(
    "no cell of %s is a formula, and every record has the columns of the head",
    async (_, command) => {
      const { stdout } = await runOn(false, [
        ...command,
        "--format",
        "csv",
        files.at("pages"),
        files.at("rows.jsonl"),
      ]);
      const [head, ...records] = readCsv(stdout);
      expect(records.length).toBeGreaterThan(10);
      for (const record of records) {
        expect(record).toHaveLength(head!.length);
        for (const cell of record)
          if (!/^-?\d+(?:\.\d+)?(?:e-?\d+)?$/.test(cell)) expect(cell).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/u);
      }
    },
  );
});

/** RFC 4180. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  let at = 0;
  while (at < text.length) {
    let cell = "";
    if (text[at] === '"') {
      for (at++; ; at++) {
        if (text[at] === '"' && text[++at] !== '"') break;
        cell += text[at];
      }
    } else while (at < text.length && text[at] !== "," && text[at] !== "\n") cell += text[at++];
    rows.at(-1)!.push(cell);
    if (text[at++] === "\n") rows.push([]);
  }
  return rows.slice(0, -1);
}
