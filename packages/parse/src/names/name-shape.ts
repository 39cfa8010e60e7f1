import { officeHolders, places, provinces, surnames } from "@tifa/lexicon";
import { RARE_SURNAMES } from "../tables/borne-words.js";
import {
  AFTER_NAME,
  COMMON_SURNAMES,
  NEVER_IN_GIVEN_NAMES,
  NEVER_IN_NAMES,
  NOT_NAMES,
  SUSPECT_SURNAMES,
  TRANSLITERATION,
} from "../tables/name-shapes.js";
import { NATIONAL_LEADERS } from "../tables/titles.js";
import { countsThings, cutsWord, holdsWord } from "./common-words.js";

const once = <T>(make: () => T): (() => T) => {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
};

const surnameSet = once(() => new Set(surnames()));
const common = once(() => new Set([...COMMON_SURNAMES]));
const notNames = once(() => new Set(NOT_NAMES));
const transliteration = once(() => new Set([...TRANSLITERATION]));
const afterName = once(() => new Set(AFTER_NAME));
/** Names that no person bears: full ones, provinces, prefectures. */
const placeNames = once(
  () =>
    new Set([
      ...places().flatMap((place) =>
        place.level === "prefecture" ? [place.name, place.shortName] : [place.name],
      ),
      ...provinces().flatMap((entry) => [entry.fullName, entry.shortName]),
    ]),
);
/** Short names of counties; people are called 罗山 as well. */
const countyNames = once(
  () => new Set(places().flatMap((place) => (place.level === "county" ? [place.shortName] : []))),
);

/** Names of office-holders and leaders: persons whoever writes them. */
export const knownNames: () => ReadonlySet<string> = once(
  () => new Set([...officeHolders().map((holder) => holder.name), ...NATIONAL_LEADERS]),
);

const HAN = /^\p{Script=Han}+$/u;
const LONGEST_FOLLOWER = 4;

/** Whether a name that ends at `end` may end there: punctuation, the end, a digit, or a word that follows names. */
export function endsName(text: string, end: number): boolean {
  const next = text[end];
  if (next === undefined || !/\p{Script=Han}/u.test(next)) return true;
  for (let length = LONGEST_FOLLOWER; length > 1; length--) {
    if (afterName().has(text.slice(end, end + length))) return true;
  }
  // 作 follows names; behind 工 it ends a word.
  return afterName().has(next) && !cutsWord(text, end);
}

/** How long the surname at the head of a string is: 2 for 欧阳, 1 for 王, 0 where there is none. */
export function surnameLength(text: string): number {
  if (text.length > 2 && surnameSet().has(text.slice(0, 2))) return 2;
  return text !== "" && surnameSet().has(text[0]!) ? 1 : 0;
}

/** A surname that is a word elsewhere, before what is no word. */
function isRare(text: string): boolean {
  return RARE_SURNAMES.includes(text[0]!) && !holdsWord(text);
}

/** Whether the surname is among those that most people bear. */
export function hasCommonSurname(name: string): boolean {
  return surnameLength(name) === 2 || common().has(name[0] ?? "");
}

/**
 * Whether a string can be a Han name: surname, then one or two characters that given names hold. Common words that
 * begin with a surname's character (单位, 全省) are none, nor are names of places.
 *
 * @param text - two to four characters
 * @param firm - the context proves a person (after a title, before a verb); words are then compared whole, so that
 * 方向明 passes where 方向 does not
 * @returns whether it can be one
 * @example
 * isHanName("王拥军", false); // true
 */
export function isHanName(text: string, firm: boolean): boolean {
  if (knownNames().has(text)) return true;
  if (!HAN.test(text)) return false;
  const surname = surnameLength(text) || (firm && isRare(text) ? 1 : 0);
  const given = text.slice(surname);
  if (surname === 0 || given.length < 1 || given.length > 2) return false;
  if (notNames().has(text) || placeNames().has(text)) return false;
  const head = text.slice(0, 2);
  if (!firm && countsThings(given)) return false;
  if (!firm && (countyNames().has(text) || notNames().has(head) || placeNames().has(head))) return false;
  if ([...given].some((char) => NEVER_IN_GIVEN_NAMES.includes(char))) return false;
  return !NEVER_IN_NAMES.some((word) => text.includes(word));
}

/** Whether a string is the name of a place below a province, with or without its kind. */
export function isPlaceName(text: string): boolean {
  return placeNames().has(text) || countyNames().has(text);
}

/** Whether a name begins with a character that mostly is none of a name: 应, 和, 全. */
export function isSuspect(name: string): boolean {
  return SUSPECT_SURNAMES.includes(name[0] ?? "") && !knownNames().has(name);
}

/** Whether a string is a name written in parts: 艾尔肯·吐尼亚孜. */
export function isDottedName(text: string): boolean {
  return /^\p{Script=Han}{1,8}[·•．]\p{Script=Han}{1,8}(?:[·•．]\p{Script=Han}{1,8})?$/u.test(text);
}

/** Whether a string of two to five characters is written only with those that transcribe Tibetan, Mongol or Turkic names. */
export function isTranscribedName(text: string): boolean {
  if (!HAN.test(text) || text.length < 2 || text.length > 5 || placeNames().has(text) || notNames().has(text))
    return false;
  const foreign = [...text].filter((char) => !transliteration().has(char)).length;
  return foreign <= (text.length >= 4 ? 1 : 0) && !NEVER_IN_NAMES.some((word) => text.includes(word));
}

/** What a name of a surname that no table knows does not end with: bodies, groups and kinds of people. */
const KINDS = /[者家人员会议队团班科院校司厂矿站所方面们类场网号楼件案稿书报告知城港]$/u;

