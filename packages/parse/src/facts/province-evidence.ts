import { localCampaigns, provinces } from "@tifa/lexicon";
import type { ProvinceAdder } from "../evidence/clue.js";
import { termScanner } from "../text/term-scanner.js";
import type { Unit } from "../text/unit.js";
import { bareName, isElsewhere } from "./elsewhere.js";
import { readLandmarks } from "./province-landmarks.js";
import { type PlaceValue, scanPlaces } from "./scan-places.js";

const BODY =
  /^(?:省|自治区|市)?(?:副(?:省长|市长|主席|书记|秘书长)|[^，。；、\n]{0,16}(?:领导小组|指挥部|委员会|常委会|电视电话会|专题会|工作会议|推进会|推进大会)|省委|市委|区党委|委|政府|人大|政协|党委|长|代省长|主席|领导|应对|新冠|新型|疫情|防控|防汛|安委会|指挥部|召开|纪委|军区|常委|全省|全市|第?十[一二三四五六]?届|各|党政)/u;

/** A school, hospital or zone that bears a city's name meets in it. */
const SCHOOL =
  /^市?[\p{Script=Han}]{0,8}(?:大学|学院|医院|高新区|经开区|开发区|海关)[^，。]{0,8}(?:召开|举行)/u;

/**
 * Reads a unit for what speaks for a province: bodies, venues, places, movements, campaigns, neighbours.
 *
 * @param unit - a line of the headline or a paragraph
 * @param index - its place among the units
 * @param guests - places whose people come as guests: naming them says nothing of where the meeting is at home
 * @param add - takes what is found
 */
export function readUnit(unit: Unit, index: number, guests: ReadonlySet<string>, add: ProvinceAdder): void {
  const lead = unit.paragraph === null || unit.paragraph <= 1 || index === 0;
  const { text, start } = unit;
  let previous: { end: number; code: string | null } = { end: -1, code: null };
  for (const found of scanPlaces(text)) {
    const match = { ...found, value: within(found, previous) };
    previous = { end: match.end, code: match.value.length === 1 ? match.value[0]!.code : null };
    const before = text.slice(Math.max(0, match.start - 40), match.start);
    const after = text.slice(match.end, match.end + 28);
    if (isElsewhere(text, match.start, match.end)) continue;
    const span = { start: start + match.start, end: start + match.end };
    const alone = match.value.length === 1;
    for (const { code, weight, kind } of match.value) {
      const own =
        kind === "province" &&
        BODY.test(after) &&
        !/^(?:委托|长期|长效)/u.test(after) &&
        (!/[云、]$/u.test(before) || /^副(?:省长|市长|主席)/u.test(after));
      const owned =
        kind === "place" &&
        /^(?:委|市委|县委|区委|州委|旗委|(?:人民)?政府|行署|行政公署|人大|政协|纪委|监委|人民(?:法院|检察院)|军分区|(?:城区|郊区|矿区|市中区|[东西]区)?召开|[\p{Script=Han}]{1,5}(?:镇|乡|街道|苏木)[^，。；、]{0,24}(?:召开|举行)|市长|县长|州|[^，。；、]{0,12}(?:领导小组|指挥部|常委)|[^，。；、]{0,12}(?:委员会|安委会|防指|办公室)(?:召开|举行))/u.test(
          after,
        );
      const venue =
        lead &&
        alone &&
        /(?:^|[，日午晚])[^，。]{0,24}在$/u.test(before) &&
        /^市?(?:主持|出席)?(?:召开|举行|出席)/u.test(after);
      const dateline =
        lead &&
        alone &&
        /(?:本报|新华社|人民网|新华网|中新[社网])$/u.test(before) &&
        /^市?\d{1,2}月\d{1,2}日[电讯]/u.test(after);
      const school =
        lead && alone && kind === "place" && SCHOOL.test(after) && /(?:^|[，日午晚\s])$/u.test(before);
      const reports = lead && alone && kind === "place" && REPORTS.test(before) && !ABOUT.test(before);
      if (dateline || school) add(code, "venue", 2.2, span);
      else if (venue) add(code, "venue", 2.2, span);
      else if (own) add(code, "ownBody", lead ? 4 : 2.5, span);
      else if (reports && !owned) add(code, "reporting", 2.2, span);
      else if (owned && alone) add(code, "placeBody", lead ? 4 : 2, span);
      else if (guests.has(bareName(match.term))) continue;
      else if (kind === "province") add(code, "provinceName", (lead ? 1.2 : 0.8) * weight, span);
      else add(code, "place", (lead ? 1 : 0.6) * weight * shared(match.value.length), span);
    }
  }
  for (const match of text.matchAll(/(?:各?盟市|旗县|旗（县|各旗|兵团(?:党委|各师|各团|[^农])|各师市)/gu)) {
    const code = match[0].includes("旗") || match[0].includes("盟") ? "15" : "65";
    add(code, "division", 2, { start: start + match.index, end: start + match.index + match[0].length });
  }
  readMovements(unit, add);
  readCampaigns(unit, add);
  readLandmarks(unit, add);
}

