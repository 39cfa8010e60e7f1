import { checkOptions } from "@tifa/corpus";
import { type Dfm, type Docvars, dfmFromTriplets, type Triplet } from "@tifa/dfm";

/** Options of {@link fromMatrixMarket}. */
export interface FromMatrixMarketOptions {
  /** Names of the rows: a list, or the text of {@link toNameList}. Default: `1`, `2`, … */
  readonly documents?: readonly string[] | string;
  /** Names of the columns, likewise. */
  readonly features?: readonly string[] | string;
  /** Document variables by document. Default: none. */
  readonly docvars?: ReadonlyMap<string, Docvars>;
}

/** Rows or columns that any file may announce without naming them; a long one, as many as it has characters. */
const UNNAMED = 100_000;
/** A number as Fortran, C, R and Python write it; `Number` alone would take 0x10 for one, too. */
const NUMBER = /^[+-]?\d+(?:\.\d*)?(?:[eE][+-]?\d+)?$/;

const KINDS: readonly string[] = ["integer", "real", "pattern"];

/**
 * Reads a matrix of counts in the coordinate format of Matrix Market, as R's `Matrix::writeMM` and Python's `scipy.io.mmwrite`
 * write it. `real` is fine as long as the numbers are whole; `pattern` stands for ones; repeated cells are summed.
 *
 * @param text - the file's content
 * @param options - see {@link FromMatrixMarketOptions}
 * @returns the matrix, documents and features in code-unit order
 * @throws RangeError naming the line where the text is no such matrix, or holds what is no count; where a list of names is of the
 * wrong length or says a name twice; where there is none, and the file announces more than 100,000 rows or columns, and more than it has
 * characters
 * @example
 * const text = "%%MatrixMarket matrix coordinate integer general\n1 2 1\n1 2 3\n";
 * const x = fromMatrixMarket(text, { documents: ["a"], features: ["春耕", "防控"] });
 * [...toTriplets(x)]; // => [{ document: "a", feature: "防控", value: 3 }]
 */
export function fromMatrixMarket(text: string, options: FromMatrixMarketOptions = {}): Dfm {
  checkOptions("fromMatrixMarket", options, ["documents", "features", "docvars"]);
  const lines = text.split(/\r?\n/);
  const [banner, object, format, kind, symmetry] = lines[0]!.trim().toLowerCase().split(/\s+/);
  const what = [banner, object, format, symmetry].join(" ");
  if (what !== "%%matrixmarket matrix coordinate general" || !KINDS.includes(kind!))
    throw new RangeError(
      "fromMatrixMarket: line 1 is not %%MatrixMarket matrix coordinate, integer, real or pattern, general",
    );
  const sizeAt = lines.findIndex((line, at) => at > 0 && !line.startsWith("%") && line.trim() !== "");
  if (sizeAt < 0) throw new RangeError("fromMatrixMarket: no line says how many rows, columns and cells");
  const [rows, columns, cells] = numbersOf(lines[sizeAt]!, sizeAt, 3) as [number, number, number];
  const most = Math.max(UNNAMED, text.length);
  const documents = namesOf("documents", options.documents, rows, most);
  const features = namesOf("features", options.features, columns, most);
  return dfmFromTriplets(triplets(), {
    documents,
    features,
    ...(options.docvars !== undefined && { docvars: options.docvars }),
    source: "Matrix Market",
  });

  function* triplets(): Generator<Triplet, void, undefined> {
    let found = 0;
    for (let at = sizeAt + 1; at < lines.length; at += 1) {
      if (lines[at]!.trim() === "" || lines[at]!.startsWith("%")) continue;
      const [row, column, value = 1] = numbersOf(lines[at]!, at, kind === "pattern" ? 2 : 3);
      const [document, feature] = [documents[row! - 1], features[column! - 1]];
      if (document === undefined || feature === undefined)
        throw new RangeError(`fromMatrixMarket: line ${at + 1} is outside of ${rows} × ${columns}`);
      found += 1;
      if (value !== 0) yield { document, feature, value };
    }
    if (found !== cells)
      throw new RangeError(`fromMatrixMarket: ${found} cells; the file announces ${cells}`);
  }
}

function numbersOf(line: string, at: number, count: number): number[] {
  const parts = line.trim().split(/[ \t]+/);
  const numbers = parts.map(Number);
  const isFit = numbers.every((it, part) => NUMBER.test(parts[part]!) && Number.isSafeInteger(it) && it >= 0);
  if (isFit && parts.length === count) return numbers;
  throw new RangeError(
    `fromMatrixMarket: line ${at + 1} is "${line.slice(0, 80)}"; wanted: ${count} whole numbers from 0`,
  );
}

function namesOf(
  what: string,
  given: readonly string[] | string | undefined,
  count: number,
  most: number,
): readonly string[] {
  if (given === undefined && count > most)
    throw new RangeError(`fromMatrixMarket: ${count} ${what} without names; without, ${most} at most`);
  const names =
    typeof given === "string"
      ? given
          .replace(/\r?\n$/, "")
          .split(/\r?\n/)
          .slice(0, given === "" ? 0 : undefined)
      : (given ?? Array.from({ length: count }, (_, at) => String(at + 1)));
  if (names.length !== count)
    throw new RangeError(`fromMatrixMarket: ${names.length} ${what}; the matrix has ${count}`);
  const seen = new Set<string>();
  for (const name of names) {
    if (seen.has(name)) throw new RangeError(`fromMatrixMarket: ${what} has ${JSON.stringify(name)} twice`);
    seen.add(name);
  }
  return names;
}
