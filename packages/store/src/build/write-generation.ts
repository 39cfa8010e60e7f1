import { createHash } from "node:crypto";
import {
  closeSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { open } from "node:fs/promises";
import { basename, dirname, join, relative, sep } from "node:path";
import { jsonText } from "@tifa/corpus";
import { type Database, sqlString } from "../database.js";
import {
  CURRENT,
  GENERATIONS,
  type Manifest,
  partitionFolder,
  readManifest,
  type StoreFile,
  tableFiles,
} from "../layout.js";
import { readFiles } from "../read-files.js";
import { SCHEMA_VERSION, TABLES, table } from "../tables/tables.js";
import { inLanes } from "./lanes.js";
import type { BuildState } from "./next-documents.js";
import { listOf, writePartitioned } from "./write-partitions.js";

/** What the manifest says beside files and rows. */
export type ManifestHead = Pick<Manifest, "rules" | "tokenizer">;

/**
 * Writes the next generation beside the old, then lets readers see it, in one step. Files of provinces and years in which
 * nothing changed are not written again but linked.
 *
 * @param store - folder of the store
 * @param state - as `nextDocuments` was given it; its tables and `next_duplicates`, `next_errors` are read
 * @param head - for the manifest
 * @param jobs - threads that sort, and files that are written at once
 * @returns the new generation's folder
 * @example
 * await writeGeneration("store", state, { rules, tokenizer }, 2);
 */
export async function writeGeneration(
  store: string,
  state: BuildState,
  head: ManifestHead,
  jobs: number,
): Promise<string> {
  const { db, old } = state;
  const folder = nextFolder(store, old);
  const draft = `${folder}.draft`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { recursive: true });
  const touched = await touchedPartitions(state);
  // One thread writes a file: its groups of rows are then the same each time.
  await db.run("SET threads = 1");
  await writePartitioned(draft, state, touched, jobs);
  await writeWhole(draft, db);
  await db.run("RESET threads");
  const linked = old === null ? [] : linkUntouched(old, draft, new Set(touched));
  await writeManifest(draft, state, head, new Set(linked));
  renameSync(draft, folder);
  sync(dirname(folder));
  publish(store, folder);
  return folder;
}

function nextFolder(store: string, old: string | null): string {
  const number = old === null ? 1 : Number.parseInt(basename(old), 10) + 1;
  return join(store, GENERATIONS, String(number).padStart(6, "0"));
}

/** Folders of the provinces and years in which a row comes, goes or changes; of reprints, too. */
async function touchedPartitions({ db, old }: BuildState): Promise<string[]> {
  const oldMarks = readFiles(table("duplicates"), old === null ? [] : tableFiles(old, table("duplicates")));
  await db.run(
    `CREATE OR REPLACE TABLE touched AS
     WITH marks AS (
       (SELECT id FROM ${oldMarks} EXCEPT SELECT id FROM next_duplicates)
       UNION (SELECT id FROM next_duplicates EXCEPT SELECT id FROM ${oldMarks})
     )
     SELECT province, year FROM next_documents WHERE is_new
     UNION SELECT province, year FROM old_documents ANTI JOIN (FROM next_documents WHERE NOT is_new) USING (id)
     UNION SELECT province, year FROM next_documents WHERE id IN (FROM marks)`,
  );
  const rows = await db.rows("SELECT province, year FROM touched ORDER BY ALL");
  return rows.map(({ province, year }) => partitionFolder(province as string | null, year as number | null));
}

async function writeWhole(draft: string, db: Database): Promise<void> {
  for (const one of TABLES) {
    if (one.partitioned) continue;
    await db.run(
      `COPY (SELECT ${listOf(one.columns.map(({ name }) => name))} FROM next_${one.name} ORDER BY ${listOf(one.order)})
       TO ${sqlString(join(draft, `${one.name}.parquet`))} (FORMAT parquet, COMPRESSION zstd)`,
    );
  }
}

/** Links what did not change; gives the paths below the generation. */
function linkUntouched(old: string, draft: string, touched: ReadonlySet<string>): string[] {
  const linked: string[] = [];
  for (const one of TABLES) {
    if (!one.partitioned) continue;
    for (const path of tableFiles(old, one)) {
      const below = relative(join(old, one.name), path);
      if (touched.has(dirname(below).split(sep).join("/"))) continue;
      const target = join(draft, one.name, below);
      mkdirSync(dirname(target), { recursive: true });
      linkSync(path, target);
      linked.push(`${one.name}/${below.split(sep).join("/")}`);
    }
  }
  return linked;
}

async function writeManifest(
  draft: string,
  { db, old }: BuildState,
  { rules, tokenizer }: ManifestHead,
  linked: ReadonlySet<string>,
): Promise<void> {
  const before = new Map(old === null ? [] : readManifest(old).files.map((file) => [file.path, file]));
  const files: StoreFile[] = [];
  const rows: Record<string, number> = {};
  for (const one of TABLES) {
    const paths = tableFiles(draft, one);
    const described = new Array<StoreFile>(paths.length);
    const works = paths.map((path, at) => async () => {
      const below = relative(draft, path).split(sep).join("/");
      described[at] = (linked.has(below) && before.get(below)) || (await fileOf(path, below));
    });
    await inLanes(Array.from({ length: FILES_AT_ONCE }), works);
    for (const file of described) files.push(file);
    const [count] = await db.rows(`SELECT count(*) AS rows FROM ${readFiles(one, paths)}`);
    rows[one.name] = Number(count!.rows);
  }
  const [library] = await db.rows("SELECT version() AS version");
  const manifest: Manifest = {
    schema: SCHEMA_VERSION,
    rules,
    tokenizer,
    duckdb: String(library!.version),
    rows,
    files,
  };
  writeFileSync(join(draft, "manifest.json"), `${jsonText(manifest, 2)}\n`, { flush: true });
}

/** While one is synchronised, others are read. */
const FILES_AT_ONCE = 8;

/** Checks a file in: it is on the disk before anybody is told of it. */
async function fileOf(path: string, below: string): Promise<StoreFile> {
  const file = await open(path);
  try {
    await file.sync();
    const hash = createHash("sha256");
    for await (const chunk of file.createReadStream({ autoClose: false })) hash.update(chunk as Buffer);
    return { path: below, bytes: (await file.stat()).size, sha256: hash.digest("hex") };
  } finally {
    await file.close();
  }
}

/** Moves the link that readers follow: rename replaces it in one step. */
function publish(store: string, folder: string): void {
  const link = join(store, `${CURRENT}.next`);
  rmSync(link, { force: true });
  symlinkSync(join(GENERATIONS, basename(folder)), link, "dir");
  renameSync(link, join(store, CURRENT));
  sync(store);
}

function sync(path: string): void {
  const file = openSync(path, "r");
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
