import { readdirSync, readFileSync } from "node:fs";

/** What a process and those that it started have used. */
export interface TreeUse {
  /** Most resident memory of all together, in bytes. */
  readonly memory: number;
  /** Processor time of the first process, in seconds, and of each of the others. */
  readonly own: number;
  readonly children: readonly number[];
}

/** Linux counts processor time in hundredths of a second, and memory in pages. */
const TICKS = 100;
const PAGE = 4096;

/**
 * Watches a process and those below it, four times a second, by `/proc`.
 *
 * @param root - the process
 * @returns a function that ends the watch and tells what was used; what was used behind the last look is missing
 * @example
 * const end = watchTree(child.pid);
 */
export function watchTree(root: number): () => TreeUse {
  const seconds = new Map<number, number>();
  let memory = 0;
  const look = (): void => {
    const rows = readdirSync("/proc").flatMap((name) =>
      /^\d+$/.test(name) ? (statOf(Number(name)) ?? []) : [],
    );
    const below = new Set([root]);
    // A child's number is larger than its parent's but where numbers begin anew: two rounds see them.
    for (let round = 0; round < 2; round++)
      for (const { pid, parent } of rows) if (below.has(parent)) below.add(pid);
    const mine = rows.filter(({ pid }) => below.has(pid));
    for (const { pid, used } of mine) seconds.set(pid, used);
    memory = Math.max(
      memory,
      mine.reduce((sum, one) => sum + one.resident, 0),
    );
  };
  const timer = setInterval(look, 250);
  return () => {
    clearInterval(timer);
    const children = [...seconds].filter(([pid]) => pid !== root).map(([, used]) => used);
    return { memory, own: seconds.get(root) ?? 0, children };
  };
}

function statOf(pid: number): {
  readonly pid: number;
  readonly parent: number;
  readonly used: number;
  readonly resident: number;
} | null {
  try {
    // The name of the program stands in brackets and may hold spaces.
    const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ").at(-1)!.split(" ");
    return {
      pid,
      parent: Number(fields[1]),
      used: (Number(fields[11]) + Number(fields[12])) / TICKS,
      resident: Number(fields[21]) * PAGE,
    };
  } catch {
    // It has ended since its name was read.
    return null;
  }
}