/** A name that two places bear leaves two provinces, between which anything else decides; one that many bear says little. */
function shared(count: number): number {
  return count === 1 ? 1 : count === 2 ? 0.5 : 0.3;
}

/** 石家庄市长安区, 天津市和平区: a name that several provinces share is the one's that stands directly before it. */
function within(
  { start, value }: { readonly start: number; readonly value: readonly PlaceValue[] },
  previous: { readonly end: number; readonly code: string | null },
): readonly PlaceValue[] {
  const own = previous.end === start ? value.filter(({ code }) => code === previous.code) : [];
  return own.length > 0 ? own : value;
}

/** 连线某市, 听取某市、某市汇报: those who report to a meeting are of its own province. */
const REPORTS = /(?:连线|视频连线|听取)(?:了)?[\p{Script=Han}、]{0,30}$/u;
/** What is reported about a place is not reported by it. */
const ABOUT = /(?:赴|关于|对口|支援|援助|考察|学习|督导|巡视|通报|传达)[\p{Script=Han}、]{0,24}$/u;

let abbreviations: ReadonlyMap<string, string> | undefined;

function abbreviationCodes(): ReadonlyMap<string, string> {
  abbreviations ??= new Map(
    provinces().flatMap(({ code, abbreviations: short }) =>
      short.filter((one) => one.length === 1).map((one) => [one, code] as const),
    ),
  );
  return abbreviations;
}

/** Neighbours named together from inside: 与沪苏浙对接 is said in the fourth province of the delta. */
const CLUSTERS: readonly { readonly members: string; readonly others: RegExp }[] = [
  { members: "沪苏浙皖", others: /(?:与|同|和)([沪苏浙皖]{3})(?![沪苏浙皖])/u },
  { members: "京津冀", others: /(?:与|同|和)([京津冀]{2})(?![京津冀])/u },
];

/** 来鲁、返京、入晋、在浙、离鄂: people move to and from where the text is at home. */
function readMovements(unit: Unit, add: ProvinceAdder): void {
  const codes = abbreviationCodes();
  for (const match of unit.text.matchAll(
    /(?:来|返|入|抵|在)(?:\/(?:来|返|入))?([京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川蜀黔贵滇云藏陕秦甘陇青宁新])(?=[返来入离抵在进出人]?[人返来入离进调务投考企旅的，、。旅通疫交路流学员工]|$)/gu,
  )) {
    const code = codes.get(match[1]!);
    // 在京 is said everywhere; 在新, 来宁 may be halves of other words.
    if (code === undefined || /^(?:在[新云青宁贵京川]|来[新云青宁贵]|入[新云青宁贵])$/u.test(match[0]))
      continue;
    add(code, "movement", 2.5, {
      start: unit.start + match.index,
      end: unit.start + match.index + match[0].length,
    });
  }
  for (const { members, others } of CLUSTERS) {
    const match = others.exec(unit.text);
    const missing = match === null ? [] : [...members].filter((one) => !match[1]!.includes(one));
    if (match === null || missing.length !== 1) continue;
    const code = codes.get(missing[0]!);
    if (code !== undefined)
      add(code, "delta", 3, {
        start: unit.start + match.index,
        end: unit.start + match.index + match[0].length,
      });
  }
}

let campaignScanner: ReturnType<typeof termScanner<{ code: string; weak: boolean }>> | undefined;

function readCampaigns(unit: Unit, add: ProvinceAdder): void {
  campaignScanner ??= termScanner(
    localCampaigns().map(({ term, provinceCode, weak }) => [term, { code: provinceCode, weak }] as const),
  );
  for (const { start, end, value } of campaignScanner(unit.text)) {
    add(value.code, "campaign", value.weak ? 0.7 : 2.2, { start: unit.start + start, end: unit.start + end });
  }
}
