import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isReadError, type ReadOptions, readDocuments, TEXT_MEDIA_TYPES } from "../src/index.js";

async function count(
  bytes: Uint8Array,
  options: ReadOptions = {},
): Promise<{ documents: number; errors: number }> {
  async function* stdin(): AsyncGenerator<Uint8Array> {
    yield bytes;
  }
  const found = { documents: 0, errors: 0 };
  for await (const item of readDocuments(["-"], { ...options, stdin: stdin() })) {
    if (isReadError(item)) found.errors++;
    else found.documents++;
  }
  return found;
}

/** Text of the characters that formats stumble over. */
const markup = fc
  .array(
    fc.constantFrom(
      '"',
      ",",
      "\t",
      "\n",
      "\r\n",
      "{",
      "}",
      "[",
      ":",
      "text",
      "id",
      "<p>",
      "</td>",
      "<table",
      " style='",
      "&amp",
      "会议",
      "\\",
      "\uFEFF",
      "\0",
    ),
    {
      maxLength: 60,
    },
  )
  .map((parts) => Buffer.from(parts.join("")));

describe("whatever the bytes", () => {
  it.each(TEXT_MEDIA_TYPES)(
    "reading as %s ends with documents or errors, and at least one of them",
    async (mediaType) => {
      const bytes = fc.oneof(
        markup,
        fc.uint8Array({ maxLength: 400 }),
        markup.map((text) => gzipSync(text)),
      );
      await fc.assert(
        fc.asyncProperty(bytes, async (data) => {
          const { documents, errors } = await count(data, { mediaType, textColumn: "text" });
          // A file of many records may hold none: a header alone, blank lines.
          expect(documents + errors).toBeGreaterThanOrEqual(mediaType === "text/plain" ? 1 : 0);
        }),
        { numRuns: 300 },
      );
    },
  );
});

describe("large input", () => {
  // Two mebibytes: what is quadratic would take hours, and the runner's timeout ends it.
  it.each<[string, NonNullable<ReadOptions["mediaType"]>]>([
    ["id,text\n" + '"', "text/csv"],
    [',"', "text/csv"],
    ["[", "application/x-ndjson"],
    ['{"a":', "application/x-ndjson"],
    ["\xbb\xe1\n\xe4\xbc\x9a\xe8\xae\xae\xe4\xbc\x9a\xe8\xae\xae\n", "text/plain"],
    ["<!--", "text/plain"],
    ["<meta ", "text/plain"],
    ["<div>", "text/html"],
    ["<b><p>x", "text/html"],
    ["<font size=1>x<a><p></font>", "text/html"],
    ["<table><tr><td>x<td>y", "text/html"],
    ["<div></span>", "text/html"],
    ["<p style='display:none;", "text/html"],
    [" a1=2", "text/html"],
    ["<", "text/html"],
    ["&lt", "text/html"],
    ["\0<br>", "text/html"],
    ["<svg><p>", "text/html"],
    ["<textarea></textare", "text/html"],
    ["<script type=application/ld+json>[[[", "text/html"],
  ])("%j repeated as %s comes to an end", async (fill, mediaType) => {
    const fills = Buffer.alloc(2 << 20, Buffer.from(fill, "latin1"));
    const { documents, errors } = await count(fills, {
      mediaType,
    });
    expect(documents + errors).toBeGreaterThanOrEqual(1);
  });
});
