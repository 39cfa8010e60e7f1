import type { BoilerplateKind } from "@tifa/corpus";
import { CHROME_RULES, ENDS_DATE, LINK_DATE, LINK_MARK, RELATED_HEADING } from "../tables/chrome.js";
import { datedSource } from "./dated-source.js";
import { headerDates } from "./header-date.js";

/** Why a line is chrome. */
export interface ChromeLabel {
  readonly kind: BoilerplateKind;
  readonly rule: string;
}

const PROSE_END = /[。！？；][”’）)」』》]?$/u;
/** Shares of a stamped line that are neither date nor label must be short, or the line tells a story. */
const LONGEST_STAMPED = 160;

/**
 * Tells by a line alone whether it is chrome.
 *
 * @param text - a line, trimmed
 * @returns the kind and the rule's name; null for what may be content
 * @example
 * labelLine("扫一扫在手机打开当前页"); // { kind: "share", rule: "scan" }
 */
export function labelLine(text: string): ChromeLabel | null {
  if (text.length <= LONGEST_STAMPED && isStamp(text)) return { kind: "source", rule: "stamp" };
  for (const rule of CHROME_RULES) {
    if (text.length <= rule.longest && rule.pattern.test(text)) return { kind: rule.kind, rule: rule.name };
  }
  if (text.length <= 40 && RELATED_HEADING.test(text)) return { kind: "related", rule: "relatedHeading" };
  // （某某日报 2024年4月16日 第02版）: who printed it and when, as papers close a text.
  if (/^[（(【].*[）)】]$/u.test(text) && datedSource(text) !== null)
    return { kind: "source", rule: "stamp" };
  if (text.length <= 120 && !PROSE_END.test(text) && isLinkItem(text))
    return { kind: "related", rule: "linkItem" };
  return null;
}

function isLinkItem(text: string): boolean {
  return LINK_MARK.test(text) || (ENDS_DATE.test(text.slice(-1)) && LINK_DATE.test(text));
}

/** What names the day of a release, and nothing else. */
const RELEASED = /^(?:最后)?(?:发布|发稿|更新|上传|刊发|发表|录入|公布)(?:时间|日期)?[：:]?$/u;

/** A line that is a date and what pages put beside it: source, author, counters, a weekday. */
function isStamp(text: string): boolean {
  const dates = headerDates(text);
  if (dates.length === 0 || /[。！？]/u.test(text)) return false;
  const first = dates[0]!;
  const rest = text.slice(0, first.start) + text.slice(first.end);
  const left = rest.replace(/[\s()（）[\]【】|｜星期一二三四五六日天]/gu, "");
  if (left === "" || RELEASED.test(left)) return true;
  if (isLinkItem(text) && !first.timed) return false;
  return (
    (first.timed || /(?:来源|作者|编辑|浏览|点击|字号|字体|阅读|分享)/u.test(rest)) &&
    first.start <= 40 &&
    rest.length <= 110
  );
}
