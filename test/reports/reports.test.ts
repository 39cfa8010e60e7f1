import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { Readout } from "@tifa/corpus";
import { isReadError, readDocuments } from "@tifa/ingest";
import { officeHolders, provinces } from "@tifa/lexicon";
import { normalize } from "@tifa/normalize";
import { parse } from "@tifa/parse";
import { beforeAll, describe, expect, it } from "vitest";

const CORPORA = join(join(import.meta.dirname, "../../../shared"), "corpora");
const PROVINCIAL = join(CORPORA, "provincial-work-reports-2025/docx");
const NATIONAL = join(CORPORA, "national-work-reports-1954-2025/government_work_reports.jsonl");

/** Facts of the reports of 2025: province, who gave it, when, and how many parts it has at each level. */
const OF_PROVINCES: readonly (readonly [string, string, string, readonly number[]])[] = [
  ["31", "龚正", "2025-01-15", [3, 19]],
  ["53", "王予波", "2025-01-18", [5, 34]],
  ["15", "王莉霞", "2025-01-14", [2, 11]],
  ["11", "殷勇", "2025-01-14", [2, 11]],
  ["22", "胡玉亭", "2025-01-14", [3, 8]],
  ["51", "施小琳", "2025-01-20", [4, 19]],
  ["12", "张工", "2025-01-14", [3, 12]],
  ["64", "张雨浦", "2025-01-19", [2, 11]],
  ["34", "王清宪", "2025-01-20", [3, 19]],
  ["37", "周乃翔", "2025-01-20", [3, 16]],
  ["14", "金湘军", "2025-01-17", [3, 12]],
  ["44", "王伟中", "2025-01-15", [4, 22]],
  ["45", "蓝天立", "2025-01-13", [2, 19]],
  ["65", "艾尔肯·吐尼亚孜", "2025-01-19", [3, 23]],
  ["32", "许昆林", "2025-01-19", [3, 16]],
  ["36", "叶建春", "2025-01-17", [3, 13]],
  ["13", "王正谱", "2025-01-13", [2, 14]],
  ["41", "王凯", "2025-01-18", [3, 18]],
  ["33", "刘捷", "2025-01-14", [2, 22, 10]],
  ["46", "刘小明", "2025-01-14", [3, 17]],
  ["42", "李殿勋", "2025-01-16", [3, 16]],
  ["43", "毛伟明", "2025-01-14", [3, 10]],
  ["62", "任振鹤", "2025-01-20", [3, 8]],
  ["35", "赵龙", "2025-01-13", [3, 22]],
  ["54", "嘎玛泽登", "2025-01-19", [2, 9]],
  ["52", "李炳军", "2025-01-19", [2, 16]],
  ["21", "李乐成", "2025-01-16", [3, 17]],
  ["50", "胡衡华", "2025-01-19", [3, 23]],
  ["61", "赵刚", "2025-01-16", [2, 16]],
  ["63", "罗东川", "2025-01-19", [3, 7]],
  ["23", "梁惠玲", "2025-01-13", [4, 10]],
];

/** Those of the State Council: year, who gave it where the text says so, how many parts at each level. */
const OF_THE_NATION: readonly (readonly [number, string | null, readonly number[]])[] = [
  [2025, null, [3, 10]],
  [2024, "李强", [3, 10]],
  [2023, "李克强", [2, 18]],
  [2022, "李克强", [3, 17]],
  [2021, "李克强", [3, 15]],
  [2019, null, [3, 10]],
  [2018, null, [3, 18]],
  [2017, "李克强", [3, 17]],
  [2016, null, [3, 8]],
  [2015, null, [6]],
  [2014, null, [3, 9]],
  [2013, null, [3, 4]],
  [2012, null, [3, 14]],
  [2011, null, [3, 15, 4]],
  [2010, null, [2, 12]],
  [2009, null, [3, 10, 1]],
  [2008, null, [2, 12]],
  [2007, null, [6, 16]],
  [2006, null, [3, 18]],
  [2005, null, [7, 25]],
  [2004, null, [3, 20, 6]],
  [2003, null, [2, 17, 13]],
  [2002, null, [10, 12]],
  [2001, null, [11]],
  [2000, null, [11, 6]],
  [1999, null, [11, 13]],
  [1998, null, [4, 13]],
  [1997, null, [8, 6]],
  [1995, null, [8]],
  [1994, null, [8]],
  [1993, null, [8]],
  [1992, null, [7]],
  [1988, null, [4, 15]],
  [1987, null, [5, 12]],
  [1986, null, [6, 9]],
  [1985, null, [3, 1]],
  [1984, null, [3, 6]],
  [1983, null, [3, 5, 10]],
  [1982, null, [4, 10]],
  [1981, null, [3, 10, 4]],
  [1980, null, [3, 10]],
  [1979, null, [4, 4]],
  [1978, null, [6, 6]],
  [1975, null, []],
  [1964, "周恩来", [3]],
  [1960, null, [4]],
  [1959, null, [5]],
  [1958, null, [5, 5, 3]],
  [1957, "周恩来", [5]],
  [1956, null, [3]],
  [1955, null, [4, 9, 20, 4]],
  [1954, null, []],
];

