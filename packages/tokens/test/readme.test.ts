import { readFileSync } from "node:fs";
import { expect, it, vi } from "vitest";

const EXAMPLE = new URL("../examples/readme.ts", import.meta.url);

it("the README shows the example, and the example prints what its comments say", {
  timeout: 60_000,
}, async () => {
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
