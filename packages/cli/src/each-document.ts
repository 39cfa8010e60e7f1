import type { RawDocument, Source } from "@tifa/corpus";
import type { ReadError } from "@tifa/ingest";
import type { CliContext } from "./context.js";
import { progress } from "./progress.js";
import { shown } from "./rows-text.js";
import { type InputOptions, readOptions } from "./shared-options.js";
import { stopSignals } from "./stop-signals.js";

/** A document that could not be read, or whose processing failed. */
export interface ErrorRow {
  readonly id: string | null;
  readonly source: Source | ReadError["source"];
  readonly error: { readonly code: string; readonly message: string };
}

/** What a command does with documents. */
export interface DocumentHandler {
  /** Makes the text to write for a document. What it throws becomes an error row with code `internal`. */
  readonly document: (raw: RawDocument) => string | Promise<string>;
  /** Text to write for an error; null to tell of it on standard error alone. */
  readonly error: (row: ErrorRow) => string | null;
  /** How many documents may be under way at once; default: 1. */
  readonly ahead?: number;
  /** Where text goes, false where nobody reads any more; default: standard output. */
  readonly write?: (text: string) => Promise<boolean>;
}

/**
 * Reads documents one after another and writes what the handler makes of each, in the order of the inputs; no more are
 * read than may be under way. A document that fails holds up no other, and makes the exit code 1. SIGINT and SIGTERM stop
 * it behind a whole document, with the exit code of a shell.
 *
 * @param context - where to write
 * @param paths - inputs
 * @param options - how to read them
 * @param handler - what to write
 * @example
 * await eachDocument(context, ["a.txt"], {}, { document: (raw) => raw.text, error: () => null });
 */
export async function eachDocument(
  context: CliContext,
  paths: readonly string[],
  options: InputOptions,
  handler: DocumentHandler,
): Promise<void> {
  const { isReadError, readDocuments } = await import("@tifa/ingest");
  const bar = progress(context);
  let count = 0;
  let failed = 0;
  const stdin = paths.includes("-") ? { stdin: context.stdin() } : {};
  const write = handler.write ?? context.stdout.write;
  const underWay: Promise<string | ErrorRow>[] = [];
  /** Writes the oldest document; false where nobody reads any more. */
  const writeNext = async (): Promise<boolean> => {
    const made = await underWay.shift()!;
    count++;
    if (typeof made !== "string") failed++;
    const text = typeof made === "string" ? made : handler.error(made);
    if (typeof made !== "string" && text === null) {
      bar.clear();
      await tell(context, made);
    }
    bar.show(count, failed);
    return text === null || (await write(text));
  };
  let wanted = true;
  const stop = stopSignals();
  try {
    for await (const item of stop.until(readDocuments(paths, { ...readOptions(options), ...stdin }))) {
      underWay.push(isReadError(item) ? Promise.resolve(item) : attempt(item, handler));
      if (underWay.length >= (handler.ahead ?? 1)) wanted = await writeNext();
      if (!wanted) break;
    }
    while (wanted && stop.code() === null && underWay.length > 0) wanted = await writeNext();
  } finally {
    bar.clear();
    stop.off();
  }
  for (const left of underWay) left.catch(() => {});
  if (stop.code() !== null) {
    context.exitCode = stop.code()!;
    await context.stderr.write(`tifa: stopped after ${count} documents\n`);
    return;
  }
  if (failed === 0) return;
  context.exitCode = 1;
  await context.stderr.write(`tifa: ${failed} of ${count} documents could not be read\n`);
}

async function tell(context: CliContext, { source, error }: ErrorRow): Promise<void> {
  await context.stderr.write(
    `tifa: ${place(source)}: ${shown(error.message.replace(/\s+/g, " "))} (${error.code})\n`,
  );
}

/** Where a document came from, for people: `path`, or `path#record`. Names hold whatever somebody wrote, line feeds too. */
export function place(source: Pick<Source, "path" | "record">): string {
  const path = source.path ?? "standard input";
  return shown(source.record === null ? path : `${path}#${source.record}`);
}

/** The line above a document's text, as `head` writes it; "" where the document is all that was asked for. */
export function headLine(
  { path, record }: Source,
  paths: readonly string[],
  faint: (text: string) => string,
): string {
  const isOnly = paths.length === 1 && record === null && (path ?? "-") === paths[0];
  return isOnly ? "" : `${faint(`==> ${place({ path, record })} <==`)}\n`;
}

async function attempt(raw: RawDocument, handler: DocumentHandler): Promise<string | ErrorRow> {
  try {
    return await handler.document(raw);
  } catch (thrown) {
    const message = thrown instanceof Error ? thrown.message : String(thrown);
    return { id: raw.id, source: raw.source, error: { code: "internal", message } };
  }
}
