import type { DateUnit } from "./calendar.js";
import type { KaplanMeierOptions } from "./kaplan-meier.js";
import type { LogRank } from "./log-rank.js";

/** A formulation in a text of somebody who could take it up. */
export interface FormulationUse {
  readonly formulation: string;
  /** Such as a province, or the centre. */
  readonly adopter: string;
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; all dates of one call in one form. */
  readonly date: string;
}

/** Options of {@link spread}. */
export interface SpreadOptions extends KaplanMeierOptions {
  /** Everybody who could take a formulation up, with the date of the last text at hand. */
  readonly watchedUntil: Readonly<Record<string, string>>;
  /** Who is not in the curve, and whose first use lags are counted from. Default: nobody. */
  readonly centre?: string;
  /** Groups of adopters to be compared by a log-rank test. Default: none. */
  readonly groups?: Readonly<Record<string, string>>;
}

/** When one adopter first used a formulation. */
export interface AdopterRow {
  readonly formulation: string;
  readonly adopter: string;
  /** First attestation; null if there is none until `watchedUntil`. */
  readonly date: string | null;
  readonly watchedUntil: string;
  /** 1 for the earliest; those of one date share a rank. */
  readonly order: number | null;
  /** Time since the centre's first use; negative if ahead of it. */
  readonly lag: number | null;
  /** Time since anybody's first use. */
  readonly sinceFirst: number | null;
  /** Why something is null, else null. */
  readonly reason: string | null;
}

/** The share that has taken a formulation up from a date on: what `adoptionCurves` of `@tifa/charts` draws. */
export interface AdoptionStep {
  readonly formulation: string;
  readonly date: string;
  /** 1 minus the Kaplan–Meier estimate. */
  readonly share: number;
  /** Left out where the interval is undefined: before the first and after the last adoption. */
  readonly lower?: number;
  readonly upper?: number;
  readonly atRisk: number;
  readonly censored: number;
}

/** How one formulation spread. */
export interface Spread {
  readonly formulation: string;
  /** Everybody watched, earliest first, then those that have not used it. */
  readonly adopters: readonly AdopterRow[];
  readonly curve: readonly AdoptionStep[];
  /** Adopters in the curve, and how many of them used it. */
  readonly n: number;
  readonly adopted: number;
  /** First use by the centre, where one is given; null if it has not used it. */
  readonly centreDate?: string | null;
  /** First use by anybody. */
  readonly firstDate: string;
  /** Date by which half have used it, rounded down, and bounds; null where that is not known. */
  readonly medianDate: string | null;
  readonly medianLower: string | null;
  readonly medianUpper: string | null;
  /** What lags are counted in. */
  readonly unit: DateUnit;
  /** The groups compared, where they are given. */
  readonly groups?: LogRank;
  readonly variant: string;
  /** Why something is null, else null. */
  readonly reason: string | null;
}
