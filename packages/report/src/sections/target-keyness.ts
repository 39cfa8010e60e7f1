import {
  type KeynessRow as Bar,
  frequencyScatter,
  keynessBars,
  type Language,
  type Side,
} from "@tifa/charts";
import { dfmSubset } from "@tifa/dfm";
import { type KeynessRow, keyness, NORMAL_95, priorWeight } from "@tifa/stats";
import type { ReportedDocument } from "../reported-document.js";
import { documentCount, type Figure, numeral, type Section, type Workshop } from "../section.js";
import { selectDocuments } from "../select-documents.js";

const WORDS: Readonly<
  Record<
    Language,
    {
      readonly title: (target: string, reference: string) => string;
      readonly rest: string;
      readonly size: (label: string, documents: string) => string;
      readonly lead: (target: string, reference: string) => string;
      readonly none: (target: string, reference: string) => string;
      readonly bars: string;
      readonly of: (shown: string, all: string) => string;
      readonly scatter: string;
      readonly measure: string;
      readonly behind: (word: string, side: string) => string;
      readonly note: string;
      readonly scatterNote: string;
      readonly columns: readonly string[];
    }
  >
> = {
  en: {
    title: (target, reference) => `${target} against ${reference}`,
    rest: "the others",
    size: (label, documents) => `${label} (${documents})`,
    lead: (target, reference) => `${target} against ${reference}.`,
    none: (target, reference) => `There is nothing to compare: ${target} against ${reference}.`,
    bars: "Words that set the two apart",
    of: (shown, all) => `${shown} of ${all} words compared: those with the highest and the lowest z`,
    scatter: "How often each side uses them",
    measure: "weighted log-odds, with 95 % intervals",
    behind: (word, side) => `${word} in ${side}`,
    note:
      "Weighted log-odds with an informative prior (Monroe, Colaresi & Quinn 2008); grey where the interval holds zero. " +
      "A bar opens the lines of the side that it points to.",
    scatterNote:
      "All words that were compared. Above the diagonal: more in the target; grey: no difference at 95 %.",
    columns: ["Word", "Log-odds", "95 % interval", "q", "In target", "In reference", "Lines"],
  },
  zh: {
    title: (target, reference) => `${target}与${reference}`,
    rest: "其余",
    size: (label, documents) => `${label}（${documents}）`,
    lead: (target, reference) => `${target}，对照${reference}。`,
    none: (target, reference) => `无可比较：${target}，对照${reference}。`,
    bars: "区分两者的词",
    of: (shown, all) => `参与比较的词共${all}个，图示 z 最高与最低的${shown}个`,
    scatter: "两者各用多少",
    measure: "加权对数优势比及95%区间",
    behind: (word, side) => `${side}：${word}`,
    note:
      "带信息先验的加权对数优势比（Monroe, Colaresi & Quinn 2008）；区间含零者为灰色。" +
      "点开条形，可见其所指一方的原文。",
    scatterNote: "全部参与比较的词。对角线以上者目标中更多；灰色者在95%水平上无差别。",
    columns: ["词语", "对数优势比", "95%区间", "q", "目标频次", "参照频次", "原文"],
  },
};

/** A row whose test is there. */
type Scored = KeynessRow & Readonly<Record<"score" | "q" | "estimate" | "lower" | "upper", number>>;

/** One side: its documents and what it is called. */
interface Part {
  readonly label: string;
  readonly documents: readonly ReportedDocument[];
}

/**
 * The words that set the documents which the reader named apart from others.
 *
 * @param workshop - what sections are made from
 * @param target - which documents, see {@link selectDocuments}
 * @returns the section; without figures where a side has no words
 * @throws RangeError where target or reference names no documents that are understood
 * @example
 * targetKeyness(workshop, "安徽").figures.length; // 2
 */
