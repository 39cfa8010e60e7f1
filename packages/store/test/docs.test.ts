import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { TABLES } from "../src/index.js";

/** The part of docs/store.md that the tables write. */
function tablesText(): string {
  return TABLES.map(({ name, about, columns, partitioned, order }) =>
    [
      `### ${name}`,
      "",
      `${about} ${partitioned ? "Folders `province=…/year=…`" : `One file, \`${name}.parquet\``}; sorted by ${order.map((column) => `\`${column}\``).join(", ")}.`,
      "",
      "| column | type | |",
      "| --- | --- | --- |",
      ...columns.map(
        (column) => `| \`${column.name}\` | \`${column.type}\` | ${column.about.replaceAll("|", "\\|")} |`,
      ),
    ].join("\n"),
  ).join("\n\n");
}

it("docs/store.md has every table and column as they are", () => {
  const text = readFileSync(new URL("../../../docs/store.md", import.meta.url), "utf8");
  const [, found] = /<!-- tables -->\n([\s\S]*?)\n<!-- \/tables -->/.exec(text) ?? [];
  expect(found).toBe(tablesText());
});
