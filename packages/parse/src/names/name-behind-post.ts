import { BORNE_WORDS, RARE_SURNAMES } from "../tables/borne-words.js";
import { holdsWord } from "./common-words.js";
import {
  hasCommonSurname,
  isPlaceName,
  isStrangeName,
  isSuspect,
  knownNames,
  surnameLength,
} from "./name-shape.js";

/** What only a person does, with the word directly behind the name. */
const DEED = /^(?:主持|讲话|致辞|致词|指出|强调|表示|要求|宣读|通报|汇报|列席|领学|同志)/u;
const CAME = /^(?:出席|参加|陪同)/u;
const END = /^(?:[，、。；]|出席|参加|陪同|作(?!为|用|业|风)|传达|介绍|部署|$)/u;

/**
 * A name that nothing but its place behind a post proves: a word that people are called (黎明, 向阳), a town's name (沈阳), a surname so rare
 * that elsewhere it is a word (木易), a given name that holds grammar (梁上泉), or four characters that are no word (龚自珍林). A deed or a mark must follow.
 *
 * @param text - a paragraph
 * @param at - where the name would begin, behind a post that one person holds
 * @returns its length, 0 where there is none
 * @example
 * nameBehindPost("市长黎明主持会议", 2); // 2
 */
export function nameBehindPost(text: string, at: number): number {
  if (text.slice(Math.max(0, at - 3), at) === "总书记") return 0;
  // 传达省委书记某某的批示: who is known to hold office is himself, whatever follows.
  for (const length of [3, 2])
    if (knownNames().has(text.slice(at, at + length)) && (length === 3 || text[at + length] === "的"))
      return length;
  for (const length of [3, 2]) {
    const name = text.slice(at, at + length);
    if (name.length < length) continue;
    const rest = text.slice(at + length, at + length + 3);
    const deed = DEED.test(rest);
    if (!deed && !END.test(rest)) continue;
    if (BORNE_WORDS.includes(name)) return length;
    if (deed && length === 2 && surnameLength(name) > 0 && isPlaceName(name)) return length;
    const strange = isStrangeName(name) && !holdsWord(name);
    if (strange && (RARE_SURNAMES.includes(name[0]!) || (length === 3 && hasCommonSurname(name))))
      return length;
  }
  const long = text.slice(at, at + 4);
  const rest = text.slice(at + 4, at + 7);
  const whole = surnameLength(long) === 1 && !isSuspect(long);
  return whole && (DEED.test(rest) || CAME.test(rest)) && isStrangeName(long) && !holdsWord(long) ? 4 : 0;
}