async function read(paths: readonly string[], textColumn?: string): Promise<Readout[]> {
  const found: Readout[] = [];
  for await (const item of readDocuments(paths, textColumn === undefined ? {} : { textColumn })) {
    if (isReadError(item)) throw new Error(`${item.source.path}: ${item.error.message}`);
    found.push(parse(normalize(item)));
  }
  return found;
}

/** How many parts a report has at each level. */
function levels({ report }: Readout): number[] {
  const parts = report?.parts ?? [];
  const deepest = Math.max(0, ...parts.map(({ level }) => level));
  return Array.from({ length: deepest }, (_, at) => parts.filter(({ level }) => level === at + 1).length);
}

/** What must be true of the parts of any report. */
function holds({ report, paragraphs }: Readout): void {
  const parts = report!.parts;
  parts.forEach((part, at) => {
    expect(part.end).toBeGreaterThan(part.paragraph);
    expect(part.end).toBeLessThanOrEqual(paragraphs.length);
    expect(paragraphs[part.paragraph]!.startsWith(part.number ?? part.heading)).toBe(true);
    const below = parts.slice(at + 1).find(({ level }) => level <= part.level);
    expect(part.end).toBe(below?.paragraph ?? paragraphs.length);
  });
}

describe.skipIf(!existsSync(PROVINCIAL))("provincial reports of 2025 (shared/corpora)", () => {
  let reports: Readout[] = [];
  beforeAll(async () => {
    reports = await read(readdirSync(PROVINCIAL).map((name) => join(PROVINCIAL, name)));
  });

  it("thirty-one, each with province, year, speaker, day and parts", () => {
    const found = reports.map((one) => [
      one.provinceCode.value,
      one.report?.speaker,
      one.meetingDate.value,
      levels(one),
    ]);
    const byCode = (a: readonly unknown[], b: readonly unknown[]): number => Number(a[0]) - Number(b[0]);
    expect(found.sort(byCode)).toEqual([...OF_PROVINCES].sort(byCode));
    expect(reports.map(({ kind, level, report }) => [kind, level, report?.year])).toEqual(
      reports.map(() => ["workReport", "province", 2025]),
    );
  });

  it("the province is that of the file's name", () => {
    for (const { source, provinceCode } of reports) {
      const named = provinces().filter(({ shortName }) => source.path!.includes(shortName));
      expect(named.map(({ code }) => code)).toEqual([provinceCode.value]);
    }
  });

  it("the speaker held the office on the day", () => {
    for (const { provinceCode, meetingDate, report } of reports) {
      const day = meetingDate.value!;
      const held = officeHolders().filter(
        (holder) =>
          holder.name === report!.speaker &&
          holder.provinceCode === provinceCode.value &&
          (holder.from === null || holder.from <= day) &&
          (holder.to === null || day <= holder.to),
      );
      expect([report!.speaker, held.length > 0]).toEqual([report!.speaker, true]);
    }
  });

  it("what was done comes first, what is to come next", () => {
    for (const { report } of reports) {
      const top = report!.parts.filter(({ level }) => level === 1).map(({ period }) => period);
      expect(top.slice(0, 2)).toEqual(["past", "coming"]);
    }
  });

  it("parts lie in order and reach to the next", () => {
    for (const one of reports) holds(one);
  });
});

describe.skipIf(!existsSync(NATIONAL))("national reports 1954 to 2025 (shared/corpora)", () => {
  let reports: Readout[] = [];
  beforeAll(async () => {
    const all = await read([NATIONAL], "content");
    reports = all.filter(({ kind }) => kind === "workReport");
  });

  it("fifty-two, each with year, speaker where the text names one, and parts", () => {
    expect(reports.map((one) => [one.report?.year, one.report?.speaker, levels(one)])).toEqual(OF_THE_NATION);
  });

  it("level national, no province", () => {
    for (const { level, province, provinceCode, prefecture } of reports)
      expect([level, province.value, provinceCode.value, prefecture]).toEqual(["national", null, null, null]);
  });

  it("parts lie in order and reach to the next", () => {
    for (const one of reports) holds(one);
  });
});
