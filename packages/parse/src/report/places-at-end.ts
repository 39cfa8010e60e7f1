import { once } from "@tifa/corpus";
import { type Place, places } from "@tifa/lexicon";

const byName = once(() => {
  const found = new Map<string, Place[]>();
  for (const place of places()) {
    const named = found.get(place.name);
    if (named === undefined) found.set(place.name, [place]);
    else named.push(place);
  }
  return found;
});
const longest = once(() => Math.max(...places().map(({ name }) => name.length)));

/**
 * The prefectures and counties with whose name a string ends.
 *
 * @param text - a string
 * @param provinceCode - code of the province that they must be of, undefined for any
 * @returns those of the longest such name, in the order of the list of places
 * @example
 * placesAtEnd("安徽省合肥市", undefined).map(({ name }) => name); // ["合肥市"]
 */
export function placesAtEnd(text: string, provinceCode: string | undefined): readonly Place[] {
  for (let length = longest(); length > 0; length--) {
    const named = (byName().get(text.slice(-length)) ?? []).filter(
      (place) => provinceCode === undefined || place.provinceCode === provinceCode,
    );
    if (named.length > 0) return named;
  }
  return [];
}
