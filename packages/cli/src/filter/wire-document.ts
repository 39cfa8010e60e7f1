import { createHash } from "node:crypto";
import type { DocvarValue } from "@tifa/corpus";
import type { RecordStart } from "@tifa/ingest";
import type { ByteLine } from "./byte-lines.js";

/** A document as a line of the filter's input holds it; docs/scale.md says what the fields mean. */
export interface WireDocument {
  readonly id: string;
  readonly path: string | null;
  readonly record: string | null;
  readonly url: string | null;
  readonly title: string | null;
  readonly date: string | null;
  readonly docvars: Readonly<Record<string, DocvarValue>>;
  readonly content:
    | { readonly text: string }
    | { readonly html: string }
    | { readonly bytes: Uint8Array; readonly start: RecordStart | null };
}

/** Why a line is none of the format. */
export interface WireFault {
  /** As far as it can be told. */
  readonly id: string | null;
  readonly code: "bad-line" | "too-large";
  readonly message: string;
}

const NAMES = ["id", "path", "record", "url", "title", "date", "docvars"] as const;
const CONTENTS = ["text", "html", "bytes"] as const;
const ALLOWED: readonly string[] = [...NAMES, ...CONTENTS, "start"];

/** The beginning of a line whose first field is its id. */
const ID_FIRST = /^\s{0,16}\{\s{0,16}"id"\s{0,16}:\s{0,16}("(?:[^"\\]|\\.){0,2000}")/u;

/**
 * Reads a line of the filter's input.
 *
 * @param line - its bytes
 * @param maxBytes - longest line, for the message
 * @returns the document, or what is wrong with the line
 * @example
 * wireDocument({ bytes: Buffer.from('{"id":"a","text":"会议召开。"}'), isCut: false }, 1 << 20);
 */
export function wireDocument(line: ByteLine, maxBytes: number): WireDocument | WireFault {
  if (line.isCut) {
    const message = `the line has more than ${maxBytes} bytes; raise --max-bytes, of which it may have twice as many`;
    return { id: idOf(line.bytes), code: "too-large", message };
  }
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(line.bytes));
  } catch {
    return fault(line, null, "it is no JSON in UTF-8");
  }
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    return fault(line, null, "it is no JSON object");
  }
  const fields = value as Readonly<Record<string, unknown>>;
  const id = typeof fields.id === "string" ? fields.id : null;
  const wrong = wrongField(fields);
  if (wrong !== null) return fault(line, id, wrong);
  const text = (name: string): string | null => (fields[name] as string | null | undefined) || null;
  return {
    id: fields.id as string,
    path: text("path"),
    record: text("record"),
    url: text("url"),
    title: text("title"),
    date: text("date"),
    docvars: (fields.docvars ?? {}) as WireDocument["docvars"],
    content: contentOf(fields),
  };
}

/** What is wrong with the fields; null where nothing is. */
function wrongField(fields: Readonly<Record<string, unknown>>): string | null {
  const unknown = Object.keys(fields).find((name) => !ALLOWED.includes(name));
  if (unknown !== undefined) {
    return `unknown field ${shown(unknown)}; the fields are ${ALLOWED.join(", ")}`;
  }
  if (typeof fields.id !== "string" || fields.id === "") return "it has no id, which is a string";
  for (const name of ["path", "record", "url", "title", "date"]) {
    const value = fields[name] ?? "";
    if (typeof value !== "string") return `${name} is no string`;
  }
  const given = CONTENTS.filter((name) => fields[name] !== undefined);
  const [content] = given;
  if (given.length !== 1 || content === undefined) {
    return `it must have one of ${CONTENTS.join(", ")}, and has ${given.join(", ") || "none"}`;
  }
  if (typeof fields[content] !== "string") return `${content} is no string`;
  if (content === "bytes" && !isBase64(fields.bytes as string)) return "bytes is no base64";
  return wrongDocvars(fields.docvars) ?? wrongStart(fields.start, content);
}

function wrongDocvars(docvars: unknown): string | null {
  if (docvars === undefined || docvars === null) return null;
  if (typeof docvars !== "object" || Array.isArray(docvars)) return "docvars is no object";
  const nested = Object.entries(docvars).find(([, value]) => typeof value === "object" && value !== null);
  return nested
    ? `the document variable ${shown(nested[0])} is neither text, number, boolean nor null`
    : null;
}

function wrongStart(start: unknown, content: (typeof CONTENTS)[number]): string | null {
  if (start === undefined || start === null) return null;
  if (content !== "bytes") return "start goes with bytes alone";
  const { line, record } = start as Partial<Record<"line" | "record", unknown>>;
  const isStart = Number.isSafeInteger(line) && Number.isSafeInteger(record);
  if (isStart && (line as number) >= 1 && (record as number) >= 0) return null;
  return "start must be an object with line, from 1, and record, from 0";
}

function contentOf(fields: Readonly<Record<string, unknown>>): WireDocument["content"] {
  if (fields.text !== undefined) return { text: fields.text as string };
  if (fields.html !== undefined) return { html: fields.html as string };
  const start = (fields.start ?? null) as RecordStart | null;
  return { bytes: Buffer.from(fields.bytes as string, "base64"), start };
}

/** MIME's line breaks are allowed: some programs cannot leave them out. */
function isBase64(text: string): boolean {
  const end = text.indexOf("=");
  const [letters, padding] = end < 0 ? [text, ""] : [text.slice(0, end), text.slice(end)];
  return !/[^A-Za-z0-9+/\s]/u.test(letters) && !/[^=\s]/u.test(padding);
}

/** The line itself may be anything, so it is named by its hash. */
function fault({ bytes }: ByteLine, id: string | null, message: string): WireFault {
  const hash = createHash("sha256").update(bytes).digest("hex").slice(0, 16);
  return {
    id,
    code: "bad-line",
    message: id === null ? `${message} (SHA-256 of the line: ${hash}…)` : message,
  };
}

function idOf(head: Uint8Array): string | null {
  const [, id] = ID_FIRST.exec(new TextDecoder().decode(head)) ?? [];
  if (id === undefined) return null;
  try {
    return JSON.parse(id) as string;
  } catch {
    return null;
  }
}

function shown(name: string): string {
  return JSON.stringify(name.length > 40 ? `${name.slice(0, 40)}…` : name);
}
