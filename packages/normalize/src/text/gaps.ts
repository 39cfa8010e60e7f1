import type { Span } from "@tifa/corpus";
import { DIGIT, HAN, is } from "./classes.js";
import { cohesion } from "./cohesion.js";
import type { GapLine } from "./gap-line.js";
import { unitAfter, unitBefore } from "./gap-units.js";
import { isDateline, isRunInHeading } from "./heading-gaps.js";
import { isWatched } from "./masked-words.js";
import { inByline, isNameList } from "./name-gaps.js";

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
  if (OPENING.test(right) && running && chinese(start - 1)) return "";
  return running && chinese(start - 1) !== chinese(end) ? besideOther(text, line, start, end) : null;
}

/** A gap between a Chinese character and a Latin word or sign: gone where it is no writer's habit. */
function besideOther(text: string, { page }: GapLine, start: number, end: number): "" | null {
  if (/[\u2000-\u200a\u3000]/u.test(text.slice(start, end))) return "";
  return page.stray && !page.latinSetOff ? "" : null;
}

function betweenHan(text: string, line: GapLine, start: number, end: number, running: boolean): "" | " " {
  const leftUnit = unitBefore(text, line, start);
  const rightUnit = unitAfter(text, line, end);
  if (!running && leftUnit.length === 1 && rightUnit.length === 1) return "";
  if (!running) return isAstray(text, line, start, end) ? "" : " ";
  if (inByline(text, line, start) && !(leftUnit.length === 1 && rightUnit.length === 1)) return " ";
  if (isNameList(text, line, start, end)) return " ";
  return isDateline(text, line, start) || isRunInHeading(text, line, start, end) ? " " : "";
}

/** Blanks inside a title's words, on a page whose running text has such, too. */
function isAstray(text: string, line: GapLine, start: number, end: number): boolean {
  const { page } = line;
  // 市 委: a character alone before the name of an office is its first.
  if (unitBefore(text, line, start).length === 1 && isWatched(text[start - 1]!, text[end]!)) return true;
  if (!page.stray) return false;
  // The parts of a title have four characters and more; blanks that fell anywhere leave shorter pieces.
  const short = unitBefore(text, line, start).length <= 2 || unitAfter(text, line, end).length <= 2;
  return cohesion(text[start - 1]!, text[end]!) > (page.rate >= 0.1 && short ? -2 : 2);
}

const STAMP = /(?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/]\d{1,2}|\d{1,2}:\d{2}|\d{7,})$/u;

function beforeNumber(text: string, line: Span, start: number, end: number, running: boolean): "" | " " {
  const digits = /^\d+/u.exec(text.slice(end, end + 20))![0];
  const after = text.slice(end + digits.length, end + digits.length + 3);
  if (isDateline(text, line, start)) return " ";
  if (/^\s+[\u4e00-\u9fff]/u.test(after) && UNIT.test(after.trimStart()[0]!)) return "";
  if (!running) return " ";
  if (/^\d{1,3}-\d+(?:\.\d+)?[\u4e00-\u9fff%％]/u.test(text.slice(end, end + 12))) return "";
  return /^[-/:]\d/u.test(after) ? " " : "";
}

function afterNumber(text: string, line: Span, start: number, end: number, running: boolean): "" | " " {
  const before = text.slice(Math.max(line.start, start - 12), start);
  if (STAMP.test(before)) return " ";
  if (running || UNIT.test(text[end]!)) return "";
  return " ";
}
