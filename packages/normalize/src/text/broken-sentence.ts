import { READING_START } from "./classes.js";
import { boundPair } from "./common.js";
import type { Line } from "./lines.js";
import type { Wraps } from "./wraps.js";

const ENDED = /(?:[。！？!?…；;：:]|[。！？!?…][”’"）)】」』]{1,2})$/u;
/** A byline in parentheses ends what it stands behind. */
const BYLINE_END =
  /[(（](?:本报|见习|特约)?(?:记者|記者|通讯员|通訊員|编辑|編輯|责编|責編|文|图|摄|供稿)[^()（）]{0,40}[)）]$/u;
/** A parenthesis, bracket or quotation that the line does not close. */
const UNCLOSED = /[(（《“‘「][^()（）《》“”‘’「」]{0,40}$/u;
const CLOSES = /^[^()（）《》“”‘’「」]{0,40}[)）》”’」]/u;
const READING = /[(（][a-zɑɡāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü]{1,7}[1-5]?[)）]/gu;
const COMMA_END = /[，,、]$/u;
const OPEN_END = /[（(《“‘「『〈—]$/u;
const CLOSING_START = /^(?:[，。、；：！？,;）)》”’」』〉％%]|[!?](?![A-Za-z]))/u;
/** How a line of page chrome or of a list begins. */
const CHROME =
  /^(?:[-·•●■◆★※▲【[|>]|[(（](?:本报|见习|通讯员|记者|責|责|编|編|来源|來源|原标题|作者|完|文|图|图片|摄|供稿)|(?:来源|來源|责任编辑|責任編輯|责编|責編|编辑|編輯|记者|記者|作者|原标题|原標題|发布时间|發布時間|时间|時間|更新时间|浏览量?|点击|当前位置|當前位置|当前所在|校对|审核|监制|供稿|摄影|附件)[:： {2}]|(?:分享[到让至]|打印|扫一扫|相关[新阅链报文]|相關[新閱鏈報文]|[上下]一[篇版页條条]|版权[所声]|版權[所聲]|图为|圖為|编者按))/u;
const NUMBERED =
  /^(?:[（(]?[一二三四五六七八九十]{1,3}[、）)]|[（(]?\d{1,2}[、）)．]|第[一二三四五六七八九十百\d]+[章节節条條、，])/u;
/** How the first sentence of a paragraph begins. */
const OPENER =
  /^(?:(?:会议|會議|大会|大會)(?:还|還|同时|同時|最后|最後)?(?:指出|强调|強調|要求|认为|認為|决定|決定|提出|听取|聽取|传达|傳達|审议|審議|由|以|学习|學習|，|,)|他(?:还|還)?(?:强调|強調|指出|要求|说|說)|本报讯|本報訊|新华社|新華社|据|各位|同志们|同志們|同学们|女士们|(?:\d ?){4}(?:年|-\d)|(?:\d ?){1,2}月 ?\d|昨天|今天|近日|日前)/u;
const ATTRIBUTION = /^[\u4e00-\u9fff]{2,4}(?:指出|强调|強調|要求|表示|认为|認為|提出|说|說)[，,：:]/u;
const UNITS = /^(?:\d|[年月日时時分秒号號%％.．个個名例元亿億万萬千百])/u;
const SALUTATION = /^(?:各位|尊敬|同志|女士|先生|朋友|同学)/u;

/**
 * Whether a line break stands inside a sentence.
 *
 * @param text - the document
 * @param first - the line before the break
 * @param second - the line after it
 * @param blanks - blank lines between the two
 * @param wraps - how the document is wrapped
 */
export function isBroken(
  text: string,
  first: Line,
  second: Line,
  blanks: number,
  wraps: () => Wraps,
): boolean {
  if (blanks > 2) return false;
  // Most lines end a sentence, and their last characters tell.
  const end = text.slice(Math.max(first.start, first.end - 12), first.end).trimEnd();
  const start = text.slice(second.start, Math.min(second.end, second.start + 12)).trimStart();
  const ended = ENDED.test(end);
  if (ended && !/[；;]$/u.test(end)) return false;
  const before = content(text, first);
  const after = content(text, second);
  const full = text.slice(first.start, first.end).trim();
  if (CLOSING_START.test(start) && !ended && before.length > 1) return true;
  if (/[。！？][”’）]? ?[\u0020-\u007e]{3,}$/u.test(before.slice(-40))) return false;
  if (COMMA_END.test(before)) return !(SALUTATION.test(before) && before.length < 20) && !CHROME.test(after);
  if (OPEN_END.test(before) || (UNCLOSED.test(before.slice(-50)) && CLOSES.test(after.slice(0, 50))))
    return true;
  if (BYLINE_END.test(before)) return false;
  if (ended) return wraps().sure && wraps().isFull(full) && !NUMBERED.test(after);
  const marked = /[，,。、]/u.test(before);
  if (CHROME.test(after) || NUMBERED.test(after) || (CHROME.test(before) && !marked)) return false;
  const opener = OPENER.test(after) || ATTRIBUTION.test(after);
  const body = /[。；！？]/u.test(before);
  if (blanks > 0) return body && !opener && runsOn(after);
  if (
    wraps().isFull(full) &&
    ((wraps().sure && (marked || (!opener && runsOn(after)))) || (marked && !opener && runsOn(after)))
  )
    return true;
  if (/\d$/u.test(before) && UNITS.test(after) && /[，,。]/u.test(before)) return true;
  if (body) return !opener && runsOn(after);
  if (NUMBERED.test(before) || !runsOn(after) || !marked) return false;
  if (OPENER.test(before) || ATTRIBUTION.test(before)) return !opener;
  return !opener && boundPair(before.at(-1)!, after[0]!);
}

/** A line's text without the blanks round it and the readings in it, which may not have been taken out yet. */
function content(text: string, line: Line): string {
  const source = text.slice(line.start, line.end).trim();
  if (!(line.bits & READING_START)) return source;
  // Each line is asked for twice: before the break behind it, and after the one before it.
  let bare = bares.get(line);
  if (bare === undefined) {
    bare = source.replace(READING, "");
    bares.set(line, bare);
  }
  return bare;
}

const bares = new WeakMap<Line, string>();

/** Whether a line goes on as running text does. */
function runsOn(line: string): boolean {
  return /[，。；,;、]/u.test(line);
}
