import { existsSync, readFileSync } from "node:fs";

const REPORTS = new URL(
  "../../../../shared/corpora/national-work-reports-1954-2025/government_work_reports.jsonl",
  import.meta.url,
);
const MADE =
  "会议强调，要统筹推进疫情防控和复工复产，压实四方责任。各级各部门要抓好春耕备耕，保障菜篮子供应。\n".repeat(
    400,
  );

/** Texts to measure on: the work reports of 1954 to 2025 beside the checkout, or made ones. */
export const texts: readonly string[] = existsSync(REPORTS)
  ? readFileSync(REPORTS, "utf8")
      .split("\n")
      .filter((line) => line !== "")
      .map((line) => (JSON.parse(line) as { content: string }).content)
  : Array.from({ length: 60 }, () => MADE);

/** Millions of bytes of UTF-8 in the texts. */
export const megabytes: number = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0) / 1e6;
