import { mkdirSync, readdirSync, rmSync } from "node:fs";
import { availableParallelism } from "node:os";
import { basename, join } from "node:path";
import { isReadError, type ReadError, type ReadOptions, readDocuments } from "@tifa/ingest";
import { jiebaTokenizer, tokenizerIdentity } from "@tifa/tokens";
import { type Database, openDatabase } from "../database.js";
import { currentGeneration, GENERATIONS, readManifest, tableFiles } from "../layout.js";
import { readFiles } from "../read-files.js";
import { table } from "../tables/tables.js";
import { batches } from "./batches.js";
import { type BuildState, nextDocuments, readSegments } from "./next-documents.js";
import { findReprints } from "./reprints.js";
import { rowPool } from "./row-pool.js";
import type { RowReply, RowRequest } from "./row-worker.js";
import { rowWriter } from "./row-writer.js";
import { rulesHash } from "./rules-hash.js";
import { knownKeys, openSeen, type Seen, type SeenError } from "./seen.js";
import { type Segments, segments } from "./segments.js";
import { sourceKey } from "./source-key.js";
import { lockStore } from "./store-lock.js";
import type { WorkerPool } from "./worker-pool.js";
import { writeGeneration } from "./write-generation.js";

/** Options of {@link buildStore}. */
export interface BuildOptions {
  /** Folder of the store; it is made where it is missing. */
  readonly out: string;
  /** Processes that repair, parse and count. Each takes some 350 MB. Default: as many as cores. */
  readonly jobs?: number;
  /** Whether documents of files that are not among the inputs leave the store. Default: false. */
  readonly prune?: boolean;
  /** How the inputs are read. Default: see `readDocuments`. */
  readonly read?: ReadOptions;
  /** Is told how far the build is, often. Default: nobody is. */
  readonly onProgress?: (progress: BuildProgress) => void;
  /** Stops the build: what is done is kept for the next one, readers see the old state. Default: nothing does. */
  readonly signal?: AbortSignal;
}

/** How far a build is. */
export interface BuildProgress {
  readonly phase: "read" | "write";
  /** Documents read, errors included. */
  readonly documents: number;
  /** Of these, what the store, or a run that was broken off, had already. */
  readonly known: number;
  readonly failed: number;
  /** The file at hand; null for standard input. */
  readonly path: string | null;
}

/** What a build did. */
export interface BuildResult {
  /** Documents in the store now. */
  readonly documents: number;
  /** New or changed ones. */
  readonly added: number;
  /** Of the old store, gone. */
  readonly removed: number;
  /** What could not be read in this build. */
  readonly errors: number;
  /** Reprints in the store now. */
  readonly duplicates: number;
  /** Whether readers see something new. */
  readonly changed: boolean;
}

interface Build {
  readonly db: Database;
  readonly seen: Seen;
  readonly work: Segments;
  readonly rules: string;
  readonly pool: WorkerPool<RowRequest, RowReply>;
  readonly options: BuildOptions;
}

/** Memory of DuckDB before it writes to disk: for the tables, and for segments while workers have their own. */
const MEMORY = { tables: "400MB", segments: "200MB" };

/** Memory for sorting what is written, when the workers have ended: a thread sorts for each of them. */
const sortingMemory = (jobs: number): string => `${300 * Math.max(2, jobs)}MB`;

/**
 * Builds a store, or brings one up to date: only what is new or changed is read again. Documents flow through as many
 * processes as there are cores; of what memory holds, only what is needed to find reprints grows with their number. A build that is broken off, by a kill too, goes
 * on where it was; readers see the old state until the new one is complete.
 *
 * @param inputs - as `readDocuments` takes them
 * @param options - see {@link BuildOptions}
 * @returns what was done
 * @throws Error if another process builds the store, or it is of another version, or the disk refuses; the signal's
 *   reason where it stopped the build
 * @example
 * await buildStore(["pages/"], { out: "store" }); // { documents: 5, added: 5, removed: 0, … }
 */
export async function buildStore(inputs: readonly string[], options: BuildOptions): Promise<BuildResult> {
  const { out } = options;
  mkdirSync(join(out, GENERATIONS), { recursive: true });
  const closers = [lockStore(out)];
  try {
    const old = tidied(out);
    const open = async (memory: string): Promise<Database> => {
      const db = await openDatabase({ memory, spill: join(out, "spill") });
      closers.push(db.close);
      return db;
    };
    const db = await open(MEMORY.tables);
    const tokenizer = jiebaTokenizer({ hmm: true });
    const rules = rulesHash(tokenizer);
    // A connection of its own: rows are written while others are being noted.
    const work = segments(join(out, "work"), await open(MEMORY.segments));
    const seen = await openSeen(db, await knownKeys(db, knownKeysQuery(old, work.paths())));
    const jobs = options.jobs ?? availableParallelism();
    const pool = rowPool(jobs);
    closers.push(pool.close);
    const build: Build = { db, seen, work, rules, pool, options };
    const errors = await readAll(build, inputs, null);
    const state: BuildState = { db, old, segments: work.paths(), prune: options.prune ?? false };
    const next = await nextWithoutOrphans(build, state);
    pool.close();
    const duplicates = await findReprints(db);
    await keepOldErrors(state);
    const changed = await isChanged(state, next.counts, rules);
    await db.run(`SET memory_limit = '${sortingMemory(jobs)}'`);
    if (changed)
      await writeGeneration(out, next.state, { rules, tokenizer: { ...tokenizerIdentity(tokenizer) } }, jobs);
    work.clear();
    return { ...next.counts, errors, duplicates, changed };
  } finally {
    for (const close of closers.reverse()) close();
    rmSync(join(out, "spill"), { recursive: true, force: true });
  }
}

