import type { DocumentFeatures } from "@tifa/features";
import { nationalEvents } from "@tifa/lexicon";

/** What a report to the National People's Congress is about. */
export type ReportGenre = "work" | "plan, budget or agriculture";

/** A report with what must be known to compare it with others. */
export interface NationalReport {
  readonly year: number;
  readonly document: DocumentFeatures;
  readonly genre: ReportGenre;
  /** Who gave it; null where that is not known. */
  readonly speaker: string | null;
  /** Whether a new congress met: such a report looks back on a term of several years, not one. */
  readonly opensTerm: boolean;
  /** First day of the session, `YYYY-MM-DD`; null where it is not known. */
  readonly session: string | null;
  readonly words: number;
}

/** Reports of the years in which none of the premier's is at hand: plans, the budget, the programme for agriculture. */
const OTHER_GENRES: ReadonlyMap<number, string> = new Map([
  [1955, "李富春"],
  [1956, "李先念"],
  [1958, "薄一波"],
  [1960, "谭震林"],
  [1980, "姚依林"],
]);

/** Who gave the government's work report, by first year. The outgoing premier still opens the term of the next. */
const SPEAKERS: readonly (readonly [number, string])[] = [
  [1954, "周恩来"],
  [1978, "华国锋"],
  [1981, "赵紫阳"],
  [1988, "李鹏"],
  [1999, "朱镕基"],
  [2004, "温家宝"],
  [2014, "李克强"],
  [2024, "李强"],
];

/** Options of {@link nationalReports}. */
export interface NationalReportsOptions {
  /** First and last year. Default: all. */
  readonly from?: number;
  readonly to?: number;
}

/**
 * Reports of the State Council to the National People's Congress, in order of year, with genre and speaker. Five of those
 * of 1954 to 2025 are no work reports, and compare with the others in little but the year.
 *
 * Sources: the reports' own openings; sessions: `nationalEvents` of the lexicon; premiers: the State Council's list.
 *
 * @param documents - features of the reports; documents without a year are left out
 * @param options - see {@link NationalReportsOptions}
 * @returns one row a report
 * @example
 * const works = nationalReports(set.documents).filter(({ genre }) => genre === "work");
 */
export function nationalReports(
  documents: readonly DocumentFeatures[],
  options: NationalReportsOptions = {},
): NationalReport[] {
  const { from = 0, to = 9999 } = options;
  const sessions = nationalEvents().filter(({ kind }) => kind === "npcSession");
  return documents
    .flatMap((document): NationalReport[] => {
      const { year } = document;
      if (year === null || year < from || year > to) return [];
      const session = sessions.find((event) => Number(event.from.slice(0, 4)) === year);
      const other = OTHER_GENRES.get(year);
      return [
        {
          year,
          document,
          genre: other === undefined ? "work" : "plan, budget or agriculture",
          speaker: other ?? SPEAKERS.findLast(([first]) => first <= year)?.[1] ?? null,
          opensTerm: session?.name.endsWith("人大一次会议") ?? false,
          session: session?.from ?? null,
          words: document.paragraphs.reduce((sum, { tokens }) => sum + tokens, 0),
        },
      ];
    })
    .sort((a, b) => a.year - b.year);
}
