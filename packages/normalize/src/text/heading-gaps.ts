import type { Span } from "@tifa/corpus";
import { pairGain } from "./cohesion.js";
import { boundPair } from "./common.js";
import type { GapLine } from "./gap-line.js";

/** 本报讯, 新华社…电, at the start of a report. */
export function isDateline(text: string, line: Span, start: number): boolean {
  return (
    start - line.start <= 40 &&
    /(?:[报報端社网網台臺][^，。]{0,12}|^)(?:讯|訊|电|電|消息)$/u.test(text.slice(line.start, start))
  );
}

const ATTRIBUTION =
  /^(?:会议|會議|他|她|[\u4e00-\u9fff]{2,4})(?:还|還|最后|最後|同时|同時)?(?:指出|强调|強調|要求|表示|提出|认为|認為|说|說)[，,：:]/u;
const OFFICE =
  /(?:书记|書記|省长|省長|市长|市長|县长|縣長|州长|区长|主席|主任|部长|部長|局长|组长|組長|指挥长|指揮長|总指挥|委员|常委|总理|院长|代表|同志)$/u;

/** How a sentence of a report begins, and no heading. */
const SENTENCE =
  /^(?:会议|會議|\d{4}年|\d{1,2}月|昨|今天|近日|日前|省委|市委|省政府|市政府|在|他|[\u4e00-\u9fff]{2,4}(?:指出|强调|強調|要求|表示|说|說)[，,])|\d日[上下]?午?[，,]/u;

/** 第三条 at the start of a line: the article of a law. */
export function isArticle(text: string, line: Span, start: number): boolean {
  const before = text.slice(line.start, Math.min(start, line.start + 16)).trimStart();
  return start - line.start <= 16 && ARTICLE.test(before);
}

const ARTICLE = /^第[〇零一二三四五六七八九十百千\d]{1,8}[条條](?:之[一二三四五六七八九十]{1,2})?$/u;

/** A heading without a full stop, followed by a sentence that names its speaker. */
export function isRunInHeading(text: string, line: GapLine, start: number, end: number): boolean {
  if (start - line.start > 200) return false;
  const heading = text.slice(line.start, start).trim();
  if (/[。！？]/u.test(heading)) return false;
  const after = text.slice(end, end + 14);
  const closed =
    clauseBehind(heading) >= 4 &&
    !OFFICE.test(heading) &&
    !/[后後时時中前上下的]$/u.test(heading) &&
    !SENTENCE.test(heading);
  if (heading.length >= 8 && closed && ATTRIBUTION.test(after)) return true;
  return (
    line.gaps === 1 &&
    heading.length >= 9 &&
    heading.length <= 40 &&
    !boundPair(text[start - 1]!, text[end]!) &&
    !(line.page.stray && pairGain(text[start - 1]!, text[end]!) > 0) &&
    /^[（(]?[一二三四五六七八九十]{1,3}[、）)]/u.test(heading) &&
    !/[，,]/u.test(heading)
  );
}

/** Characters behind the last mark of a clause: counted back, for an expression would begin at each character. */
function clauseBehind(heading: string): number {
  let at = heading.length;
  while (at > 0 && !"，,；;：:".includes(heading[at - 1]!)) at--;
  return heading.length - at;
}

/** Whether a gap parts the halves of a slogan in quotation marks: “稳中求进 守正创新”. */
export function isSlogan(text: string, line: GapLine, start: number, end: number): boolean {
  const before = /“([^“”]*)$/u.exec(text.slice(Math.max(line.start, start - 40), start));
  if (before === null) return false;
  const after = /^[^“”]*(?=”)/u.exec(text.slice(end, Math.min(line.end, end + 40)));
  if (after === null) return false;
  const parts = `${before[1]!} ${after[0]}`.split(/\s+/u);
  const { length } = parts[0]!;
  return length >= 4 && parts.every((part) => part.length === length && /^[\u4e00-\u9fff]*$/u.test(part));
}
