import { once } from "@tifa/corpus";
import { places } from "./places.js";
import { countyWordNames } from "./tables/county-words.js";

/** A county, district or banner by its name without the class: 敦化, 万州. */
export interface BareCounty {
  readonly provinceCode: string;
  /** Full name of the prefecture; null in municipalities. */
  readonly prefecture: string | null;
  /** Whether official texts of elsewhere hold the name, as a word (公安, 资源) or across two words (人|民和|谐). */
  readonly isWord: boolean;
}

const counties = once((): ReadonlyMap<string, BareCounty> => {
  const words = new Set(countyWordNames().split(" "));
  const borne = new Map<string, (BareCounty | null)[]>();
  for (const { name, shortName, level, provinceCode, prefecture } of places()) {
    const bare = level === "county" && /.{2}区$/u.test(name) ? name.slice(0, -1) : shortName;
    const isBare = level === "county" && bare !== name && bare.length >= 2 && bare.length <= 4;
    const county = isBare ? { provinceCode, prefecture, isWord: words.has(bare) } : null;
    borne.set(bare, [...(borne.get(bare) ?? []), county]);
  }
  return new Map(
    [...borne].flatMap(([name, [first, ...others]]) =>
      first && others.length === 0 ? [[name, first] as const] : [],
    ),
  );
});

/**
 * Counties, districts and banners by their names without the class, which texts of the place itself use. Names that several
 * places bear are left out.
 *
 * @returns by name, of two to four characters
 * @example
 * bareCounties().get("敦化")?.provinceCode; // "22"
 */
export function bareCounties(): ReadonlyMap<string, BareCounty> {
  return counties();
}
