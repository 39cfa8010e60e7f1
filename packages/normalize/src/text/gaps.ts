import { DIGIT, HAN, is, LATIN, SPACE } from "./classes.js";
import { cohesion, pairGain } from "./cohesion.js";
import type { GapLine } from "./gap-line.js";
import { unitAfter, unitBefore } from "./gap-units.js";
import { isArticle, isDateline, isRunInHeading, isSlogan } from "./heading-gaps.js";
import { isWatched } from "./masked-words.js";
import { inByline } from "./name-gaps.js";

/** The number of an item. */
const ITEM = /^（[一二三四五六七八九十\d]{1,3}）$/u;
const PAUSES = /[，。、；：！？…]/u;
const HALF_PAUSES = /[,;:!?]/u;
const CLOSING = /[，。、；：！？…）》〉’”】」』］．℃,;!)]/u;
const OPENING = /[（《〈‘“【「『［(]/u;
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
  // To be filled in.
  if (left === "（" && right === "）") return null;
  if (PAUSES.test(left) || (HALF_PAUSES.test(left) && (is(text, start - 2, HAN) || is(text, end, HAN))))
    return "";
  if (left === "—" || right === "—") return "";
  if (isInRange(text, start, end)) return running ? "" : null;
  if (CLOSING.test(right) || (right === ":" && is(text, start - 1, HAN))) return "";
  if (/[（《〈‘“【「『［]/u.test(left)) return "";
  if (left === "）" && ITEM.test(text.slice(line.start, Math.min(start, line.start + 8)))) return "";
  if (/[·•]/u.test(left + right) && isWord(text, start - 1, end)) return "";
  const chinese = (at: number): boolean =>
    is(text, at, HAN) || /[（）《》〈〉‘’“”【】「」『』]/u.test(text[at]!);
  if (chinese(start - 1) && chinese(end)) return betweenHan(text, line, start, end, running);
  if (is(text, end, DIGIT) && chinese(start - 1)) return beforeNumber(text, line, start, end, running);
  if (is(text, start - 1, DIGIT) && chinese(end)) return afterNumber(text, line, start, end, running);
  if (running && is(text, start - 1, DIGIT) && /^[A-Z]{1,3}[\u4e00-\u9fff]/u.test(text.slice(end, end + 4)))
    return "";
  if (line.page.rate > SPACED && isLetter(text, start - 1) && isLetter(text, end)) return "";
  if (/[%％]/u.test(left) && chinese(end)) return running ? "" : " ";
  if (/[%％‰]/u.test(right) && is(text, start - 1, DIGIT)) return "";
  if (OPENING.test(right) && running && chinese(start - 1)) return "";
  return running && chinese(start - 1) !== chinese(end) ? besideOther(text, line, start, end) : null;
}

const RANGE = /[～~–－-]/u;

/** Whether a blank stands beside a sign between two numbers: 6个月～ 94岁, 0 －24时 */
function isInRange(text: string, start: number, end: number): boolean {
  if (RANGE.test(text[end]!) && is(text, start - 1, DIGIT)) return is(text, end + 1, DIGIT | SPACE);
  return (
    RANGE.test(text[start - 1]!) &&
    is(text, end, DIGIT) &&
    start > 1 &&
    is(text, start - 2, HAN | DIGIT | SPACE)
  );
}

/** Gaps for each place between two Chinese characters where a page was spaced out, letters of Latin words, too: 会 议, G D P. */
const SPACED = 0.5;

/** A letter on its own, with a blank or no letter on both sides. */
function isLetter(text: string, at: number): boolean {
  return is(text, at, LATIN) && !is(text, at - 1, LATIN) && !is(text, at + 1, LATIN);
}

/** A gap between a Chinese character and a Latin word or sign: gone where it is no writer's habit. */
function besideOther(text: string, { page }: GapLine, start: number, end: number): "" | null {
  if (/[\u2000-\u200a\u3000]/u.test(text.slice(start, end))) return "";
  return (page.stray || page.latinAstray) && !page.latinSetOff ? "" : null;
}

/** Whether a dot with a blank on one side stands between characters of a name or digits. */
function isWord(text: string, left: number, right: number): boolean {
  const before = text[left] === "·" || text[left] === "•" ? left - 1 : left;
  const after = text[right] === "·" || text[right] === "•" ? right + 1 : right;
  if (is(text, before, SPACE) || is(text, after, SPACE))
    return is(text, left, DIGIT) || is(text, right, DIGIT);
  return (
    (is(text, before, DIGIT) && is(text, after, DIGIT)) || (is(text, before, HAN) && is(text, after, HAN))
  );
}

