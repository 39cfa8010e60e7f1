import { keynessFacets, type Language } from "@tifa/charts";
import { dfmGroup, dfmSubset, rowSums } from "@tifa/dfm";
import { type GroupKeynessRow, keynessEach, priorWeight } from "@tifa/stats";
import {
  documentCount,
  type Figure,
  inOfficialOrder,
  numeral,
  type Section,
  type Workshop,
} from "../section.js";

const WORDS: Readonly<
  Record<
    Language,
    {
      readonly title: string;
      readonly lead: (provinces: number, documents: string) => string;
      readonly none: string;
      readonly chart: string;
      readonly measure: string;
      readonly behind: (word: string, province: string) => string;
      readonly note: string;
      readonly columns: readonly string[];
    }
  >
> = {
  en: {
    title: "Words that set provinces apart",
    lead: (provinces, documents) =>
      `Each of ${provinces} provinces against all the others together, over ${documents} whose province is known.`,
    none: "Provinces cannot be compared: fewer than two are known among the documents.",
    chart: "The words of each province",
    measure: "weighted log-odds",
    behind: (word, province) => `${word} in ${province}`,
    note:
      "Weighted log-odds with an informative prior (Monroe, Colaresi & Quinn 2008) and 95 % intervals; grey where the interval " +
      "holds zero. Words of one text are not independent of each other: with one or two documents a province, the bars tell " +
      "these texts apart and nothing more.",
    columns: ["Province", "Word", "Log-odds", "95 % interval", "There", "Elsewhere", "Lines"],
  },
  zh: {
    title: "各省的特征词",
    lead: (provinces, documents) => `${provinces}个省份各与其余省份之和相比；省份已知的共${documents}。`,
    none: "省份已知的文档不足两个省，无法比较。",
    chart: "各省的词",
    measure: "加权对数优势比",
    behind: (word, province) => `${province}：${word}`,
    note:
      "带信息先验的加权对数优势比（Monroe, Colaresi & Quinn 2008）与95%区间；区间含零者为灰色。同一文本中的词并不独立：" +
      "一省只有一两篇文档时，条形只说明这些文本不同。",
    columns: ["省份", "词语", "对数优势比", "95%区间", "该省频次", "其余频次", "原文"],
  },
};

/** A row whose estimate is there, and above zero. */
interface Scored extends GroupKeynessRow {
  readonly estimate: number;
  readonly lower: number;
  readonly upper: number;
}

/**
 * The words that set each province apart from the others.
 *
 * @param workshop - what sections are made from
 * @returns the section; without a figure where fewer than two provinces are known
 * @example
 * provinceKeyness(workshop).figures.length; // 1
 */
export function provinceKeyness(workshop: Workshop): Section {
  const { settings, documents } = workshop;
  const words = WORDS[settings.language];
  const placed = documents.filter(({ province }) => province !== null);
  const provinces = new Set(placed.map(({ province }) => province));
  const section = { id: "provinces", title: words.title };
  const matrix = dfmSubset(workshop.words.matrix, ({ province }) => province !== null);
  if (provinces.size < 2 || matrix.features.length === 0)
    return { ...section, lead: [words.none], figures: [] };
  const rows = keynessEach(matrix, {
    by: "province",
    measure: "log-odds",
    alpha0: priorWeight(matrix),
    minCount: settings.minCount,
    top: settings.top,
  }).filter(isScored);
  const order = inOfficialOrder(provinces as ReadonlySet<string>);
  rows.sort((a, b) => order.indexOf(a.group) - order.indexOf(b.group));
  const grouped = dfmGroup(matrix, { by: "province" });
  const totals = rowSums(grouped);
  const groups = inOfficialOrder(grouped.docs).map((label) => ({
    label,
    tokens: totals[grouped.docs.indexOf(label)]!,
  }));
  return {
    ...section,
    lead: [words.lead(provinces.size, documentCount(placed.length, settings.language))],
    figures: rows.length === 0 ? [] : [figureOf(workshop, rows, groups)],
  };
}

function isScored(row: GroupKeynessRow): row is Scored {
  return (row.estimate ?? 0) > 0 && (row.lower ?? null) !== null && (row.upper ?? null) !== null;
}

function figureOf(
  { documents, settings, concordances, words: counts, source }: Workshop,
  rows: readonly Scored[],
  groups: readonly { readonly label: string; readonly tokens: number }[],
): Figure {
  const words = WORDS[settings.language];
  const lines = rows.map(({ group, feature }) =>
    concordances.ofPlaces(
      words.behind(feature, group),
      counts.places(
        feature,
        documents.filter(({ province }) => province === group),
      ),
    ),
  );
  const bars = rows.map(({ group, feature, estimate, lower, upper, target, reference }) => ({
    ...{ group, feature, lower, upper, target, reference },
    score: estimate,
  }));
  return {
    id: "province-keyness",
    hasNarrow: true,
    chart: ({ dark, narrow }) =>
      keynessFacets(bars, {
        title: words.chart,
        source,
        language: settings.language,
        dark,
        groups,
        measure: words.measure,
        top: settings.top,
        columns: narrow ? 1 : 3,
        width: narrow ? 140 : 170,
      }),
    marks: rows.map(({ group, feature }, at) => ({
      keys: [group, feature],
      label: words.behind(feature, group),
      lines: lines[at]!,
    })),
    note: words.note,
    table: {
      caption: words.chart,
      columns: words.columns,
      rows: rows.map((row, at) => [
        row.group,
        row.feature,
        numeral(row.estimate, 2),
        `${numeral(row.lower, 2)} – ${numeral(row.upper, 2)}`,
        numeral(row.target),
        numeral(row.reference),
        { text: numeral(concordances.all[lines[at]!]!.total), lines: lines[at]! },
      ]),
    },
  };
}
