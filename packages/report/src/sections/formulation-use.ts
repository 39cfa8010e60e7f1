import { heatMap, type Language } from "@tifa/charts";
import { type Formulation, type FormulationKind, formulations } from "@tifa/tokens";
import type { Place } from "../concordance.js";
import type { ReportedDocument } from "../reported-document.js";
import {
  type Cell,
  documentCount,
  type Figure,
  inOfficialOrder,
  type Mark,
  numeral,
  type Section,
  type Workshop,
} from "../section.js";
import { visibleText } from "../visible-text.js";

/** Characters of a formulation that a chart shows. */
const LONGEST = 18;
/** So many columns have room for the numbers in their cells. */
const LABELLED = 12;

const WORDS: Readonly<
  Record<
    Language,
    {
      readonly title: string;
      readonly lead: (shown: string, all: string, documents: string) => string;
      readonly none: string;
      readonly all: string;
      readonly chart: Readonly<Record<"province" | "period" | "all", string>>;
      readonly measure: string;
      readonly behind: (form: string, group: string) => string;
      readonly note: string;
      readonly kinds: Readonly<Record<FormulationKind, string>>;
      readonly columns: readonly string[];
    }
  >
> = {
  en: {
    title: "Formulations",
    lead: (shown, all, documents) =>
      `${shown} of ${all} formulations found without a list in ${documents}, the best first.`,
    none: "No formulation was found: none is quoted, numbered, parallel or repeated in more than one document.",
    all: "all documents",
    chart: {
      province: "Who uses which formulation",
      period: "When which formulation is used",
      all: "How often each formulation is used",
    },
    measure: "occurrences per 10,000 characters",
    behind: (form, group) => `${form}, ${group}`,
    note:
      "Found by quotation marks, numerals that count items, parallel parts, four-character form, and strings that hold together " +
      "and stand free (tifa formulations). What a numbered slogan stands for is given where a text says it.",
    kinds: {
      numbered: "numbered",
      parallel: "parallel",
      quoted: "quoted",
      fourCharacter: "four characters",
      derived: "derived",
      repeated: "repeated",
    },
    columns: ["Formulation", "Kind", "Stands for", "Occurrences", "Documents", "Lines"],
  },
  zh: {
    title: "提法",
    lead: (shown, all, documents) => `在${documents}中不凭词表发现提法${all}个，列出前${shown}个。`,
    none: "没有发现提法：没有在一篇以上文档中加引号、带数字、并列或重复的词句。",
    all: "全部文档",
    chart: { province: "谁用哪些提法", period: "何时用哪些提法", all: "各提法用了多少" },
    measure: "每万字次数",
    behind: (form, group) => `${form}（${group}）`,
    note: "依据引号、计数的数字、并列结构、四字格，以及内部凝固、左右自由的字串发现（tifa formulations）。数字口号所指的内容，有原文时列出。",
    kinds: {
      numbered: "数字",
      parallel: "并列",
      quoted: "引号",
      fourCharacter: "四字格",
      derived: "派生",
      repeated: "重复",
    },
    columns: ["提法", "类型", "所指", "次数", "文档数", "原文"],
  },
};

/** What the columns of the chart are. */
interface Grouping {
  readonly by: "province" | "period" | "all";
  readonly names: readonly string[];
  readonly of: (document: ReportedDocument) => string | null;
}

/**
 * Formulations that the texts show by themselves, and who uses them.
 *
 * @param workshop - what sections are made from
 * @returns the section; without a figure where nothing was found
 * @example
 * formulationUse(workshop).figures[0]?.table.rows.length;
 */
export function formulationUse(workshop: Workshop): Section {
  const { documents, settings } = workshop;
  const words = WORDS[settings.language];
  const texts = documents.map(({ number, readout }) => ({
    id: String(number),
    text: readout.paragraphs.join("\n"),
  }));
  // What one document repeats is its own affair, unless there is no other.
  const least = documents.length === 1 ? 1 : 2;
  const found = formulations(texts, { minFrequency: Math.max(2, settings.minCount) }).filter(
    ({ documentFrequency }) => documentFrequency >= least,
  );
  const shown = found.slice(0, settings.top * 4);
  const section = { id: "formulations", title: words.title };
  if (shown.length === 0) return { ...section, lead: [words.none], figures: [] };
  const counted = documentCount(documents.length, settings.language);
  return {
    ...section,
    lead: [words.lead(numeral(shown.length), numeral(found.length), counted)],
    figures: [figureOf(workshop, shown)],
  };
}

