import { type Language, trendLines } from "@tifa/charts";
import { dfmSubset, rowSums } from "@tifa/dfm";
import { type TrendRow, type TrendTestRow, trend, trendTest } from "@tifa/stats";
import type { ReportedDocument } from "../reported-document.js";
import {
  type Cell,
  documentCount,
  type Figure,
  type Mark,
  numeral,
  type Periods,
  type Section,
  type Workshop,
} from "../section.js";
import { strongestChanges } from "./strongest-changes.js";

/** So many lines can be told apart. */
const LINES = 4;
/** So many words are in the table. */
const ROWS = 20;
/** Content words that a period needs on average, or its shares are those of a page or two. */
const THICK = 1000;
/** Words rarer than this make lines of noise. */
const LEAST = 10;

const WORDS: Readonly<
  Record<
    Language,
    {
      readonly title: string;
      readonly units: Readonly<Record<Periods["unit"], string>>;
      readonly lead: (periods: string, first: string, last: string, documents: string) => string;
      readonly none: string;
      readonly thin: string;
      readonly rare: string;
      readonly chart: string;
      readonly measure: string;
      readonly n: (documents: string) => string;
      readonly behind: (word: string, period: string) => string;
      readonly note: string;
      readonly columns: readonly string[];
    }
  >
> = {
  en: {
    title: "Words that come and go",
    units: { year: "years", month: "months", day: "days" },
    lead: (periods, first, last, documents) =>
      `${periods} from ${first} to ${last}, over ${documents} that have a date.`,
    none: "There is no course to follow: the documents with a date lie in fewer than two periods.",
    thin: "The texts are too few and short for a course: their periods have fewer than 1,000 content words on average.",
    rare: "No word is frequent enough in enough documents to follow its course.",
    chart: "The words whose share changes most",
    measure: "per 10,000 content words",
    n: (documents) => documents,
    behind: (word, period) => `${word}, ${period}`,
    note:
      "Chosen by G² over the periods (Dunning 1993) among words of three documents or more; bands are 95 % Wilson intervals, which " +
      "take words as independent and so are too narrow where one document repeats a word. τ and q: Mann–Kendall test for a steady " +
      "rise or fall, corrected over the words of the table; with fewer than five periods it can show nothing.",
    columns: ["Word", "Occurrences", "First period", "Last period", "τ", "q", "Lines"],
  },
  zh: {
    title: "词语的消长",
    units: { year: "年", month: "个月", day: "天" },
    lead: (periods, first, last, documents) => `${first}至${last}，共${periods}；有日期的共${documents}。`,
    none: "有日期的文档不足两个时段，无从看出消长。",
    thin: "文本太少太短，看不出消长：各时段平均不足一千实词。",
    rare: "没有在足够多的文档中足够常见的词。",
    chart: "比例变化最大的词",
    measure: "每万实词频次",
    n: (documents) => documents,
    behind: (word, period) => `${word}（${period}）`,
    note:
      "按各时段 G²（Dunning 1993）选出，只取见于三篇以上文档者；色带为95% Wilson 区间，以词为独立，一篇反复使用时偏窄。" +
      "τ 与 q：Mann–Kendall 单调趋势检验，在表中各词之间校正；不足五个时段则无从判断。",
    columns: ["词语", "频次", "首个时段", "末个时段", "τ", "q", "原文"],
  },
};

/**
 * The words whose shares change most over the periods of a corpus.
 *
 * @param workshop - what sections are made from
 * @returns the section; without a figure where there are not two periods, or no word is frequent enough
 * @example
 * wordTrends(workshop).figures.length; // 1
 */
