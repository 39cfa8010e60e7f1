import { headerDates } from "./header-date.js";

/** How names of papers, sites, stations, accounts and offices end. */
const OUTLET =
  /(?:日报|晚报|早报|周报|时报|报社|网|网站|客户端|新闻|资讯|发布|电视台|广播台|台|频道|在线|传媒|融媒体?|融媒体中心|中心|公众号|微信|微博|通讯社|新华社|本[站报网]讯|办公室|[省市县区州旗委府]办|宣传部|政府|[省市县区州旗]委|委员会|指挥部|厅|局)$/u;
/** What a headline is made of: a line with one of these tells of something. */
const TELLS =
  /[，。！？；“”《》]|召开|举行|主持|强调|指出|要求|部署|研究|调研|检查|出席|传达|学习|听取|印发|关于|通知|公告|公示|会议|推进|落实|坚持|加强|加快|全力|全面|来到|走进|启动|开展|会见|座谈/u;
/** What stands before the day of publication: 发布时间：. */
const DATE_LABEL = /^(?:发布|更新|刊发|发稿|上传)?(?:时间|日期)$/u;
/** The page of a paper, behind the day: 第02版. */
const PRINTED_PAGE = /^第?\s?[A-Z]?\d{1,3}\s?版$/u;
/** Names of places and of people are short; beside a stamp in digits little else is. */
const SHORT = 10;
const LONGEST = 30;

/**
 * The name in a line of the page's head that tells when the page was published and who published it, without a label: a day
 * with the name of a medium or an office behind it or before it, and no verb.
 *
 * @param text - a line
 * @returns the name; null where the line is none of these
 * @example
 * datedSource("2023-02-08 青岚发布"); // "青岚发布"
 * datedSource("发布时间：2023-02-08 青岚县人民政府"); // "青岚县人民政府"
 * datedSource("2023年2月8日 全省春耕现场会召开"); // null
 */
export function datedSource(text: string): string | null {
  const [date, second] = headerDates(text);
  if (date === undefined || second !== undefined || date.year === null) return null;
  const before = bareName(text.slice(0, date.start)).replace(DATE_LABEL, "");
  const after = bareName(text.slice(date.end)).replace(PRINTED_PAGE, "");
  if ((before !== "") === (after !== "")) return null;
  const name = before + after;
  if (name.length > LONGEST || TELLS.test(name)) return null;
  if (OUTLET.test(name)) return name;
  // A day in words may begin a headline; one in digits is a stamp. Before the day, any name may be a title.
  const inDigits = !/[年月日]/u.test(text.slice(date.start, date.end));
  const isName = name.length <= SHORT && /^[\p{Script=Han}A-Za-z·\s]+$/u.test(name);
  return after !== "" && inDigits && isName ? name : null;
}

/**
 * Whether a line is the name of a medium or an office and no more, as pages put it under a title.
 *
 * @param text - a line
 * @returns whether it names who published, and tells nothing
 * @example
 * isOutlet("青岚日报"); // true
 */
export function isOutlet(text: string): boolean {
  return (
    text.length <= SHORT * 2 &&
    OUTLET.test(text) &&
    !TELLS.test(text) &&
    /^[\p{Script=Han}A-Za-z·]+$/u.test(text)
  );
}

/**
 * Who published first, by a line of chrome: what stands behind 来源：, or beside the day.
 *
 * @param text - a line
 * @returns the name, Han characters only; null where the line names nobody
 * @example
 * sourceName("2023-02-08 10:00 来源：青岚日报"); // "青岚日报"
 */
export function sourceName(text: string): string | null {
  const labelled = /(?:来源|稿源|发布机构|发布单位)\s?[：:]\s?([\p{Script=Han}]{2,16})/u.exec(text);
  if (labelled !== null) return labelled[1]!;
  return /^[\p{Script=Han}]{2,16}/u.exec(datedSource(text) ?? "")?.[0] ?? null;
}

const EDGE = /[\s|｜丨·:：/／—()（）[\]【】-]/u;

/** A name without what sets it off: blanks, bars, brackets, a label. */
function bareName(text: string): string {
  let [start, end] = [0, text.length];
  while (start < end && EDGE.test(text[start]!)) start++;
  while (start < end && EDGE.test(text[end - 1]!)) end--;
  return text
    .slice(start, end)
    .replace(/^(?:来源|稿源|信息来源|文章来源|转自|发布|发布机构)\s?[：:]\s?/u, "");
}
