import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readExamples, runExample } from "../../packages/dfm/test/run-examples.js";
import { pure } from "../architecture/allowed-imports.js";
import { checkExamples, type ExampleToCheck, isSelfContained } from "./check-examples.js";
import { given } from "./given.js";

const root = join(import.meta.dirname, "..", "..");
/** `cli` and `create` are programs, and `spark` one in Python: nobody imports them. */
const packages = readdirSync(join(root, "packages"))
  .filter((name) => !["cli", "create", "spark"].includes(name))
  .sort();

const modules = new Map<string, Readonly<Record<string, unknown>>>();
for (const name of packages) {
  const main = (await import(join(root, "packages", name, "dist", "index.js"))) as Record<string, unknown>;
  modules.set(name, main);
}
const exported = new Map([...modules].map(([name, main]) => [name, Object.keys(main)]));

const examples: readonly ExampleToCheck[] = packages.flatMap((name) =>
  readExamples(join(root, "packages", name, "src"))
    .filter((example) => exported.get(name)!.includes(example.name))
    .map((example) => ({ ...example, package: name })),
);

describe("the documentation", () => {
  test("has an example of every function that a package exports", () => {
    const functions = [...modules].flatMap(([unit, main]) =>
      Object.entries(main)
        .filter(([, value]) => typeof value === "function")
        .map(([name, value]) => [`${unit} ${name}`, value] as const),
    );
    const shown = new Set(
      examples.filter(({ code }) => code !== "").map(({ package: unit, name }) => modules.get(unit)![name]),
    );
    // What a package hands on from another has its example there.
    expect(functions.filter(([, value]) => !shown.has(value)).map(([name]) => name)).toEqual([]);
  });

  test("has examples that typecheck", () => {
    // The tests of dfm and stats run theirs.
    const read = examples.filter(({ package: unit }) => unit !== "dfm" && unit !== "stats");
    expect(checkExamples(root, read, exported, given)).toEqual([]);
  });

  // An example that needs more than it makes is typechecked; these say what comes out, too.
  const pureExamples = examples.filter(
    (example) => pure.includes(example.package) && example.code !== "" && isSelfContained(example, exported),
  );

  test("has examples that run", () => {
    const scope = Object.assign({}, ...modules.values()) as Record<string, unknown>;
    const wrong: string[] = [];
    const checks = pureExamples.map((example) => {
      try {
        return runExample(example, { ...scope, ...modules.get(example.package) });
      } catch (thrown) {
        wrong.push(`${example.package} ${example.name}: ${thrown}`);
        return 0;
      }
    });
    expect(wrong).toEqual([]);
    expect(pureExamples.length).toBeGreaterThan(120);
    expect(checks.filter((count) => count > 0).length).toBeGreaterThan(100);
  });

  test("has its wrong examples found", () => {
    const wrong = (code: string): ExampleToCheck => ({ file: "", name: "wrong", package: "corpus", code });
    const found = checkExamples(
      root,
      ["escapeMarkup(1);", "escapeText('a');", "jsonText({}, 2);"].map(wrong),
      exported,
      given,
    );
    expect(found).toEqual([
      expect.stringMatching(/^corpus wrong: Argument of type 'number'/),
      expect.stringMatching(/^corpus wrong: Cannot find name 'escapeText'/),
    ]);
  });
});
