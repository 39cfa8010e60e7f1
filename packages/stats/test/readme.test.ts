import { readFileSync } from "node:fs";
import * as dfm from "@tifa/dfm";
import { describe, expect, it } from "vitest";
import * as stats from "../src/index.js";
import { unfinished } from "./unfinished.js";

const readme = readFileSync(new URL("../README.md", import.meta.url), "utf8");
const examples = [...readme.matchAll(/```js\n([^`]*)```/gu)].map((match) => match[1]!);

describe("the README", () => {
  it.each(examples.map((code, at) => [at, code] as const))("example %i runs and shows rows", (_, code) => {
    const shown: unknown[] = [];
    const scope: Record<string, unknown> = { ...dfm, ...stats };
    const names = [...code.matchAll(/import \{ ([^}]*) \} from "@tifa\/\w+";\n/gu)].flatMap((match) =>
      match[1]!.split(", "),
    );
    for (const name of names) expect(scope, name).toHaveProperty(name);
    const body = code.replaceAll(/import [^\n]*\n/gu, "");
    const show = { table: (rows: unknown) => shown.push(rows) };
    new Function(...names, "console", body)(...names.map((name) => scope[name]), show);
    expect(shown.length).toBeGreaterThan(1);
    expect(unfinished(shown)).toEqual([]);
    for (const rows of shown) expect((rows as unknown[]).length).toBeGreaterThan(0);
  });

  it("names no function that is not there, and every one that a reader may call", () => {
    const named = new Set([...readme.matchAll(/`(\w+)(?:\([^`]*\))?`/gu)].map((match) => match[1]!));
    const functions = Object.entries(stats).flatMap(([name, value]) =>
      typeof value === "function" ? [name] : [],
    );
    expect(functions.filter((name) => !named.has(name))).toEqual([]);
  });
});