function betweenHan(text: string, line: GapLine, start: number, end: number, running: boolean): "" | " " {
  const leftUnit = unitBefore(text, line, start);
  const rightUnit = unitAfter(text, line, end);
  const alone = leftUnit.length === 1 || rightUnit.length === 1;
  const names = line.names.get(start);
  if (names === "apart" || names === "within") return names === "apart" ? " " : "";
  if (leftUnit.length === 1 && rightUnit.length === 1) return "";
  if (!running) return isAstray(text, line, start, end) ? "" : " ";
  if (inByline(text, line, start))
    return names === "behindLabel" ? " " : alone || BYLINE_SURNAME.test(leftUnit) ? "" : " ";
  if (isSlogan(text, line, start, end)) return " ";
  if (isArticle(text, line, start)) return " ";
  if (isDateline(text, line, start)) return OPENING.test(text[end]!) ? "" : " ";
  return isRunInHeading(text, line, start, end) ? " " : "";
}

/** One character behind what its bearer is: the first of a name. */
const BYLINE_SURNAME =
  /^(?:本报|本報|见习|特约|实习)?(?:记者|記者|通讯员|通訊員|编辑|編輯|摄影|攝影|责编|責編)[\u4e00-\u9fff]$/u;

/** Blanks inside a title's words, on a page whose running text has such, too. */
function isAstray(text: string, line: GapLine, start: number, end: number): boolean {
  const { page } = line;
  const left = unitBefore(text, line, start).length;
  const right = unitAfter(text, line, end).length;
  // 市 委: a character alone before the name of an office is its first.
  if (left === 1 && isWatched(text[start - 1]!, text[end]!)) return true;
  if (!page.stray) return false;
  // The parts of a title have four characters and more; blanks that fell anywhere leave shorter pieces.
  if (left === 1 || right === 1 || !is(text, start - 1, HAN) || !is(text, end, HAN)) return true;
  const gain = pairGain(text[start - 1]!, text[end]!);
  if (left === right && left >= 4 && gain < 2) return false;
  const short = left <= 2 || right <= 2;
  return (
    cohesion(text.slice(start - 1, start), text.slice(end, end + 1)) >
    (page.rate >= 0.1 && short ? -2 : gain < 0 && !short ? 4 : 2)
  );
}

const STAMP = /(?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/]\d{1,2}|\d{1,2}:\d{2}|\d{7,})$/u;
const DATE_STAMP = /(?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}:\d{2}|\d{7,})$/u;
/** A number that names a part of a document, or a year on its own. */
const NAMED = /(?:(?:附件|附表|附录|附錄|专栏|專欄|表|图|圖|案例)\d{1,3}|(?<!\d)(?:19|20)\d\d)$/u;

function beforeNumber(text: string, line: GapLine, start: number, end: number, running: boolean): "" | " " {
  const digits = /^\d+/u.exec(text.slice(end, end + 20))![0];
  const after = text.slice(end + digits.length, end + digits.length + 3);
  if (isDateline(text, line, start)) return " ";
  if (/[年月]/u.test(text[start - 1]!) && /^\s?[月日]/u.test(after)) return "";
  if (/^\s+[\u4e00-\u9fff]/u.test(after) && UNIT.test(after.trimStart()[0]!)) return "";
  if (!running) return line.page.stray && UNIT.test(after[0] ?? "") ? "" : " ";
  if (/^\d{1,4}(?:-\d+(?:\.\d+)?|\/\d{1,3}) ?[\u4e00-\u9fff%％]/u.test(text.slice(end, end + 13))) return "";
  return /^[-/:]\d/u.test(after) ? " " : "";
}

function afterNumber(text: string, line: GapLine, start: number, end: number, running: boolean): "" | " " {
  const before = text.slice(Math.max(line.start, start - 12), start);
  const unit = UNIT.test(text[end]!);
  if ((unit ? DATE_STAMP : STAMP).test(before)) return " ";
  if (running) return "";
  if (NAMED.test(before) && text[end] !== "年") return line.page.stray && !/[附年]/u.test(before) ? "" : " ";
  return unit ? "" : " ";
}
