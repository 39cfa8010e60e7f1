import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { publicPackages } from "../pack/pack-packages.js";
import { type ApiReport, apiReports } from "./api-reports.js";
import { experimentalNames, markStability, stabilityOf } from "./stability.js";

describe("the public API", () => {
  let reports: readonly ApiReport[];
  beforeAll(() => {
    reports = apiReports();
  });

  test("is the one that was accepted (npm run api:accept)", () => {
    for (const { module, path, text } of reports) {
      expect(existsSync(path), `${module} has no report: npm run api:accept`).toBe(true);
      expect(text, `${module} has another API: if it is meant, npm run api:accept`).toBe(
        readFileSync(path, "utf8"),
      );
    }
  });

  test("has a report of each module that is exported, and of no other", () => {
    const committed = publicPackages().flatMap(({ folder }) => {
      const api = join(folder, "api");
      return existsSync(api) ? readdirSync(api).map((name) => join(api, name)) : [];
    });
    expect(committed.sort()).toEqual(reports.map(({ path }) => path).sort());
  });

  test("is stable or experimental: each module says so, and the report shows it over each export", () => {
    expect(reports.filter(({ stability }) => stability === null).map(({ module }) => module)).toEqual([]);
    for (const { module, text } of reports) {
      const lines = text.split("\n");
      const bare = lines.filter(
        (line, at) =>
          line.startsWith("export ") &&
          !/^\/\/ (?:stable|experimental|as in its own package)/.test(above(lines, at)),
      );
      expect(bare, module).toEqual([]);
      expect(text).toMatch(/^export /m);
    }
  });

  test("is told in the README of each package", () => {
    for (const { path, stability, module } of reports.filter(({ path }) => path.endsWith("index.api.md"))) {
      const readme = readFileSync(join(dirname(path), "..", "README.md"), "utf8");
      expect(readme, module).toMatch(new RegExp(`^Stability: ${stability}\\b.*\\(api\\)`, "m"));
    }
  });
});

/** First line of the comment over a line, or the line above. */
function above(lines: readonly string[], at: number): string {
  let first = at - 1;
  while (lines[first - 1]?.startsWith("//")) first -= 1;
  return lines[first] ?? "";
}

describe("stability", () => {
  const header = (...tags: string[]): string =>
    ["/**", " * A module.", " *", ...tags.map((tag) => ` * @${tag}`), " */", "", "export {};"].join("\n");

  test("of a module stands in the comment that opens it, once", () => {
    expect(stabilityOf(header("packageDocumentation", "public"))).toBe("stable");
    expect(stabilityOf(header("experimental", "packageDocumentation"))).toBe("experimental");
    expect(stabilityOf(header("packageDocumentation"))).toBeNull();
    expect(stabilityOf(header("packageDocumentation", "public", "experimental"))).toBeNull();
    expect(stabilityOf(header("public"))).toBeNull();
    expect(stabilityOf("export const a = 1;")).toBeNull();
  });

  test("of an export stands in its own comment", () => {
    const text = [
      header("packageDocumentation", "experimental"),
      "/**\n * New.\n *\n * @experimental\n */\nexport function fresh(): void {}",
      "/** Old. */\nexport interface Old {}",
      "/**\n * New.\n * @experimental\n */\nexport const [a] = [1], b = 2;",
      "/**\n * Its own.\n * @experimental\n */\nfunction inner(): void {}",
    ].join("\n");
    expect([...experimentalNames([text])]).toEqual(["fresh", "[a]", "b"]);
  });

  test("is written over each export of a report", () => {
    const report = [
      "// @public",
      "export function old(): void;",
      "",
      "// @public (undocumented)",
      "export class Fresh {",
      "    // @public",
      "}",
      "",
      "export { other }",
    ].join("\n");
    expect(markStability(report, "stable", new Set(["Fresh"])).split("\n")).toEqual([
      "// stable",
      "export function old(): void;",
      "",
      "// experimental (undocumented)",
      "export class Fresh {",
      "    // @public",
      "}",
      "",
      "// as in its own package",
      "export { other }",
    ]);
  });
});
