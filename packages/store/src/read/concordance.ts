import type { KwicLine, KwicOptions, Tokenizer } from "@tifa/tokens";
import { kwic, tokens } from "@tifa/tokens";
import { rawOffset } from "../build/raw-map.js";
import type { SqlRow, SqlValue } from "../database.js";
import { bound } from "./bound.js";
import type { Store } from "./open-store.js";
import { type Condition, where } from "./where.js";

/** Options of {@link concordance}. */
export interface ConcordanceOptions
  extends Pick<KwicOptions, "valueType" | "caseInsensitive" | "window" | "unit"> {
  /** Which documents, see `where`. Default: all. */
  readonly where?: string;
  /** Most lines to give. Default: 50. */
  readonly limit?: number;
  /** Lines to pass over. Default: 0. */
  readonly offset?: number;
}

/** A line of a concordance with its document and its place in the raw page. */
export interface ConcordanceLine extends Pick<KwicLine, "left" | "node" | "right" | "start" | "end"> {
  readonly id: string;
  readonly paragraph: number;
  readonly rawStart: number;
  readonly rawEnd: number;
  /** Empty for standard input. */
  readonly path: string;
  /** Empty where the file is one document. */
  readonly record: string;
  readonly url: string | null;
  readonly title: string | null;
  /** Code of the province. */
  readonly province: string | null;
  readonly provinceName: string | null;
  /** `YYYY-MM-DD`. */
  readonly date: string | null;
}

/** Paragraphs that are looked at before the lines are counted again. */
const PAGE = 256;

/**
 * Shows where words stand, in context, by date. The paragraphs that hold the words come from the counts, and only those
 * that a page of lines needs are segmented.
 *
 * @param store - an open store
 * @param tokenizer - the one that the store was built with: see `manifest.tokenizer`
 * @param pattern - a word, or several with spaces, as `kwic` of `@tifa/tokens` takes it
 * @param options - see {@link ConcordanceOptions}
 * @returns lines by date, document and place
 * @throws RangeError for an empty pattern; WhereError for a condition that cannot be read
 * @example
 * await concordance(store, jiebaTokenizer({ hmm: true }), "复工*", { where: "province=34", limit: 20 });
 */
export async function concordance(
  store: Store,
  tokenizer: Tokenizer,
  pattern: string,
  options: ConcordanceOptions = {},
): Promise<ConcordanceLine[]> {
  const { limit = 50, offset = 0, where: condition = "", ...kwicOptions } = options;
  // Wrong patterns are refused before anything is read.
  kwic(tokens([], tokenizer), [pattern], kwicOptions);
  const query = candidateQuery(pattern, where(condition), kwicOptions);
  const lines: ConcordanceLine[] = [];
  for (let from = 0; lines.length < offset + limit; from += PAGE) {
    const rows = await store.query(`${query.sql} LIMIT ${PAGE} OFFSET ${from}`, query.values);
    lines.push(...linesOf(rows, tokenizer, pattern, kwicOptions));
    if (rows.length < PAGE) break;
  }
  return lines.slice(offset, offset + limit);
}

/** Paragraphs in which every word of the pattern stands: more than have them in a row, but few. */
function candidateQuery(
  pattern: string,
  condition: Condition,
  { valueType = "glob", caseInsensitive = true }: Pick<KwicOptions, "valueType" | "caseInsensitive">,
): { readonly sql: string; readonly values: readonly SqlValue[] } {
  const values: SqlValue[] = [];
  const filter = bound(condition, values);
  const parts = pattern.trim().split(/\s+/u);
  const places = parts.map((part) => {
    const test = termTest(part, valueType, caseInsensitive, values);
    return `SELECT id, paragraph FROM features WHERE ${test}`;
  });
  return {
    sql: `SELECT d.*, p.paragraph, p.text, p.raw_start, p.raw_map
      FROM (${places.join(" INTERSECT ")}) c
      JOIN (SELECT id, path, record, url, title, province, province_name, date FROM documents WHERE ${filter}) d USING (id)
      JOIN paragraphs p ON p.id = c.id AND p.paragraph = c.paragraph
      GROUP BY ALL ORDER BY d.date NULLS LAST, d.id, p.paragraph`,
    values,
  };
}

function termTest(
  part: string,
  valueType: NonNullable<KwicOptions["valueType"]>,
  caseInsensitive: boolean,
  values: SqlValue[],
): string {
  const term = caseInsensitive ? "lower(term)" : "term";
  const text = caseInsensitive && valueType !== "regex" ? part.toLowerCase() : part;
  const parameter = (value: string): string => `$${values.push(value)}`;
  // Numbers and marks are no terms of the counts; a pattern that fits them finds nothing.
  if (valueType === "regex")
    return `regexp_matches(term, ${parameter(text)}, '${caseInsensitive ? "i" : "c"}')`;
  if (valueType === "fixed" || !/[*?]/u.test(part)) {
    // Without a function over the column, the sorted files let most rows be passed over.
    const plain = /[a-z]/iu.test(part) ? term : "term";
    return `${plain} = ${parameter(text)}`;
  }
  return `${term} GLOB ${parameter(text.replaceAll("[", "[[]"))}`;
}

function linesOf(
  rows: readonly SqlRow[],
  tokenizer: Tokenizer,
  pattern: string,
  options: Omit<KwicOptions, "texts" | "sort" | "limit">,
): ConcordanceLine[] {
  const documents = rows.map((row, at) => ({ id: String(at), text: String(row.text) }));
  const texts = new Map(documents.map(({ id, text }) => [id, { text }]));
  return kwic(tokens(documents, tokenizer), [pattern], { ...options, texts }).map(
    ({ id, start, end, left, node, right }) => {
      const row = rows[Number(id)]!;
      const rawAt = (offset: number): number =>
        rawOffset(offset, Number(row.raw_start), row.raw_map as readonly number[]);
      return {
        id: String(row.id),
        paragraph: Number(row.paragraph),
        ...{ start, end, left, node, right },
        rawStart: rawAt(start),
        rawEnd: end > start ? rawAt(end - 1) + 1 : rawAt(start),
        path: String(row.path),
        record: String(row.record),
        url: row.url as string | null,
        title: row.title as string | null,
        province: row.province as string | null,
        provinceName: row.province_name as string | null,
        date: row.date as string | null,
      };
    },
  );
}
