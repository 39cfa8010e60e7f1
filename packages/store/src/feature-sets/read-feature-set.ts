import { existsSync } from "node:fs";
import { join } from "node:path";
import { parseJson } from "@tifa/corpus";
import type { DocumentFeatures, TermCount } from "@tifa/features";
import { openDatabase } from "../database.js";
import { FEATURE_TABLES } from "./feature-tables.js";
import { type FeatureColumns, featureColumns } from "./read-feature-table.js";

/** Version of the tables. A set of another version is refused. */
const SCHEMA = 2;

type Of<Key extends keyof DocumentFeatures> = DocumentFeatures[Key] extends readonly (infer Item)[]
  ? Item
  : never;

/** Lists of a document while they are read. */
interface Parts {
  readonly noise: Of<"noise">[];
  readonly facts: Of<"facts">[];
  readonly paragraphs: (Omit<Of<"paragraphs">, "counts"> & { readonly counts: TermCount[] })[];
  readonly directives: (Omit<Of<"directives">, "terms"> & { readonly terms: string[] })[];
  readonly speechActs: Of<"speechActs">[];
  readonly people: Of<"people">[];
  readonly quotedTerms: Of<"quotedTerms">[];
  readonly formulations: (Omit<Of<"formulations">, "expansion"> & { readonly expansion: string[] | null })[];
}

/**
 * Tells whether a folder holds a feature set.
 *
 * @param folder - a path
 * @returns whether its table of documents is there
 * @example
 * isFeatureSet("data/features/seeds"); // true
 */
export function isFeatureSet(folder: string): boolean {
  return existsSync(join(folder, "documents.parquet"));
}

/**
 * Reads what `writeFeatureSet` wrote.
 *
 * @param folder - of the set
 * @returns the features, in the order in which they were written
 * @throws Error if the folder holds no feature set, or one of another version
 * @example
 * (await readFeatureSet("data/features/seeds")).length; // 5
 */
export async function readFeatureSet(folder: string): Promise<DocumentFeatures[]> {
  if (!isFeatureSet(folder)) throw new Error(`${folder} holds no feature set: make it with npm run features`);
  // One thread reads the rows in their order.
  const db = await openDatabase({ threads: 1 });
  try {
    const tables = new Map<string, FeatureColumns>();
    for (const { name } of FEATURE_TABLES) tables.set(name, await featureColumns(db, folder, name));
    return assemble(folder, tables);
  } finally {
    db.close();
  }
}

function assemble(folder: string, tables: ReadonlyMap<string, FeatureColumns>): DocumentFeatures[] {
  const documents = tables.get("documents")!;
  const other = column<number>(documents, "schema").find((schema) => schema !== SCHEMA);
  if (other !== undefined) {
    throw new Error(`${folder} has tables of version ${other}, and this program reads ${SCHEMA}`);
  }
  const parts = new Map(column<string>(documents, "id").map((id) => [id, emptyParts()]));
  for (const [name, add] of Object.entries(ADD)) {
    const table = tables.get(name)!;
    const addRow = add(table);
    for (const [row, id] of column<string>(table, "document").entries()) addRow(parts.get(id)!, row);
  }
  return column<string>(documents, "id").map((id, row) => documentOf(documents, row, parts.get(id)!));
}

function emptyParts(): Parts {
  return {
    noise: [],
    facts: [],
    paragraphs: [],
    directives: [],
    speechActs: [],
    people: [],
    quotedTerms: [],
    formulations: [],
  };
}

/** How a row of each table goes to its document; tables whose rows go into another's rows come after that. */
const ADD: Readonly<Record<string, (table: FeatureColumns) => (parts: Parts, row: number) => void>> = {
  noise: (table) => (parts, row) => parts.noise.push(record(table, row, ["kind", "count"])),
  facts: (table) => (parts, row) =>
    parts.facts.push(record(table, row, ["field", "value", "confidence", "rules"])),
  paragraphs: (table) => (parts, row) =>
    parts.paragraphs.push({ ...record(table, row, ["period", "tokens"]), counts: [] }),
  terms(table) {
    const [terms, tags] = [column<string>(table, "term"), column<string>(table, "tag")];
    const [paragraphs, counts] = [column<number>(table, "paragraph"), column<number>(table, "count")];
    return (parts, row) =>
      parts.paragraphs[paragraphs[row]!]!.counts.push([terms[row]!, tags[row]!, counts[row]!]);
  },
  directives: (table) => (parts, row) =>
    parts.directives.push({
      ...record(table, row, ["paragraph", "speaker", "marker", "domains", "lines"]),
      terms: [],
    }),
  directive_terms: (table) => (parts, row) =>
    parts.directives[value<number>(table, "directive", row)]!.terms.push(value(table, "term", row)),
  acts: (table) => (parts, row) =>
    parts.speechActs.push(record(table, row, ["paragraph", "speaker", "verb"])),
  people: (table) => (parts, row) => parts.people.push(record(table, row, ["name", "role"])),
  quoted_terms: (table) => (parts, row) => parts.quotedTerms.push(record(table, row, ["paragraph", "text"])),
  formulations: (table) => (parts, row) =>
    parts.formulations.push({
      form: value(table, "form", row),
      kind: value(table, "kind", row),
      count: value(table, "count", row),
      quoted: value(table, "quoted", row),
      expansion: value<boolean>(table, "expanded", row) ? [] : null,
    }),
  expansions: (table) => (parts, row) => {
    const form = value<string>(table, "form", row);
    parts.formulations.find((one) => one.form === form)!.expansion!.push(value(table, "item", row));
  },
};

function documentOf(table: FeatureColumns, row: number, parts: Parts): DocumentFeatures {
  const text = <T>(name: string): T => value<T>(table, name, row);
  return {
    ...record<Pick<DocumentFeatures, "id" | "label" | "year" | "sha256" | "kind" | "province">>(table, row, [
      "id",
      "label",
      "year",
      "sha256",
      "kind",
      "province",
    ]),
    provinceCode: text("province_code"),
    level: text("level"),
    prefecture: text("prefecture"),
    meetingDate: text("meeting_date"),
    publicationDate: text("publication_date"),
    docvars: parseJson(text("docvars")) as DocumentFeatures["docvars"],
    script: text("script"),
    rawCharacters: text("raw_characters"),
    characters: text("characters"),
    repairs: text("repairs"),
    noise: parts.noise,
    people: parts.people,
    speechActs: parts.speechActs,
    directives: parts.directives,
    // The table is sorted by text; the sort is stable.
    quotedTerms: [...parts.quotedTerms].sort((a, b) => a.paragraph - b.paragraph),
    formulations: parts.formulations.map(({ expansion, ...rest }) => ({
      ...rest,
      expansion: expansion === null ? null : expansion.sort(),
    })),
    facts: parts.facts,
    paragraphs: parts.paragraphs,
    meta: { schema: SCHEMA, tokenizer: text("tokenizer"), dictionary: text("dictionary") },
  };
}

function column<T>(table: FeatureColumns, name: string): readonly T[] {
  return table[name] as readonly T[];
}

function value<T>(table: FeatureColumns, name: string, row: number): T {
  return table[name]![row] as T;
}

/** The tables are this program's own: their types are those of the schema. */
function record<T>(table: FeatureColumns, row: number, names: readonly string[]): T {
  return Object.fromEntries(names.map((name) => [name, value(table, name, row)])) as T;
}
