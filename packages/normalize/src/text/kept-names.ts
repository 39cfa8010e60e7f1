import { beginsWithSurname, isHanName } from "./han-names.js";

/** What people are or do, before their names. */
const OFFICE =
  /(?:書記|书记|省長|省长|市長|市长|縣長|县长|區長|区长|州長|州长|主席|主任|部長|部长|局長|局长|廳長|厅长|組長|组长|院長|院长|委員|委员|常委|總理|总理|秘書長|秘书长|領導|领导|代表|記者|记者|通訊員|通讯员)$/u;
/** What people do, behind their names. */
const ACTS =
  /^(?:同志|主持|出席|列席|參加|参加|陪同|講話|讲话|指出|強調|强调|要求|表示|宣布|宣讀|宣读|介紹|介绍|致[辭辞詞词]|作(?:報告|报告|講話|讲话|部署))/u;
const EDGE = /[，。、；：！？,;:!?“”（）() \n\u3000]/u;

/**
 * Leaves 乾 in names, where it is read qián: the last character of one behind an office, or before what people do.
 *
 * @param source - traditional text
 * @param converted - the same text in simplified characters
 * @returns the converted text with each 乾 of a name
 * @example
 * keepNames("縣長石照乾主持", "县长石照干主持"); // "县长石照乾主持"
 */
export function keepNames(source: string, converted: string): string {
  if (!source.includes("乾") || source.length !== converted.length) return converted;
  let out = "";
  let from = 0;
  for (let at = source.indexOf("乾"); at >= 0; at = source.indexOf("乾", at + 1)) {
    if (converted[at] === "乾" || !endsName(source, at)) continue;
    out += `${converted.slice(from, at)}乾`;
    from = at + 1;
  }
  return out + converted.slice(from);
}

/** Whether a character is the last of a name of three characters or two. */
function endsName(source: string, at: number): boolean {
  const act = ACTS.test(source.slice(at + 1, at + 6));
  const edge = at + 1 === source.length || EDGE.test(source[at + 1]!);
  if (!act && !edge) return false;
  return [at - 2, at - 1].some((start) => {
    if (start < 0 || !beginsWithSurname(source[start]!) || !isHanName(source.slice(start, at + 1)))
      return false;
    const before = source.slice(Math.max(0, start - 50), start);
    if (OFFICE.test(before)) return true;
    if (act && (start === 0 || EDGE.test(source[start - 1]!))) return true;
    return before.endsWith("、") && isRowBehindOffice(before.slice(0, -1));
  });
}

/** Whether a row of names parted by 、 goes back to one that stands behind an office: 縣長石遠、何安 */
function isRowBehindOffice(row: string): boolean {
  for (const part of row
    .split(/[，。；：,;:]/u)
    .at(-1)!
    .split("、")
    .reverse()) {
    if ([2, 3].some((length) => OFFICE.test(part.slice(0, -length)) && isHanName(part.slice(-length))))
      return true;
    if (!isHanName(part)) return false;
  }
  return false;
}
