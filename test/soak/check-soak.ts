/** What the process of `soak.mjs` says of itself after a build; memory in megabytes. */
export interface SoakRow {
  readonly build: number;
  readonly documents: number;
  readonly errors: number;
  readonly rss: number;
  readonly heap: number;
  readonly files: number;
  readonly handles: number;
  /** What the handles are, as Node names them. */
  readonly open: readonly string[];
  readonly hash: string;
}

/**
 * What may be held more after the last build than after the first two, whichever held more: the first loads what all need, and how
 * much memory the allocator has given back when a build ends depends on what else the machine did.
 */
const MORE = { rss: 150, heap: 10, files: 0, handles: 0 } as const;

/**
 * Holds builds in one process to what the first ones did.
 *
 * @param rows - in order, at least three
 * @returns a line for each thing that grew or differed
 */
export function checkSoak(rows: readonly SoakRow[]): string[] {
  const [first, second] = rows;
  const last = rows.at(-1);
  if (!first || !second || !last || rows.length < 3) return [`${rows.length} builds are too few`];
  const problems = rows
    .filter((row) => row.hash !== first.hash || row.documents !== first.documents || row.errors !== 0)
    .map(
      ({ build, hash, documents, errors }) =>
        `build ${build} gave another store: ${hash}, ${documents} documents, ${errors} errors, not ${first.hash}, ${first.documents}, 0`,
    );
  for (const [name, most] of Object.entries(MORE) as [keyof typeof MORE, number][]) {
    const grown = last[name] - Math.max(first[name], second[name]);
    if (grown > most)
      problems.push(
        `${name} grew by ${grown} from the first two builds to build ${last.build}; allowed: ${most}; open: ${last.open.join(", ")}`,
      );
  }
  return problems;
}
