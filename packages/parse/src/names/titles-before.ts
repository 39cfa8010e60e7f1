import { titleEndsAt } from "./title-ends.js";

/** Titles in front of a name. */
export interface TitlesBefore {
  readonly titles: readonly string[];
  /** Where they begin. */
  readonly start: number;
}

/** A run of titles is no longer: what is, is a sentence. */
const LONGEST_RUN = 160;
const LONGEST_TITLE = 60;
const HARD_BREAK = "。；：！？;:!“”（）()《》【】[]\n\t 　|";
/** 在某地会见来访的某国大使: whom somebody met begins behind the verb. */
const MET = /^[^、，]{0,30}(?:会见|会晤|接见|拜会|看望|慰问)了?(?:来访的|前来[\p{Script=Han}]{2,6}的)?/u;
/** An organisation that shares the title behind the next 、: 甲领导小组、乙领导小组组长. */
const ORGANISATION = /(?:领导小组|指挥部|委员会|办公室|工作组|党组|政府|委|局|厅|办|部)$/u;
/** What stands in front of the first title and belongs to the sentence. */
const LEAD_IN =
  /^(?:(?:\d{1,2}月)?\d{1,2}日(?:上午|下午|晚上|晚|中午|凌晨)?|今天|昨天|昨日|今日|近日|日前|当天|上午|下午|随后|会上|会前|会后|此前|其中|(?:[^，。]{0,8}(?:会议?|仪式|活动))由|由|经|与|和|及|以及|对|向|请|让|派|受|以|同|据|为|给|在|根据|按照|传达|学习|落实|贯彻|贯彻落实|学习贯彻|传达学习|任命|当选|邀请|并|还|委托|会议在|时任|原|拜会|会见|陪同|跟随|要求)+/u;

/**
 * Reads the titles in front of a name, backwards: 省委书记、省人大常委会主任王明. A part that is no title itself
 * belongs to the next (甲领导小组、乙领导小组组长). A clause in front that is nothing but a title counts, too
 * (省委书记，省委某某领导小组组长王明).
 *
 * @param text - a paragraph
 * @param at - where the name begins
 * @param floor - end of the mention before: titles do not reach over it
 * @returns titles in the text's order
 * @example
 * titlesBefore("市委书记、市长王明出席", 7, 0).titles; // ["市委书记", "市长"]
 */
export function titlesBefore(text: string, at: number, floor: number): TitlesBefore {
  const none = { titles: [], start: at };
  if (titleEndsAt(text, at) === null) return none;
  const lowest = Math.max(floor, at - LONGEST_RUN);
  let low = at;
  while (low > lowest && !HARD_BREAK.includes(text[low - 1]!)) low--;
  const titles: string[] = [];
  let end = at;
  let start = at;
  while (end > low) {
    const cut = lastSeparator(text, low, end);
    const from = leadEnd(text, cut, end, cut === low);
    const part = text.slice(from, end);
    // 县长王明同志，县委副书记李强: the form of address is the one's before.
    if (part === "同志") break;
    if (part.length > LONGEST_TITLE || !joins(text, end, at, part)) break;
    if (titleEndsAt(text, end) === null) titles[0] = `${part}${text.slice(end, start)}${titles[0]}`;
    else titles.unshift(part);
    start = from;
    if (from > cut) break;
    end = cut - 1;
  }
  return { titles, start };
}

/** Offset behind the last 、 or ， in a range; its beginning where there is none. */
function lastSeparator(text: string, low: number, end: number): number {
  for (let at = end; at > low; at--) if (text[at - 1] === "、" || text[at - 1] === "，") return at;
  return low;
}

/** A lead-in goes, unless one character would be left. Behind a comma one may stand, too: …，由副市长王明主持. */
function leadEnd(text: string, cut: number, end: number, first: boolean): number {
  const part = text.slice(cut, end);
  const opening = first || text[cut - 1] === "，" ? (LEAD_IN.exec(part)?.[0].length ?? 0) : 0;
  const from = cut + Math.max(opening, MET.exec(part)?.[0].length ?? 0);
  return end - from === 1 ? cut : from;
}

/** Whether a part in front belongs to the titles already read. */
function joins(text: string, end: number, at: number, part: string): boolean {
  if (end === at) return true;
  const titled = titleEndsAt(text, end) !== null;
  if (text[end] === "，") return titled && isPureTitle(part);
  return titled ? isPureTitle(part) : ORGANISATION.test(part) && part.length <= 30;
}

/** A clause that only names a post: no verb, no sentence. */
function isPureTitle(part: string): boolean {
  return !/(?:主持|出席|参加|召开|讲话|强调|指出|听取|汇报|会见|负责|各|要|等|的|和各|全体|有关|相关)/u.test(
    part.replace(/(?:负责人|主持人|召集人)/gu, ""),
  );
}
