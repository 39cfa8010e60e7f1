import type { DocvarValue, EncodingEvidence, PageMeta, RawDocument } from "@tifa/corpus";
import { DocumentTrouble } from "../document-trouble.js";
import type { HtmlText } from "../html/html-text.js";
import { isMarkup } from "../html/markup.js";
import type { ResolvedOptions } from "../options.js";
import { rawDocument } from "../raw-document.js";
import { type ReadError, readError } from "../read-error.js";
import { textColumn } from "./text-column.js";

/** A record of a file that holds many. */
export interface FileRecord {
  /** Columns in order. */
  readonly columns: readonly (readonly [name: string, value: unknown])[];
  /** Number of the record in its file, from 0. */
  readonly index: number;
  readonly path: string | null;
  readonly encoding: string;
  readonly encodingEvidence: EncodingEvidence;
  readonly mediaType: string;
}

/** Columns that are no document variables. */
const META = ["title", "date"] as const;

/**
 * Makes the document of a record. `id` is its name in the file (the number where it is missing), `url` its
 * address, `title` and `date` what the page says of itself, the text column its text, read as HTML where it is that; every
 * other column is a document variable. Values that are lists or objects are kept as JSON.
 *
 * @param record - the record
 * @param options - name of the column with the text, null to look for it; limits for HTML
 * @returns the document, or an error where there is no text
 * @example
 * (await recordDocument({ columns: [["id", 7], ["text", "会议召开"]], index: 0, … }, options)).source.record; // "7"
 */
export async function recordDocument(
  record: FileRecord,
  options: Pick<ResolvedOptions, "textColumn" | "limits">,
): Promise<RawDocument | ReadError> {
  const columns = docvarsOf(record);
  const source = {
    path: record.path,
    record: label(columns?.get("id")) ?? String(record.index),
    url: label(columns?.get("url")),
    encoding: record.encoding,
    mediaType: record.mediaType,
  };
  if (columns === null) return readError("bad-record", "a column is nested too deeply", source);
  const column = textColumn([...columns.keys()], options.textColumn);
  if ("fault" in column) return readError("no-text", column.fault, source);
  const text = columns.get(column.name);
  if (typeof text !== "string" || text.trim() === "") {
    return readError("no-text", `the column "${column.name}" holds no text`, source);
  }
  const known = new Set<string>([column.name, "id", "url", ...META]);
  const docvars = Object.fromEntries([...columns].filter(([name]) => !known.has(name)));
  const pageMeta = metaOf(columns, column.name);
  const page = isMarkup(text) ? await pageOf(text, options) : null;
  if (page instanceof DocumentTrouble) return readError(page.code, page.message, source);
  const { encodingEvidence } = record;
  return rawDocument(page?.text ?? text, {
    ...source,
    encodingEvidence,
    docvars,
    ...(pageMeta && { pageMeta }),
    ...(page && { blocks: page.blocks, diagnostics: page.diagnostics }),
  });
}

/** A column of HTML, read as a page; null where it shows no text. */
async function pageOf(
  text: string,
  { limits }: Pick<ResolvedOptions, "limits">,
): Promise<HtmlText | DocumentTrouble | null> {
  // Loaded here, so that who reads text only does not wait for it.
  const { htmlText } = await import("../html/html-text.js");
  try {
    const page = htmlText(text, limits);
    return page.text.trim() === "" ? null : page;
  } catch (thrown) {
    if (thrown instanceof DocumentTrouble) return thrown;
    throw thrown;
  }
}

function metaOf(columns: ReadonlyMap<string, DocvarValue>, taken: string): PageMeta | null {
  const found = META.flatMap((name) => {
    const value = name === taken ? null : label(columns.get(name));
    return value === null ? [] : [[name, value] as const];
  });
  return found.length > 0 ? Object.fromEntries(found) : null;
}

/** Null where a list stands in so many others that it cannot be written as JSON again. */
function docvarsOf(record: FileRecord): ReadonlyMap<string, DocvarValue> | null {
  try {
    return new Map(record.columns.map(([name, value]) => [name, docvar(value)]));
  } catch (thrown) {
    if (thrown instanceof RangeError) return null;
    throw thrown;
  }
}

/** A value as a name; null where there is none. */
function label(value: DocvarValue | undefined): string | null {
  return value === undefined || value === null || value === "" ? null : String(value);
}

function docvar(value: unknown): DocvarValue {
  switch (typeof value) {
    case "string":
    case "number":
    case "boolean":
      return value;
    default:
      return value === null ? null : JSON.stringify(value);
  }
}
