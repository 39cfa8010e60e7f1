import { fileURLToPath } from "node:url";
import * as corpus from "@tifa/corpus";
import { describe, expect, it } from "vitest";
import * as arrow from "../src/arrow.js";
import * as main from "../src/index.js";
import { readExamples, runExample } from "./run-examples.js";

const dfm = { ...main, ...arrow };
const examples = readExamples(fileURLToPath(new URL("../src", import.meta.url))).filter(
  ({ name }) => name in dfm,
);

describe("examples", () => {
  it("covers every exported function", () => {
    const lent = new Set<unknown>(Object.values(corpus));
    const functions = Object.entries(dfm).filter(
      ([, value]) => typeof value === "function" && !lent.has(value),
    );
    expect(examples.map((example) => example.name).sort()).toEqual(functions.map(([name]) => name).sort());
  });

  it.each(examples)("$name", (example) => {
    expect(runExample(example, dfm)).toBeGreaterThan(0);
  });

  it("notices a wrong answer", () => {
    expect(() => runExample({ file: "", name: "", code: "1 + 1; // => 3" }, {})).toThrow();
  });
});
