import type { KwicLine, KwicOptions, Tokenizer } from "@tifa/tokens";
import { kwic, tokens } from "@tifa/tokens";
import { rawOffset } from "../build/raw-map.js";
import type { SqlRow, SqlValue } from "../database.js";
import { bound } from "./bound.js";
import type { Partition, Store } from "./open-store.js";
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

/** What a line says of its document. */
const COLUMNS = "id, path, record, url, title, province, province_name, date, year";

/**
 * Shows where words stand, in context, by date, documents of a year without a day at its end. The paragraphs that hold the words
 * come from the counts, year after year until the page is full; only their texts are read and segmented.
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
  const lines: ConcordanceLine[] = [];
  for await (const rows of candidates(store, pattern, where(condition), kwicOptions)) {
    const texts = await withTexts(store, rows);
    for (const line of linesOf(texts, tokenizer, pattern, kwicOptions)) lines.push(line);
    if (lines.length >= offset + limit) break;
  }
  return lines.slice(offset, offset + limit);
}

/**
 * Paragraphs in which every word of the pattern stands, with their documents: more than have them in a row, but few. A year is
 * asked, then the next, then two, four…: a frequent word fills its page from the first files, a rare one costs few queries.
 */
async function* candidates(
  store: Store,
  pattern: string,
  condition: Condition,
  options: Pick<KwicOptions, "valueType" | "caseInsensitive">,
): AsyncGenerator<readonly SqlRow[]> {
  const years = [...new Set(store.partitions.map(({ year }) => year))];
  for (let at = 0, many = 1; at < years.length; at += many, many = at) {
    const asked = new Set(years.slice(at, at + many));
    const partitions = store.partitions.filter(({ year }) => asked.has(year));
    const { sql, values } = candidateQuery(store, partitions, pattern, condition, options);
    for (let from = 0; ; from += PAGE) {
      const rows = await store.query(`${sql} LIMIT ${PAGE} OFFSET ${from}`, values);
      if (rows.length > 0) yield rows;
      if (rows.length < PAGE) break;
    }
  }
}

function candidateQuery(
  store: Store,
  partitions: readonly Partition[],
  pattern: string,
  condition: Condition,
  { valueType = "glob", caseInsensitive = true }: Pick<KwicOptions, "valueType" | "caseInsensitive">,
): { readonly sql: string; readonly values: readonly SqlValue[] } {
  const values: SqlValue[] = [];
  const filter = bound(condition, values);
  const features = store.within("features", partitions);
  const parts = pattern.trim().split(/\s+/u);
  const places = parts.map((part) => {
    const test = termTest(part, valueType, caseInsensitive, values);
    return `SELECT DISTINCT id, paragraph FROM ${features} WHERE ${test}`;
  });
  return {
    sql: `SELECT d.*, c.paragraph FROM (${places.join(" INTERSECT ")}) c
      JOIN (SELECT ${COLUMNS} FROM ${store.within("documents", partitions)} WHERE ${filter}) d USING (id)
      ORDER BY d.year NULLS LAST, d.date NULLS LAST, d.id, c.paragraph`,
    values,
  };
}

/** The rows with the texts of their paragraphs, read from the files in which these lie. */
async function withTexts(store: Store, rows: readonly SqlRow[]): Promise<SqlRow[]> {
  const key = ({ id, paragraph }: SqlRow): string => `${String(id)} ${String(paragraph)}`;
  const partitions = rows.map(({ province, year }) => ({ province, year }) as Partition);
  const values: SqlValue[] = [];
  const wanted = rows.map(
    ({ id, paragraph }) => `($${values.push(String(id))}, $${values.push(Number(paragraph))})`,
  );
  const texts = await store.query(
    `SELECT id, paragraph, text, raw_start, raw_map FROM ${store.within("paragraphs", partitions)}
     WHERE (id, paragraph) IN (VALUES ${wanted.join(", ")})`,
    values,
  );
  const byKey = new Map(texts.map((row) => [key(row), row]));
  return rows.map((row) => ({ ...row, ...byKey.get(key(row)) }));
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
