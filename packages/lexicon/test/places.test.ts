import { describe, expect, it } from "vitest";
import type { Place } from "../src/index.js";
import { isPlaceWord, places, provinces, townships } from "../src/index.js";
import { placeShortName } from "../src/place-short-name.js";

const find = (code: string): Place | undefined => places().find((place) => place.code === code);

describe("places", () => {
  it("are the prefectures and counties of the 31 mainland provinces", () => {
    const prefectures = places().filter((place) => place.level === "prefecture");
    expect(prefectures).toHaveLength(333);
    expect(new Set(places().map((place) => place.provinceCode)).size).toBe(31);
    expect(new Set(places().map((place) => place.code)).size).toBe(places().length);
  });

  it("know what is above them", () => {
    expect(find("340100")).toEqual({
      code: "340100",
      name: "合肥市",
      shortName: "合肥",
      level: "prefecture",
      provinceCode: "34",
      prefecture: null,
    });
    expect(find("340102")).toMatchObject({ name: "瑶海区", level: "county", prefecture: "合肥市" });
    expect(find("110105")).toMatchObject({ name: "朝阳区", prefecture: null });
    expect(find("429004")).toMatchObject({ name: "仙桃市", prefecture: null, provinceCode: "42" });
    expect(find("441900")).toMatchObject({ name: "东莞市", level: "prefecture" });
  });

  it("hold no heading in place of a name", () => {
    expect(places().filter((place) => /市辖区|直辖县|^县$/.test(place.name))).toEqual([]);
  });

  it("never bear a province's name for short, nor one character", () => {
    const taken = new Set(provinces().map((province) => province.shortName));
    expect(places().filter((place) => taken.has(place.shortName) || place.shortName.length < 2)).toEqual([]);
  });
});

describe("placeShortName", () => {
  const taken = new Set(["吉林", "海南", "河南"]);
  it.each([
    ["合肥市", "合肥"],
    ["延边朝鲜族自治州", "延边"],
    ["双江拉祜族佤族布朗族傣族自治县", "双江"],
    ["龙胜各族自治县", "龙胜"],
    ["东乡族自治县", "东乡"],
    ["鄂伦春自治旗", "鄂伦春"],
    ["大兴安岭地区", "大兴安岭"],
    ["锡林郭勒盟", "锡林郭勒"],
    ["忠县", "忠县"],
    ["朝阳区", "朝阳区"],
    ["苏州工业园区", "苏州工业园区"],
    ["吉林市", "吉林市"],
    ["海南藏族自治州", "海南州"],
    ["河南蒙古族自治县", "河南县"],
  ])("%s is %s for short", (name, short) => {
    expect(placeShortName(name, taken)).toBe(short);
  });
});

describe("place words", () => {
  it("are names of the gazetteer and what a unit calls itself", () => {
    const words = ["自治区", "全市", "省委", "区县", "湖北省", "杭州", "上海港", "合肥市", "嵊泗县"];
    expect(words.filter((word) => !isPlaceWord(word))).toEqual([]);
  });

  it("are not the words that a segmenter takes for names", () => {
    const words = ["市场", "区域", "县域", "省际", "城市", "海洋", "养老", "深度", "新建", "山区", "湾区"];
    expect(words.filter((word) => isPlaceWord(word, true))).toEqual([]);
  });

  it("take a county's short name for one where the segmenter does", () => {
    expect([isPlaceWord("嵊泗"), isPlaceWord("嵊泗", true)]).toEqual([false, true]);
  });
});

describe("townships", () => {
  it("are those whose name tells where they are", () => {
    expect(townships().size).toBeGreaterThan(20_000);
    expect(townships().get("者腊乡")).toEqual({
      name: "者腊乡",
      provinceCode: "53",
      prefecture: "文山壮族苗族自治州",
    });
    // Many counties have one.
    expect(townships().has("城关镇")).toBe(false);
  });

  it("are no words", () => {
    for (const word of ["小城镇", "城镇", "村镇", "家乡"]) expect(townships().has(word)).toBe(false);
  });

  it("lie in provinces and prefectures that are known", () => {
    const codes = new Set(provinces().map((province) => province.code));
    const names = new Set(places().map((place) => place.name));
    const strange = [...townships().values()].filter(
      ({ provinceCode, prefecture }) =>
        !codes.has(provinceCode) || (prefecture !== null && !names.has(prefecture)),
    );
    expect(strange).toEqual([]);
  });
});
