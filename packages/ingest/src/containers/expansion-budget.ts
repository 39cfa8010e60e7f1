import { stat } from "node:fs/promises";
import { DocumentTrouble } from "../document-trouble.js";
import { READ_LIMITS, type ReadLimits } from "../limits.js";

/** Counts what a container expands to, through all containers in it. */
export interface ExpansionBudget {
  /** Counts the bytes of the container itself, as they are read. */
  readonly packed: (chunks: AsyncIterable<Uint8Array>) => AsyncIterable<Uint8Array>;
  /** Counts a file that is read otherwise. */
  readonly packedFile: (path: string) => Promise<void>;
  /**
   * Counts the bytes of a member.
   *
   * @throws on iteration: DocumentTrouble `too-large` where it is too much
   */
  readonly expanded: (chunks: AsyncIterable<Uint8Array>) => AsyncIterable<Uint8Array>;
  /** @throws DocumentTrouble `too-large` where it is too much */
  readonly check: () => void;
}

/**
 * Makes the budget of a file.
 *
 * @param limits - to how many times its size it may expand, and how many bytes beside. Default: see `ReadLimits`
 * @returns a budget
 * @example
 * const budget = expansionBudget();
 * for await (const chunk of budget.expanded(member.chunks)) console.log(chunk.length);
 */
export function expansionBudget({
  expansion,
  expandedBytes,
}: Pick<ReadLimits, "expansion" | "expandedBytes"> = READ_LIMITS): ExpansionBudget {
  let packed = 0;
  let expanded = 0;
  const check = (): void => {
    if (expanded <= expandedBytes + expansion * packed) return;
    const message = `the archive expands to more than ${expansion} times its size, which text does not`;
    throw new DocumentTrouble("too-large", message);
  };
  return {
    check,
    async *packed(chunks) {
      for await (const chunk of chunks) {
        packed += chunk.length;
        yield chunk;
      }
    },
    async packedFile(path) {
      packed += (await stat(path)).size;
    },
    async *expanded(chunks) {
      for await (const chunk of chunks) {
        expanded += chunk.length;
        check();
        yield chunk;
      }
    },
  };
}
