import type { DocumentFeatures } from "@tifa/features";
import { wilsonInterval } from "@tifa/stats";
import type { TextSeries } from "./term-uses.js";

/** How often a series of texts says what its numbered slogans count. */
export interface SloganShare {
  readonly series: string;
  /** Different numbered slogans, and pairs of a slogan and a document that has it. */
  readonly slogans: number;
  readonly uses: number;
  /** Slogans that a document of the series spells out. */
  readonly spelledOut: number;
  readonly share: number;
  readonly lower: number;
  readonly upper: number;
}

/** What a document says that a numbered slogan stands for. */
export interface SloganExpansionRow {
  readonly slogan: string;
  readonly items: string;
  readonly series: string;
  readonly document: string;
  /** Documents of all series that have the slogan. */
  readonly documents: number;
}

/** Numbered slogans of several series of texts. */
export interface SloganExpansions {
  readonly shares: readonly SloganShare[];
  /** By how many documents have the slogan. */
  readonly rows: readonly SloganExpansionRow[];
}

/**
 * Numbered slogans (四个全面, 两新), and what the texts themselves say that they stand for.
 *
 * @param series - texts to look in
 * @returns shares of slogans that are spelled out, with Wilson intervals, and each expansion that was found
 * @example
 * sloganExpansions([{ name: "national", documents }]).rows[0]?.items;
 */
export function sloganExpansions(series: readonly TextSeries[]): SloganExpansions {
  const having = new Map<string, number>();
  const rows: Omit<SloganExpansionRow, "documents">[] = [];
  const shares = series.map(({ name, documents }): SloganShare => {
    const slogans = new Set<string>();
    const spelled = new Set<string>();
    let uses = 0;
    for (const document of documents) {
      for (const { form, expansion } of numberedOf(document)) {
        slogans.add(form);
        uses += 1;
        having.set(form, (having.get(form) ?? 0) + 1);
        if (expansion === null) continue;
        spelled.add(form);
        rows.push({ slogan: form, items: expansion.join("、"), series: name, document: document.label });
      }
    }
    const { lower, upper } = wilsonInterval(spelled.size, slogans.size) ?? { lower: 0, upper: 1 };
    return {
      series: name,
      slogans: slogans.size,
      uses,
      spelledOut: spelled.size,
      share: spelled.size / (slogans.size || 1),
      ...{ lower, upper },
    };
  });
  return {
    shares,
    rows: rows
      .map((row) => ({ ...row, documents: having.get(row.slogan)! }))
      .sort((a, b) => b.documents - a.documents || (a.slogan < b.slogan ? -1 : a.slogan > b.slogan ? 1 : 0)),
  };
}

function numberedOf(document: DocumentFeatures): DocumentFeatures["formulations"] {
  return document.formulations.filter(({ kind }) => kind === "numbered");
}
