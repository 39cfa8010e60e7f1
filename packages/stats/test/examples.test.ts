import { fileURLToPath } from "node:url";
import * as dfm from "@tifa/dfm";
import { describe, expect, it } from "vitest";
import { readExamples, runExample } from "../../dfm/test/run-examples.js";
import * as stats from "../src/index.js";

const examples = readExamples(fileURLToPath(new URL("../src", import.meta.url))).filter(
  ({ name }) => typeof (stats as Record<string, unknown>)[name] === "function",
);

describe("examples", () => {
  it("covers every exported function", () => {
    const functions = Object.entries(stats).filter(([, value]) => typeof value === "function");
    expect(examples.map((example) => example.name).sort()).toEqual(functions.map(([name]) => name).sort());
  });

  it.each(examples)("$name says where it comes from", ({ comment }) => {
    expect(comment).toMatch(/\bsources?\b/i);
  });

  // What a function is for, and what speaks against it: an assumption, a limit, a better choice.
  it.each(examples)("$name says when to use it and when not", ({ name, comment }) => {
    const text = comment!.replace(/@example[\s\S]*/u, "").replaceAll(/\s*\n \* ?/gu, " ");
    expect(text, `${name}: when to use it`).toMatch(/\bUse (?:it|them|[`A-Z])/u);
    expect(text, `${name}: when not`).toMatch(/\b(?:Do not|do not|Not for|never)\b/u);
  });

  it.each(examples)("$name", (example) => {
    expect(runExample(example, { ...dfm, ...stats })).toBeGreaterThan(0);
  });
});
