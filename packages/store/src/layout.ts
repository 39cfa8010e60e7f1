import { readdirSync, readFileSync, readlinkSync } from "node:fs";
import { join } from "node:path";
import { parseJson } from "@tifa/corpus";
import { SCHEMA_VERSION, type Table } from "./tables/tables.js";

/** A file of a store, as the manifest lists it. */
export interface StoreFile {
  /** Relative to the manifest, with `/`. */
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** What `manifest.json` says of a store. It names no time, user or folder: equal inputs, equal bytes. */
export interface Manifest {
  /** Version of the tables. */
  readonly schema: number;
  /** Hash of rules, dictionaries and options, see `rulesHash`. */
  readonly rules: string;
  /** Name, version, dictionary hash and options of the segmenter. */
  readonly tokenizer: Readonly<Record<string, unknown>>;
  /** Version of the library that wrote the files. */
  readonly duckdb: string;
  /** Rows of each table. */
  readonly rows: Readonly<Record<string, number>>;
  readonly files: readonly StoreFile[];
}

/** Name of the link that leads to the generation which readers see. */
export const CURRENT = "current";

/** Folder of the generations. */
export const GENERATIONS = "generations";

/**
 * The generation of a store that readers see.
 *
 * @param store - folder of the store
 * @returns its folder; null where the store has none yet
 * @example
 * currentGeneration("store"); // "store/generations/000002"
 */
export function currentGeneration(store: string): string | null {
  try {
    return join(store, readlinkSync(join(store, CURRENT)));
  } catch {
    return null;
  }
}

/**
 * Reads the manifest of a generation.
 *
 * @param generation - its folder
 * @returns the manifest
 * @throws Error where there is none, or of another version
 * @example
 * readManifest(currentGeneration("store")!).rows.documents;
 */
export function readManifest(generation: string): Manifest {
  const path = join(generation, "manifest.json");
  let manifest: Manifest;
  try {
    manifest = parseJson(readFileSync(path, "utf8")) as Manifest;
  } catch (cause) {
    throw new Error(`${path} cannot be read: the store is damaged; build it anew in an empty folder`, {
      cause,
    });
  }
  if (manifest.schema === SCHEMA_VERSION) return manifest;
  throw new Error(
    `the store has tables of version ${String(manifest.schema)}, and this program reads ${SCHEMA_VERSION}: ` +
      "build it anew in an empty folder",
  );
}

/**
 * The files of a table.
 *
 * @param generation - its folder
 * @param table - the table
 * @returns paths; none where the table has no row
 * @example
 * tableFiles(generation, table("people"));
 */
export function tableFiles(
  generation: string,
  { name, partitioned }: Pick<Table, "name" | "partitioned">,
): string[] {
  if (!partitioned) return [join(generation, `${name}.parquet`)];
  let names: string[];
  try {
    names = readdirSync(join(generation, name), { recursive: true, encoding: "utf8" });
  } catch {
    return [];
  }
  return names
    .filter((file) => file.endsWith(".parquet"))
    .sort()
    .map((file) => join(generation, name, file));
}

/**
 * What stands in folders for a province or year that the text does not tell. Hive's own name for it
 * (`__HIVE_DEFAULT_PARTITION__`) is one that pandas cannot read beside numbers.
 */
export const UNKNOWN = { province: "00", year: 0 } as const;

/**
 * The folder of a partition below its table's.
 *
 * @param province - GB/T 2260 code, or null
 * @param year - or null
 * @returns a relative path with `/`, as DuckDB writes it
 * @example
 * partitionFolder("34", 2020); // "province=34/year=2020"
 */
export function partitionFolder(province: string | null, year: number | null): string {
  return `province=${province ?? UNKNOWN.province}/year=${year ?? UNKNOWN.year}`;
}
