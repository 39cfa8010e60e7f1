import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { documentId, type RawDocumentOptions, rawDocument } from "../src/index.js";

describe("rawDocument", () => {
  it("fills in what memory does not know", () => {
    const text = "会议召开";
    const hash = createHash("sha256").update(text, "utf8").digest("hex");
    expect(documentId(text)).toBe(hash.slice(0, 16));
    expect(rawDocument(text)).toEqual({
      id: hash.slice(0, 16),
      source: {
        path: null,
        record: null,
        url: null,
        sha256: hash,
        encoding: "utf-8",
        mediaType: "text/plain",
      },
      text,
      docvars: {},
    });
  });

  it("takes over what is given and refuses what is unknown", () => {
    const made = rawDocument("会议", {
      url: "https://example.org",
      docvars: { year: 2020 },
      pageMeta: { title: "t" },
    });
    expect(made).toMatchObject({
      source: { url: "https://example.org" },
      docvars: { year: 2020 },
      pageMeta: { title: "t" },
    });
    expect(() => rawDocument("会议", { uri: "x" } as RawDocumentOptions)).toThrow(/"uri".*url/);
  });
});
