import { headerDates } from "./header-date.js";
import type { Line } from "./lines.js";

/** A line of prose is at least so long; what is cut off in front of one was glued to it. */
const SHORTEST_PROSE = 24;
const LABEL = /^(?:最后更新|发布时间|发布日期|更新时间|发表时间|时间|日期|来源|发布)?\s?[：:]?\s{0,4}/u;
const EDITOR =
  /[（(【[](?:责任编辑|责编|编辑|审核|校对|监制|网络编辑|值班编辑)\s?[：:／/\s][^（()）【】[\]。]{1,40}[）)】\]]$/u;

/** A notice as sites put it under the last paragraph; its heading stands right behind the sentence's end. */
const NOTICE = /[。！？”）)](?=\s?[（(【[]?(?:特别声明|重要声明|免责声明|版权声明|声明)[】\]]?[：:])/u;

/**
 * Takes apart what scraping glued together: a stamp in front of the first sentence
 * (`最后更新：2022-03-13 09:42:073月12日晚，…`) and an editor's bracket or a notice behind the last (`…落到实处。（责编：某某）`, `…落到实处。声明：…`).
 *
 * @param line - a line of the page
 * @returns the line, or its pieces in order
 * @example
 * unglue({ start: 0, end: 5, text: "防控工作。" }).length; // 1
 */
export function unglue(line: Line): Line[] {
  const cuts = [originalTitle(line.text), stampEnd(line.text), noticeStart(line.text), editorStart(line.text)]
    .filter((cut) => cut > 0 && cut < line.text.length)
    .sort((a, b) => a - b);
  if (cuts.length === 0) return [line];
  const edges = [0, ...cuts, line.text.length];
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
  return rest.length >= SHORTEST_PROSE &&
    /[，。]/u.test(rest) &&
    !/^\s?(?:来源|作者|编辑|浏览|点击|字号|字体)/u.test(rest)
    ? stamp.end
    : 0;
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

/** Where a notice begins behind a sentence; 0 where none does. */
function noticeStart(text: string): number {
  const match = NOTICE.exec(text);
  return match === null ? 0 : match.index + 1;
}
