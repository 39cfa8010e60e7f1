import { checkFinite, jsonText } from "@tifa/corpus";
import {
  type Data,
  Dictionary,
  Field,
  Float64,
  Int32,
  Int64,
  makeData,
  RecordBatch,
  Schema,
  Struct,
  Table,
  Utf8,
} from "apache-arrow";
import { checkCount } from "./check-count.js";
import type { Dfm } from "./types.js";
import { utf8Column } from "./utf8-column.js";

/** Key of the schema's metadata that holds what the columns do not: JSON with `meta` and `docvars`. */
export const ARROW_KEY = "tifa.dfm";

/**
 * Makes an Arrow table of a matrix: a row for each cell, columns `document`, `feature` (dictionaries of strings) and
 * `value`.
 *
 * Use it to hand counts to DuckDB, pandas, R or Parquet writers without spelling them out; {@link fromArrow} gives the
 * same matrix back. Counts are `int64`, weights `float64`; indices and weights are not copied. Documents and features
 * without cells are in the dictionaries; document variables and `meta` are in the schema's metadata under `tifa.dfm`.
 *
 * Source: the Arrow columnar format, https://arrow.apache.org/docs/format/Columnar.html.
 *
 * @param x - the matrix
 * @returns the table; {@link toArrowBytes} makes bytes of it
 * @throws RangeError for counts that are none, and for weights that are NaN or infinite
 * @example
 * const table = toArrow(dfmFromCounts([{ id: "a", counts: { 防控: 2, 春耕: 1 } }]));
 * table.toArray().map((row) => [row.document, row.feature, Number(row.value)]); // => [["a", "春耕", 1], ["a", "防控", 2]]
 */
export function toArrow(x: Dfm): Table {
  const documents = new Int32Array(x.values.length);
  for (let doc = 0; doc < x.docs.length; doc += 1) documents.fill(doc, x.rowPtr[doc], x.rowPtr[doc + 1]);
  const features = new Int32Array(x.colIdx.buffer, x.colIdx.byteOffset, x.colIdx.length);
  const isCount = x.meta.weighting === "count";
  for (let at = 0; at < x.values.length; at += 1) checkValue(x.values[at]!, at, isCount);
  const columns = [
    dictionary(0, documents, x.docs),
    dictionary(1, features, x.features),
    isCount
      ? makeData({ type: new Int64(), data: wide(x.values) })
      : makeData({ type: new Float64(), data: x.values }),
  ] as const;
  const names = ["document", "feature", "value"];
  const fields = columns.map(({ type }, at) => new Field(names[at]!, type, false));
  const schema = new Schema(fields, new Map([[ARROW_KEY, detailsOf(x)]]));
  const children = columns as unknown as Data[];
  const struct = makeData({ type: new Struct(fields), length: x.values.length, nullCount: 0, children });
  return new Table(schema, new RecordBatch(schema, struct));
}

function dictionary(id: number, data: Int32Array, names: readonly string[]): Data<Dictionary<Utf8, Int32>> {
  const type = new Dictionary(new Utf8(), new Int32(), id, false);
  return makeData({ type, data, dictionary: utf8Column(names) });
}

function checkValue(value: number, at: number, isCount: boolean): void {
  if (isCount) checkCount(value, () => `toArrow: cell ${at}`);
  else if (!Number.isFinite(value)) checkFinite(value, `toArrow: cell ${at}`);
}

/** Counts below 2^53 as 64-bit integers: two words each, which is faster than a BigInt each. */
function wide(values: Float64Array): BigInt64Array {
  const words = new Uint32Array(values.length * 2);
  for (let at = 0; at < values.length; at += 1) {
    const value = values[at]!;
    words[at * 2] = value;
    words[at * 2 + 1] = value / 2 ** 32;
  }
  return new BigInt64Array(words.buffer);
}

function detailsOf({ docs, docvars, meta }: Dfm): string {
  const given = docs.flatMap((id, doc) => {
    const own = docvars[doc]!;
    return Object.keys(own).length > 0 ? [[id, own]] : [];
  });
  return jsonText({ meta, docvars: given });
}
