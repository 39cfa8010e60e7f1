import { EVENT_KINDS } from "../tables/event-kinds.js";

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
