import { existsSync, readFileSync } from "node:fs";
import { Converter } from "opencc-js/cn2t";
import { describe, expect, test } from "vitest";
import { normalize } from "../src/index.js";
import { rawDocument } from "./raw.js";

const REPORTS = new URL(
  "../../../../shared/corpora/national-work-reports-1954-2025/government_work_reports.jsonl",
  import.meta.url,
);

/** Characters that a page as issued and the same page through a traditional standard and back differ in. */
function differences(clean: string, convert: (text: string) => string): number {
  const back = normalize(rawDocument(convert(clean))).text;
  if (back.length !== clean.length) return clean.length;
  let found = 0;
  for (let at = 0; at < clean.length; at++) if (clean[at] !== back[at]) found++;
  return found;
}

describe.skipIf(!existsSync(REPORTS))("reports through each traditional standard and back", () => {
  const lines = existsSync(REPORTS) ? readFileSync(REPORTS, "utf8").split("\n").filter(Boolean) : [];
  // Every sixth: the first decades and the last.
  const reports = lines
    .filter((_, i) => i % 6 === 0)
    .map((line) => normalize(rawDocument((JSON.parse(line) as { content: string }).content)).text)
    // Corner brackets of a simplified page stay; those of a traditional one are its quotation marks.
    .map((text) => text.replace(/[「」『』]/gu, ""));

  test.each(["t", "tw", "hk"] as const)("%s", (to) => {
    const convert = Converter({ from: "cn", to });
    let wrong = 0;
    let all = 0;
    for (const report of reports) {
      wrong += differences(report, convert);
      all += report.length;
    }
    expect(all).toBeGreaterThan(50_000);
    // Ten in a million: spellings of their own time, such as 拚搏.
    expect((wrong / all) * 1e6).toBeLessThanOrEqual(50);
  });
});
