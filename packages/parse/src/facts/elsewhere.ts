import { EVENT_KINDS } from "../tables/event-kinds.js";
import type { Unit } from "../text/unit.js";
import { scanPlaces } from "./scan-places.js";

const HELP = /(?:援助|支援|驰援|援|对口支援|支持|帮扶|赴|前往|去|往|飞往|先保|保卫|保)$/u;
/** 贺兰山东麓, 黄河南岸: a compass point beside a mountain or water, not a province. */
const COMPASS = /^[山河湖江海][东西南北](?:[麓侧坡段缘岸端翼滨]|部(?![分署门队委级]))/u;
/** 吸取某地某事故教训: what happened elsewhere. */
const LESSON = /[吸汲]取[^。；，]{0,12}$/u;
const OTHERS = /(?:总书记|习近平|总理)[^，。]{0,30}(?:对|在|就|给|向|考察|视察|调研)[^，。]{0,12}$/u;

/**
 * Whether a place is named for what happened or is helped elsewhere: an accident's lesson, a leader's visit, aid, a compass point.
 *
 * @param text - a line of the headline or a paragraph
 * @param start - where the name begins
 * @param end - where it ends
 * @returns true where the name does not speak for the text's own province
 */
export function isElsewhere(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 40), start);
  const after = text.slice(end, end + 28);
  if (HELP.test(before) || OTHERS.test(before) || EVENT_KINDS.test(after.slice(0, 16))) return true;
  if (COMPASS.test(text.slice(start, end + 2))) return true;
  return LESSON.test(before) && /^[^。；，]{0,24}(?:教训|事故|事件)/u.test(after);
}

/** 深圳市某办主任某某率队参加: who comes with a delegation is a guest. */
const DELEGATION =
  /^[^，。；、]{0,24}(?:率(?:队|团|[^，。；、]{0,8}(?:代表团|考察团|工作组))(?:参加|出席|来|莅临|到访|与会)|一行(?:参加|出席|来|到访|莅临)|应邀)/u;
/** 上海对口支援干部, 广东佛山援藏干部, 山东来的专家组: who was sent is a guest. */
const SENT =
  /^(?:[\p{Script=Han}]{2,4})?[省市县区]?(?:来的|对口支援(?:干部|医生|教师|工作队)|挂职干部|援[\p{Script=Han}](?:干部|医生|医疗队|教师|工作队))/u;
/** 佛山市对口帮扶布拖县, 佛山市驻凉山工作组: who helps is not at home there. */
const HELPS = /^[省市县区州盟旗]?(?:对口(?:支援|帮扶|协作|合作)|驻)$/u;

/**
 * Places whose people come to the meeting as guests, or help its place, by their names without the class.
 *
 * @param units - headline and paragraphs
 * @returns names, see {@link bareName}
 * @example
 * guestNames(units).has("深圳"); // 深圳市对口支援办公室主任率队参加
 */
export function guestNames(units: readonly Unit[]): ReadonlySet<string> {
  const names = new Set<string>();
  for (const { text } of units) {
    const found = scanPlaces(text);
    for (const [at, { term, end }] of found.entries()) {
      const next = found[at + 1];
      const after = text.slice(end, end + 48);
      if (DELEGATION.test(after) || SENT.test(after) || (next && HELPS.test(text.slice(end, next.start))))
        names.add(bareName(term));
    }
  }
  return names;
}

/**
 * A place's name without its class.
 *
 * @param name - as a text has it
 * @returns two characters at least
 * @example
 * bareName("深圳市"); // "深圳"
 */
export function bareName(name: string): string {
  return name.length > 2 ? name.replace(/[省市县区州盟旗]$/u, "") : name;
}
