/** A document, or whatever is done in batches, with its size. */
export interface Sized<T> {
  readonly item: T;
  /** In UTF-16 units. */
  readonly size: number;
}

/** How much goes to a worker at once: enough that the post costs little, and little enough to be lost or waited for. */
const BATCH = { items: 64, size: 262_144 };

/**
 * Gathers items into batches.
 *
 * @param give - is given each full batch
 * @returns functions that add an item, and give what is left
 * @example
 * const gather = batches<string>(async (batch) => console.log(batch.length));
 * await gather.add({ item: "a", size: 1 });
 * await gather.end();
 */
export function batches<T>(give: (batch: readonly T[]) => Promise<void>): {
  readonly add: (one: Sized<T>) => Promise<void>;
  readonly end: () => Promise<void>;
} {
  let batch: T[] = [];
  let size = 0;
  const end = async (): Promise<void> => {
    if (batch.length === 0) return;
    const full = batch;
    batch = [];
    size = 0;
    await give(full);
  };
  return {
    async add(one) {
      batch.push(one.item);
      size += one.size;
      if (batch.length >= BATCH.items || size >= BATCH.size) await end();
    },
    end,
  };
}
