import { readdirSync, readFileSync } from "node:fs";
import { expect, it, vi } from "vitest";

const EXAMPLES = new URL("../examples/", import.meta.url);
const README = readFileSync(new URL("../README.md", import.meta.url), "utf8");

it.each(readdirSync(EXAMPLES))(
  "the README shows examples/%s, which prints what its comments say",
  async (name) => {
    const path = new URL(name, EXAMPLES);
    const example = readFileSync(path, "utf8");
    expect(README).toContain(`\`\`\`ts\n${example}\`\`\``);
    const expected = [...example.matchAll(/(?:^|; )\/\/ (.*)$/gm)].map((found) => found[1]);
    const log = vi.spyOn(console, "log").mockImplementation(() => {});
    await import(path.href);
    expect(log.mock.calls.map((words) => words.map(String).join(" "))).toEqual(expected);
    log.mockRestore();
  },
);
