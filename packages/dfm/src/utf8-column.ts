import { type Data, DataType, makeData, Utf8, Vector, vectorFromArray } from "apache-arrow";

/**
 * Makes a column of strings. All are encoded at once, which is several times as fast as one after another.
 *
 * Source: the Arrow columnar format, variable-size binary layout,
 * https://arrow.apache.org/docs/format/Columnar.html#variable-size-binary-layout.
 *
 * @param texts - the strings
 * @returns the column; half a surrogate pair is U+FFFD in it
 * @example
 * utf8Column(["春耕", "防控"]).get(1); // => "防控"
 */
export function utf8Column(texts: readonly string[]): Vector<Utf8> {
  const bytes = new TextEncoder().encode(texts.join(""));
  const offsets = new Int32Array(texts.length + 1);
  for (let at = 0; at < texts.length; at += 1) offsets[at + 1] = offsets[at]! + byteLength(texts[at]!);
  // Where one string ends in a half of a pair and the next begins with the other, they have become one character.
  if (offsets[texts.length] !== bytes.length) return vectorFromArray([...texts], new Utf8());
  return new Vector([
    makeData({ type: new Utf8(), length: texts.length, valueOffsets: offsets, data: bytes }),
  ]);
}

/** Bytes of a string in UTF-8; each half of a pair counts two, and three where it stands alone, as U+FFFD does. */
function byteLength(text: string): number {
  let bytes = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit < 0x80) bytes += 1;
    else if (unit < 0x800) bytes += 2;
    else if (isSurrogate(unit) && isPaired(text, at)) bytes += 2;
    else bytes += 3;
  }
  return bytes;
}

function isSurrogate(unit: number): boolean {
  return (unit & 0xf800) === 0xd800;
}

function isPaired(text: string, at: number): boolean {
  const high = text.charCodeAt(at) < 0xdc00 ? at : at - 1;
  return text.codePointAt(high)! > 0xffff;
}

/**
 * The values of a column. Those of strings are decoded at once.
 *
 * @param column - any column
 * @returns its values in order
 * @example
 * valuesOf(utf8Column(["春耕", "防控"])); // => ["春耕", "防控"]
 */
export function valuesOf(column: Vector): unknown[] {
  if (!DataType.isUtf8(column.type) || column.nullCount > 0) return [...column];
  const chunks = (column.data as readonly Data<Utf8>[]).map(textsOf);
  return chunks.includes(null) ? [...column] : chunks.flatMap((texts) => texts!);
}

/** Null where the bytes are no UTF-8. */
function textsOf({ valueOffsets, values, length }: Data<Utf8>): string[] | null {
  const [start, end] = [valueOffsets[0] ?? 0, valueOffsets[length] ?? 0];
  let all: string;
  try {
    all = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(values.subarray(start, end));
  } catch {
    return null;
  }
  const texts = new Array<string>(length);
  let unit = 0;
  for (let row = 0; row < length; row += 1) {
    const from = unit;
    for (let at = valueOffsets[row]!; at < valueOffsets[row + 1]!; at += 1) unit += unitsOf(values[at]!);
    texts[row] = all.slice(from, unit);
  }
  return texts;
}

/** UTF-16 units of the character that a byte begins; none for those that go on with one. */
function unitsOf(byte: number): number {
  if ((byte & 0xc0) === 0x80) return 0;
  return byte < 0xf0 ? 1 : 2;
}
