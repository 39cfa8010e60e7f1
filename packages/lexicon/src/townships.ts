import { once } from "@tifa/corpus";
import { places } from "./places.js";
import { townshipLines } from "./tables/townships.js";

/** A township, town or subdistrict. */
export interface Township {
  readonly name: string;
  readonly provinceCode: string;
  /** Full name of the prefecture above it; null where the province governs the county. */
  readonly prefecture: string | null;
}

/**
 * Townships, towns and subdistricts (乡, 镇, 街道, 苏木) whose name is borne once in the country, by name. The others tell
 * nobody where they are, and are left out, as are names that are words (小城镇).
 *
 * @returns a map, the same at every call, in the order of the codes
 * @example
 * townships().get("者腊乡")?.prefecture; // "文山壮族苗族自治州"
 */
export const townships: () => ReadonlyMap<string, Township> = once(() => {
  const prefectures = new Map(
    places().flatMap((place) => (place.level === "prefecture" ? [[place.code.slice(0, 4), place.name]] : [])),
  );
  const found = new Map<string, Township>();
  for (const line of townshipLines().split("\n")) {
    const [city = "", ...names] = line.split(" ");
    const prefecture = prefectures.get(city) ?? null;
    for (const name of names) found.set(name, { name, provinceCode: city.slice(0, 2), prefecture });
  }
  return found;
});
