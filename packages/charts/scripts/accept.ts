// Takes the charts' present state as golden: `npm run -w packages/charts accept`.
// Writes a page with before and after side by side first, where @tifa/render is built; look at it, and at `git diff`.
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ChartSpec } from "../src/index.js";
import { golden, goldenPath } from "../test/golden.js";
import { samples } from "../test/samples.js";

type Draw = (spec: ChartSpec) => Promise<string>;

// render depends on charts, so it cannot be a dependency here.
const rendererFile = new URL("../../render/dist/index.js", import.meta.url);
const draw: Draw | undefined = existsSync(rendererFile)
  ? ((await import(rendererFile.href)) as { renderSvg: Draw }).renderSvg
  : undefined;

const changed: { name: string; before: ChartSpec | undefined; after: ChartSpec }[] = [];
for (const [name, make] of Object.entries(samples)) {
  const path = goldenPath(name);
  const after = make(false);
  const text = `${golden(after)}\n`;
  const old = existsSync(path) ? readFileSync(path, "utf8") : undefined;
  if (old === text) continue;
  changed.push({ name, before: old === undefined ? undefined : (JSON.parse(old) as ChartSpec), after });
  writeFileSync(path, text);
}

console.log(
  changed.length === 0 ? "nothing has changed" : `taken: ${changed.map(({ name }) => name).join(", ")}`,
);
if (changed.length > 0 && draw !== undefined) {
  const picture = async (spec: ChartSpec | undefined, version: string): Promise<string> =>
    spec === undefined ? "<p>new</p>" : draw({ ...spec, name: `${spec.name}-${version}` });
  const rows: string[] = [];
  for (const { name, before, after } of changed) {
    rows.push(
      `<h2>${name}</h2><div>${await picture(before, "before")}${await picture(after, "after")}</div>`,
    );
  }
  const page = join(mkdtempSync(join(tmpdir(), "tifa-charts-")), "before-after.html");
  writeFileSync(
    page,
    `<!doctype html><meta charset="utf-8"><title>before and after</title><style>div{display:flex;gap:2em}</style>${rows.join("\n")}`,
  );
  console.log(`before and after: ${page}`);
} else if (changed.length > 0) console.log("build @tifa/render to see before and after side by side");
