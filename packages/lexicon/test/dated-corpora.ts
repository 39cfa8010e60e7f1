import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { docxText } from "./docx-text.js";

/** A real text and the last day on which it can have been written. */
export interface DatedText {
  readonly name: string;
  readonly by: string;
  readonly text: string;
}

const CORPORA = fileURLToPath(new URL("../../../../shared/corpora/", import.meta.url));
const REPORTS = `${CORPORA}national-work-reports-1954-2025/government_work_reports.jsonl`;
const CONGRESSES = `${CORPORA}national-work-reports-1954-2025/cpc_congress_reports.jsonl`;
const PROVINCES = `${CORPORA}provincial-work-reports-2025/docx/`;
const BULLETINS = `${CORPORA}health-commission-bulletins-2020/confirmed_case/`;

/** Closing months of the party's congresses, by their number: public. */
const CONGRESS_MONTHS: Readonly<Record<string, string>> = {
  七大: "1945-06",
  十二大: "1982-09",
  十三大: "1987-11",
  十四大: "1992-10",
  十五大: "1997-09",
  十六大: "2002-11",
  十七大: "2007-10",
  十八大: "2012-11",
  十九大: "2017-10",
  二十大: "2022-10",
};

export const corporaAreHere: boolean = existsSync(REPORTS);

/** Every text of the corpora that has a date. */
export function* datedTexts(): Generator<DatedText> {
  for (const { title, content } of records(REPORTS)) {
    const year = /^(\d{4})年/.exec(title)?.[1];
    if (year !== undefined) yield { name: title, by: `${year}-12-31`, text: content };
  }
  for (const { title, content } of records(CONGRESSES)) {
    const month = CONGRESS_MONTHS[/\((\S{2,3}大)\)$/.exec(title)?.[1] ?? ""];
    if (month !== undefined) yield { name: title, by: `${month}-31`, text: content };
  }
  // The last session of January 2025 closed before the New Year holidays.
  for (const file of readdirSync(PROVINCES))
    yield { name: file, by: "2025-01-31", text: docxText(PROVINCES + file) };
  for (const folder of readdirSync(BULLETINS)) {
    const day = /^2020_2_(\d+)/.exec(folder)?.[1];
    if (day === undefined) continue;
    const texts = readdirSync(BULLETINS + folder).map((file) => decoded(`${BULLETINS}${folder}/${file}`));
    yield { name: folder, by: `2020-02-${day.padStart(2, "0")}`, text: texts.join("\n") };
  }
}

function records(path: string): { title: string; content: string }[] {
  return readFileSync(path, "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as { title: string; content: string });
}

function decoded(path: string): string {
  const bytes = readFileSync(path);
  const text = bytes.toString("utf8");
  return text.includes("\uFFFD") ? new TextDecoder("gb18030").decode(bytes) : text;
}
