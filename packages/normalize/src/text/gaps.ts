import type { Span } from "@tifa/corpus";
import { DIGIT, HAN, is, SPACE } from "./classes.js";
import { boundPair } from "./common.js";

const PAUSES = /[，。、；：！？…]/u;
const HALF_PAUSES = /[,;:!?]/u;
const CLOSING = /[，。、；：！？…）》〉’”】」』,;!)]/u;
const OPENING = /[（《〈‘“【「『(]/u;
const UNIT =
  /[年月日时時分秒号號点點届屆次个個名例人亿億万萬千百余餘多元吨噸%％起岁歲家项項条條位天周种種批‰]/u;

/**
 * What stands for a run of blanks between two characters of a Chinese line.
 *
 * @param text - the document
 * @param line - the line
 * @param start - offset of the first blank, inside the line
 * @param end - offset after the last one, inside the line
 * @returns "" or " ", or null where the blanks are none of the rule's business
 */
export function gapBetween(text: string, line: GapLine, start: number, end: number): "" | " " | null {
  const left = text[start - 1]!;
  const right = text[end]!;
  const { running } = line;
  if (PAUSES.test(left) || (HALF_PAUSES.test(left) && (is(text, start - 2, HAN) || is(text, end, HAN))))
    return "";
  if (left === "—" || right === "—") return "";
  if (CLOSING.test(right) || (right === ":" && is(text, start - 1, HAN))) return "";
  if (/[（《〈‘“【「『]/u.test(left)) return "";
  const chinese = (at: number): boolean =>
    is(text, at, HAN) || /[（）《》〈〉‘’“”【】「」『』]/u.test(text[at]!);
  if (chinese(start - 1) && chinese(end)) return betweenHan(text, line, start, end, running);
  if (is(text, end, DIGIT) && chinese(start - 1)) return beforeNumber(text, line, start, end, running);
  if (is(text, start - 1, DIGIT) && chinese(end)) return afterNumber(text, line, start, end, running);
  if (running && is(text, start - 1, DIGIT) && /^[A-Z]{1,3}[\u4e00-\u9fff]/u.test(text.slice(end, end + 4)))
    return "";
  if (/[%％]/u.test(left) && chinese(end)) return running ? "" : " ";
  if (/[%％‰]/u.test(right) && is(text, start - 1, DIGIT)) return "";
  return OPENING.test(right) && running && chinese(start - 1) ? "" : null;
}

/** A line, with what all its gaps share. */
export interface GapLine extends Span {
  /** Whether it is running text, and no title or chrome. */
  readonly running: boolean;
  /** How many gaps stand between two Chinese characters. */
  readonly gaps: number;
}

/** Looks at a line once for all its gaps. */
export function gapLine(text: string, line: Span): GapLine {
  let gaps = 0;
  for (let at = line.start + 1; at < line.end; at++) {
    if (is(text, at, SPACE) && is(text, at - 1, HAN)) {
      while (at < line.end && is(text, at, SPACE)) at++;
      if (is(text, at, HAN)) gaps++;
    }
  }
  return { start: line.start, end: line.end, running: isRunning(text, line), gaps };
}

function isRunning(text: string, line: Span): boolean {
  const source = text.slice(line.start, line.end);
  if (/[。；]/u.test(source)) return true;
  return /[，,;！!]/u.test(source) && !/ [|>»] /u.test(source);
}

function betweenHan(text: string, line: GapLine, start: number, end: number, running: boolean): "" | " " {
  const leftUnit = unitBefore(text, line, start);
  const rightUnit = unitAfter(text, line, end);
  if (!running) return leftUnit.length === 1 && rightUnit.length === 1 ? "" : " ";
  if (inByline(text, line, start) && !(leftUnit.length === 1 && rightUnit.length === 1)) return " ";
  if (isNameList(text, line, start, end)) return " ";
  return isDateline(text, line, start) || isRunInHeading(text, line, start, end) ? " " : "";
}

/** Han between the gap and the mark, blank or line end before it. */
function unitBefore(text: string, line: Span, at: number): string {
  let from = at;
  while (from > line.start && at - from < 40 && is(text, from - 1, HAN)) from--;
  return text.slice(from, at);
}

function unitAfter(text: string, line: Span, at: number): string {
  let to = at;
  while (to < line.end && to - at < 40 && is(text, to, HAN)) to++;
  return text.slice(at, to);
}

const BYLINE =
  /[（(](?:本报|本報|见习|特约|实习|通讯员|通訊員|全媒体|首席)?(?:记者|記者|通讯员|通訊員|编辑|編輯|摄影|攝影|供稿|文|图|责编|責編)[^（）()。，]{0,60}$/u;

/** Whether a gap stands between the names of a byline in parentheses. */
function inByline(text: string, line: Span, at: number): boolean {
  return (
    BYLINE.test(text.slice(Math.max(line.start, at - 70), at)) ||
    /^[^（）()，。]{0,12}(?:供稿|摄|攝|报道|文)[）)]/u.test(text.slice(at, at + 20).trimStart())
  );
}

const SURNAMES = new Set(
  "王李张張刘劉陈陳杨楊赵趙黄黃周吴吳徐孙孫胡朱高林何郭马馬罗羅梁宋郑鄭谢謝韩韓唐冯馮于董萧蕭程曹袁邓鄧许許傅沈曾彭吕呂苏蘇卢盧蒋蔣蔡贾賈丁魏薛叶葉阎閻余潘杜戴夏钟鍾汪田任姜范方石姚谭譚廖邹鄒熊金陆陸郝孔白崔康毛邱秦江史顾顧侯邵孟龙龍万萬段雷钱錢汤湯尹黎易常武乔喬贺賀赖賴龚龔文庞龐樊兰蘭殷施陶洪翟安颜顏倪严嚴牛温溫芦蘆季俞章鲁魯葛伍韦韋申尤毕畢聂聶丛叢焦向柳邢路岳齐齊梅莫庄莊辛管祝左涂谷祁时時舒耿牟卜路詹关關苗凌费費纪紀靳盛童欧歐甄项項曲成游阳陽裴席卫衛查屈鲍鲍位覃霍翁隋植甘景薄单單包司柏宁寧柯阮桂闵閔解强強柴华華车車冉房边邊石应應戎骆駱邬鄔滕臧茅狄贝貝娄婁卞湛禹米缪繆裘宗宣郁杭诸諸吉嵇荣榮荀惠封芮储儲井巫乌烏巴谷宓仲伊仇栾欒厉厲祖符束韶郜蓟薊印蒲索卓蔺藺屠蒙池胥闻聞莘党黨贡貢劳勞姬冉郦酈雍桑濮寿壽扈燕浦尚晏瞿慕连連茹习習艾容古戈庾衡匡寇师師巩鞏晁敖冷阚闞简簡饶饒沙鞠丰豐蒯荆荊竺盖蓋桓信商商黎盧",
);

const COMPOUND = /^(?:欧阳|歐陽|司马|司馬|上官|诸葛|諸葛|司徒|慕容|皇甫|尉迟|公孙|令狐|夏侯|端木)/u;

const isName = (unit: string): boolean =>
  (unit.length === 2 || unit.length === 3 || (unit.length === 4 && COMPOUND.test(unit))) &&
  SURNAMES.has(unit[0]!);

/** Whether a gap stands in a row of three names or more. */
function isNameList(text: string, line: Span, start: number, end: number): boolean {
  const left = unitBefore(text, line, start);
  const right = unitAfter(text, line, end);
  if (!isName(right) || !endsInName(left)) return false;
  const before = start - left.length - 1;
  const after = end + right.length;
  const earlier = is(text, before, SPACE) && endsInName(unitBefore(text, line, skipBack(text, before)));
  const later = is(text, after, SPACE) && isName(unitAfter(text, line, skipOn(text, after)).slice(0, 4));
  return (earlier && isName(left)) || later;
}

function endsInName(unit: string): boolean {
  return isName(unit.slice(-2)) || isName(unit.slice(-3)) || isName(unit.slice(-4));
}

function skipBack(text: string, at: number): number {
  let from = at + 1;
  while (is(text, from - 1, SPACE)) from--;
  return from;
}

function skipOn(text: string, at: number): number {
  let to = at;
  while (is(text, to, SPACE)) to++;
  return to;
}

/** 本报讯, 新华社…电, at the start of a report. */
function isDateline(text: string, line: Span, start: number): boolean {
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

/** A heading without a full stop, followed by a sentence that names its speaker. */
function isRunInHeading(text: string, line: GapLine, start: number, end: number): boolean {
  if (start - line.start > 200) return false;
  const heading = text.slice(line.start, start).trim();
  if (/[。！？]/u.test(heading)) return false;
  const after = text.slice(end, end + 14);
  const clause = /[^，,；;：:]*$/u.exec(heading)![0];
  const closed =
    clause.length >= 4 &&
    !OFFICE.test(heading) &&
    !/[后後时時中前上下的]$/u.test(heading) &&
    !SENTENCE.test(heading);
  if (heading.length >= 8 && closed && ATTRIBUTION.test(after)) return true;
  return (
    line.gaps === 1 &&
    heading.length >= 9 &&
    heading.length <= 40 &&
    !boundPair(text[start - 1]!, text[end]!) &&
    /^[（(]?[一二三四五六七八九十]{1,3}[、）)]/u.test(heading) &&
    !/[，,]/u.test(heading)
  );
}

const STAMP = /(?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/]\d{1,2}|\d{1,2}:\d{2}|\d{7,})$/u;

function beforeNumber(text: string, line: Span, start: number, end: number, running: boolean): "" | " " {
  const digits = /^\d+/u.exec(text.slice(end, end + 20))![0];
  const after = text.slice(end + digits.length, end + digits.length + 3);
  if (isDateline(text, line, start)) return " ";
  if (/^\s+[\u4e00-\u9fff]/u.test(after) && UNIT.test(after.trimStart()[0]!)) return "";
  if (!running) return " ";
  return /^[-/:]\d/u.test(after) ? " " : "";
}

function afterNumber(text: string, line: Span, start: number, end: number, running: boolean): "" | " " {
  const before = text.slice(Math.max(line.start, start - 12), start);
  if (STAMP.test(before)) return " ";
  if (running || UNIT.test(text[end]!)) return "";
  return " ";
}
