import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { policyTerms, stringMatcher } from "../src/index.js";

const REPORTS = new URL(
  "../../../../shared/corpora/national-work-reports-1954-2025/government_work_reports.jsonl",
  import.meta.url,
);

describe.skipIf(!existsSync(REPORTS))("first dates against the work reports of 1954 to 2025", () => {
  it("are refuted by no report: none holds a term before its first year", () => {
    const dated = policyTerms().filter((row) => row.firstDate !== null);
    const find = stringMatcher(dated.map((row) => row.term));
    const early = new Set<string>();
    let reports = 0;
    for (const line of readFileSync(REPORTS, "utf8").split("\n")) {
      if (line === "") continue;
      const { title, content } = JSON.parse(line) as { title: string; content: string };
      const year = /^(\d{4})年/.exec(title)?.[1];
      if (year === undefined) continue;
      reports++;
      // 创新发展理念 holds 新发展理念 by chance.
      for (const { pattern } of find(content.replaceAll("创新发展", ""))) {
        const { term, firstDate } = dated[pattern]!;
        if (firstDate !== null && firstDate.slice(0, 4) > year) early.add(`${term} ${firstDate} ${year}`);
      }
    }
    expect(reports).toBeGreaterThan(45);
    expect([...early]).toEqual([]);
  });
});
