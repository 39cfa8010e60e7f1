import { once } from "@tifa/corpus";
import { bareCounties, officeHolders, places, provinces, surnames } from "@tifa/lexicon";
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
import { isHanUnit, unitTable } from "../text/unit-table.js";
import { countsThings, cutsWord, holdsWord } from "./common-words.js";

const surnameSet = once(() => new Set(surnames()));
const common = once(() => new Set([...COMMON_SURNAMES]));
const notNames = once(() => new Set(NOT_NAMES));
/** Characters that transcribe. */
export const transliteration: () => ReadonlySet<string> = once(() => new Set([...TRANSLITERATION]));
/** What may follow a name. */
export const afterName: () => ReadonlySet<string> = once(() => new Set(AFTER_NAME));
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
  () =>
    new Set([
      ...places().flatMap((place) => (place.level === "county" ? [place.shortName] : [])),
      ...bareCounties().keys(),
    ]),
);

/** Names of office-holders and leaders: persons whoever writes them. */
export const knownNames: () => ReadonlySet<string> = once(
  () => new Set([...officeHolders().map((holder) => holder.name), ...NATIONAL_LEADERS]),
);

/** First units of what may follow a name: most places are told by one look. */
const followers = unitTable(
  [AFTER_NAME, AFTER_NAME.filter((word) => word.length > 1), AFTER_NAME.filter((word) => word.length === 1)],
  "first",
);
const LONG_FOLLOWER = 2;
const SHORT_FOLLOWER = 4;
/** Second units of the followers of two characters and more. */
const followersSecond = unitTable([AFTER_NAME.map((word) => word.slice(1))], "first");

const HAN = /^\p{Script=Han}+$/u;
const LONGEST_FOLLOWER = 4;

/** Whether a name that ends at `end` may end there: punctuation, the end, a digit, or a word that follows names. */
export function endsName(text: string, end: number): boolean {
  if (end >= text.length) return true;
  const unit = text.charCodeAt(end);
  if (!isHanUnit(unit)) return true;
  const kinds = followers[unit]!;
  if (kinds === 0) return false;
  if ((kinds & LONG_FOLLOWER) !== 0 && followersSecond[text.charCodeAt(end + 1)]) {
    for (let length = LONGEST_FOLLOWER; length > 1; length--) {
      if (afterName().has(text.slice(end, end + length))) return true;
    }
  }
  // 作 follows names; behind 工 it ends a word.
  return (kinds & SHORT_FOLLOWER) !== 0 && !cutsWord(text, end);
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
  // 段长要睡在卡点: behind a post it is the verb far sooner than a surname.
  if (text.length === 2 && (text[0] === "要" || MOVES.test(text))) return false;
  if (/^区(?:政协|人大|纪委|监委|法院)/u.test(text)) return false;
  if (notNames().has(text) || placeNames().has(text)) return false;
  const head = text.slice(0, 2);
  if (!firm && countsThings(given)) return false;
  if (!firm && (countyNames().has(text) || notNames().has(head) || placeNames().has(head))) return false;
  if ([...given].some((char) => NEVER_IN_GIVEN_NAMES.includes(char))) return false;
  return !NEVER_IN_NAMES.some((word) => text.includes(word));
}

/** 来陕考察: somebody comes to a province. */
const MOVES =
  /^[来入返离抵][京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川蜀黔贵滇云藏陕秦甘陇青宁新港澳台]$/u;

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

/** Whether a string of two to seven characters is written only with those that transcribe Tibetan, Mongol or Turkic names. */
export function isTranscribedName(text: string): boolean {
  if (!HAN.test(text) || text.length < 2 || text.length > 7 || placeNames().has(text) || notNames().has(text))
    return false;
  const foreign = [...text].filter((char) => !transliteration().has(char));
  if (foreign.length > (text.length >= 4 ? 1 : 0) || foreign.some((char) => GRAMMAR.includes(char)))
    return false;
  return !NEVER_IN_NAMES.some((word) => text.includes(word));
}

/** What never transcribes: 四, 七 and others that no Han given name holds do (四朗扎西). */
const GRAMMAR = "的了过在等及到被说副";

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
