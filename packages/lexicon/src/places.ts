import { once } from "@tifa/corpus";
import { frozen } from "./frozen.js";
import { placeShortName } from "./place-short-name.js";
import { provinces } from "./provinces.js";
import { placeLines } from "./tables/places.js";

/** A prefecture or a county. */
export interface Place {
  /** GB/T 2260, six digits. */
  readonly code: string;
  /** Full name, such as 临夏回族自治州. */
  readonly name: string;
  /** The name without its class (合肥, 临夏); the full name where the rest would mislead. */
  readonly shortName: string;
  /** `county` includes districts, county-level cities, banners and the functional zones that have a code. */
  readonly level: "prefecture" | "county";
  readonly provinceCode: string;
  /** Full name of the prefecture above a county; null where the province governs it, and for prefectures. */
  readonly prefecture: string | null;
}

/**
 * Prefectures and counties of the 31 mainland provinces as of the National Bureau of Statistics' codes of
 * 2023. Names are not unique (there are two 朝阳区, and 朝阳市): look at `provinceCode`.
 *
 * @returns a frozen array, the same at every call, in the order of the codes
 * @example
 * places().find((place) => place.name === "合肥市")?.code; // "340100"
 */
export const places: () => readonly Place[] = once(() => {
  const taken = new Set(provinces().map((province) => province.shortName));
  const rows: Place[] = [];
  for (const line of placeLines().split("\n")) {
    const [head = "", ...counties] = line.split(" ");
    const prefix = head.slice(0, 4);
    const provinceCode = head.slice(0, 2);
    const name = head.slice(4);
    const prefecture = name === "" ? null : name;
    if (prefecture !== null) {
      const shortName = placeShortName(prefecture, taken);
      rows.push({
        code: `${prefix}00`,
        name: prefecture,
        shortName,
        level: "prefecture",
        provinceCode,
        prefecture: null,
      });
    }
    for (const county of counties) {
      const countyName = county.slice(2);
      rows.push({
        code: prefix + county.slice(0, 2),
        name: countyName,
        shortName: placeShortName(countyName, taken),
        level: "county",
        provinceCode,
        prefecture,
      });
    }
  }
  return frozen(rows);
});