export function wordTrends(workshop: Workshop): Section {
  const { settings, documents, periods } = workshop;
  const words = WORDS[settings.language];
  const section = { id: "trends", title: words.title };
  if (periods === null) return { ...section, lead: [words.none], figures: [] };
  const matrix = dfmSubset(workshop.words.matrix, ({ period }) => period !== null);
  const size = rowSums(matrix).reduce((sum, count) => sum + count, 0);
  if (size < THICK * periods.names.length) return { ...section, lead: [words.thin], figures: [] };
  const least = Math.max(LEAST, settings.minCount);
  const chosen = strongestChanges(matrix, periods.names, least).slice(0, ROWS);
  if (chosen.length === 0) return { ...section, lead: [words.rare], figures: [] };
  const features = chosen.map(({ word }) => word);
  const rows = trend(matrix, { by: "period", features }).filter(({ share }) => share !== null);
  const tests = trendTest(matrix, { by: "period", features });
  const dated = documents.filter((document) => periods.of(document) !== null);
  const span = `${numeral(periods.names.length)}${settings.language === "zh" ? "" : " "}${words.units[periods.unit]}`;
  const counted = documentCount(dated.length, settings.language);
  return {
    ...section,
    lead: [words.lead(span, periods.names[0]!, periods.names[periods.names.length - 1]!, counted)],
    figures: [figureOf({ ...workshop, periods, dated, counted }, features, rows, tests)],
  };
}

interface TrendWorkshop extends Workshop {
  readonly periods: Periods;
  readonly dated: readonly ReportedDocument[];
  readonly counted: string;
}

function figureOf(
  workshop: TrendWorkshop,
  features: readonly string[],
  rows: readonly TrendRow[],
  tests: readonly TrendTestRow[],
): Figure {
  const { settings, source, counted } = workshop;
  const words = WORDS[settings.language];
  const drawn = rows.filter(({ feature }) => features.indexOf(feature) < LINES);
  const points = drawn.map(({ feature, period, share, lower, upper, total }) => ({
    series: feature,
    date: String(period),
    value: 1e4 * share!,
    lower: 1e4 * lower!,
    upper: 1e4 * upper!,
    n: total,
  }));
  return {
    id: "word-trends",
    hasNarrow: true,
    chart: ({ dark, narrow }) =>
      trendLines(points, {
        title: words.chart,
        source,
        language: settings.language,
        dark,
        measure: words.measure,
        n: words.n(counted),
        series: features.slice(0, LINES),
        width: narrow ? 230 : 640,
        height: 320,
      }),
    marks: marksOf(workshop, drawn),
    note: words.note,
    table: {
      caption: words.chart,
      columns: words.columns,
      rows: features.map((word) => tableRow(workshop, word, rows, tests)),
    },
  };
}

function marksOf(
  { settings, concordances, words: counts, dated, periods }: TrendWorkshop,
  rows: readonly TrendRow[],
): Mark[] {
  const words = WORDS[settings.language];
  return rows
    .filter(({ count }) => count > 0)
    .map(({ feature, period }) => {
      const label = words.behind(feature, String(period));
      const within = dated.filter((document) => periods.of(document) === period);
      const lines = concordances.ofPlaces(label, counts.places(feature, within));
      return { keys: [feature, String(period)], label, lines };
    });
}

function tableRow(
  { concordances, words: counts, dated }: TrendWorkshop,
  word: string,
  rows: readonly TrendRow[],
  tests: readonly TrendTestRow[],
): readonly Cell[] {
  const own = rows.filter(({ feature }) => feature === word);
  const test = tests.find(({ feature }) => feature === word);
  const share = (row: TrendRow | undefined): string =>
    row === undefined ? "–" : numeral(1e4 * row.share!, 1);
  const lines = concordances.ofPlaces(word, counts.places(word, dated));
  return [
    word,
    numeral(own.reduce((sum, { count }) => sum + count, 0)),
    share(own[0]),
    share(own[own.length - 1]),
    test?.tau == null ? "–" : numeral(test.tau, 2),
    test?.q == null ? "–" : numeral(test.q, 3),
    { text: numeral(concordances.all[lines]!.total), lines },
  ];
}
