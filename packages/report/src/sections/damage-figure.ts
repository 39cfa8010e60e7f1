import { damageBars, damageKinds, type Language } from "@tifa/charts";
import { type Edit, rawSpans } from "@tifa/corpus";
import { rules } from "@tifa/normalize";
import type { ConcordanceLine } from "../concordance.js";
import type { ReportedDocument } from "../reported-document.js";
import { type Figure, numeral, type Workshop } from "../section.js";
import { visibleText } from "../visible-text.js";

/** Documents that are drawn, those with most repairs. */
const SHOWN = 15;
const CONTEXT = 24;

const WORDS: Readonly<
  Record<
    Language,
    {
      readonly chart: string;
      readonly note: string;
      readonly columns: readonly string[];
      readonly behind: (kind: string, document: string) => string;
      readonly removed: string;
    }
  >
> = {
  en: {
    chart: "Damage that was repaired",
    note: "A bar opens its repairs, in the raw page: what stood there, and what it was taken for.",
    columns: ["Document", "Kind of damage", "Repairs"],
    behind: (kind, document) => `${kind}: ${document}`,
    removed: "(nothing)",
  },
  zh: {
    chart: "已修复的损伤",
    note: "点开条形，可见原始页面中的各处修复：原来是什么，改成了什么。",
    columns: ["文档", "损伤种类", "修复次数"],
    behind: (kind, document) => `${document}：${kind}`,
    removed: "（删去）",
  },
};

/** Repairs of one kind in a document. */
interface Damage {
  readonly document: ReportedDocument;
  readonly label: string;
  readonly kind: string;
  /** The kind in words. */
  readonly name: string;
  readonly count: number;
}

/**
 * The repairs of the most damaged documents, by kind.
 *
 * @param workshop - what sections are made from
 * @returns the figure; null where nothing was repaired
 * @example
 * damageFigure(workshop)?.table.rows.length;
 */
export function damageFigure(workshop: Workshop): Figure | null {
  const { settings, source } = workshop;
  const words = WORDS[settings.language];
  const { shown, chart } = damagesOf(workshop.documents, settings.language);
  if (shown.length === 0) return null;
  const behind = shown.map(({ document, kind, name, label, count }) => {
    const title = words.behind(name, label);
    const lines = repairs(document, kind, settings.limit, words.removed);
    return { title, lines: workshop.concordances.ofLines(title, count, lines) };
  });
  return {
    id: "damage",
    hasNarrow: true,
    chart: ({ dark, narrow }) =>
      damageBars(chart, {
        title: words.chart,
        source,
        language: settings.language,
        dark,
        top: SHOWN,
        width: narrow ? 110 : 440,
      }),
    marks: shown.map(({ label, name }, at) => ({
      keys: [label, name],
      label: behind[at]!.title,
      lines: behind[at]!.lines,
    })),
    note: words.note,
    table: {
      caption: words.chart,
      columns: words.columns,
      rows: shown.map(({ label, name, count }, at) => [
        label,
        name,
        { text: numeral(count), lines: behind[at]!.lines },
      ]),
    },
  };
}

/** The damage of all documents for the chart, and that of those with most, which it shows. */
function damagesOf(
  documents: readonly ReportedDocument[],
  language: Language,
): {
  readonly shown: readonly Damage[];
  readonly chart: readonly { readonly document: string; readonly kind: string; readonly count: number }[];
} {
  const names = new Map(damageKinds(language).map(({ kind, label }) => [kind, label]));
  const seen = new Map<string, number>();
  const all = documents.map((document) => {
    const count = (seen.get(document.title) ?? 0) + 1;
    seen.set(document.title, count);
    return { document, label: count === 1 ? document.title : `${document.title} (${count})` };
  });
  const rows = all.flatMap(({ document, label }) =>
    document.readout.noise.map(({ kind, count }) => ({
      document,
      label,
      kind,
      name: names.get(kind) ?? kind,
      count,
    })),
  );
  const worst = all
    .filter(({ document }) => document.features.repairs > 0)
    .sort((a, b) => b.document.features.repairs - a.document.features.repairs || (a.label < b.label ? -1 : 1))
    .slice(0, SHOWN);
  const shown = worst.flatMap(({ document }) => rows.filter((row) => row.document === document));
  return { shown, chart: rows.map(({ label, kind, count }) => ({ document: label, kind, count })) };
}

/** The first repairs of one kind, in the raw page. */
function repairs(
  { clean, number, lineOf }: ReportedDocument,
  kind: string,
  limit: number,
  removed: string,
): readonly ConcordanceLine[] {
  const names = new Set<string>(rules.filter((rule) => rule.kind === kind).map(({ name }) => name));
  const found = clean.passes.flatMap((pass, at) => {
    const own = pass.filter(({ rule }) => names.has(rule));
    if (own.length === 0) return [];
    // An edit stands in the text that the passes before it made.
    const back = rawSpans({ passes: clean.passes.slice(0, at) });
    return own.slice(0, limit).map((edit) => ({ edit, span: back(edit) }));
  });
  found.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  const text = clean.raw.text;
  return found.slice(0, limit).map(({ edit, span }) => ({
    document: number,
    left: visibleText(text.slice(Math.max(0, span.start - CONTEXT), span.start)),
    node: `${shownEdit(edit.before)} → ${edit.after === "" ? removed : shownEdit(edit.after)}`,
    right: visibleText(text.slice(span.end, span.end + CONTEXT)),
    rawLine: lineOf(span.start),
    rawStart: span.start,
    rawEnd: span.end,
  }));
}

/** Line feeds and spaces are what is repaired: they are shown as signs. */
function shownEdit(text: Edit["before"]): string {
  if (text === "") return "∅";
  return visibleText(
    text.replaceAll("\n", "↵").replaceAll("\t", "⇥").replaceAll(" ", "␣").replaceAll("\u3000", "□"),
    60,
  );
}
