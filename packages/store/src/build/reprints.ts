import { checkFinite } from "@tifa/corpus";
import type { Database } from "../database.js";
import { minhashSimilarity } from "./minhash.js";

/** How reprints are found. */
export const REPRINTS = {
  /** From this estimate of Jaccard's index on, a text counts as a reprint: edits and page chrome, but the same text. */
  similarity: 0.8,
  /** Bands of four values: two texts at the threshold share one with a probability above 0.999. */
  bands: 16,
  rows: 4,
  /** In a larger bucket each is compared with the first alone. */
  allPairs: 30,
} as const;

interface Candidate {
  readonly id: string;
  readonly date: string | null;
  readonly minhash: readonly number[];
}

/**
 * Finds reprints among the documents of `next_documents`, and writes the temporary table `next_duplicates`.
 *
 * Documents that share a band of their MinHash signatures are compared; those that agree in `REPRINTS.similarity` or more belong
 * together; the earliest of a group is its original, of one day the one with the smaller id.
 *
 * Source: Leskovec, Rajaraman, Ullman (2020). Mining of Massive Datasets, 3.4.
 *
 * @param db - with the table `next_documents`
 * @returns how many there are
 * @example
 * await findReprints(db);
 */
export async function findReprints(db: Database): Promise<number> {
  const buckets = await db.rows(
    `WITH banded AS (
       SELECT id, date, minhash, unnest(range(${REPRINTS.bands})) AS band FROM next_documents WHERE len(minhash) > 0
     ), keyed AS (
       SELECT id, date, minhash, band, hash(minhash[band * ${REPRINTS.rows} + 1 : band * ${REPRINTS.rows} + ${REPRINTS.rows}]) AS value FROM banded
     ), shared AS (
       SELECT band, value FROM keyed GROUP BY band, value HAVING count(*) > 1
     )
     SELECT DISTINCT list(id ORDER BY id) AS ids FROM keyed JOIN shared USING (band, value) GROUP BY band, value ORDER BY ids`,
  );
  const documents = new Map<string, Candidate>();
  for (const row of await candidates(db, buckets as { ids: string[] }[])) documents.set(row.id, row);
  const groups = unionFind();
  for (const { ids } of buckets as { ids: string[] }[]) {
    for (const [a, b] of pairs(ids)) {
      if (groups.find(a) === groups.find(b)) continue;
      if (minhashSimilarity(documents.get(a)!.minhash, documents.get(b)!.minhash) >= REPRINTS.similarity)
        groups.join(a, b);
    }
  }
  const rows = reprintsOf(documents, groups);
  await db.run("CREATE OR REPLACE TABLE next_duplicates (id VARCHAR, original VARCHAR, similarity DOUBLE)");
  const appender = await db.connection.createAppender("next_duplicates");
  for (const { id, original, similarity } of rows) {
    appender.appendVarchar(id);
    appender.appendVarchar(original);
    appender.appendDouble(checkFinite(similarity, `the similarity of ${id}`));
    appender.endRow();
  }
  appender.closeSync();
  return rows.length;
}

async function candidates(
  db: Database,
  buckets: readonly { ids: readonly string[] }[],
): Promise<Candidate[]> {
  await db.run("CREATE OR REPLACE TABLE candidates (id VARCHAR)");
  const appender = await db.connection.createAppender("candidates");
  for (const id of new Set(buckets.flatMap(({ ids }) => ids))) {
    appender.appendVarchar(id);
    appender.endRow();
  }
  appender.closeSync();
  const rows = await db.rows(
    `SELECT id, date, minhash FROM next_documents JOIN candidates USING (id) ORDER BY coalesce(date, DATE '9999-12-31'), id`,
  );
  return rows as unknown as Candidate[];
}

function* pairs(ids: readonly string[]): Generator<readonly [string, string]> {
  const firsts = ids.length <= REPRINTS.allPairs ? ids.length : 1;
  for (let a = 0; a < firsts; a++) for (let b = a + 1; b < ids.length; b++) yield [ids[a]!, ids[b]!];
}

/** `documents` come in order of date and id: the first of a group is its original. */
function reprintsOf(
  documents: ReadonlyMap<string, Candidate>,
  groups: UnionFind,
): { id: string; original: string; similarity: number }[] {
  const originals = new Map<string, Candidate>();
  const rows = [];
  for (const one of documents.values()) {
    const group = groups.find(one.id);
    const original = originals.get(group);
    if (original === undefined) originals.set(group, one);
    else
      rows.push({
        id: one.id,
        original: original.id,
        similarity: minhashSimilarity(one.minhash, original.minhash),
      });
  }
  return rows;
}

interface UnionFind {
  readonly find: (id: string) => string;
  readonly join: (a: string, b: string) => void;
}

function unionFind(): UnionFind {
  const parents = new Map<string, string>();
  const find = (id: string): string => {
    let root = id;
    for (let parent = parents.get(root); parent !== undefined; parent = parents.get(root)) root = parent;
    for (let at = id; at !== root; ) {
      const parent = parents.get(at)!;
      parents.set(at, root);
      at = parent;
    }
    return root;
  };
  return {
    find,
    join(a, b) {
      const [first, second] = [find(a), find(b)];
      if (first !== second) parents.set(second, first);
    },
  };
}
