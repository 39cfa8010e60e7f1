import type { DuckDBListValue, DuckDBValue } from "@duckdb/node-api";
import type { Database } from "../database.js";
import { minhashSimilarity, SIGNATURE } from "./minhash.js";

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

/** Places of documents in order of date and id: what belongs together has the earliest as its original. */
const SIGNED = `CREATE OR REPLACE TABLE signed AS
  SELECT (row_number() OVER (ORDER BY coalesce(date, DATE '9999-12-31'), id) - 1)::UINTEGER AS place, id
  FROM next_documents WHERE len(minhash) > 0`;

/** Documents that share a band with another. In steps: all in one query take more memory than there is. */
const SHARING = `CREATE OR REPLACE TABLE keyed AS
  SELECT id, band, hash(minhash[band * ${REPRINTS.rows} + 1 : band * ${REPRINTS.rows} + ${REPRINTS.rows}]) AS value
  FROM (SELECT id, minhash, unnest(range(${REPRINTS.bands})) AS band FROM next_documents WHERE len(minhash) > 0);
CREATE OR REPLACE TABLE shared AS SELECT band, value FROM keyed GROUP BY band, value HAVING count(*) > 1;
CREATE OR REPLACE TABLE sharing AS
  SELECT band, value, place, id FROM keyed JOIN shared USING (band, value) JOIN signed USING (id);
DROP TABLE keyed; DROP TABLE shared`;

/**
 * Finds reprints among the documents of `next_documents`, and writes the table `next_duplicates`.
 *
 * Documents that share a band of their MinHash signatures are compared; those that agree in `REPRINTS.similarity` or more belong
 * together; the earliest of a group is its original, of one day the one with the smaller id. Of a document that shares a band
 * memory holds 264 bytes, of others 8.
 *
 * Source: Leskovec, Rajaraman, Ullman (2020). Mining of Massive Datasets, 3.4.
 *
 * @param db - with the table `next_documents`
 * @returns how many there are
 * @example
 * await findReprints(db);
 */
export async function findReprints(db: Database): Promise<number> {
  await db.run(SIGNED);
  await db.run(SHARING);
  const signatures = await readSignatures(db);
  const groups = unionFind(signatures.documents);
  const similarity = (a: number, b: number): number => minhashSimilarity(signatures.of(a), signatures.of(b));
  for await (const members of buckets(db)) {
    for (const [a, b] of pairs(members)) {
      if (groups.find(a) !== groups.find(b) && similarity(a, b) >= REPRINTS.similarity) groups.join(a, b);
    }
  }
  await db.run("CREATE OR REPLACE TABLE marks (place UINTEGER, original UINTEGER, similarity DOUBLE)");
  const appender = await db.connection.createAppender("marks");
  let count = 0;
  for (let place = 0; place < signatures.documents; place++) {
    const original = groups.find(place);
    if (original === place) continue;
    appender.appendUInteger(place);
    appender.appendUInteger(original);
    appender.appendDouble(similarity(place, original));
    appender.endRow();
    count++;
  }
  appender.closeSync();
  await db.run(
    `CREATE OR REPLACE TABLE next_duplicates AS
       SELECT s.id, o.id AS original, similarity
       FROM marks JOIN signed s USING (place) JOIN signed o ON o.place = marks.original;
     DROP TABLE signed; DROP TABLE sharing; DROP TABLE marks`,
  );
  return count;
}

/** Signatures of the documents that share a band with another, by place. */
interface Signatures {
  /** How many documents have a place. */
  readonly documents: number;
  readonly of: (place: number) => Uint32Array;
}

async function readSignatures(db: Database): Promise<Signatures> {
  const candidates = "SELECT DISTINCT place FROM sharing";
  const [counts] = await db.rows(
    `SELECT (SELECT count(*) FROM signed) AS documents, (SELECT count(*) FROM (${candidates})) AS candidates`,
  );
  const slots = new Int32Array(Number(counts!.documents)).fill(-1);
  const values = new Uint32Array(Number(counts!.candidates) * SIGNATURE);
  let next = 0;
  const rows = db.stream(
    `SELECT place, minhash FROM next_documents JOIN signed USING (id) WHERE place IN (${candidates})`,
  );
  for await (const [place, minhash] of rows) {
    slots[place as number] = next;
    values.set((minhash as DuckDBListValue).items as number[], next * SIGNATURE);
    next++;
  }
  return {
    documents: slots.length,
    of: (place) => values.subarray(slots[place]! * SIGNATURE, (slots[place]! + 1) * SIGNATURE),
  };
}

/** Places that share a band, in the order of their ids. Sorted, not gathered by SQL, whose lists do not go to the disk. */
async function* buckets(db: Database): AsyncGenerator<readonly number[]> {
  let key: readonly DuckDBValue[] = [];
  let members: number[] = [];
  const sql = "SELECT band, value, place FROM sharing ORDER BY band, value, id";
  for await (const [band, value, place] of db.stream(sql)) {
    if (key[0] !== band || key[1] !== value) {
      if (members.length > 0) yield members;
      key = [band!, value!];
      members = [];
    }
    members.push(place as number);
  }
  if (members.length > 0) yield members;
}

function* pairs(members: readonly number[]): Generator<readonly [number, number]> {
  const firsts = members.length <= REPRINTS.allPairs ? members.length : 1;
  for (let a = 0; a < firsts; a++)
    for (let b = a + 1; b < members.length; b++) yield [members[a]!, members[b]!];
}

interface UnionFind {
  /** The smallest member of a group. */
  readonly find: (place: number) => number;
  readonly join: (a: number, b: number) => void;
}

function unionFind(size: number): UnionFind {
  const parents = Uint32Array.from({ length: size }, (_, place) => place);
  const find = (place: number): number => {
    let root = place;
    while (parents[root] !== root) root = parents[root]!;
    for (let at = place; at !== root; ) {
      const parent = parents[at]!;
      parents[at] = root;
      at = parent;
    }
    return root;
  };
  return {
    find,
    join(a, b) {
      const [first, second] = [find(a), find(b)];
      parents[Math.max(first, second)] = Math.min(first, second);
    },
  };
}