/** Whether a string ends with what bodies, groups and kinds of people end with, or holds a post or a body. */
export function namesBody(text: string): boolean {
  return (
    KINDS.test(text) ||
    /[局委办处厅部县市区镇乡州盟]$/u.test(text) ||
    NEVER_IN_NAMES.some((word) => text.includes(word))
  );
}

/**
 * Whether a string of three to five characters may be a name whatever its surname: nothing in it is grammar, a post, a
 * body, a place or the beginning of an ordinary word. Such a string needs its surroundings to be taken for a name.
 *
 * @param text - Han characters
 * @returns whether nothing speaks against it
 * @example
 * isStrangeName("会议组"); // false
 */
export function isStrangeName(text: string): boolean {
  if (!HAN.test(text) || placeNames().has(text) || notNames().has(text) || afterName().has(text))
    return false;
  const head = text.slice(0, 2);
  if (notNames().has(head) || placeNames().has(head) || afterName().has(head) || countyNames().has(text))
    return false;
  const barred = [...text.slice(1)].some(
    (char) => NEVER_IN_GIVEN_NAMES.includes(char) && !RARE.includes(char),
  );
  return !barred && !KINDS.test(text) && !NEVER_IN_NAMES.some((word) => text.includes(word));
}

/** Grammar that given names hold now and then (李又安, 赵与时): it is let pass where the place in a list proves the name. */
const RARE = "又与而之且并所上里再太号旗";

/**
 * Lengths of the names that may begin at an offset, likeliest first.
 *
 * @param text - a paragraph
 * @param at - offset of the first character
 * @param firm - as in {@link isHanName}
 * @param transcribed - whether names without a Han surname may stand here
 * @returns lengths in UTF-16 units; empty where no name begins
 */
export function nameLengths(text: string, at: number, firm: boolean, transcribed: boolean): number[] {
  const dotted = /^\p{Script=Han}{1,8}[·•．]\p{Script=Han}{1,5}/u.exec(text.slice(at, at + 20));
  if (dotted !== null)
    return dottedLengths(
      text,
      at,
      dotted[0].indexOf("·") < 0 ? dotted[0].search(/[•．]/u) : dotted[0].indexOf("·"),
    );
  const found: number[] = [];
  for (const length of [4, 3, 2]) {
    const name = text.slice(at, at + length);
    if (name.length === length && endsName(text, at + length) && isHanName(name, firm)) found.push(length);
  }
  if (found.length === 0 && transcribed) {
    for (const length of [5, 4, 3, 2]) {
      const name = text.slice(at, at + length);
      if (name.length === length && endsName(text, at + length) && isTranscribedName(name))
        found.push(length);
    }
  }
  return found.length > 1 ? preferWhole(text, at, found) : found;
}

/** 雪克来提·扎克尔: the part behind the point is as long as leaves a follower behind it. */
function dottedLengths(text: string, at: number, point: number): number[] {
  // 副州长库尔班江·…: the title is read first, and the name from behind it.
  if (/(?:长|书记|主席|主任|委员|常委|代表|领导|员)/u.test(text.slice(at, at + point))) return [];
  const ends = [3, 4, 2, 5, 6]
    .map((length) => at + point + 1 + length)
    .filter((end) => end <= text.length && isDottedName(text.slice(at, end)) && endsName(text, end))
    .filter((end) => !swallowsVerb(text, at + point + 1, end));
  // 都 and 也 end names and stand in them: a mark or 等 further on decides.
  const [first] = ends;
  const weak = first !== undefined && "都也还同时并用以从".includes(text[first] ?? "　");
  const marked = weak
    ? ends.find(
        (end) =>
          !/\p{Script=Han}/u.test(text[end] ?? "") ||
          /^(?:等|作|主持|出席|参加|列席|讲话|指出|强调|要求|汇报|通报|传达|介绍)/u.test(
            text.slice(end, end + 2),
          ),
      )
    : undefined;
  const end = marked ?? first;
  return end === undefined ? [] : [end - at];
}

/** 肉孜出席。: what ends at the mark is a verb. */
function swallowsVerb(text: string, from: number, end: number): boolean {
  if ("等和与及".includes(text[end - 1]!)) return true;
  for (let start = from + 1; start <= end - 2; start++)
    if (afterName().has(text.slice(start, end))) return true;
  return false;
}

/**
 * 陈刚在…: where both 陈刚 and 陈刚在 can be names, a last character that is grammar goes to what follows; so does one
 * with which a verb of two characters begins (邢舟汇报道路情况).
 */
function preferWhole(text: string, at: number, lengths: readonly number[]): number[] {
  const longest = lengths[0]!;
  const last = text[at + longest - 1]!;
  const end = at + longest;
  // A preposition needs an object: before a mark or a verb 和, 向, 对 end the name (翁忠和，苏文向出席).
  if (/^(?:[，、。；）]|\s\p{Script=Han}|$)/u.test(text.slice(end, end + 2))) return [...lengths];
  if (
    "和与对向同在为就率".includes(last) &&
    /^(?:主持|出席|参加|列席|讲话|指出|强调|要求|汇报|通报|传达|作[了出动具工部补]|等|和[省市县区各有])/u.test(
      text.slice(end, end + 2),
    )
  )
    return [...lengths];
  const cutsVerb = afterName().has(text.slice(end - 1, end + 1));
  return cutsVerb || "在和等到与及就对向同以率作说也还任为时主出讲将".includes(last)
    ? [...lengths].reverse()
    : [...lengths];
}
