import { places, provinces } from "@tifa/lexicon";
import { termScanner } from "../text/term-scanner.js";

/** A place that a name can stand for. */
export interface PlaceValue {
  readonly code: string;
  readonly weight: number;
  readonly kind: "province" | "place";
}

let scanner: ReturnType<typeof termScanner<readonly PlaceValue[]>> | undefined;

/**
 * Names of provinces and places in a text. A name that several provinces share speaks for each of them, weakly.
 *
 * @param text - a line of the headline or a paragraph
 * @returns names with their places
 */
export function scanPlaces(text: string): ReturnType<ReturnType<typeof termScanner<readonly PlaceValue[]>>> {
  if (scanner === undefined) {
    const values = new Map<string, PlaceValue[]>();
    const put = (term: string, value: PlaceValue): void => {
      const known = values.get(term) ?? [];
      if (!known.some((other) => other.code === value.code)) values.set(term, [...known, value]);
    };
    for (const { code, fullName, shortName } of provinces()) {
      put(fullName, { code, weight: 1.5, kind: "province" });
      put(shortName, { code, weight: 0.7, kind: "province" });
    }
    for (const { name, shortName, level, provinceCode } of places()) {
      const full = level === "prefecture" ? 1.3 : 1;
      if (!AMBIGUOUS.has(name)) put(name, { code: provinceCode, weight: full, kind: "place" });
      // 民和回族土族自治县 is 民和县, and 恩施土家族苗族自治州 恩施州.
      const kind = /自治[县州旗]$/u.test(name) ? `${shortName}${name.at(-1)!}` : null;
      if (kind !== null) put(kind, { code: provinceCode, weight: full, kind: "place" });
      if (level === "prefecture" && !AMBIGUOUS.has(shortName))
        put(shortName, { code: provinceCode, weight: 0.8, kind: "place" });
    }
    scanner = termScanner(values);
  }
  const found = scanner(text);
  return found.filter(({ term, start }, at) => {
    if (term.length > 2 || !HAS_CLASS.test(term) || found[at - 1]?.end === start) return true;
    return start === 0 || MAY_STAND_BEFORE.test(text.slice(Math.max(0, start - 2), start));
  });
}

/** A name of one character and its class can be the end of a longer one: 青岚县 is not 岚县. */
const HAS_CLASS = /[县市区旗]$/u;
/** What such a name may stand behind: no character of a name. */
const MAY_STAND_BEFORE =
  /(?:[^\p{Script=Han}]|[省市州盟地区县旗镇乡村日午晨讯电是在到赴往从由对向和与及或同于为以让把给经过的将]|记者|召开|来自|位于|走进|深入|调研|视察|考察)$/u;

/** Places whose names are everyday words in official texts. */
const AMBIGUOUS: ReadonlySet<string> = new Set([
  "城区",
  "郊区",
  "矿区",
  "新区",
  "市中区",
  "东区",
  "西区",
  "南区",
  "北区",
  "开平",
  "和平",
  "平安",
  "建设",
  "大通",
  "海洋",
  "阳光",
  "红旗",
  "朝阳",
  "新华",
  "长安",
  "中山",
  "白云",
  "海南",
  "吉林",
  "市辖区",
  "延安",
  "三明",
  "保山",
  "通化",
  "白银",
  "自贡",
  "安康",
  "安顺",
  "丽江",
  "平安区",
  "南山",
  "宝山",
  "大同",
  "大庆",
]);
