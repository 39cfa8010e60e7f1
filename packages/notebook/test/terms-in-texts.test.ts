import { existsSync } from "node:fs";
import { join } from "node:path";
import { readDocument } from "@tifa/features";
import { isReadError, readDocuments } from "@tifa/ingest";
import { describe, expect, test } from "vitest";
import { featureSet, knownFormulations, termMatrix } from "../src/index.js";

const root = join(import.meta.dirname, "..", "..", "..");
const texts = join(root, "..", "shared", "corpora", "provincial-work-reports-2025", "docx");

describe.skipIf(!existsSync(texts))("terms counted from features, against the texts", () => {
  test("of the places at which the string of a formulation stands, 95 in 100 are counted, and few that are none", async () => {
    const terms = knownFormulations()
      .map(({ term }) => term)
      .filter((term) => !term.includes("、"));
    const { documents } = await featureSet(join(root, "data", "features"), "provincial-2025");
    const features = new Map(documents.map((document) => [document.id, document]));
    let [found, inText, read] = [0, 0, 0];
    for await (const raw of readDocuments([texts])) {
      if (isReadError(raw) || read === 4) continue;
      read += 1;
      const text = readDocument(raw).readout.paragraphs.join("\n");
      const document = features.get(raw.id);
      if (document === undefined) continue;
      const { features: names, values } = termMatrix([document], terms);
      const counts = new Map(names.map((name, at) => [name, values[at] ?? 0]));
      for (const term of terms) {
        const stands = text.split(term).length - 1;
        inText += stands;
        found += Math.min(stands, counts.get(term) ?? 0);
        expect(counts.get(term) ?? 0, term).toBeLessThanOrEqual(stands);
      }
    }
    expect(inText).toBeGreaterThan(1000);
    expect(found / inText).toBeGreaterThan(0.95);
  });
});
