import { stat } from "node:fs/promises";
import type { BuildProgress } from "@tifa/store";

/** How much of the inputs has been read, for a bar. */
export interface InputBytes {
  /** Bytes of all inputs; null until they are counted, or where they cannot be. */
  readonly total: () => number | null;
  /** Bytes of the files that are behind. */
  readonly done: () => number;
  /** Is told of each document. */
  readonly at: (progress: Pick<BuildProgress, "path">) => void;
}

/**
 * Counts the bytes of inputs, beside the reading of them.
 *
 * @param files - paths of the inputs, in the order in which they are read
 * @param signal - ends the counting
 * @returns functions that tell how far the reading is
 * @example
 * const bytes = inputBytes(listInputs(["pages/"]), AbortSignal.timeout(60_000));
 */
export function inputBytes(files: AsyncIterable<string>, signal: AbortSignal): InputBytes {
  let total: number | null = null;
  let done = 0;
  let current: string | null = null;
  const size = async (path: string): Promise<number> => {
    try {
      return (await stat(path)).size;
    } catch {
      return 0;
    }
  };
  const count = async (): Promise<void> => {
    let sum = 0;
    for await (const path of files) {
      if (signal.aborted) return;
      sum += await size(path);
    }
    total = sum;
  };
  // The bar does without, and what is wrong with an input is told when it is read.
  count().catch(() => {});
  return {
    total: () => total,
    done: () => done,
    at({ path }) {
      if (path === current) return;
      const behind = current;
      current = path;
      if (behind !== null) void size(behind).then((bytes) => (done += bytes));
    },
  };
}
