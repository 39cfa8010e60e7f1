import type { Level } from "@tifa/corpus";
import { provinceByCode } from "@tifa/lexicon";
import { hanNumber } from "../text/han-number.js";

/** A meeting, and whose it is. */
export interface NamedMeeting {
  /** As the document has it, with its number: 省疫情防控指挥部第27次调度会. */
  readonly name: string;
  /** Level of the body that met. */
  readonly level: Level | null;
  /** GB/T 2260, two digits. */
  readonly provinceCode: string | null;
  /** Full name. */
  readonly prefecture: string | null;
}

/** A meeting's place in the count of its body. */
export interface MeetingNumber {
  readonly series: string;
  readonly number: number;
}

const NUMBER = /第([一二两三四五六七八九十百零]{1,7}|\d{1,3})次/u;
/** Counts that begin anew with each year say so; which year this one means, only the text around it tells. */
const OF_THIS_YEAR = /(?:今年|本年度?|年内|年度)$/u;
/** The illness changed its name, the body did not. */
const ILLNESS = /(?:应对)?(?:新型冠状病毒|新冠病毒|新冠)(?:感染)?的?(?:肺炎)?(?:疫情)?|疫情/gu;
const BRACKETS = /（[^（）]*）/gu;
/** A body that leaves out whose it is: 县防控指挥部 may be any county's. */
const BARE_COUNTY = /^[县区旗]/u;

/**
 * Reads a meeting's number, and whose count it is. Names of one body are made alike: 湖南省委 and 省委, and what an illness was called.
 *
 * @param meeting - name and body
 * @returns series and number; null where there is none, or where the name does not tell whose count it is
 * @example
 * meetingNumber({ name: "省委第二十七次专题会", level: "province", provinceCode: "43", prefecture: null })?.number; // 27
 */
export function meetingNumber({ name, level, provinceCode, prefecture }: NamedMeeting): MeetingNumber | null {
  const match = NUMBER.exec(name);
  const number = match === null ? null : hanNumber(match[1]!);
  if (match === null || number === null) return null;
  if (level === null || level === "other") return null;
  if (level !== "national" && provinceCode === null) return null;
  if ((level === "prefecture" || level === "county") && prefecture === null) return null;
  const before = name.slice(0, match.index);
  if (OF_THIS_YEAR.test(before)) return null;
  const bare = withoutPlace(before, provinceCode, prefecture).replace(ILLNESS, "");
  const behind = name
    .slice(match.index + match[0].length)
    .split("暨", 1)[0]!
    .replace(BRACKETS, "");
  const body = bare.replace(BRACKETS, "");
  if (body === "" || (level === "county" && BARE_COUNTY.test(body))) return null;
  return { series: [level, provinceCode, prefecture, body, behind.replace(ILLNESS, "")].join(" "), number };
}

/** 湖南省委 and 省委 are one body, and so are 长沙市委 and 市委. */
function withoutPlace(name: string, provinceCode: string | null, prefecture: string | null): string {
  const province = provinceByCode(provinceCode);
  for (const place of [province?.fullName, prefecture]) {
    if (place != null && name.startsWith(place))
      return `${/(?:自治区|[省市州盟])$/u.exec(place)?.[0] ?? ""}${name.slice(place.length)}`;
  }
  const stem = province?.shortName;
  return stem !== undefined && name.startsWith(`${stem}省`) ? name.slice(stem.length) : name;
}
