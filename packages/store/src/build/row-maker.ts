import type { RawDocument } from "@tifa/corpus";
import { jiebaTokenizer } from "@tifa/tokens";
import { rowPool } from "./row-pool.js";
import { rulesHash } from "./rules-hash.js";
import { sourceKey } from "./source-key.js";
import type { WorkerFailure } from "./worker-pool.js";

/** What became of a document: its row as a line of JSON, or why there is none. */
export type MadeRow =
  | { readonly line: string }
  | { readonly error: { readonly code: "internal" | WorkerFailure["failed"]; readonly message: string } };

/** Makes the rows of a store outside of a build. */
export interface RowMaker {
  /**
   * Makes rows, beside those of other calls where there are several processes.
   *
   * @returns a row or an error for each document, in their order; a line has no line feed
   * @throws Error if the processes end before they are ready, again and again
   */
  readonly make: (documents: readonly RawDocument[]) => Promise<readonly MadeRow[]>;
  /** Ends the processes. */
  readonly close: () => void;
}

/** A document that every segmenter can read. */
const PROBE: RawDocument = {
  id: "0000000000000000",
  source: { path: null, record: null, url: null, sha256: "", encoding: "utf-8", mediaType: "text/plain" },
  text: "会议召开。",
  docvars: {},
};

/**
 * Starts what makes the rows that `buildStore` keeps, for a store that is put together elsewhere, as on a cluster. A
 * document that kills or blocks a process costs itself alone.
 *
 * @param jobs - processes; each takes some 350 MB. Default: 1
 * @returns the maker; it must be closed
 * @throws Error where no row can be made at all, as without the native segmenter
 * @example
 * const maker = await rowMaker();
 * const [row] = await maker.make([document]);
 * maker.close();
 */
export async function rowMaker(jobs = 1): Promise<RowMaker> {
  const rules = rulesHash(jiebaTokenizer({ hmm: true }));
  const pool = rowPool(jobs);
  const make = async (documents: readonly RawDocument[]): Promise<readonly MadeRow[]> => {
    const replies = await pool.run(documents.map((raw) => ({ raw, key: String(sourceKey(raw, rules)) })));
    return replies.map((reply) => {
      if ("line" in reply) return { line: reply.line.toString().trimEnd() };
      const [code, message] =
        "failed" in reply ? [reply.failed, reply.message] : (["internal", reply.thrown] as const);
      return { error: { code, message } };
    });
  };
  try {
    // Otherwise a segmenter that cannot be loaded would be an error of each document, and the whole a success.
    const [probe] = await make([PROBE]);
    if (probe && "error" in probe) throw new Error(`no document can be read: ${probe.error.message}`);
  } catch (thrown) {
    pool.close();
    throw thrown;
  }
  return { make, close: pool.close };
}
