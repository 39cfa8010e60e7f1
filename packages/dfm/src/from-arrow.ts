import { type Data, DataType, type Table, tableFromIPC, type Vector } from "apache-arrow";
import { checkCount } from "./check-count.js";
import { csrFromCells } from "./csr-from-cells.js";
import { newMeta } from "./meta.js";
import { sortedFeatures } from "./sorted-features.js";
import { ARROW_KEY } from "./to-arrow.js";
import type { Dfm, DfmMeta, Docvars } from "./types.js";
import { valuesOf } from "./utf8-column.js";

/**
 * Makes a matrix of an Arrow table with the columns `document`, `feature` and `value`, a row for each cell, in any order.
 *
 * Use it for what {@link toArrow} wrote, which comes back as it was, and for counts that DuckDB, pandas or R made:
 * strings may be dictionaries or not, counts any integers or whole floats; repeated cells are summed. Without the
 * metadata of `toArrow`, values are counts, and documents and features come in code-unit order.
 *
 * Source: the Arrow columnar format, https://arrow.apache.org/docs/format/Columnar.html.
 *
 * @param given - a table, or the bytes of one (file or stream)
 * @returns the matrix
 * @throws RangeError if a column is missing, of another type or has nulls; a count is none; or a weight is repeated
 * @example
 * const x = dfmFromCounts([{ id: "a", counts: { 防控: 2 }, docvars: { year: 2031 } }]);
 * fromArrow(toArrow(x)).docvars; // => [{ year: 2031 }]
 */
export function fromArrow(given: Table | Uint8Array): Dfm {
  const table = ArrayBuffer.isView(given) ? tableFromIPC(given) : given;
  const text = table.schema.metadata.get(ARROW_KEY);
  const details = text === undefined ? null : (JSON.parse(text) as Details);
  const meta = details?.meta ?? newMeta(null);
  const documents = names(column(table, "document"), "document", details === null);
  const features = names(column(table, "feature"), "feature", details === null);
  const values = numbers(column(table, "value"), meta.weighting === "count");
  const cells = { rows: documents.codes, columns: features.codes, values };
  const matrix = csrFromCells(cells, documents.names.length, features.names.length);
  if (meta.weighting !== "count" && matrix.values.length < values.filter((value) => value !== 0).length)
    throw new RangeError(
      `fromArrow: a cell of ${meta.weighting} weights occurs twice; weights cannot be summed`,
    );
  const docvars = new Map(details?.docvars);
  return {
    docs: documents.names,
    features: features.names,
    ...matrix,
    docvars: documents.names.map((id) => docvars.get(id) ?? {}),
    meta,
  };
}

/** What {@link toArrow} puts into the metadata. */
interface Details {
  readonly meta: DfmMeta;
  readonly docvars: readonly (readonly [string, Docvars])[];
}

interface Names {
  readonly names: readonly string[];
  readonly codes: Uint32Array;
}

function column(table: Table, name: string): Vector {
  const found = table.getChild(name);
  if (found === null) {
    const columns = table.schema.fields.map((field) => field.name).join(", ");
    throw new RangeError(`fromArrow: no column ${JSON.stringify(name)}; the columns are ${columns}`);
  }
  if (found.nullCount > 0) throw new RangeError(`fromArrow: column ${JSON.stringify(name)} has nulls`);
  return found;
}

/** Distinct strings of a column, those of its dictionaries that no row has too, and the place of each row's. */
function names(vector: Vector, name: string, sort: boolean): Names {
  const index = new Map<string, number>();
  const placeOf = (value: unknown): number => {
    if (typeof value !== "string")
      throw new RangeError(`fromArrow: column ${JSON.stringify(name)} is ${vector.type}, not strings`);
    const known = index.get(value);
    if (known !== undefined) return known;
    index.set(value, index.size);
    return index.size - 1;
  };
  const codes = new Uint32Array(vector.length);
  let start = 0;
  for (const chunk of vector.data as readonly Data[]) {
    if (DataType.isDictionary(chunk.type)) {
      const places = Uint32Array.from(valuesOf(chunk.dictionary!), placeOf);
      for (let at = 0; at < chunk.length; at += 1) codes[start + at] = places[Number(chunk.values[at])]!;
    }
    start += chunk.length;
  }
  if (!DataType.isDictionary(vector.type)) codes.set(Uint32Array.from(valuesOf(vector), placeOf));
  if (!sort) return { names: [...index.keys()], codes };
  const sorted = sortedFeatures(index.keys());
  const places = Uint32Array.from(index.keys(), (value) => sorted.index.get(value)!);
  return { names: sorted.names, codes: codes.map((code) => places[code]!) };
}

function numbers(vector: Vector, isCount: boolean): Float64Array {
  const { type } = vector;
  if (!DataType.isInt(type) && !(DataType.isFloat(type) && type.precision > 0))
    throw new RangeError(`fromArrow: column "value" is ${type}, not integers or floats of 32 or 64 bits`);
  const values = new Float64Array(vector.length);
  let start = 0;
  for (const chunk of vector.data as readonly Data[]) {
    for (let at = 0; at < chunk.length; at += 1) {
      const value = Number(chunk.values[at]);
      if (isCount) checkCount(value, () => `fromArrow: row ${start + at}`);
      else if (!Number.isFinite(value))
        throw new RangeError(`fromArrow: row ${start + at}: ${value} is no weight`);
      values[start + at] = value;
    }
    start += chunk.length;
  }
  return values;
}
