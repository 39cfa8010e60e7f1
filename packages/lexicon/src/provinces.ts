import { once } from "@tifa/corpus";
import { frozen } from "./frozen.js";
import { provinceRows } from "./tables/provinces.js";

/** How sure a row is: backed by a source that was read, or from memory. */
export type Confidence = "verified" | "memory";

/** One of the 34 units at province level. */
export interface Province {
  /** GB/T 2260, two digits. */
  readonly code: string;
  /** Such as 内蒙古自治区. */
  readonly fullName: string;
  /** Such as 内蒙古. */
  readonly shortName: string;
  /** One-character names (川, 蜀) and what is used as such (内蒙古). No two provinces share one. */
  readonly abbreviations: readonly string[];
  /** Full name of the seat; a municipality is its own. */
  readonly capital: string;
  readonly levelType: "直辖市" | "省" | "自治区" | "特别行政区";
  /** Column and row (from 0, top left) on a tile map of 8 columns and 8 rows, one tile each. */
  readonly col: number;
  readonly row: number;
  /** The customary great region. */
  readonly region: "华北" | "东北" | "华东" | "华中" | "华南" | "西南" | "西北";
  /** Of code and full name. The tile map is a layout of our own. */
  readonly confidence: Confidence;
}

/**
 * The 34 units at province level, in the order of their codes.
 *
 * @returns a frozen array, the same at every call
 * @example
 * provinces().find((p) => p.shortName === "安徽")?.code; // "34"
 */
export const provinces: () => readonly Province[] = once(() =>
  frozen(
    provinceRows().map(
      ([code, fullName, shortName, abbreviations, capital, levelType, col, row, region, confidence]) => ({
        code,
        fullName,
        shortName,
        abbreviations: abbreviations.split("|"),
        capital,
        levelType,
        col,
        row,
        region,
        confidence,
      }),
    ),
  ),
);
