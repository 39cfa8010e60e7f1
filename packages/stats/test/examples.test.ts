import { fileURLToPath } from "node:url";
import * as dfm from "@tifa/dfm";
import { describe, expect, it } from "vitest";
import { readExamples, runExample } from "../../dfm/test/run-examples.js";
import * as stats from "../src/index.js";

const examples = readExamples(fileURLToPath(new URL("../src", import.meta.url))).filter(
  ({ name }) => name in stats,
);

describe("examples", () => {
  it("covers every exported function", () => {
    const functions = Object.entries(stats).filter(([, value]) => typeof value === "function");
    expect(examples.map((example) => example.name).sort()).toEqual(functions.map(([name]) => name).sort());
  });

  it.each(examples)("$name says where it comes from", ({ comment }) => {
    expect(comment).toMatch(/\bsources?\b/i);
  });

  it.each(examples)("$name", (example) => {
    expect(runExample(example, { ...dfm, ...stats })).toBeGreaterThan(0);
  });
});
