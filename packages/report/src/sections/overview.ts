import { type Language, tileMap, trendLines } from "@tifa/charts";
import { provinces } from "@tifa/lexicon";
import { allPeriods } from "../all-periods.js";
import type { ConcordanceLine } from "../concordance.js";
import { lineOf } from "../concordance.js";
import type { ReportedDocument } from "../reported-document.js";
import {
  documentCount,
  type Figure,
  numeral,
  type Periods,
  type Section,
  type Workshop,
} from "../section.js";
import { visibleText } from "../visible-text.js";
import { damageFigure } from "./damage-figure.js";

const WORDS: Readonly<
  Record<
    Language,
    {
      readonly title: string;
      readonly lead: (documents: string, characters: string, directives: string, repairs: string) => string;
      readonly known: (provinces: string, placed: string, dated: string) => string;
      readonly span: (first: string, last: string) => string;
      readonly map: string;
      readonly mapNote: string;
      readonly mapColumns: readonly string[];
      readonly time: string;
      readonly timeNote: string;
      readonly timeColumns: readonly string[];
      readonly documents: string;
      readonly from: (name: string) => string;
    }
  >
> = {
  en: {
    title: "Overview",
    lead: (documents, characters, directives, repairs) =>
      `${documents} with ${characters} characters of body text, ${directives} directives, and ${repairs} repairs of damage.`,
    known: (count, placed, dated) =>
      `The province is known of ${placed} (${count} provinces), the date of ${dated}.`,
    span: (first, last) => `They are from ${first} to ${last}.`,
    map: "Documents by province",
    mapNote: "A tile opens the list of its documents.",
    mapColumns: ["Province", "Documents"],
    time: "Documents over time",
    timeNote: "By the date of the meeting, or else of publication. A point opens the list of its documents.",
    timeColumns: ["Period", "Documents"],
    documents: "documents",
    from: (name) => `Documents: ${name}`,
  },
  zh: {
    title: "概览",
    lead: (documents, characters, directives, repairs) =>
      `${documents}，正文${characters}字，要求句${directives}条，修复${repairs}处。`,
    known: (count, placed, dated) => `${placed}篇省份已知（${count}个省份），${dated}篇日期已知。`,
    span: (first, last) => `时间自${first}至${last}。`,
    map: "各省文档数",
    mapNote: "点开方格，可见该省文档。",
    mapColumns: ["省份", "文档数"],
    time: "各时段文档数",
    timeNote: "按会议日期，无则按发布日期。点开各点，可见该时段文档。",
    timeColumns: ["时段", "文档数"],
    documents: "文档数",
    from: (name) => `文档：${name}`,
  },
};

/**
 * What the corpus is: how many documents, from where and when, how damaged.
 *
 * @param workshop - what sections are made from
 * @returns the section
 * @example
 * overview(workshop).figures.map(({ id }) => id); // ["province-map", "documents-over-time", "damage"]
 */
export function overview(workshop: Workshop): Section {
  const { documents, settings, periods } = workshop;
  const { language } = settings;
  const words = WORDS[language];
  const sum = (of: (document: ReportedDocument) => number): string =>
    numeral(documents.reduce((total, document) => total + of(document), 0));
  const placed = documents.filter(({ province }) => province !== null);
  const dates = documents.flatMap(({ date }) => date ?? []).sort();
  const damage = damageFigure(workshop);
  return {
    id: "overview",
    title: words.title,
    lead: [
      words.lead(
        documentCount(documents.length, language),
        sum(({ features }) => features.characters),
        sum(({ features }) => features.directives.length),
        sum(({ features }) => features.repairs),
      ),
      words.known(
        numeral(new Set(placed.map(({ province }) => province)).size),
        numeral(placed.length),
        numeral(dates.length),
      ),
      ...(dates.length === 0 ? [] : [words.span(dates[0]!, dates[dates.length - 1]!)]),
    ],
    figures: [
      ...(placed.length === 0 ? [] : [mapFigure(workshop, placed)]),
      ...(periods === null ? [] : [timeFigure(workshop, periods)]),
      ...(damage === null ? [] : [damage]),
    ],
  };
}

/** A list of documents, as lines. */
function listOf(
  { concordances, settings }: Workshop,
  name: string,
  documents: readonly ReportedDocument[],
): number {
  const lines = documents.slice(0, settings.limit).map(firstLine);
  return concordances.ofLines(WORDS[settings.language].from(name), documents.length, lines);
}

/** The beginning of the body. */
function firstLine(document: ReportedDocument): ConcordanceLine {
  const first = document.readout.paragraphs[0] ?? "";
  const node = { document: document.number, paragraph: 0, start: 0, end: Math.min(24, first.length) };
  if (first !== "") return lineOf(document, node);
  return { document: document.number, left: "", node: "–", right: "", rawLine: 1, rawStart: 0, rawEnd: 0 };
}

function mapFigure(workshop: Workshop, placed: readonly ReportedDocument[]): Figure {
  const { settings, source } = workshop;
  const words = WORDS[settings.language];
  const byCode = new Map<string, ReportedDocument[]>();
  for (const document of placed) {
    const own = byCode.get(document.provinceCode!);
    if (own === undefined) byCode.set(document.provinceCode!, [document]);
    else own.push(document);
  }
  const rows = provinces().flatMap(({ code, shortName, fullName }) => {
    const own = byCode.get(code);
    return own === undefined
      ? []
      : [{ code, fullName, name: shortName, count: own.length, lines: listOf(workshop, shortName, own) }];
  });
  return {
    id: "province-map",
    hasNarrow: true,
    chart: ({ dark, narrow }) =>
      tileMap(
        rows.map(({ code, count }) => ({ code, value: count })),
        {
          title: words.map,
          source,
          language: settings.language,
          dark,
          measure: words.documents,
          n: documentCount(placed.length, settings.language),
          tile: narrow ? 44 : 56,
        },
      ),
    marks: rows.map(({ fullName, name, lines }) => ({ keys: [fullName], label: words.from(name), lines })),
    note: words.mapNote,
    table: {
      caption: words.map,
      columns: words.mapColumns,
      rows: rows.map(({ name, count, lines }) => [name, { text: numeral(count), lines }]),
    },
  };
}

function timeFigure(workshop: Workshop, periods: Periods): Figure {
  const { documents, settings, source } = workshop;
  const words = WORDS[settings.language];
  const rows = allPeriods(periods.names).map((name) => {
    const own = documents.filter((document) => periods.of(document) === name);
    return { name, count: own.length, lines: listOf(workshop, name, own) };
  });
  return {
    id: "documents-over-time",
    hasNarrow: true,
    chart: ({ dark, narrow }) =>
      trendLines(
        rows.map(({ name, count }) => ({ series: words.documents, date: name, value: count })),
        {
          title: words.time,
          source,
          language: settings.language,
          dark,
          measure: words.documents,
          n: documentCount(
            rows.reduce((sum, { count }) => sum + count, 0),
            settings.language,
          ),
          width: narrow ? 230 : 560,
          height: 180,
        },
      ),
    marks: rows.map(({ name, lines }) => ({
      keys: [words.documents, name],
      label: words.from(visibleText(name)),
      lines,
    })),
    note: words.timeNote,
    table: {
      caption: words.time,
      columns: words.timeColumns,
      rows: rows.map(({ name, count, lines }) => [name, { text: numeral(count), lines }]),
    },
  };
}
