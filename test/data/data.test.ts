import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { FEATURE_TABLES } from "@tifa/store";
import { expect, test } from "vitest";

const data = join(import.meta.dirname, "..", "..", "data");
const readme = readFileSync(join(data, "README.md"), "utf8");

function sha256(path: string): string {
  return createHash("sha256")
    .update(readFileSync(join(data, path)))
    .digest("hex");
}

test("data/README.md has the checksum of the samples' manifest", () => {
  const lines = readme.split("\n").filter((line) => line.includes(sha256("samples/manifest.json")));
  expect(lines).toHaveLength(1);
});

test("features/SHA256SUMS has the checksum of every feature file, and no other", () => {
  const files = readdirSync(join(data, "features"), { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".parquet"))
    .map((path) => path.replaceAll("\\", "/"))
    .sort();
  const lines = readFileSync(join(data, "features", "SHA256SUMS"), "utf8")
    .trimEnd()
    .split("\n");
  expect(lines).toEqual(files.map((path) => `${sha256(`features/${path}`)}  ${path}`));
});

test("data/README.md has every feature set, and every table and column as they are", () => {
  const sets = readdirSync(join(data, "features"), { withFileTypes: true }).filter((entry) =>
    entry.isDirectory(),
  );
  for (const { name } of sets) expect(readme).toContain(`\`features/${name}/\``);
  const [, found] = /<!-- tables -->\n([\s\S]*?)\n<!-- \/tables -->/.exec(readme) ?? [];
  const text = FEATURE_TABLES.map(({ name, about, columns, order, backwards = false }) =>
    [
      `### ${name}`,
      "",
      order.length === 0
        ? about
        : `${about} Sorted by ${order.map((column) => `\`${column}\``).join(", ")}${backwards ? " read from the end" : ""}.`,
      "",
      "| column | type | |",
      "| --- | --- | --- |",
      ...columns.map((column) => `| \`${column.name}\` | \`${column.type}\` | ${column.about} |`),
    ].join("\n"),
  ).join("\n\n");
  expect(found).toBe(text);
});
