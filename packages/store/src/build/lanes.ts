/**
 * Does works side by side: each lane takes the next when it is free. After a failure no other is begun, and those that run are
 * waited for.
 *
 * @param lanes - what works need one of to themselves, such as connections
 * @param works - in the order in which they are begun
 * @throws the first failure
 * @example
 * await inLanes(connections, tables.map((table) => (connection) => write(connection, table)));
 */
export async function inLanes<T>(
  lanes: readonly T[],
  works: readonly ((lane: T) => Promise<void>)[],
): Promise<void> {
  let next = 0;
  const failures: unknown[] = [];
  const run = async (lane: T): Promise<void> => {
    while (next < works.length && failures.length === 0) {
      const work = works[next++]!;
      await work(lane).catch((failure: unknown) => failures.push(failure));
    }
  };
  await Promise.all(lanes.map(run));
  if (failures.length > 0) throw failures[0];
}
