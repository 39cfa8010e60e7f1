import { datedSource } from "./dated-source.js";
import { headerDates } from "./header-date.js";
import { labelLine } from "./label-line.js";
import type { Line } from "./lines.js";

/** A line of prose is at least so long; what is cut off in front of one was glued to it. */
const SHORTEST_PROSE = 24;
const LABEL = /^(?:最后更新|发布时间|发布日期|更新时间|发表时间|时间|日期|来源|发布)?\s?[：:]?\s{0,4}/u;
/** What is told beside a stamp. */
const CREDIT = /^\s?(?:来源|作者|编辑|浏览|点击|字号|字体)/u;
/** How the first sentence of a report begins. */
const OPENING =
  /(?:(?:20\d\d年)?(?:1[0-2]|[1-9]|(?<!\d)0[1-9])月(?:[12]\d|3[01]|0?[1-9])日|今[天日]|昨[天日]|日前|近日|连日来|本报讯|受[省市县区州])/u;
const STAMP_LABEL =
  /(?:发布(?:时间|日期)|更新(?:时间|日期)|发表时间|(?<![一-鿿])(?:时间|日期)|(?:信息|文章|稿件)?来源)\s?[：:]/u;
const SHORTEST_HEADLINE = 10;
const EDITOR =
  /[（(【[](?:责任编辑|责编|编辑|审核|校对|监制|网络编辑|值班编辑)\s?[：:／/\s][^（()）【】[\]。]{1,40}[）)】\]]$/u;

/** A notice as sites put it under the last paragraph; its heading stands right behind the sentence's end. */
const NOTICE = /[。！？”）)](?=\s?[（(【[]?(?:特别声明|重要声明|免责声明|版权声明|声明)[】\]]?[：:])/u;

/**
 * Takes apart what scraping glued together: a stamp in front of the first sentence
 * (`最后更新：2022-03-13 09:42:073月12日晚，…`) or behind the headline (`全市会议召开 发布时间：2022-03-13`), and an editor's bracket, a notice or a credit behind the last (`…落到实处。（责编：某某）`, `…落到实处。声明：…`).
 *
 * @param line - a line of the page
 * @returns the line, or its pieces in order
 * @example
 * unglue({ start: 0, end: 5, text: "防控工作。" }).length; // 1
 */
export function unglue(line: Line): Line[] {
  const edges = [
    0,
    originalTitle(line.text),
    headlineEnd(line.text),
    ...stampWithin(line.text),
    stampEnd(line.text),
    noticeStart(line.text),
    editorStart(line.text),
    creditStart(line.text),
    line.text.length,
  ].sort((a, b) => a - b);
  const pieces: Line[] = [];
  for (let at = 0; at + 1 < edges.length; at++) {
    const whole = line.text.slice(edges[at], edges[at + 1]);
    const text = whole.trim();
    if (text === "") continue;
    const start = line.start + edges[at]! + whole.indexOf(text);
    pieces.push({ start, end: start + text.length, text });
  }
  return pieces;
}

/** End of a stamp in front of prose; 0 where there is none. */
function stampEnd(text: string): number {
  const label = LABEL.exec(text)![0].length;
  const head = text.slice(0, 80);
  const stamp = headerDates(head).find((date) => date.start <= label && (date.timed || label > 0));
  if (stamp === undefined) return 0;
  const rest = text.slice(stamp.end);
  if (rest.length < SHORTEST_PROSE || !/[，。]/u.test(rest)) return 0;
  if (!CREDIT.test(rest)) return stamp.end;
  // Credits stand between the stamp and the sentence, and nothing ends the last of them.
  if (!rest.includes("。")) return 0;
  const opening = OPENING.exec(rest.slice(0, 80));
  return stamp.end + (opening?.index ?? 0);
}

/**
 * Both ends of a timed stamp and its credits between a headline and the first sentence, where a page was run together:
 * 全市会议召开 2020-02-25 08:00:12 作者:某某 2月24日，…; none where there is none.
 */
function stampWithin(text: string): number[] {
  const head = text.slice(0, LONGEST_HEAD);
  const stamp = headerDates(head).find(({ timed, year }) => timed && year !== null);
  if (stamp === undefined || !/\s/u.test(head[stamp.start - 1] ?? "")) return [];
  const before = head.slice(0, stamp.start).trim();
  if (before.length < SHORTEST_HEADLINE || /[。：:；，]|\d$/u.test(before) || labelLine(before) !== null)
    return [];
  const rest = text.slice(stamp.end);
  if (!/^\s/u.test(rest) || !rest.includes("。")) return [];
  // Between the stamp and the sentence stand credits and counters, or nothing.
  const opening = OPENING.exec(rest.slice(0, LONGEST_HEAD));
  if (opening === null || !CREDITS.test(rest.slice(0, opening.index))) return [];
  return [stamp.start, stamp.end + opening.index];
}

const LONGEST_HEAD = 160;
const CREDITS =
  /^\s{0,4}(?:(?:来源|作者|编辑|责任编辑|责编|记者|浏览|点击|阅读|评论|字号|字体|人气)[^。，；！？]{0,60})?$/u;

/** Where a stamp with its label begins behind a headline; 0 where there is none. */
function headlineEnd(text: string): number {
  if (text.length > 200) return 0;
  const label = STAMP_LABEL.exec(text);
  if (label === null) return 0;
  const date = headerDates(text.slice(0, label.index))[0];
  const isBeforeLabel = date !== undefined && text.slice(date.end, label.index).trim() === "";
  const at = isBeforeLabel ? date.start : label.index;
  const before = text.slice(0, at).trim();
  const rest = text.slice(at).trim();
  const isHeadline =
    before.length >= SHORTEST_HEADLINE && /\p{Script=Han}{6}/u.test(before) && !/[。：:]|\d$/u.test(before);
  // 资金来源：中央财政 is a sentence's: a stamp has a day, and tells nothing.
  const isStamp = headerDates(rest).length > 0 && !/[。；]/u.test(rest) && labelLine(rest)?.kind === "source";
  return isHeadline && isStamp && labelLine(before) === null ? at : 0;
}

/** End of 原标题：: behind it stands a title, which the site has shortened elsewhere. */
function originalTitle(text: string): number {
  return /^[（(【[]?原标题[：:]\s?(?=.{4,80}$)/u.exec(text)?.[0].length ?? 0;
}

function editorStart(text: string): number {
  const tail = text.slice(-64);
  const match = EDITOR.exec(tail);
  return match === null ? 0 : text.length - tail.length + match.index;
}

const LONGEST_CREDIT = 60;

/** Where a day and who published stand behind the last sentence (…落到实处。2021年3月18日 某某日报); 0 where nothing does. */
function creditStart(text: string): number {
  const at = text.lastIndexOf("。") + 1;
  const rest = text.slice(at);
  return rest.length <= LONGEST_CREDIT && datedSource(rest) !== null ? at : 0;
}

/** Where a notice begins behind a sentence; 0 where none does. */
function noticeStart(text: string): number {
  const match = NOTICE.exec(text);
  return match === null ? 0 : match.index + 1;
}
