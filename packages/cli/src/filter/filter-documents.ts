import type { RawDocument } from "@tifa/corpus";
import type { RowMaker } from "@tifa/store";
import { type ByteLine, byteLines } from "./byte-lines.js";
import { readWire, type WireError, type WireReading } from "./read-wire.js";
import { wireDocument } from "./wire-document.js";

/** Options of {@link filterDocuments}. */
export interface FilterOptions extends Partial<WireReading> {
  /** Batches that may be under way at once. Default: 4. */
  readonly ahead?: number;
}

/** A line on its way. */
type Entry =
  | { readonly id: string; readonly raw: RawDocument }
  | { readonly id: string | null; readonly path: string | null; readonly error: WireError };

/** Largest document, where none is asked for: as for files. */
const MAX_BYTES = 64 * 1024 * 1024;

/**
 * The filter: a document a line in, its row or an error a line out, in the same order and as many. No more is read than may
 * be under way, so that a slow reader slows the reading down.
 *
 * @param input - lines of the format of docs/scale.md
 * @param write - takes text; false where nobody reads any more
 * @param maker - makes the rows
 * @param options - see {@link FilterOptions}
 * @throws what the maker, the input or `write` throws
 * @example
 * await filterDocuments(process.stdin, context.stdout.write, await rowMaker());
 */
export async function filterDocuments(
  input: AsyncIterable<Uint8Array>,
  write: (text: string) => Promise<boolean>,
  maker: Pick<RowMaker, "make">,
  options: FilterOptions = {},
): Promise<void> {
  const { ahead = 4, maxBytes = MAX_BYTES, ...rest } = options;
  const reading = { ...rest, maxBytes };
  // An escaped or encoded document is longer than the document; twice is plenty for pages, four thirds for base64.
  const maxLine = 2 * maxBytes + 65_536;
  const underWay: Promise<boolean>[] = [];
  let last: Promise<boolean> = Promise.resolve(true);
  for await (const lines of byteLines(input, maxLine)) {
    const entries: Entry[] = [];
    for (const line of lines) entries.push(await entryOf(line, maxLine, reading));
    const made = linesOf(entries, maker);
    const before = last;
    last = (async () => {
      const text = await made;
      return (await before) && (await write(text));
    })();
    // Looked at when its turn comes; until then nobody has to catch it.
    last.catch(() => {});
    underWay.push(last);
    if (underWay.length >= ahead && !(await underWay.shift())) return;
  }
  await last;
}

async function entryOf(line: ByteLine, maxLine: number, options: WireReading): Promise<Entry> {
  let id: string | null = null;
  let path: string | null = null;
  try {
    const wire = wireDocument(line, maxLine);
    id = wire.id;
    if ("code" in wire) {
      return { id, path, error: { record: null, code: wire.code, message: wire.message } };
    }
    path = wire.path;
    const found = await readWire(wire, options);
    return "code" in found ? { id, path, error: found } : { id: wire.id, raw: found };
  } catch (thrown) {
    const message = thrown instanceof Error ? thrown.message : String(thrown);
    return { id, path, error: { record: null, code: "internal", message } };
  }
}

async function linesOf(entries: readonly Entry[], maker: Pick<RowMaker, "make">): Promise<string> {
  const made = await maker.make(entries.flatMap((entry) => ("raw" in entry ? [entry.raw] : [])));
  let next = 0;
  return entries
    .map((entry) => {
      if (!("raw" in entry)) return errorLine(entry.id, entry.path, null, entry.error);
      const row = made[next++]!;
      const { id, raw } = entry;
      if ("line" in row) return `{"id":${wellFormedJson(id)},"row":${row.line}}\n`;
      return errorLine(id, raw.source.path, raw.id, { record: raw.source.record, ...row.error });
    })
    .join("");
}

function errorLine(
  id: string | null,
  path: string | null,
  document: string | null,
  { record, code, message }: WireError,
): string {
  const error = { path: path ?? "", record: record ?? "", document, code, message };
  return `${wellFormedJson({ id, error })}\n`;
}

/** Half surrogate pairs are no characters, and not every reader of JSON takes their escapes. */
function wellFormedJson(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) => (typeof part === "string" ? part.toWellFormed() : part));
}
