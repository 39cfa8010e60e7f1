import type { SqlValue } from "../database.js";
import { bound } from "./bound.js";
import { exact } from "./exact.js";
import type { Store } from "./open-store.js";
import { type Condition, where } from "./where.js";

/** Options of {@link compareCounts}. */
export interface CompareCountsOptions {
  /** Which documents are looked at, see `where`. */
  readonly target: string;
  /** Which they are compared with. Default: all others. */
  readonly reference?: string;
  /** Occurrences, or documents that have the word. Default: `tokens`. */
  readonly unit?: "tokens" | "documents";
  /** Parts of speech to count, by the beginning of their tag, such as `n`. Default: all. */
  readonly tags?: readonly string[];
  /** Whether reprints count. Default: true. */
  readonly reprints?: boolean;
}

/** The counts of two sets of documents. */
export interface ComparedCounts {
  readonly rows: readonly { readonly feature: string; readonly target: number; readonly reference: number }[];
  /** Tokens of the target, or its documents. */
  readonly targetTotal: number;
  readonly referenceTotal: number;
  readonly targetDocuments: number;
  readonly referenceDocuments: number;
}

/** What the table `counts` can be asked by; any other condition needs `features`. */
const SUMMED = new Set(["province", "year", "kind", "level", "reprint"]);

/**
 * Counts words in two sets of documents, for `keynessFromCounts` of `@tifa/stats`.
 *
 * @param store - an open store
 * @param options - see {@link CompareCountsOptions}
 * @returns a row a word, in code-unit order, and the totals
 * @throws WhereError for a condition that cannot be read; RangeError where both sides share documents, or one has none
 * @example
 * const { rows } = await compareCounts(store, { target: "province=34" });
 * keynessFromCounts(rows, { measure: "log-odds" });
 */
export async function compareCounts(store: Store, options: CompareCountsOptions): Promise<ComparedCounts> {
  const target = where(options.target);
  const reference = options.reference === undefined ? null : where(options.reference);
  const documents = await countDocuments(store, target, reference, options);
  const columns = new Set([...target.columns, ...(reference?.columns ?? [])]);
  const isSummed = options.unit !== "documents" && [...columns].every((name) => SUMMED.has(name));
  const values: SqlValue[] = [];
  const { inTarget, inReference } = sides(target, reference, values);
  const tags = options.tags?.map((tag) => `starts_with(tag, $${values.push(tag)})`).join(" OR ");
  const tagged = tags === undefined || tags === "" ? "true" : `(${tags})`;
  const sql = isSummed
    ? `SELECT term AS feature, sum(count) FILTER (${inTarget}) AS target, sum(count) FILTER (${inReference}) AS reference
       FROM counts WHERE ${tagged} AND ${reprintTest(options)} GROUP BY term`
    : `WITH sides AS (SELECT id, ${inTarget} AS a, ${inReference} AS b FROM documents WHERE ${reprintTest(options)})
       SELECT term AS feature, ${total(options, "a")} AS target, ${total(options, "b")} AS reference
       FROM features JOIN sides USING (id) WHERE (a OR b) AND ${tagged} GROUP BY term`;
  const rows = await store.query(
    `SELECT feature, coalesce(target, 0)::BIGINT AS target, coalesce(reference, 0)::BIGINT AS reference FROM (${sql})
     WHERE coalesce(target, 0) + coalesce(reference, 0) > 0 ORDER BY feature`,
    values,
  );
  const counts = rows.map(({ feature, target: a, reference: b }) => ({
    feature: String(feature),
    target: exact(a, "target"),
    reference: exact(b, "reference"),
  }));
  const sum = (side: "target" | "reference"): number =>
    counts.reduce((all, row) => exact(all + row[side], `the sum of ${side}`), 0);
  const isDocuments = options.unit === "documents";
  return {
    rows: counts,
    targetTotal: isDocuments ? documents.target : sum("target"),
    referenceTotal: isDocuments ? documents.reference : sum("reference"),
    targetDocuments: documents.target,
    referenceDocuments: documents.reference,
  };
}

async function countDocuments(
  store: Store,
  target: Condition,
  reference: Condition | null,
  options: CompareCountsOptions,
): Promise<{ target: number; reference: number }> {
  const values: SqlValue[] = [];
  const { inTarget, inReference } = sides(target, reference, values);
  const [row] = await store.query(
    `SELECT count(*) FILTER (${inTarget}) AS target, count(*) FILTER (${inReference}) AS reference,
       count(*) FILTER (${inTarget} AND ${inReference}) AS shared
     FROM documents WHERE ${reprintTest(options)}`,
    values,
  );
  const [targets, references, shared] = [Number(row!.target), Number(row!.reference), Number(row!.shared)];
  if (targets === 0) throw new RangeError("the target selects no document");
  if (references === 0) throw new RangeError("the reference selects no document");
  if (shared > 0) throw new RangeError(`${shared} documents are in target and reference`);
  return { target: targets, reference: references };
}

/** What is not known of a document puts it on neither side, but into the rest. */
function sides(
  target: Condition,
  reference: Condition | null,
  values: SqlValue[],
): { readonly inTarget: string; readonly inReference: string } {
  const inTarget = `coalesce(${bound(target, values)}, false)`;
  const inReference = reference === null ? `NOT ${inTarget}` : `coalesce(${bound(reference, values)}, false)`;
  return { inTarget, inReference };
}

function reprintTest({ reprints = true }: CompareCountsOptions): string {
  return reprints ? "true" : "NOT reprint";
}

function total({ unit = "tokens" }: CompareCountsOptions, side: string): string {
  return unit === "tokens" ? `sum(count) FILTER (${side})` : `count(DISTINCT id) FILTER (${side})`;
}
