import type { Language } from "@tifa/charts";
import { documentCount, type Figure, numeral, type Section, type Workshop } from "../section.js";
import { visibleText } from "../visible-text.js";

/** A document that could not be read. */
export interface UnreadDocument {
  /** Path, and record where a file holds many. */
  readonly place: string;
  /** Such as `undecodable`. */
  readonly code: string;
  readonly message: string;
}

/** Documents that the page lists; more would fill it. */
const LISTED = 5000;

const WORDS: Readonly<
  Record<
    Language,
    {
      readonly title: string;
      readonly lead: (unread: string, warned: string) => string;
      readonly cut: (listed: string, all: string) => string;
      readonly unread: string;
      readonly unreadColumns: readonly string[];
      readonly diagnostics: string;
      readonly diagnosticsNote: string;
      readonly diagnosticsColumns: readonly string[];
      readonly documents: string;
      readonly documentColumns: readonly string[];
    }
  >
> = {
  en: {
    title: "What was read, and what was not",
    lead: (unread, warned) => `${unread} could not be read. ${warned} came with a warning or an error.`,
    cut: (listed, all) => `The first ${listed} of ${all} are listed.`,
    unread: "What could not be read",
    unreadColumns: ["Place", "Code", "Why"],
    diagnostics: "What the reader should know of those that were",
    diagnosticsNote: "Warnings and errors by rule; tifa parse gives each with its place.",
    diagnosticsColumns: ["Rule", "Severity", "Documents", "For example"],
    documents: "All documents",
    documentColumns: ["No.", "Title", "Province", "Date", "Directives", "Repairs", "Place"],
  },
  zh: {
    title: "读到的与未读到的",
    lead: (unread, warned) => `未能读取：${unread}。带有警告或错误：${warned}。`,
    cut: (listed, all) => `列出前${listed}篇，共${all}篇。`,
    unread: "未能读取的文档",
    unreadColumns: ["位置", "代码", "原因"],
    diagnostics: "已读文档的提示",
    diagnosticsNote: "警告与错误，按规则归并；tifa parse 给出各处位置。",
    diagnosticsColumns: ["规则", "程度", "文档数", "例如"],
    documents: "全部文档",
    documentColumns: ["序号", "标题", "省份", "日期", "要求句", "修复", "位置"],
  },
};

/**
 * Which documents were read, which were not, and what to be careful of.
 *
 * @param workshop - what sections are made from
 * @param unread - documents that could not be read
 * @returns the section
 * @example
 * reading(workshop, []).figures.length; // 2
 */
export function reading(workshop: Workshop, unread: readonly UnreadDocument[]): Section {
  const { documents, settings } = workshop;
  const words = WORDS[settings.language];
  const warned = documents.filter(({ readout }) => readout.diagnostics.some(isGrave));
  const listed = documents.slice(0, LISTED);
  return {
    id: "reading",
    title: words.title,
    lead: [
      words.lead(
        documentCount(unread.length, settings.language),
        documentCount(warned.length, settings.language),
      ),
    ],
    figures: [
      ...(unread.length === 0
        ? []
        : [
            tableAlone(
              "unread",
              words.unread,
              words.unreadColumns,
              unread
                .slice(0, LISTED)
                .map(({ place, code, message }) => [
                  visibleText(place, 300),
                  visibleText(code, 60),
                  visibleText(message, 300),
                ]),
              unread.length > LISTED ? words.cut(numeral(LISTED), numeral(unread.length)) : "",
            ),
          ]),
      ...(warned.length === 0
        ? []
        : [
            tableAlone(
              "diagnostics",
              words.diagnostics,
              words.diagnosticsColumns,
              diagnosticRows(workshop),
              words.diagnosticsNote,
            ),
          ]),
      tableAlone(
        "documents",
        words.documents,
        words.documentColumns,
        listed.map(({ number, title, province, date, features, place }) => [
          String(number + 1),
          title,
          province ?? "–",
          date ?? "–",
          numeral(features.directives.length),
          numeral(features.repairs),
          place,
        ]),
        documents.length > LISTED ? words.cut(numeral(LISTED), numeral(documents.length)) : "",
      ),
    ],
  };
}

function isGrave({ severity }: { readonly severity: string }): boolean {
  return severity !== "info";
}

function diagnosticRows({ documents }: Workshop): readonly (readonly string[])[] {
  const found = new Map<string, { severity: string; documents: Set<number>; message: string }>();
  for (const { number, readout } of documents) {
    for (const { rule, severity, message } of readout.diagnostics.filter(isGrave)) {
      const own = found.get(rule) ?? { severity, documents: new Set(), message };
      own.documents.add(number);
      found.set(rule, own);
    }
  }
  return [...found]
    .sort(([a, x], [b, y]) => y.documents.size - x.documents.size || (a < b ? -1 : 1))
    .map(([rule, { severity, documents: own, message }]) => [
      rule,
      severity,
      numeral(own.size),
      visibleText(message, 200),
    ]);
}

function tableAlone(
  id: string,
  caption: string,
  columns: readonly string[],
  rows: readonly (readonly string[])[],
  note: string,
): Figure {
  return { id, chart: null, hasNarrow: false, marks: [], note, table: { caption, columns, rows } };
}
