import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { type RawDocument, rawSpans } from "@tifa/corpus";
import { readDocument } from "@tifa/features";
import { isReadError, readDocuments } from "@tifa/ingest";
import { intlTokenizer, kwic, tokens } from "@tifa/tokens";
import { beforeAll, describe, expect, test } from "vitest";

const SEEDS = join(import.meta.dirname, "..", "..", "..", "shared", "seeds");
const SAMPLES = join(import.meta.dirname, "..", "..", "data", "samples", "damaged");
const folders = [SEEDS, SAMPLES].filter((path) => existsSync(path) && readdirSync(path).length > 0);

describe.each(folders)("every line of a concordance of %s", (folder) => {
  const raws: RawDocument[] = [];
  beforeAll(async () => {
    for await (const item of readDocuments([folder], {})) {
      if (isReadError(item)) throw new Error(`${item.source.path}: ${item.error.message}`);
      raws.push(item);
    }
  });

  test("has its place in the clean text and in the raw page, in the same order", () => {
    expect(raws.length).toBeGreaterThan(0);
    for (const raw of raws) {
      const { clean } = readDocument(raw);
      const toRaw = rawSpans(clean);
      const document = { id: raw.id, text: clean.text };
      const texts = new Map([[raw.id, { text: clean.text, toRaw }]]);
      const lines = kwic(tokens([document], intlTokenizer()), ["*"], { window: 3, texts });
      expect(lines.length).toBeGreaterThan(50);
      let before = 0;
      let same = 0;
      for (const { start, end, left, node, right, raw: span } of lines) {
        expect(clean.text.slice(start, end)).toBe(node);
        expect(clean.text.slice(start - left.length, end + right.length)).toBe(left + node + right);
        // A repair may have made several words of one piece: they share its span.
        expect(span!.start).toBeGreaterThanOrEqual(before);
        expect(span!.end).toBeGreaterThan(span!.start);
        expect(span!.end).toBeLessThanOrEqual(raw.text.length);
        before = span!.start;
        if (raw.text.slice(span!.start, span!.end) === node) same++;
      }
      // What needed no repair is found as it stands: the places are not merely in range.
      expect(same).toBeGreaterThan(0);
    }
  });
});
