import type { SqlValue } from "../database.js";
import { bound } from "./bound.js";
import type { Store } from "./open-store.js";
import { where } from "./where.js";

/** How many directives of a document touch a domain: what `priorities` of `@tifa/stats` takes. */
export interface CodedDirectives {
  readonly document: string;
  readonly group: string;
  readonly domain: string;
  readonly weight: number;
}

/** Name of what no domain was found for. */
export const UNCODED = "uncoded";

/**
 * Counts the directives of documents by domain, in named groups. A directive that touches several domains is divided among
 * them; one that touches none stands under {@link UNCODED}.
 *
 * @param store - an open store
 * @param groups - name and condition of each group
 * @param level - domains, or the lines of work under them
 * @returns items in order of group, document and domain
 * @throws WhereError for a condition that cannot be read
 * @example
 * await codedDirectives(store, { target: "province=34", reference: "not province=34" });
 */
export async function codedDirectives(
  store: Store,
  groups: Readonly<Record<string, string>>,
  level: "domains" | "lines" = "domains",
): Promise<CodedDirectives[]> {
  const items: CodedDirectives[] = [];
  for (const [group, condition] of Object.entries(groups)) {
    const values: SqlValue[] = [UNCODED];
    const filter = bound(where(condition), values);
    const rows = await store.query(
      `WITH coded AS (
         SELECT id, CASE WHEN len(${level}) = 0 THEN [$1] ELSE ${level} END AS codes
         FROM directives WHERE id IN (SELECT id FROM documents WHERE ${filter})
       )
       SELECT id, domain, sum(weight) AS weight
       FROM (SELECT id, unnest(codes) AS domain, 1.0::DOUBLE / len(codes) AS weight FROM coded)
       GROUP BY ALL ORDER BY id, domain`,
      values,
    );
    for (const { id, domain, weight } of rows) {
      items.push({ document: String(id), group, domain: String(domain), weight: Number(weight) });
    }
  }
  return items;
}
