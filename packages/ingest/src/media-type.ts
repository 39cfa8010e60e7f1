import { detectEncoding } from "./encoding/detect-encoding.js";

/** A media type told from content and name. */
export interface MediaType {
  readonly mediaType: string;
  /** Whether the content itself showed it; otherwise the name did, or nothing. */
  readonly certain: boolean;
}

type Signature = readonly [mediaType: string, offset: number, bytes: string];

/** First bytes of formats that are no text, as Latin-1. (WHATWG MIME Sniffing; IANA; the formats' own documents.) */
const SIGNATURES: readonly Signature[] = [
  ["application/gzip", 0, "\x1f\x8b"],
  ["application/x-ole-storage", 0, "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"],
  ["application/rtf", 0, "{\\rtf"],
  ["application/x-bzip2", 4, "1AY&SY"],
  ["application/x-xz", 0, "\xfd7zXZ\x00"],
  ["application/zstd", 0, "\x28\xb5\x2f\xfd"],
  ["application/x-7z-compressed", 0, "7z\xbc\xaf\x27\x1c"],
  ["application/vnd.rar", 0, "Rar!\x1a\x07"],
  ["application/vnd.apache.parquet", 0, "PAR1\x15"],
  ["application/vnd.sqlite3", 0, "SQLite format 3\x00"],
  ["application/x-tar", 257, "ustar"],
  ["application/warc", 0, "WARC/"],
  ["image/png", 0, "\x89PNG\r\n\x1a\n"],
  ["image/jpeg", 0, "\xff\xd8\xff"],
  ["image/gif", 0, "GIF89a"],
  ["image/gif", 0, "GIF87a"],
  ["image/tiff", 0, "II*\x00"],
  ["image/tiff", 0, "MM\x00*"],
  ["image/webp", 8, "WEBP"],
  ["video/mp4", 4, "ftyp"],
];

const OFFICE: readonly (readonly [folder: string, mediaType: string])[] = [
  ["word/", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"],
  ["xl/", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"],
  ["ppt/", "application/vnd.openxmlformats-officedocument.presentationml.presentation"],
];

const BY_EXTENSION: Readonly<Record<string, string>> = {
  ".jsonl": "application/x-ndjson",
  ".ndjson": "application/x-ndjson",
  ".csv": "text/csv",
  ".tsv": "text/tab-separated-values",
  ".tab": "text/tab-separated-values",
  ".html": "text/html",
  ".htm": "text/html",
  ".shtml": "text/html",
  ".xhtml": "text/html",
};

/** Parts that every Office document has, whatever the others are called (ECMA-376, part 2). */
const OFFICE_PARTS: readonly string[] = ["[Content_Types].xml", "_rels/.rels", "docProps/"];

/** An Office document of which the first bytes do not tell what it is: its list of parts does. */
export const OFFICE_PACKAGE = "application/x-office-package";

/** Control characters above this share make bytes binary. Random bytes have a share of 0.1. */
const CONTROLS_MOST = 1 / 32;

/** Tags that begin an HTML page (WHATWG MIME Sniffing, 7.1), after white space and comments. */
const HTML =
  /^<(?:!doctype html|html|head|body|title|meta|link|script|style|iframe|div|p|table|center|font|span|h[1-6]|a|b|br)[\s/>]/i;

const TAG = /<\/?[a-z][a-z0-9]{0,15}[\s/>]/i;

/**
 * Tells the media type of a document. Content decides where it can; the name tells CSV from plain text, and JSON
 * Lines where the first line is broken.
 *
 * @param head - first bytes, after decompression; 64 KiB are plenty
 * @param name - file name without `.gz`; empty if there is none
 * @returns the media type; null for bytes that are no text and of no known type
 * @example
 * mediaType(new TextEncoder().encode("%PDF-1.7"), "a.txt"); // { mediaType: "application/pdf", certain: true }
 */
export function mediaType(head: Uint8Array, name: string): MediaType | null {
  const known = signature(head);
  if (known) return { mediaType: known, certain: true };
  const encoding = detectEncoding(head)?.encoding;
  // Bytes whose encoding is not found may still be text: the reader of text reports them as such.
  const text = new TextDecoder(encoding ?? "latin1").decode(head);
  if (isBinary(text)) return null;
  const named = BY_EXTENSION[/\.[^.]*$/.exec(name.toLowerCase())?.[0] ?? ""];
  // Some servers put a second byte-order mark in front of the page.
  const start = text.replace(/^[\s\uFEFF]+/, "");
  const markup = start.startsWith("<") ? markupType(start.slice(0, 4096)) : null;
  if (markup) return { mediaType: markup, certain: true };
  if (named === "text/html") return { mediaType: TAG.test(text) ? named : "text/plain", certain: false };
  const json = jsonType(start);
  // A file named JSON Lines whose first line is broken is one still: the other lines may be whole.
  if (json && named !== "application/x-ndjson") return { mediaType: json, certain: true };
  if (!named && isPage(text)) return { mediaType: "text/html", certain: true };
  return { mediaType: named ?? "text/plain", certain: false };
}

/** A page behind something else: the warning of a script, the header of a response. */
function isPage(text: string): boolean {
  return /<html[\s>]/i.test(text) && /<(?:head|body)[\s>]/i.test(text);
}

function signature(head: Uint8Array): string | null {
  const start = new TextDecoder("latin1").decode(head.subarray(0, 1024));
  const latin1 = Buffer.from(head.buffer, head.byteOffset, Math.min(head.length, 8192)).toString("latin1");
  // Acrobat takes the mark anywhere in the first 1024 bytes (ISO 32000-1, annex H), but a text may speak of it.
  if (/^\s*%PDF-\d/.test(start)) return "application/pdf";
  if (latin1.startsWith("PK\x03\x04")) {
    const office = OFFICE.find(([folder]) => latin1.includes(folder))?.[1];
    return (
      office ?? (OFFICE_PARTS.some((name) => latin1.includes(name)) ? OFFICE_PACKAGE : "application/zip")
    );
  }
  return SIGNATURES.find(([, offset, bytes]) => latin1.startsWith(bytes, offset))?.[0] ?? null;
}

function isBinary(text: string): boolean {
  const controls = text.match(/[\x00-\x08\x0e-\x1a\x1c-\x1f]/g)?.length ?? 0;
  return controls > 1 && controls > text.length * CONTROLS_MOST;
}

function markupType(start: string): string | null {
  const first = start.replace(/^(?:<!--[^>]*-->\s*)+/, "");
  if (HTML.test(first)) return "text/html";
  if (!first.startsWith("<?xml")) return null;
  return /<!doctype html|<html[\s>]/i.test(first) ? "application/xhtml+xml" : "application/xml";
}

/** JSON Lines if the first line is an object of its own, or goes on beyond the head; JSON if it opens something. */
function jsonType(text: string): string | null {
  if (!/^(?:\{\s*["}]|\[\s*["{[])/.test(text)) return null;
  const end = text.indexOf("\n");
  const line = end < 0 ? text : text.slice(0, end);
  const isLine = text.startsWith("{") && (end < 0 || isJson(line));
  return isLine ? "application/x-ndjson" : "application/json";
}

function isJson(line: string): boolean {
  try {
    JSON.parse(line);
    return true;
  } catch {
    return false;
  }
}
