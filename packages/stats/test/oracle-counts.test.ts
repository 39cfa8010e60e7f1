import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const folder = new URL("oracle/", import.meta.url);

/** What goes into a statistic; all other numbers are what an authority says comes out. */
const INPUTS = new Set(
  `table rows v sizes sequence pair values times sample draws a b matrix features ids window threshold tokens types
   frequencies points counts totals penalty minLength n distances time event group name`.split(/\s+/),
);

/** Fields whose value names a variant of the statistic. */
const VARIANTS = ["prior", "alternative", "model", "method", "interval"];

/** How many values stand for each statistic and variant: arrays are passed through, fields and variants make the path. */
function tally(value: unknown, path: string, counts: Map<string, number>): void {
  // That a statistic is undefined is an answer, too.
  if (typeof value === "number" || value === null) counts.set(path, (counts.get(path) ?? 0) + 1);
  if (Array.isArray(value)) for (const item of value) tally(item, path, counts);
  if (value === null || typeof value !== "object" || Array.isArray(value)) return;
  const fields = value as Readonly<Record<string, unknown>>;
  const variants = VARIANTS.flatMap((name) => (typeof fields[name] === "string" ? [` ${fields[name]}`] : []));
  for (const [name, item] of Object.entries(fields)) {
    // An input of one statistic may be the name of another's result.
    const isInput = INPUTS.has(name) && !(name === "values" && path.endsWith("Delta"));
    // Numbers are names of types: places of an array in all but form.
    const step = /^\d+$/.test(name) ? "" : `/${name}`;
    if (!isInput) tally(item, `${path}${variants.join("")}${step}`, counts);
  }
}

describe("every statistic and variant has at least eight values of an authority", () => {
  const files = readdirSync(folder).filter((name) => name.endsWith(".json"));

  it.each(files)("%s", (file) => {
    const counts = new Map<string, number>();
    tally(JSON.parse(readFileSync(new URL(file, folder), "utf8")), file.replace(".json", ""), counts);
    expect(counts.size).toBeGreaterThan(0);
    expect([...counts].filter(([, count]) => count < 8)).toEqual([]);
  });

  it("every file of values has a program of its name", () => {
    const programs = readdirSync(folder).filter((name) => /\.(?:py|R)$/.test(name));
    const made = programs.map((name) =>
      name === "oracle.py" ? "values.json" : name.replace(/\.\w+$/, ".json"),
    );
    expect(made.sort()).toEqual(files.sort());
  });
});
