import type { Span } from "@tifa/corpus";
import { boundPair } from "./common.js";
import { beginsWithSurname, isHanName, isSurnameAt } from "./han-names.js";
import type { Word } from "./han-words.js";
import { isJoined, wordsOf } from "./han-words.js";

const BYLINE =
  /[（(](?:本报|本报|见习|特约|实习|通讯员|通訊員|全媒体|首席)?(?:记者|記者|通讯员|通訊員|编辑|編輯|摄影|攝影|供稿|文|图|责编|責編)[^（）()。，]{0,60}$/u;

/** Whether a gap stands between the names of a byline in parentheses. */
export function inByline(text: string, line: Span, at: number): boolean {
  return (
    BYLINE.test(text.slice(Math.max(line.start, at - 70), at)) ||
    /^[^（）()，。]{0,12}(?:供稿|摄|攝|报道|文)[）)]/u.test(text.slice(at, at + 20).trimStart())
  );
}

/** What a gap does for names: it parts two, fills one of two characters, or stands behind what its bearer is. */
export type NameGap = "apart" | "within" | "behindLabel";

/** What people are, or what they do, before a list of their names. */
const LABEL =
  /(?:领导|領導|委员|委員|常委|书记|書記|省长|省長|市长|市長|县长|縣長|区长|區長|州长|主任|主席|局长|局長|部长|部長|组长|組長|秘书长|秘書長|代表|成员|成員|同志|参加|參加|出席|列席|陪同|记者|記者|通讯员|通訊員|编辑|編輯|摄影|攝影|有|由|为|為|是)$/u;

/** What stands behind the last name of a list. */
const TAIL =
  /^(?:等|及|和|也|在|作|到|文|摄|攝|参加|參加|参与|參與|出席|列席|陪同|分别|分別|一同|一起|随同|隨同|同志|主持|调研|調研|检查|檢查|报道|報道|先后|先後|讲话|講話|发言|發言|汇报|彙報|同行|带队|帶隊)/u;

/** A name in a row, and what is glued to it. */
interface Name {
  readonly words: 1 | 2;
  /** A word that is read more often than it is borne. */
  readonly common: boolean;
  /** Behind a label, behind other characters (which may be part of it), or on its own. */
  readonly before: "label" | "other" | "none";
  /** Before the verb of the sentence. */
  readonly tail: boolean;
}

/**
 * Finds the gaps that names in a row have between them: three names, or two between what people are and what they do.
 *
 * @param text - the document
 * @param line - a line with blanks
 * @param stray - whether blanks stand anywhere on the page: two names tell nothing then
 * @returns what gaps do, by their first offset
 */
export function nameGaps(text: string, line: Span, stray: boolean): ReadonlyMap<number, NameGap> {
  const found = new Map<number, NameGap>();
  const words = wordsOf(text, line);
  if (!stray) noteOffices(words, found);
  for (let i = 0; i < words.length; ) {
    // No gap stands behind a word that is joined to none.
    if (!isJoined(words, i + 1)) {
      i++;
      continue;
    }
    const names: Name[] = [];
    let next = i;
    for (; next < words.length; next += names.at(-1)!.words) {
      const name = nameAt(words, next, names.length === 0);
      if (name === null) break;
      names.push(name);
      if (name.tail || !isJoined(words, next + name.words)) {
        next += name.words;
        break;
      }
    }
    noteList(text, line, words, i, names, stray, found);
    i = Math.max(i + 1, next);
  }
  return found;
}

/** 县长 石远 副县长 何安: offices and names in turns, two or more, keep the gaps between them. */
function noteOffices(words: readonly Word[], found: Map<number, NameGap>): void {
  for (let i = 0; i < words.length; i++) {
    let next = i;
    while (isJoined(words, next + 1) && isOffice(words[next]) && isHanName(words[next + 1]!.text)) {
      next += 2;
      if (!isJoined(words, next)) break;
    }
    if (next < i + 4) continue;
    for (let at = i; at < next - 1; at++) found.set(words[at]!.end, "apart");
    i = next - 1;
  }
}

const isOffice = (word: Word | undefined): boolean =>
  word !== undefined && word.text.length <= 12 && OFFICE.test(word.text);
const OFFICE =
  /(?:书记|書記|[省市县縣区區州局部组組院校镇鎮乡鄉]长|[省市县縣区區州局部组組院校镇鎮乡鄉]長|主任|主席|秘书长|秘書長)$/u;