/** Takes away what a killed run left half done, and generations that nobody can be reading; gives the current one. */
function tidied(out: string): string | null {
  const old = currentGeneration(out);
  if (old !== null) readManifest(old);
  const folder = join(out, GENERATIONS);
  const names = readdirSync(folder).sort();
  const current = old === null ? -1 : names.indexOf(basename(old));
  names.forEach((name, at) => {
    // The one before the current may still be open in a reader.
    const isPrevious = at === current - 1 && !name.endsWith(".draft");
    if (at !== current && !isPrevious) rmSync(join(folder, name), { recursive: true, force: true });
  });
  return old;
}

function knownKeysQuery(old: string | null, paths: readonly string[]): string {
  const sources = readFiles(table("sources"), old === null ? [] : tableFiles(old, table("sources")));
  const done = paths.length === 0 ? "" : `UNION SELECT key::UBIGINT FROM ${readSegments(paths)}`;
  return `SELECT key FROM ${sources} ${done}`;
}

/**
 * Reads the inputs, and has workers make rows of what is not known; of places that are asked for, whether known or not.
 * Gives the number of errors.
 */
async function readAll(
  build: Build,
  inputs: readonly string[],
  wanted: ReadonlySet<string> | null,
): Promise<number> {
  const { seen, rules, options, pool, work } = build;
  const writer = rowWriter(pool, work, seen, 2 * (options.jobs ?? availableParallelism()));
  const gather = batches<RowRequest>(writer.give);
  const counts = { documents: 0, known: 0 };
  let unreadable = 0;
  const tell = (phase: BuildProgress["phase"], path: string | null): void =>
    options.onProgress?.({ phase, ...counts, failed: unreadable + writer.failed(), path });
  for await (const item of readDocuments(inputs, options.read ?? {})) {
    if (options.signal?.aborted) break;
    counts.documents++;
    if (isReadError(item)) {
      unreadable++;
      if (wanted === null) seen.error(errorOf(item));
    } else {
      const key = sourceKey(item, rules);
      if (wanted === null) seen.document(key, item.source.path ?? "");
      if (wanted === null ? seen.isKnown(key) : !wanted.has(placeOf(item.source))) counts.known++;
      else await gather.add({ item: { raw: item, key: String(key) }, size: item.text.length });
    }
    tell("read", item.source.path);
  }
  // Also where it is to stop: what was begun is kept.
  await gather.end();
  await writer.end();
  options.signal?.throwIfAborted();
  tell("write", null);
  seen.flush();
  return unreadable + writer.failed();
}

/** Reads again the documents whose first source is gone, since only that of the first was kept. */
async function nextWithoutOrphans(
  build: Build,
  state: BuildState,
): Promise<{
  readonly state: BuildState;
  readonly counts: Pick<BuildResult, "documents" | "added" | "removed">;
}> {
  const { orphans, ...counts } = await nextDocuments(state);
  if (orphans.length === 0) return { state, counts };
  const paths = [...new Set(orphans.map(({ path }) => path))];
  await readAll(build, paths, new Set(orphans.map(placeOf)));
  const again: BuildState = { ...state, segments: build.work.paths() };
  const { orphans: lost, ...after } = await nextDocuments(again);
  for (const place of lost) {
    build.seen.error({
      ...place,
      id: null,
      code: "changed",
      message: "it changed while the store was built: build again",
    });
  }
  build.seen.flush();
  return { state: again, counts: after };
}

/** Errors of places that this build did not visit stay, and all get their table. */
async function keepOldErrors({ db, old, prune }: BuildState): Promise<void> {
  await db.run(
    `CREATE OR REPLACE TABLE old_errors AS FROM ${readFiles(table("errors"), old === null ? [] : tableFiles(old, table("errors")))};
     INSERT INTO next_errors SELECT * FROM old_errors
       WHERE NOT ${prune} AND path NOT IN (SELECT path FROM visited)`,
  );
}

async function isChanged(
  { db, old }: BuildState,
  { added, removed }: Pick<BuildResult, "added" | "removed">,
  rules: string,
): Promise<boolean> {
  if (old === null || added > 0 || removed > 0 || readManifest(old).rules !== rules) return true;
  const columns = "path, record, id";
  const [row] = await db.rows(
    `SELECT
       (SELECT count(*) FROM (SELECT key FROM next_sources EXCEPT SELECT key FROM old_sources)) +
       (SELECT count(*) FROM (SELECT key FROM old_sources EXCEPT SELECT key FROM next_sources)) +
       (SELECT count(*) FROM (SELECT ${columns}, code FROM next_errors EXCEPT ALL SELECT ${columns}, code FROM old_errors)) +
       (SELECT count(*) FROM (SELECT ${columns}, code FROM old_errors EXCEPT ALL SELECT ${columns}, code FROM next_errors))
       AS differences`,
  );
  return row!.differences !== 0;
}

/** Paths hold no U+0000. */
function placeOf({ path, record }: { readonly path: string | null; readonly record: string | null }): string {
  return `${path ?? ""}\0${record ?? ""}`;
}

function errorOf({ source, error }: ReadError): SeenError {
  return { path: source.path ?? "", record: source.record ?? "", id: null, ...error };
}
