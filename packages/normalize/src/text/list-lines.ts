import { isHanName } from "./han-names.js";
import { endsInOpening, endsInSemicolon, hasClosingStart } from "./line-edges.js";
import type { Piece } from "./pieces.js";

/**
 * Finds the lines that begin an item of a list and go on with no sentence, among those that could.
 *
 * @param pieces - the lines of a document that are not blank
 * @param wrapped - whether the page was wrapped at a width: short lines and equal indents tell nothing then
 * @returns the lines that stand for themselves
 */
export function findListLines(pieces: readonly Piece[], wrapped: boolean): ReadonlySet<Piece> {
  const found = new Set<Piece>();
  const counting = numberedLines(pieces);
  const story = pieces.some(({ text }) => SPEECH.test(text));
  const sums = wrapped ? null : sumsOf(pieces);
  for (let i = 1; i < pieces.length; i++) {
    const first = pieces[i - 1]!;
    const second = pieces[i]!;
    // Behind a sentence's end nothing goes on where no width is known, and no more is asked.
    if (first.ended && !wrapped && !endsInSemicolon(first.text)) continue;
    if (hasClosingStart(second.text) || endsInOpening(first.text)) continue;
    if (
      counting[i] === true ||
      isCredit(first.text) ||
      first.text.endsWith(">>") ||
      SPREAD.test(first.text) ||
      isSignature(first, second) ||
      HEADS.test(first.text) ||
      PLACE_LABEL.test(second.text) ||
      isLabelled(first.text, second.text) ||
      isRow(first, second) ||
      (i > 1 && isRow(pieces[i - 2]!, first)) ||
      isParallel(first, second) ||
      isSpeech(first, second) ||
      (story && WHOLE_QUOTE.test(first.text)) ||
      (sums !== null && (isAmidItems(sums, i) || isCount(first, second) || isAmidEntries(pieces, i)))
    )
      found.add(second);
  }
  return found;
}

/** A table's label, its characters spread over a column: 职　业 */
const SPREAD = /^[\u4e00-\u9fff](?:[ \u00a0\u3000]{2,8}[\u4e00-\u9fff]|\u3000[\u4e00-\u9fff]){1,3}$/u;
/** A caption, or who says something, alone on a line, heads what follows: a sentence sets a comma behind 指出. */
const HEADS = /^(?:(?:会议|活动|调研)现场|(?!会议|大会)[\u4e00-\u9fff]{2,3}(?:指出|强调))$/u;

/** A name alone on its line, below an office: it signs. */
function isSignature(first: Piece, second: Piece): boolean {
  if (second.runsOn || !OFFICE.test(first.text)) return false;
  const name = second.text.replace(/[ \u00a0\u3000]/gu, "");
  return name.length <= 3 && isHanName(name);
}

const OFFICE = /^[^，。；：、]{0,16}(?:总理|[省市区县州]长|主席|主任|书记|院长|检察长)$/u;

/** 青禾市： alone on a line heads what follows. */
const PLACE_LABEL = /^[\u4e00-\u9fff]{1,10}[省市县区州盟旗镇乡]：$/u;
const LABEL = /^([\u4e00-\u9fff]{2,10})[：:]/u;

/** Lines in a row that begin with labels of one kind: 青禾县：…, 云州县：… */
function isLabelled(first: string, second: string): boolean {
  const one = LABEL.exec(first)?.[1];
  const other = LABEL.exec(second)?.[1];
  if (one === undefined || other === undefined) return false;
  return one.at(-1) === other.at(-1) && /[省市县区州盟旗镇乡]$/u.test(one);
}

/** Cells set apart by blanks, as many as in the line before, and no mark of a sentence. */
function isRow(first: Piece, second: Piece): boolean {
  const cells = cellsOf(second.text);
  return cells >= 3 && cells === cellsOf(first.text);
}

function cellsOf(line: string): number {
  return line.length > LONGEST_ROW || /[，。；！？]/u.test(line) ? 0 : line.split(/[ \u3000]+/u).length;
}

/** Two lines of the same build, a mark inside each at the same place: 艰苦奋斗、自力更生. */
function isParallel(first: Piece, second: Piece): boolean {
  if (first.ended || first.text.length > LONGEST_ROW || second.text.length > LONGEST_ROW) return false;
  const mark = second.text.search(/[，、].|[=≈]/u);
  if (mark < 0 || Math.abs(first.text.search(/[，、].|[=≈]/u) - mark) > 2) return false;
  return buildOf(first.text) === buildOf(second.text);
}

const LONGEST_ROW = 40;

/** A line with one sign for each Chinese character and one for each number. */
const buildOf = (line: string): string =>
  line.replace(/[\u4e00-\u9fff]/gu, "一").replace(/\d{1,9}(?:\.\d{1,9})?/gu, "0");

/** A line that is what someone says, whole, stands for itself in a story. */
function isSpeech(first: Piece, second: Piece): boolean {
  return SPEECH.test(second.text) && !first.ended && !/[，：]$/u.test(first.text) && first.chinese;
}