function noteList(
  text: string,
  line: Span,
  words: readonly Word[],
  first: number,
  names: readonly Name[],
  stray: boolean,
  found: Map<number, NameGap>,
): void {
  if (names.length === 0) return;
  const isLabelled = isJoined(words, first) && LABEL.test(words[first - 1]!.text);
  const list = isList(text, line, words, first, names, isLabelled, stray);
  let at = first;
  for (const [i, name] of names.entries()) {
    if (i > 0 && list) found.set(words[at - 1]!.end, "apart");
    if (name.words === 2 && (list || (!stray && (isLabelled || name.before === "label"))))
      found.set(words[at]!.end, "within");
    at += name.words;
  }
  if (names[0]!.words === 2 && isLabelled && !stray) found.set(words[first - 1]!.end, "behindLabel");
}

function isList(
  text: string,
  line: Span,
  words: readonly Word[],
  first: number,
  names: readonly Name[],
  isLabelled: boolean,
  stray: boolean,
): boolean {
  if (names.length < 2 || names.filter(({ common }) => !common).length < 2) return false;
  if (names.length > 2) return true;
  if (stray || names[0]!.before === "other") return false;
  const { tail } = names[1]!;
  const end = words[first + names[0]!.words + names[1]!.words - 1]!.end;
  if (isLabelled || names[0]!.before === "label")
    return tail || end === line.end || /[，。、；）)]/u.test(text[end]!);
  return /[、：:（(]/u.test(text[words[first]!.start - 1] ?? "") && (tail || /[）)]/u.test(text[end] ?? ""));
}

/** The name that begins with a word, or in it where it is the first of a list. */
function nameAt(words: readonly Word[], at: number, first: boolean): Name | null {
  const word = words[at]!.text;
  return padded(words, at, first) ?? (word.length > 1 ? nameIn(word, first) : null);
}

/** 刘 飞: a name of two characters that a blank makes as wide as one of three. */
function padded(words: readonly Word[], at: number, first: boolean): Name | null {
  const word = words[at]!.text;
  if (!isSurnameAt(word, word.length - 1) || !isJoined(words, at + 1)) return null;
  const label = word.slice(0, -1);
  if (label !== "" && !(first && LABEL.test(label))) return null;
  const given = words[at + 1]!.text;
  const tail = TAIL.test(given.slice(1));
  if (given.length > 1 && !tail) return null;
  return { words: 2, common: false, before: label === "" ? "none" : "label", tail };
}

const DOT = /[·•]/u;
/** Characters of a name. */
const LENGTHS: readonly number[] = [2, 3, 4];
const NO_LENGTHS: readonly number[] = [];

/** Whether a surname stands so many characters before a word's end. */
function mayEndInName(word: string): boolean {
  const { length } = word;
  return (
    isSurnameAt(word, Math.max(0, length - 2)) ||
    isSurnameAt(word, Math.max(0, length - 3)) ||
    isSurnameAt(word, Math.max(0, length - 4))
  );
}

function nameIn(word: string, first: boolean): Name | null {
  const dot = DOT.exec(word)?.index ?? -1;
  if (dot >= 0) return dottedName(word, dot, first);
  // A look for the surname comes first: nearly all words are none, and to cut a name out takes longer.
  for (const length of beginsWithSurname(word) ? [word.length, ...LENGTHS] : NO_LENGTHS) {
    const name = word.slice(0, length);
    const tail = length < word.length;
    if (isHanName(name) && (!tail || TAIL.test(word.slice(length))))
      return { words: 1, common: isCommon(name), before: "none", tail };
  }
  if (!first || !mayEndInName(word)) return null;
  const ends = LENGTHS.filter((length) => isHanName(word.slice(-length)));
  const labelled = ends.find((length) => LABEL.test(word.slice(0, -length)));
  const length = labelled ?? ends[0];
  if (length === undefined) return null;
  const common = isCommon(word.slice(-length));
  return { words: 1, common, before: labelled === undefined ? "other" : "label", tail: false };
}

const DOTTED = /^[\u4e00-\u9fff]{1,12}(?:[·•][\u4e00-\u9fff]{1,8}){1,3}$/u;

/** 阿不都·热合曼, where neither its first nor its last character can be told. */
function dottedName(word: string, dot: number, first: boolean): Name | null {
  if (!DOTTED.test(word)) return null;
  const labels = word.slice(0, dot);
  const label = [2, 3, 4, 5, 6].some((length) => LABEL.test(labels.slice(0, -length)));
  if (label && !first) return null;
  return { words: 1, common: false, before: label ? "label" : "none", tail: DOTTED_TAIL.test(word) };
}

const DOTTED_TAIL = /(?:参加|參加|出席|列席|陪同|分别|主持|调研|等)[^·•]{0,6}$/u;

const isCommon = (name: string): boolean => name.length === 2 && boundPair(name[0]!, name[1]!);
