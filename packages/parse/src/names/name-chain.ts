import { PERSON_VERBS } from "../tables/name-shapes.js";
import { holdsWord } from "./common-words.js";
import { nameBehindPost } from "./name-behind-post.js";
import { mayBeName, nameLengths } from "./name-lengths.js";
import {
  hasCommonSurname,
  isStrangeName,
  isSuspect,
  isTranscribedName,
  namesBody,
  surnameLength,
} from "./name-shape.js";
import { subjectLength } from "./repeated-subjects.js";

/** Names in a row, where they stand. */
export interface Chain {
  readonly names: readonly string[];
  /** Offset behind the last. */
  readonly end: number;
}

/** What stands in front of a chain. */
export interface ChainContext {
  readonly title: "strong" | "weak" | null;
  /** Whether a sentence begins here. */
  readonly sentenceStart: boolean;
  /** Whether a clause begins here. */
  readonly fresh: boolean;
  /** Strings that speak elsewhere in the text, see `repeatedSubjects`. */
  readonly subjects: ReadonlySet<string>;
}

const LONGEST_LIST = 120;
const LIST_MARK = /^(?:、|和|与|及|以及|，|\s{1,4})/u;
const personVerbs = new Set(PERSON_VERBS);

/**
 * Reads names in a row, parted by 、, 和 or a blank.
 *
 * @param text - a paragraph
 * @param at - where the first begins
 * @param context - what stands in front
 * @returns the names, none where none begins at the offset
 * @example
 * chainAt("王明、李强出席", 0, { title: null, sentenceStart: true, fresh: true, subjects: new Set() }); // { names: ["王明", "李强"], end: 5 }
 */
export function chainAt(text: string, at: number, context: ChainContext): Chain {
  const names: string[] = [];
  let end = at;
  let next = at;
  while (names.length < LONGEST_LIST) {
    const found =
      names.length === 0
        ? firstLength(text, at, context)
        : (nameLengths(text, next, true, true)[0] ??
          (laterLength(text, next, context) || wordLength(text, next, names.length)));
    if (found === 0) break;
    names.push(text.slice(next, next + found));
    end = next + found;
    const mark = LIST_MARK.exec(text.slice(end, end + 5));
    if (mark === null || (mark[0] === "，" && !nameBehindComma(text, end + 1))) break;
    next = end + mark[0].length;
  }
  return { names, end };
}

/**
 * Whether names in a row may begin where no post stands in front, by a look at the first characters.
 *
 * @param text - a paragraph
 * @param at - where the first would begin
 * @param fresh - whether a clause begins there
 * @returns false only where {@link chainAt} finds none
 * @example
 * mayBeginChain("的工作", 0, true); // false
 */
export function mayBeginChain(text: string, at: number, fresh: boolean): boolean {
  return mayBeName(text, at) || (fresh && isListed(text, at));
}

/** Behind a post, and at the head of a list with which a sentence begins, a name may be of a surname that no table knows. */
function firstLength(text: string, at: number, { title, fresh, subjects }: ChainContext): number {
  const heads = fresh && isListed(text, at) && /^\p{Script=Han}{2,5}、/u.test(text.slice(at, at + 6));
  const [length] = nameLengths(text, at, title !== null, title !== null || heads);
  if (length !== undefined) return length;
  // 万家灯主持召开…: nobody but a person presides, whatever word the name begins with.
  const [presiding] = text.slice(at, at + LONGEST_NAME + 2).includes("主持")
    ? nameLengths(text, at, true, false)
    : [];
  if (presiding !== undefined && /^主持(?:召开|会议|并)/u.test(text.slice(at + presiding))) return presiding;
  if (title === "strong") {
    const spoken = subjectLength(subjects, text, at) || nameBehindPost(text, at);
    if (spoken > 0) return spoken;
  }
  if (title === null && !heads) return 0;
  // 吴忠琼、罗小云: a name that begins like a place, at the head of a list.
  const [listed = 0] = nameLengths(text, at, true, false);
  if (runOf(text, at + listed) >= (listed > 2 ? 1 : ENOUGH_NAMES)) return listed;
  const stranger = strangerLength(text, at);
  // Alone it would prove itself; the next in the row must be a name.
  return nameFollows(text, at + stranger) ? stranger : 0;
}

/** UTF-16 units of a name in two parts, each of its characters outside the basic plane. */
const LONGEST_NAME = 32;

/** Whether 、 stands where a name would end. */
function isListed(text: string, at: number): boolean {
  for (let mark = at + 2; mark <= at + 5; mark++) if (text[mark] === "、") return true;
  return false;
}

/** How many names, each behind 、, follow an offset, counted no farther than needed. */
function runOf(text: string, from: number): number {
  let count = 0;
  for (let at = from; count < ENOUGH_NAMES && nameFollows(text, at); count++)
    at += 1 + nameLengths(text, at + 1, true, true)[0]!;
  return count;
}

/** Whether 、 and a name stand at an offset: one of three characters, or of a common surname. */
function nameFollows(text: string, at: number): boolean {
  if (text[at] !== "、") return false;
  const [length] = nameLengths(text, at + 1, true, true);
  return length !== undefined && (length > 2 || hasCommonSurname(text.slice(at + 1, at + 1 + length)));
}

/** A further member. Behind a post its word may be a name as that of the first may. */
function laterLength(text: string, at: number, { title }: ChainContext): number {
  return strangerLength(text, at) || (title === "strong" ? nameBehindPost(text, at) : 0);
}

/** How many names must stand before a member that looks like a word. */
const ENOUGH_NAMES = 3;

/**
 * A member that is a word or a town elsewhere (温暖, 吉林) or holds what names seldom hold (李三旗), with names on both sides: nothing else
 * stands in the middle of a row of people.
 */
function wordLength(text: string, at: number, before: number): number {
  const member = /^\p{Script=Han}{2,3}(?=、)/u.exec(text.slice(at, at + 4))?.[0];
  if (before < ENOUGH_NAMES || member === undefined || surnameLength(member) === 0) return 0;
  if (namesBody(member) || !nameFollows(text, at + member.length)) return 0;
  return member.length;
}

/** 甲，乙，丙出席: a comma goes on with a list if a name stands behind it that a mark or a verb ends. */
function nameBehindComma(text: string, at: number): boolean {
  const [length] = nameLengths(text, at, false, false);
  if (
    length === undefined ||
    !hasCommonSurname(text.slice(at, at + 2)) ||
    isSuspect(text.slice(at, at + length))
  )
    return false;
  return /^(?:[，、]|等|出席|参加|列席|陪同)/u.test(text.slice(at + length, at + length + 2));
}

/**
 * A member of a list that no table knows, before a mark or what people do: one written in transcription, longer than
 * {@link nameLengths} reads, or one of three characters that hold no word.
 */
function strangerLength(text: string, at: number): number {
  const found = [7, 6, 3].find((length) => {
    const name = text.slice(at, at + length);
    return (
      endsMember(text, at + length) &&
      (length > 3 ? isTranscribedName(name) : isStrangeName(name) && !holdsWord(name))
    );
  });
  // 与王明: a piece of grammar beside a name.
  return found === undefined || "和与及同".includes(text[at]!) ? 0 : found;
}

/** Whether a mark, or what people do, stands at an offset. */
function endsMember(text: string, at: number): boolean {
  return text[at] === "、" || text[at] === "，" || personVerbs.has(text.slice(at, at + 2));
}
