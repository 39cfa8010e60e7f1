import { once } from "@tifa/corpus";
import { places } from "./places.js";
import { provinces } from "./provinces.js";

/**
 * What a province, region or municipality calls itself and its parts: 全省, 自治区党委, 市属. Committees of autonomous regions
 * are 党委 where others are 省委 or 市委.
 */
const LEVEL =
  /^(?:全|各|中共)?(?:省|市|区|县|州|盟|旗|疆|自治区|自治州|直辖市){1,3}(?:级|属|委|党委|政府|内|外|长|本级|以上)*$|^党委$/u;

/** Names of prefectures and counties; short names of counties apart, for some are words (安宁, 兴隆). */
const names = once(() => {
  const whole = new Set<string>();
  const counties = new Set<string>();
  for (const { level, name, shortName } of places()) {
    whole.add(name);
    (level === "prefecture" ? whole : counties).add(shortName);
  }
  return { whole, counties, provinces: provinces().map(({ shortName }) => shortName) };
});

/**
 * Whether a word is a place of the gazetteer, holds a province's name (安徽省, 中共浙江), or is what a unit calls itself
 * (全省, 市委). It asks the gazetteer and not a segmenter's tags alone, which take 城市, 海洋 and 养老 for names.
 *
 * @param word - a word
 * @param isTagged - whether the segmenter takes it for a place: then a county's short name is one, too
 * @returns whether it tells where, rather than what
 * @example
 * isPlaceWord("合肥"); // true
 * isPlaceWord("海洋", true); // false
 */
export function isPlaceWord(word: string, isTagged: boolean = false): boolean {
  const { whole, counties, provinces: inside } = names();
  if (LEVEL.test(word) || whole.has(word) || (isTagged && counties.has(word))) return true;
  return inside.some((name) => word.includes(name));
}