function groupingOf({ documents, periods, settings }: Workshop): Grouping {
  const provinces = inOfficialOrder(new Set(documents.flatMap(({ province }) => province ?? [])));
  if (provinces.length > 1) return { by: "province", names: provinces, of: ({ province }) => province };
  if (periods !== null) return { by: "period", names: periods.names, of: periods.of };
  const { all } = WORDS[settings.language];
  return { by: "all", names: [all], of: () => all };
}

function figureOf(workshop: Workshop, shown: readonly Formulation[]): Figure {
  const { documents, settings, source } = workshop;
  const words = WORDS[settings.language];
  const grouping = groupingOf(workshop);
  const names = rowNames(shown);
  const characters = new Map<string, number>();
  for (const document of documents) {
    const group = grouping.of(document);
    if (group === null) continue;
    characters.set(group, (characters.get(group) ?? 0) + document.features.characters);
  }
  const cells = shown.flatMap((formulation, at) =>
    grouping.names.map((group) => {
      const places = placesOf(workshop, formulation).filter(
        ({ document }) => grouping.of(documents[document]!) === group,
      );
      const value = (1e4 * places.length) / Math.max(1, characters.get(group) ?? 0);
      return { row: names[at]!, column: group, value, places, form: formulation.form };
    }),
  );
  const isLabelled = grouping.names.length <= LABELLED;
  return {
    id: "formulation-use",
    hasNarrow: false,
    chart: ({ dark }) =>
      heatMap(
        cells.map(({ row, column, value }) => ({
          row,
          column,
          value,
          ...(value === 0 ? { label: "" } : {}),
        })),
        {
          title: words.chart[grouping.by],
          source,
          language: settings.language,
          dark,
          measure: words.measure,
          n: documentCount(documents.length, settings.language),
          cellLabels: isLabelled,
          ...(isLabelled ? {} : { cellWidth: 24 }),
        },
      ),
    marks: cells.flatMap(({ row, column, places, form }): Mark[] => {
      if (places.length === 0) return [];
      const label = words.behind(visibleText(form, 80), column);
      return [{ keys: [row, column], label, lines: workshop.concordances.ofPlaces(label, places) }];
    }),
    note: words.note,
    table: {
      caption: words.chart[grouping.by],
      columns: words.columns,
      rows: shown.map((row) => tableRow(workshop, row)),
    },
  };
}

/** The formulations as the chart names them: shortened, and told apart where that makes two alike. */
function rowNames(shown: readonly Formulation[]): readonly string[] {
  const seen = new Map<string, number>();
  return shown.map(({ form }) => {
    const name = visibleText(form, LONGEST);
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return count === 1 ? name : `${name} (${count})`;
  });
}

/** Spans of joined paragraphs as places. */
function placesOf({ documents }: Workshop, { spans }: Formulation): readonly Place[] {
  return spans.map(({ id, start, end }) => {
    const { paragraphs } = documents[Number(id)]!.readout;
    let paragraph = 0;
    let from = 0;
    // The line feed after a paragraph counts too.
    while (from + paragraphs[paragraph]!.length < start) from += paragraphs[paragraph++]!.length + 1;
    return { document: Number(id), paragraph, start: start - from, end: end - from };
  });
}

function tableRow(workshop: Workshop, formulation: Formulation): readonly Cell[] {
  const { form, kind, expansion, frequency, documentFrequency } = formulation;
  const words = WORDS[workshop.settings.language];
  const lines = workshop.concordances.ofPlaces(visibleText(form, 80), placesOf(workshop, formulation));
  return [
    visibleText(form, 80),
    words.kinds[kind],
    expansion === null ? "–" : visibleText(expansion.items.join("、"), 200),
    numeral(frequency),
    numeral(documentFrequency),
    { text: numeral(frequency), lines },
  ];
}