/** In a story, what someone says may lack its stop. */
const WHOLE_QUOTE = /^“[^“”]{1,200}”$/u;
const SPEECH = /^“[^“”]{1,200}[。！？…]”$/u;

/** Of three lines in a row each names what it is about, before a comma, and ends no sentence: 会计1名，有会计证 */
function isAmidEntries(pieces: readonly Piece[], at: number): boolean {
  const isEntry = (i: number): boolean => {
    const piece = pieces[i];
    return piece !== undefined && !piece.ended && piece.text.length <= LONGEST_ROW && ENTRY.test(piece.text);
  };
  return isEntry(at - 1) && isEntry(at) && (isEntry(at - 2) || isEntry(at + 1));
}

const ENTRY = /^[^，。；：、]{2,6}，.*[^，、]$/u;

/** Who took a photograph: 记者石远摄, （何安 摄 */
function isCredit(line: string): boolean {
  if (!line.endsWith("摄")) return false;
  if (/(?:记者|通讯员)[ \u00a0\u3000]?[\u4e00-\u9fff]{2,3}[ \u00a0\u3000]?摄$/u.test(line.slice(-16)))
    return true;
  const tail = line.slice(-16, -1).trimEnd();
  return [2, 3].some(
    (length) =>
      isHanName(tail.slice(-length)) &&
      (tail.length === length || /(?:记者|通讯员|[。！：:/ \u3000（(”）)])$/u.test(tail.slice(0, -length))),
  );
}

/** Counts of a bulletin, one a line, each indented alike. */
function isCount(first: Piece, second: Piece): boolean {
  return (
    second.indent >= 2 &&
    first.indent === second.indent &&
    /\d[例人名](?:[（(][^（）()。]{1,40}[）)])?$|例[）)]$/u.test(first.text) &&
    /^[^，。；]{2,24}\d[例人名]/u.test(second.text)
  );
}

const NUMBER = /^[（(]?(\d{1,3})([.．、）)])[ \u00a0\u3000]{0,8}[^\d\s]/u;
/** 五、 and （五） number a heading as 六、 and （六） do the next. */
const HAN_NUMBER = /^[（(]?([一二三四五六七八九十]{1,3})([、）)])/u;
const HAN_DIGITS = "一二三四五六七八九十";
/** Lines between an item and the next. */
const REACH = 40;

/** Lines whose numbers count on from an earlier line's, in the same style. */
function numberedLines(pieces: readonly Piece[]): boolean[] {
  const counting: boolean[] = [];
  const last = new Map<string, number>();
  for (const [i, { text }] of pieces.entries()) {
    const [, digits, sign] = NUMBER.exec(text) ?? [];
    const [, numeral, mark] = HAN_NUMBER.exec(text) ?? [];
    if (digits === undefined && numeral === undefined) continue;
    const number = digits === undefined ? hanNumber(numeral!) : Number(digits);
    const style = digits === undefined ? `han${mark}` : sign;
    const before = last.get(`${number - 1}${style}`);
    if (before !== undefined && i - before <= REACH) {
      counting[i] = true;
      if (number === 2 || digits === undefined) counting[before] = true;
    }
    last.set(`${number}${style}`, i);
  }
  return counting;
}

/** A numeral below a hundred: 五, 十二, 二十三. */
function hanNumber(numeral: string): number {
  const ten = numeral.indexOf("十");
  const digit = (character: string | undefined): number =>
    character === undefined || character === "" ? 0 : HAN_DIGITS.indexOf(character) + 1;
  if (ten < 0) return numeral.length === 1 ? digit(numeral) : 0;
  return (ten === 0 ? 1 : digit(numeral[0])) * 10 + digit(numeral[ten + 1]);
}

/** Up to each line, how many lines are as short as items, and how many bear a mark that sentences have. */
interface Sums {
  readonly short: readonly number[];
  readonly marked: readonly number[];
}

function sumsOf(pieces: readonly Piece[]): Sums {
  const short = [0];
  const marked = [0];
  for (const { text, ended } of pieces) {
    const isMarked = ended || /[，,。；;、]/u.test(text);
    short.push(short.at(-1)! + (!isMarked && text.length < 14 ? 1 : 0));
    marked.push(marked.at(-1)! + (isMarked ? 1 : 0));
  }
  return { short, marked };
}

/**
 * Whether a line stands among items: of the three lines before and the three from it on, five are short, both beside the
 * break among them; or of four and four, none has a mark of sentences.
 */
function isAmidItems({ short, marked }: Sums, at: number): boolean {
  const near = within(short, at, 3);
  if (near.lines >= 5 && near.sum >= 5 && within(short, at, 1).sum === 2) return true;
  const far = within(marked, at, 4);
  return far.lines >= 7 && far.sum === 0;
}

function within(sums: readonly number[], at: number, reach: number): { lines: number; sum: number } {
  const from = Math.max(0, at - reach);
  const to = Math.min(sums.length - 1, at + reach);
  return { lines: to - from, sum: sums[to]! - sums[from]! };
}
