import { describe, expect, it } from "vitest";
import { meetingNumber, type NamedMeeting } from "../../src/evidence/meeting-number.js";

const COUNTY = { level: "county", provinceCode: "36", prefecture: "九江市" } as const;
const CITY = { level: "prefecture", provinceCode: "36", prefecture: "九江市" } as const;
const PROVINCE = { level: "province", provinceCode: "36", prefecture: null } as const;
const HANGZHOU = { level: "prefecture", provinceCode: "33", prefecture: "杭州市" } as const;
const NATION = { level: "national", provinceCode: null, prefecture: null } as const;

type Whose = Omit<NamedMeeting, "name">;
const numberIn = (name: string, whose: Whose = PROVINCE) => meetingNumber({ name, ...whose });
const seriesOf = (name: string, whose: Whose = PROVINCE) => numberIn(name, whose)?.series;

describe("a meeting's number", () => {
  it.each([
    ["省委第二十七次专题会", PROVINCE, { number: 27, series: "province 36  省委 专题会" }],
    ["省委第27次专题会", PROVINCE, { number: 27, series: "province 36  省委 专题会" }],
    ["市委第九次专题会", CITY, { number: 9, series: "prefecture 36 九江市 市委 专题会" }],
    ["修水县委第九次专题会", COUNTY, { number: 9, series: "county 36 九江市 修水县委 专题会" }],
    ["防汛办第九次专题会", NATION, { number: 9, series: "national   防汛办 专题会" }],
  ] as const)("is read from %s", (name, whose, wanted) => {
    expect(numberIn(name, whose)).toEqual(wanted);
  });

  it.each<[string, string, Whose]>([
    ["there is none", "省委专题会", PROVINCE],
    ["it is no number", "省委第二三次专题会", PROVINCE],
    ["it is of this year", "省委今年第九次专题会", PROVINCE],
    ["the level is open", "省委第九次专题会", { ...PROVINCE, level: null }],
    ["the body is of no level", "者腊乡党委第九次专题会", { ...CITY, level: "other" }],
    ["the province is open", "省委第九次专题会", { ...PROVINCE, provinceCode: null }],
    ["a city's prefecture is open", "市委第九次专题会", { ...CITY, prefecture: null }],
    ["a county's prefecture is open", "修水县委第九次专题会", { ...COUNTY, prefecture: null }],
    ["it may be any county's", "县委第九次专题会", COUNTY],
    ["no body is named", "第九次专题会", PROVINCE],
    ["no body but an illness is named", "疫情第九次专题会", PROVINCE],
    ["the body is in parentheses alone", "（省委）第九次专题会", PROVINCE],
  ])("is none where %s", (_, name, whose) => {
    expect(numberIn(name, whose)).toBeNull();
  });
});

describe("one count", () => {
  it.each<[string, string, string, Whose]>([
    ["with the province's name or without", "江西省委第九次专题会", "省委第八次专题会", PROVINCE],
    ["with the city's name or without", "九江市委第九次专题会", "市委第八次专题会", CITY],
    ["where the city's name has another class in it", "杭州市委第九次专题会", "市委第八次专题会", HANGZHOU],
    [
      "whatever the illness was called",
      "省应对新冠肺炎疫情指挥部第九次专题会",
      "省指挥部第八次专题会",
      PROVINCE,
    ],
    ["whatever the illness was called behind", "省指挥部第九次疫情专题会", "省指挥部第八次专题会", PROVINCE],
    [
      "with what is explained or without",
      "省指挥部（扩大）第九次专题会（电视）",
      "省指挥部第八次专题会",
      PROVINCE,
    ],
    ["with a second meeting or without", "省指挥部第九次专题会暨防汛会", "省指挥部第八次专题会", PROVINCE],
  ])("%s", (_, one, other, whose) => {
    expect(seriesOf(one, whose)).toBeDefined();
    expect(seriesOf(one, whose)).toBe(seriesOf(other, whose));
  });

  it.each<[string, string, string, Whose]>([
    ["another body's", "省委第九次专题会", "省指挥部第九次专题会", PROVINCE],
    ["another kind's", "省委第九次专题会", "省委第九次调度会", PROVINCE],
    ["another's, which is named later", "省委第九次专题会", "省委驻江西省委第九次专题会", PROVINCE],
  ])("is not %s", (_, one, other, whose) => {
    expect(seriesOf(one, whose)).toBeDefined();
    expect(seriesOf(one, whose)).not.toBe(seriesOf(other, whose));
  });

  it("has the class that the place's name ends with", () => {
    const region = { level: "province", provinceCode: "45", prefecture: null } as const;
    expect(seriesOf("广西壮族自治区党委第九次专题会", region)).toBe("province 45  自治区党委 专题会");
    const bureau = { level: "prefecture", provinceCode: "23", prefecture: "大兴安岭地区" } as const;
    expect(seriesOf("大兴安岭地区防汛办第九次专题会", bureau)).toBe(
      "prefecture 23 大兴安岭地区 防汛办 专题会",
    );
    expect(seriesOf("区党委第九次专题会", region)).toBe("province 45  区党委 专题会");
    expect(seriesOf("广西省防汛办第九次专题会", region)).toBe("province 45  省防汛办 专题会");
    expect(seriesOf("江西省委第九次专题会", NATION)).toBe("national   江西省委 专题会");
  });
});
