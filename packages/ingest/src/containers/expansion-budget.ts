import { stat } from "node:fs/promises";
import { DocumentTrouble } from "../document-trouble.js";

/** To how many times its size an archive may expand, and how many bytes more. */
export interface ExpansionLimits {
  readonly ratio: number;
  readonly floor: number;
}

/** Text is seldom packed better than tenfold. */
const LIMITS: ExpansionLimits = { ratio: 200, floor: 2 ** 30 };

/** Message of the error of a bomb. */
export const EXPANDED: string = `the archive expands to more than ${LIMITS.ratio} times its size, which text does not`;

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
  readonly isSpent: () => boolean;
}

/**
 * Makes the budget of a file.
 *
 * @param limits - what it may expand to; default: 200 times its size, and a gigabyte
 * @returns a budget
 * @example
 * const budget = expansionBudget();
 * for await (const chunk of budget.expanded(member.chunks)) console.log(chunk.length);
 */
export function expansionBudget({ ratio, floor }: ExpansionLimits = LIMITS): ExpansionBudget {
  let packed = 0;
  let expanded = 0;
  const isSpent = (): boolean => expanded > floor + ratio * packed;
  return {
    isSpent,
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
        if (isSpent()) throw new DocumentTrouble("too-large", EXPANDED);
        yield chunk;
      }
    },
  };
}