export function targetKeyness(workshop: Workshop, target: string): Section {
  const { documents, settings } = workshop;
  const words = WORDS[settings.language];
  const isTarget = selectDocuments(target);
  const isReference = settings.reference === null ? () => true : selectDocuments(settings.reference);
  const [first, second]: readonly [Part, Part] = [
    { label: target, documents: documents.filter(isTarget) },
    {
      label: settings.reference ?? words.rest,
      documents: documents.filter((document) => isReference(document) && !isTarget(document)),
    },
  ];
  const sizes = [first, second].map((part) =>
    words.size(part.label, documentCount(part.documents.length, settings.language)),
  ) as [string, string];
  const section = { id: "comparison", title: words.title(first.label, second.label) };
  const rows = compare(workshop, first, second);
  if (rows.length === 0) return { ...section, lead: [words.none(...sizes)], figures: [] };
  const sides = [first, second].map(
    (part, at): Side => ({
      label: part.label,
      tokens: at === 0 ? rows[0]!.targetTotal : rows[0]!.referenceTotal,
      documents: part.documents.length,
    }),
  ) as [Side, Side];
  return {
    ...section,
    lead: [words.lead(...sizes)],
    figures: [barFigure(workshop, rows, [first, second], sides), scatterFigure(workshop, rows, sides)],
  };
}

function compare({ words, settings }: Workshop, first: Part, second: Part): readonly Scored[] {
  if (first.documents.length === 0 || second.documents.length === 0) return [];
  const target = new Set(first.documents.map(({ number }) => String(number)));
  const both = new Set([...target, ...second.documents.map(({ number }) => String(number))]);
  const matrix = dfmSubset(words.matrix, (_, id) => both.has(id));
  if (matrix.features.length === 0) return [];
  return keyness(matrix, {
    target: [...target],
    measure: "log-odds",
    alpha0: priorWeight(matrix),
    minCount: settings.minCount,
  }).filter((row): row is Scored =>
    [row.score, row.q, row.estimate, row.lower, row.upper].every((value) => value !== null),
  );
}

function barFigure(
  { concordances, words: counts, settings, source }: Workshop,
  rows: readonly Scored[],
  parts: readonly [Part, Part],
  [target, reference]: readonly [Side, Side],
): Figure {
  const words = WORDS[settings.language];
  const most = settings.top * 2;
  const chosen = [
    ...rows.filter(({ score }) => score > 0).slice(0, most),
    ...rows.filter(({ score }) => score < 0).slice(-most),
  ];
  const bars = chosen.map(({ feature, estimate, lower, upper, ...row }): Bar => {
    return { feature, score: estimate, lower, upper, target: row.target, reference: row.reference };
  });
  const marks = chosen.map(({ feature, score }) => {
    const part = score > 0 ? parts[0] : parts[1];
    const label = words.behind(feature, part.label);
    return {
      keys: [feature],
      label,
      lines: concordances.ofPlaces(label, counts.places(feature, part.documents)),
    };
  });
  return {
    id: "target-keyness",
    hasNarrow: true,
    chart: ({ dark, narrow }) =>
      keynessBars(bars, {
        title: words.bars,
        subtitle: words.of(numeral(chosen.length), numeral(rows.length)),
        source,
        language: settings.language,
        dark,
        target,
        reference,
        measure: words.measure,
        top: most,
        width: narrow ? 160 : 440,
      }),
    marks,
    note: words.note,
    table: {
      caption: words.bars,
      columns: words.columns,
      rows: chosen.map((row, at) => [
        row.feature,
        numeral(row.estimate, 2),
        `${numeral(row.lower, 2)} – ${numeral(row.upper, 2)}`,
        row.q < 0.001 ? "< 0.001" : numeral(row.q, 3),
        numeral(row.target),
        numeral(row.reference),
        { text: numeral(concordances.all[marks[at]!.lines]!.total), lines: marks[at]!.lines },
      ]),
    },
  };
}

function scatterFigure(
  { settings, source }: Workshop,
  rows: readonly Scored[],
  [target, reference]: readonly [Side, Side],
): Figure {
  const words = WORDS[settings.language];
  // A score of 0 is grey in the chart.
  const points = rows.map((row) => ({
    feature: row.feature,
    target: row.target,
    reference: row.reference,
    score: Math.abs(row.score) > NORMAL_95 ? row.score : 0,
  }));
  return {
    id: "target-scatter",
    hasNarrow: true,
    chart: ({ dark, narrow }) =>
      frequencyScatter(points, {
        title: words.scatter,
        source,
        language: settings.language,
        dark,
        target,
        reference,
        size: narrow ? 270 : 520,
        labels: narrow ? 12 : 25,
      }),
    marks: [],
    note: words.scatterNote,
    table: null,
  };
}
