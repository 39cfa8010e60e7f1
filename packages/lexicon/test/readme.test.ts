import { readFileSync } from "node:fs";
import { expect, it, vi } from "vitest";
import * as lexicon from "../src/index.js";

const EXAMPLE = new URL("../examples/readme.ts", import.meta.url);

it("the README shows the example, and the example prints what its comments say", async () => {
  const example = readFileSync(EXAMPLE, "utf8");
  expect(readFileSync(new URL("../README.md", import.meta.url), "utf8")).toContain(
    `\`\`\`ts\n${example}\`\`\``,
  );
  const expected = [...example.matchAll(/(?:^|; )\/\/ (.*)$/gm)].map((found) => found[1]);
  const log = vi.spyOn(console, "log").mockImplementation(() => {});
  await import(EXAMPLE.href);
  expect(log.mock.calls.map((words) => words.map(String).join(" "))).toEqual(expected);
  log.mockRestore();
});

it("the README counts the rows of each table as they are", () => {
  const readme = readFileSync(new URL("../README.md", import.meta.url), "utf8");
  const said = [...readme.matchAll(/^\| `(\w+)\(\)`[^|]*\|[^|]*\| *([\d,]+) *\|/gm)].map(
    ([, name = "", rows = ""]) => [name, Number(rows.replaceAll(",", ""))],
  );
  expect(said.length).toBeGreaterThan(10);
  const counted = said.map(([name]) => {
    const table = (lexicon as unknown as Record<string, () => { length?: number; size?: number }>)[name!]!();
    return [name, table.length ?? table.size];
  });
  expect(said).toEqual(counted);
});
