import { mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Database, sqlString } from "../database.js";
import { segmentColumns } from "./segment-columns.js";

/** Rows of documents that are done but not yet in the store: they outlive a run that is killed. */
export interface Segments {
  /** Paths of the finished ones. */
  readonly paths: () => readonly string[];
  /** Writes lines of JSON in UTF-8 as a new segment: it is there wholly, or not at all. Compressed for speed: it is soon gone. */
  readonly write: (lines: readonly Buffer[]) => Promise<void>;
  /** Takes all away. */
  readonly clear: () => void;
}

/** DuckDB's own limit, below which there is no need to raise it. */
const USUAL_OBJECT = 16_777_216;

/**
 * Opens the folder of segments. What a killed run left half written goes; finished segments stay.
 *
 * @param folder - below the store
 * @param db - writes Parquet
 * @returns the segments
 * @example
 * await segments("store/work", db).write([Buffer.from('{"id":"a"}\n')]);
 */
export function segments(folder: string, db: Database): Segments {
  mkdirSync(folder, { recursive: true });
  const finished = (): string[] =>
    readdirSync(folder)
      .filter((name) => /^\d+\.parquet$/.test(name))
      .sort();
  for (const name of readdirSync(folder)) {
    if (!/^\d+\.parquet$/.test(name)) rmSync(join(folder, name), { recursive: true, force: true });
  }
  let next = Number.parseInt(finished().at(-1) ?? "0", 10) + 1;
  return {
    paths: () => finished().map((name) => join(folder, name)),
    async write(lines) {
      const base = join(folder, String(next++).padStart(8, "0"));
      const longest = lines.reduce((most, line) => Math.max(most, line.length), 0);
      writeFileSync(`${base}.ndjson`, Buffer.concat(lines));
      const types = segmentColumns()
        .map(({ name, type }) => `${sqlString(name)}: ${sqlString(type)}`)
        .join(", ");
      await db.run(
        `COPY (SELECT * FROM read_json(${sqlString(`${base}.ndjson`)}, format = 'newline_delimited',
           columns = {${types}}, maximum_object_size = ${Math.max(USUAL_OBJECT, 2 * longest)}))
         TO ${sqlString(`${base}.tmp`)} (FORMAT parquet, COMPRESSION lz4_raw)`,
      );
      renameSync(`${base}.tmp`, `${base}.parquet`);
      rmSync(`${base}.ndjson`);
    },
    clear() {
      rmSync(folder, { recursive: true, force: true });
      mkdirSync(folder, { recursive: true });
    },
  };
}
