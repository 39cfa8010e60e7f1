import { type Column, TABLES, table } from "../tables/tables.js";

/** Tables whose rows stand in a document's row as a list under the table's name. */
export const NESTED: readonly string[] = TABLES.filter(
  ({ name, partitioned }) => partitioned && !["documents", "features", "counts"].includes(name),
).map(({ name }) => name);

/** Numbers that JSON does not hold, and JSON itself. */
const AS_TEXT: ReadonlySet<string> = new Set(["key", "docvars"]);

/**
 * The columns of a segment: those of `documents` and `sources`, the two of the folders, and a list for each table that
 * holds several rows a document. The counts of a paragraph stand in its row.
 *
 * @returns names and DuckDB's types
 * @example
 * segmentColumns().find(({ name }) => name === "people")?.type; // "STRUCT(…)[]"
 */
export function segmentColumns(): readonly Pick<Column, "name" | "type">[] {
  const own = [
    ...table("sources").columns,
    ...table("documents").columns,
    { name: "province", type: "VARCHAR" },
    { name: "year", type: "INTEGER" },
  ];
  const flat = new Map(own.map(({ name, type }) => [name, AS_TEXT.has(name) ? "VARCHAR" : type]));
  return [
    ...[...flat].map(([name, type]) => ({ name, type })),
    ...NESTED.map((name) => ({ name, type: `STRUCT(${structFields(name)})[]` })),
  ];
}

function structFields(name: string): string {
  const counts = [
    { name: "terms", type: "VARCHAR[]" },
    { name: "tags", type: "VARCHAR[]" },
    { name: "counts", type: "INTEGER[]" },
  ];
  return [
    ...table(name).columns.filter((column) => column.name !== "id"),
    ...(name === "paragraphs" ? counts : []),
  ]
    .map((column) => `"${column.name}" ${column.type}`)
    .join(", ");
}
