/** Tells whether a line begins with one of some marks. */
function beginsWith(marks: string): (line: string) => boolean {
  return (line) => line !== "" && marks.includes(line[0]!);
}

/** Tells whether a line ends with one of some marks. An expression would look for them in all of it. */
function endsWith(marks: string): (line: string) => boolean {
  return (line) => line !== "" && marks.includes(line[line.length - 1]!);
}

/** Edges of lines, in simplified characters. A sentence's end. */
export const ENDED: RegExp = /(?:[。！？!?…；;：:]|[。！？!?…][”’"）)】」』]{1,2})$/u;
/** A byline in parentheses ends what it stands behind. */
export const BYLINE_END: RegExp =
  /[(（](?:本报|见习|特约)?(?:记者|通讯员|编辑|责编|文|图|摄|供稿)[^()（）]{0,40}[)）]$/u;
/** As does a source behind a full stop. */
export const SOURCE_END: RegExp = /[。！？][”’]?[(（][^()（）]{1,60}[)）]$/u;
/** A parenthesis, bracket or quotation that the line does not close. */
export const UNCLOSED: RegExp = /[(（《“‘「][^()（）《》“”‘’「」]{0,40}$/u;
/** A parenthesis, bracket or quotation that the line closes without having opened it. */
export const CLOSES: RegExp = /^[^()（）《》“”‘’「」]{0,40}[)）》”’」]/u;
/** Whether the last parenthesis or bracket of a text is one that opens; names and lists of places in them can be long. What is left of a reading, 領(lǐng導, is none. */
export function opensBracket(text: string): boolean {
  const least = Math.max(0, text.length - LONGEST_BRACKET);
  for (let at = text.length - 1; at >= least; at--) {
    const mark = BRACKETS.indexOf(text[at]!);
    if (mark >= 0) return mark < 3 && !LETTER.test(text[at + 1] ?? "");
  }
  return false;
}
const LONGEST_BRACKET = 300;
/** Whether the first parenthesis or bracket of a line is one that closes; none that numbers it. */
export function closesBracket(line: string): boolean {
  const most = Math.min(line.length, LONGEST_BRACKET + 1);
  for (let at = 0; at < most; at++) {
    const mark = BRACKETS.indexOf(line[at]!);
    if (mark >= 0) return mark >= 3 && at >= 3 && !LETTER.test(line[at - 1]!);
  }
  return false;
}
const BRACKETS = "(（《)）》";
/** The last letter of a reading, or the first. */
const LETTER = /[a-zà-ǜɑɡ]/u;
/** A quotation or parenthesis that the line before left open is closed by a line that begins so. */
export const closesAtStart: (line: string) => boolean = beginsWith("”’）)》」』");
/** A line that a comma ends. */
export const endsInComma: (line: string) => boolean = endsWith("，,、");
/** A line that a semicolon ends. */
export const endsInSemicolon: (line: string) => boolean = endsWith("；;");
/** A line that ends with an opening mark. */
export const endsInOpening = (line: string): boolean => endsWithOpening(line) || HALF_DASH.test(line);
const endsWithOpening = endsWith("（(《“‘「『〈");
/** Half of a dash, of which the other half begins the next line. */
const HALF_DASH = /(?:^|[^—])—$/u;
/** A line that begins with what nothing begins with: a comma, a stop, a closing mark. */
export const hasClosingStart = (line: string): boolean =>
  beginsWithClosing(line) || ((line[0] === "!" || line[0] === "?") && !/^.[A-Za-z]/u.test(line));
const beginsWithClosing = beginsWith("，。、；：！？,;）)》”’」』〉％%");
/** How a line of page chrome or of a list begins. */
export const CHROME: RegExp =
  /^(?:[-·•●■◆★※▲【[|>]|[(（](?:本报|见习|通讯员|记者|责|编|来源|原标题|作者|完|文|图|图片|摄|供稿)|(?:来源|责任编辑|责编|编辑|记者|作者|原标题|发布时间|时间|更新时间|浏览量?|点击|当前位置|当前所在|校对|审核|监制|供稿|摄影|附件)[:： {2}]|(?:分享[到让至]|打印|扫一扫|相关[新阅链报文]|[上下]一[篇版页条]|(?:版面|标题)导航|(?:回复|举报|使用道具|收藏|评论|点赞)$|版权[所声]|图为|编者按))/u;
/** How a numbered line begins. */
export const NUMBERED: RegExp =
  /^(?:[（(]?[一二三四五六七八九十]{1,3}[、）)]|[（(]?\d{1,2}[、）)．]|\d{1,2}\.[\u4e00-\u9fff“《]|第[一二三四五六七八九十百\d]+[章节条、，])/u;
/** How the first sentence of a paragraph begins. */
export const OPENER: RegExp =
  /^(?:(?:会议|大会)(?:还|同时|最后)?(?:指出|强调|要求|认为|决定|提出|听取|传达|审议|由|以|学习|，|,)|他还?(?:强调|指出|要求|说)|本报讯|新华社|据|各位|同志们|同学们|女士们|(?:\d ?){4}(?:年|-\d)|(?:\d ?){1,2}月 ?\d|昨天|今天|近日|日前)/u;
/** A name that says something. */
export const ATTRIBUTION: RegExp = /^[\u4e00-\u9fff]{2,4}(?:指出|强调|要求|表示|认为|提出|说)[，,：:]/u;
/** Where a report comes from: it begins with that. */
export const LEAD: RegExp = /^(?:本报讯|[\u4e00-\u9fff]{2,8}(?:报|台|社|网|客户端)(?:消息|讯)[，,（(])/u;
/** The stamp of a page: a day with what pages put beside it. It is whole, whatever comes behind. */
export const STAMP: RegExp =
  /^(?:发布|发表|更新)?(?:时间|日期)?[：: ]{0,2}(?:(?:19|20)\d\d ?[-/.年] ?)?\d{1,2} ?[-/.月] ?\d{1,2}日?(?=[ \u3000|｜].{0,60}(?:来源|编辑|责编|作者|发布者?|字[体号]|打印|浏览|点击|阅读|评论|纠错|分享|收藏)| ?\d{1,2}:\d\d(?::\d\d)?$)/u;
/** A line that begins with a stamp: a day in digits, and a time. */
export const STAMP_START: RegExp = /^(?:(?:19|20)\d\d[-/.])?\d{1,2}[-/.]\d{1,2} {1,2}\d{1,2}:\d\d/u;
/** An act before the break, and behind it what it is done to: 主持|会议并讲话, 参加|会议。 */
export const ACT: RegExp = /(?:主持|出席|参加|列席)$/u;
/** What is chaired or attended, with a mark or another act behind it. */
export const MEETING_START: RegExp = /^(?:会议|大会|座谈会|仪式|活动)(?:[，。；、]|并)/u;
/** A word that needs another behind it: no title and no item ends so. */
export const NEEDS_MORE: RegExp =
  /[\u4e00-\u9fff](?:(?<!目)的|(?<![总温缓饱共平柔祥])和|(?<![参给赋授付])与|(?<![普波触危顾])及|或|(?<!求)是|(?<![存潜现所内外])在|属于|关于|对于|按照|根据)$/u;
/** A word that needs another before it. */
export const NEEDS_LESS: RegExp = /^(?:为首的|等[，。；、])/u;
/** A meeting before the break, and behind it that it is held: 调度会|召开，研究方案 */
export const MEETING_END: RegExp = /(?:会议?|仪式|活动)$/u;
/** That a meeting is held or ends. */
export const HELD: RegExp = /^(?:召开|举行|闭幕|开幕|结束)[，。]/u;
/** A counter of a page: 阅读 2899. It is whole, whatever comes behind. */
export const COUNTER: RegExp = /^(?:浏览|阅读|点击|评论|点赞)(?:量|数|次数)?[：: ]{0,2}\d[\d ]{0,12}次?$/u;
/** A line that ends with a day behind its label: the stamp of a page, too. */
export const DATED: RegExp =
  /(?:时间|日期|发布|更新)[：:] ?(?:19|20)\d\d ?[-/.年] ?\d{1,2} ?[-/.月] ?\d{1,2}日?$/u;
/** 首页 > 要闻 and 登录 | 注册: the path to a page, or what can be done there. */
export const PATH: RegExp = /^[^，。；、？！]{1,60} [>»›|｜] [^，。；、？！]{1,60}$/u;
/** What someone does who stands before the break: 会议|强调， */
export const VERB_START: RegExp = /^(?:指出|强调|要求|表示|认为|提出|决定|说)[，,：:]/u;
/** What follows the digits of a number that is broken. */
export const UNITS: RegExp = /^(?:\d|[年月日时分秒号%％.．个名例元亿万千百])/u;
/** A line that greets those who listen. */
export const SALUTATION: RegExp =
  /^(?:(?:各位|尊敬|同志|女士|先生|朋友|同学)[^，。！？,!、：；]{0,12}[，！,!、：]){1,6}$/u;
/** An address on the net that is cut behind its beginning, in the printed ASCII at a line's end. */
const CUT_ADDRESS = /https?(?::|$)|www\.|[\w.-]@/u;
/** Whether a text ends in an address on the net. */
export function endsInAddress(text: string): boolean {
  let start = text.length;
  while (start > 0 && text.charCodeAt(start - 1) >= 0x21 && text.charCodeAt(start - 1) <= 0x7e) start--;
  return CUT_ADDRESS.test(text.slice(start));
}

/** What follows a day. */
export const TIME_OF_DAY: RegExp = /^(?:[上下中]午|晚|凌晨|傍晚|清晨|早)/u;
/** A number that numbers what follows, alone. */
export const BARE_NUMBER: RegExp =
  /^(?:[（(](?:[一二三四五六七八九十]{1,3}|\d{1,2})[）)]?、?|(?:[一二三四五六七八九十]{1,3}|\d{1,2})[、．.]|[一二三四五六七八九十]{1,2}[是要])$/u;

/** A short first sentence that heads its paragraph. */
export const RUN_IN: RegExp = /^[^，。；：]{4,18}。./u;
