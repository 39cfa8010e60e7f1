import { holdsWord } from "./common-words.js";
import {
  hasCommonSurname,
  isDottedName,
  isPlaceName,
  isSuspect,
  isTranscribedName,
  knownNames,
  surnameLength,
} from "./name-shape.js";

/** What stands around a list of names. */
export interface ListContext {
  readonly titled: boolean;
  /** Whether what people do follows. */
  readonly acts: boolean;
  /** Whether the list is all that a sentence says of who came, see {@link attends}. */
  readonly attends: boolean;
}

/**
 * Whether a list proves its members. Behind a title half of them must bear common surnames, else all but one, or most of many. Where a
 * sentence says nothing but who came (甲、乙、丙参加会议), rare surnames count as well, if the name is whole and holds no word.
 *
 * @param names - members
 * @param context - what stands around them
 * @returns whether all are names of people
 * @example
 * proveList(["王明", "李强"], { titled: false, acts: true, attends: false }); // true
 */
export function proveList(names: readonly string[], { titled, acts, attends }: ListContext): boolean {
  if (!titled && listsPlaces(names)) return false;
  const sure = names.filter(
    (name) =>
      (hasCommonSurname(name) && !isSuspect(name)) ||
      isDottedName(name) ||
      (name.length > 2 && isTranscribedName(name)),
  ).length;
  if (titled)
    return sure * 2 >= names.length || names.some((name) => isDottedName(name) || isTranscribedName(name));
  const count = names.length;
  const whole = names.filter(isWhole).length;
  if (acts && sure >= count - (count > 2 ? 1 : 0)) return true;
  if (count > 2 && sure === count && (acts || attends || whole * 3 >= count)) return true;
  // The longer a list, the more of its members may bear surnames that few people bear.
  if (acts && count >= LONG && sure * 3 >= count * 2 && whole * 2 >= count) return true;
  if (count > LONG && sure * 5 >= count * 4 && whole * 2 >= count) return true;
  if (!attends) return false;
  return count > 2 ? whole * 2 >= count : whole === count;
}

/** A list of so many members proves itself by most of them. */
const LONG = 4;

/** 柳树湾、白石沟: where half of a list ends with what places end with, or all with what places and names do. */
function listsPlaces(names: readonly string[]): boolean {
  const kinds = names.filter((name) => /[村湾沟坡桥门庄堡屯寨营街坊坝墩垭界网]$/u.test(name)).length;
  const either = names.filter((name) =>
    /[村湾沟坡桥门庄堡屯寨营街坊坝墩垭界网山河江海湖岭峰泉洲岛]$/u.test(name),
  ).length;
  if (names.length > 2 && names.every(isPlaceName)) return true;
  return kinds * 2 >= names.length || (names.length > 2 && either === names.length);
}

/** A surname of the table and a given name of two characters, without a word in them; or a name in transcription. */
function isWhole(name: string): boolean {
  if (isDottedName(name) || knownNames().has(name)) return true;
  if (name.length > 2 && isTranscribedName(name)) return true;
  const surname = surnameLength(name);
  return surname > 0 && name.length === surname + 2 && !holdsWord(name);
}

const CAME =
  /^(?:同志|等(?:[^，。；、]{0,8}(?:领导|同志|人|人员|委员|代表|成员|干部|嘉宾|专家))?)?(?:分别|一同|共同|应邀)?(?:出席|参加|列席|陪同|参会|到会)/u;
const CAME_WITH_OTHERS = /^，.{2,160}(?:出席|参加|列席|参会)(?:了)?(?:会议|活动|调研)?$/u;

/**
 * Whether a sentence begins with a list and says that those named came, they alone or with others behind a comma.
 *
 * @param text - a paragraph
 * @param end - offset behind the list
 * @returns true for 甲、乙参加会议 and 甲、乙，某市市长丙参加会议
 * @example
 * attends("王明、李强参加会议。", 5); // true
 */
export function attends(text: string, end: number): boolean {
  const rest = text.slice(end, end + 200).split(/[。；（(]/u)[0]!;
  return CAME.test(rest) || CAME_WITH_OTHERS.test(rest);
}

const CALLED_IN = /(?:出席|参加|列席|陪同|参会|到会)[^，。；]{0,16}(?:[：:]|有)$/u;

/**
 * Whether what stands before an offset says that those who came follow.
 *
 * @param text - a paragraph
 * @param at - where the list begins
 * @returns true behind 出席会议的还有：
 * @example
 * isCalledIn("出席会议的还有：王明、李强。", 8); // true
 */
export function isCalledIn(text: string, at: number): boolean {
  return CALLED_IN.test(text.slice(Math.max(0, at - 24), at));
}
