import type { ChartSpec, Language } from "@tifa/charts";
import { checkFinite } from "@tifa/corpus";
import { provinces } from "@tifa/lexicon";
import type { Concordances } from "./concordance.js";
import type { ReportSettings } from "./report-options.js";
import type { ReportedDocument } from "./reported-document.js";
import type { WordCounts } from "./word-counts.js";

/** How a chart is to look. */
export interface Look {
  readonly dark: boolean;
  /** For screens of a hand's width. */
  readonly narrow: boolean;
}

/** A bar, cell or point behind which there are lines. */
export interface Mark {
  /** Values that the mark's description has, in their order. */
  readonly keys: readonly string[];
  /** What it is called. */
  readonly label: string;
  /** Number of the concordance. */
  readonly lines: number;
}

/** A cell of a table: text, or a button with text that opens lines. */
export type Cell = string | { readonly text: string; readonly lines: number };

/** The figures of a chart for those who read rather than see. */
export interface FigureTable {
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/** A chart with the table that says the same, or a table alone. */
export interface Figure {
  /** Kebab-case, unique on the page. */
  readonly id: string;
  /** Null for a table that stands for itself. */
  readonly chart: ((look: Look) => ChartSpec) | null;
  /** Whether there is a chart of its own for narrow screens. */
  readonly hasNarrow: boolean;
  readonly marks: readonly Mark[];
  /** Null where a chart is there to be seen only: what it says is in another figure, too. */
  readonly table: FigureTable | null;
  /** How to read it, and what to be careful of. */
  readonly note: string;
}

/** A part of the page. */
export interface Section {
  readonly id: string;
  readonly title: string;
  readonly lead: readonly string[];
  readonly figures: readonly Figure[];
}

/** Periods in which the documents lie. */
export interface Periods {
  readonly unit: "year" | "month" | "day";
  /** In order. */
  readonly names: readonly string[];
  readonly of: (document: ReportedDocument) => string | null;
}

/** What sections are made from. */
export interface Workshop {
  readonly documents: readonly ReportedDocument[];
  readonly settings: ReportSettings;
  readonly concordances: Concordances;
  readonly words: WordCounts;
  /** Null where fewer than two periods have documents. */
  readonly periods: Periods | null;
  /** The line under each chart. */
  readonly source: string;
}

/**
 * Provinces as officialdom orders them: by their codes.
 *
 * @param names - short names of provinces, in any order; others come last
 * @returns them in order
 * @example
 * inOfficialOrder(["安徽", "北京"]); // ["北京", "安徽"]
 */
export function inOfficialOrder(names: Iterable<string>): readonly string[] {
  const places = new Map(provinces().map(({ shortName }, at) => [shortName, at]));
  const place = (name: string): number => places.get(name) ?? places.size;
  return [...names].sort((a, b) => place(a) - place(b) || (a < b ? -1 : 1));
}

/** A number with groups of three digits, and so many decimals. */
export function numeral(value: number, decimals: number = 0): string {
  checkFinite(value, "the page");
  const [whole = "", rest] = Math.abs(value).toFixed(decimals).split(".");
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, ",");
  const sign = value < 0 && Number(value.toFixed(decimals)) !== 0 ? "−" : "";
  return `${sign}${grouped}${rest === undefined ? "" : `.${rest}`}`;
}

/** `1 document`, `2 documents`; in Chinese, the number and its measure word. */
export function documentCount(n: number, language: Language): string {
  return language === "zh" ? `${numeral(n)}篇文档` : `${numeral(n)} document${n === 1 ? "" : "s"}`;
}
