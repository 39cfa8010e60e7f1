import { TIME_OF_DAY } from "./line-edges.js";

/**
 * Whether a date or another number is cut by a line break, so that its two parts make a whole one: 20|20年, 2月1|1日,
 * 2020年|2月, 3月2日|上午, 0|-24时, 5G|-A, 12|.“, 5|.5%, 确诊1|例。
 *
 * @param tail - the end of the text before the break
 * @param after - the line behind it
 */
export function cutsNumber(tail: string, after: string): boolean {
  if (/[A-Za-z\d]$/u.test(tail) && /^-[A-Za-z\d]/u.test(after)) return true;
  const digits = /\d{1,6}$/u.exec(tail)?.[0] ?? "";
  if (digits === "")
    return (
      (/\d年$/u.test(tail) && /^\d{1,2}月/u.test(after)) ||
      (/\d月$/u.test(tail) && /^\d{1,2}日/u.test(after)) ||
      (/\d日$/u.test(tail) && (TIME_OF_DAY.test(after) || /^\d{1,2}[时:：]\d?/u.test(after)))
    );
  if (/^[.．]\d/u.test(after)) return true;
  const before = tail.slice(0, -digits.length);
  if (/[\u4e00-\u9fff]$/u.test(before) && COUNTED.test(after)) return true;
  const whole = digits + /^\d{0,4}/u.exec(after)![0];
  const unit = after[whole.length - digits.length] ?? "";
  if (unit === "年") return /^(?:19|20)\d\d$/u.test(whole);
  // 4 5 9 0|3月 is the end of a number whose digits stand apart, and a month.
  if (unit === "月") return Number(whole) <= 12 && whole.length <= 2 && !/\d\s$/u.test(before);
  if (unit === "日" && /月$/u.test(before)) return Number(whole) <= 31 && whole.length <= 2;
  if (unit === "时" && /(?:日|\d[-–—~～])$/u.test(before)) return Number(whole) <= 24 && whole.length <= 2;
  // 11月2|8|日, 20|25|年
  if (unit === "" && /[年月日]$/u.test(before)) return whole.length === 2;
  if (/^[–—~～]\d/u.test(after)) return true;
  return before === "" && /^[.．][^\d\s]/u.test(after);
}

/** What was counted, before a mark: nothing begins with it. */
const COUNTED = /^(?:例|人|名|个|户|项|家|亩|元|吨|[万亿](?:例|人|名|个|户|亩|元|吨)?)[，。、；（]/u;
