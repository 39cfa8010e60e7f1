import { once } from "@tifa/corpus";
import { surnames } from "@tifa/lexicon";
import { RARE_SURNAMES } from "../tables/borne-words.js";
import { NEVER_IN_GIVEN_NAMES } from "../tables/name-shapes.js";
import { isHanUnit, unitTable } from "../text/unit-table.js";
import {
  afterName,
  endsName,
  isDottedName,
  isHanName,
  isTranscribedName,
  knownNames,
  transliteration,
} from "./name-shape.js";

/** First units of names: most places are told by one look. */
const heads = once(() => unitTable([surnames(), RARE_SURNAMES, knownNames()], "first"));

/** Units of what stands behind the first character of a name: of known names and of surnames of two characters, and those that no given name holds. */
const inside = once(() =>
  unitTable(
    [[...knownNames(), ...surnames()].flatMap((name) => name.slice(1).split("")), NEVER_IN_GIVEN_NAMES],
    "first",
  ),
);
const KNOWN_INSIDE = 1;

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
  const dotted = mayBeDotted(text, at)
    ? /^\p{Script=Han}{1,8}(?=[·•．]\p{Script=Han})/u.exec(text.slice(at, at + 20))
    : null;
  if (dotted !== null) return dottedLengths(text, at, dotted[0].length);
  const found: number[] = [];
  for (let length = longestHan(text, at); length >= 2; length--) {
    if (endsName(text, at + length) && isHanName(text.slice(at, at + length), firm)) found.push(length);
  }
  if (found.length === 0 && transcribed) {
    for (let length = Math.min(LONGEST_TRANSCRIBED, text.length - at); length >= 2; length--) {
      if (endsName(text, at + length) && isTranscribedName(text.slice(at, at + length))) found.push(length);
    }
  }
  if (firm && found.length > 0) {
    const whole = [5, 4].find(
      (length) => length > found[0]! && isWholeTranscription(text, at, length, found[0]!),
    );
    if (whole !== undefined) return [whole];
  }
  return found.length > 1 ? preferWhole(text, at, found) : found;
}

/**
 * Whether a name may begin at an offset, but for those in transcription that no point parts, by a look at the first
 * characters.
 *
 * @param text - a paragraph
 * @param at - offset of the first character
 * @returns false only where {@link nameLengths} finds none of these
 * @example
 * mayBeName("的工作", 0); // false
 */
export function mayBeName(text: string, at: number): boolean {
  return longestHan(text, at) > 1 || mayBeDotted(text, at);
}

/** 包朝克图: the first characters make a Han name, and all of them one that is transcribed. */
function isWholeTranscription(text: string, at: number, length: number, short: number): boolean {
  const name = text.slice(at, at + length);
  if (name.length < length || !isTranscribedName(name) || !endsName(text, at + length)) return false;
  const tail = name.slice(short);
  return (
    [...tail].every((char) => transliteration().has(char)) && !(tail.length > 1 && afterName().has(tail))
  );
}

/** Half a surrogate pair tells nothing of its character. */
const isSurrogate = (unit: number): boolean => (unit & 0xf800) === 0xd800;

/** Units, up to four, that a Han name with this first character may have; 0 where none begins with it. */
function longestHan(text: string, at: number): number {
  if (heads()[text.charCodeAt(at)] === 0) return 0;
  let length = 1;
  while (length < LONGEST_HAN && mayStandInside(text.charCodeAt(at + length))) length++;
  return length;
}

const LONGEST_HAN = 4;

/** Whether a unit may stand behind the first of a Han name, as {@link isHanName} reads names. */
function mayStandInside(unit: number): boolean {
  const kinds = inside()[unit]!;
  // What is in both sets stands in known names.
  if (kinds !== 0) return (kinds & KNOWN_INSIDE) !== 0;
  return isHanUnit(unit) || isSurrogate(unit);
}

const LONGEST_TRANSCRIBED = 5;

/** Whether the mark that parts a name in transcription stands where the first part would end. */
function mayBeDotted(text: string, at: number): boolean {
  if (!hasPoint(text)) return false;
  let point = at;
  const last = at + 2 * LONGEST_PART;
  while (point < last && (isHanUnit(text.charCodeAt(point)) || isSurrogate(text.charCodeAt(point)))) point++;
  return "·•．".includes(text[point] ?? " ");
}

/** The paragraph that was asked about last, in which each offset is: most have no such mark. */
let asked = "";
let askedHasPoint = false;

function hasPoint(text: string): boolean {
  if (text !== asked) {
    asked = text;
    askedHasPoint = /[·•．]/u.test(text);
  }
  return askedHasPoint;
}

/** Characters of a part of a name in transcription. */
const LONGEST_PART = 8;

/** 雪克来提·扎克尔: the part behind the point is as long as leaves a follower behind it. */
function dottedLengths(text: string, at: number, point: number): number[] {
  // 副州长库尔班江·…: the title is read first, and the name from behind it.
  if (/(?:长|书记|主席|主任|委员|常委|代表|领导|员)/u.test(text.slice(at, at + point))) return [];
  const ends = [3, 4, 2, 5, 6]
    .map((length) => at + point + 1 + length)
    .filter((end) => end <= text.length && isDottedName(text.slice(at, end)) && endsName(text, end))
    .filter((end) => !swallowsVerb(text, at + point + 1, end));
  // 艾山在发言中说: what goes to the verb behind is none of the name's, where the name is one without it.
  if (ends[0] !== undefined && "在对向就".includes(text[ends[0] - 1]!) && ends.includes(ends[0] - 1))
    return [ends[0] - 1 - at];
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

/** 肉孜出席。, 肉孜到了。: what ends at the mark is a verb. */
function swallowsVerb(text: string, from: number, end: number): boolean {
  if ("等和与及".includes(text[end - 1]!) || /[的了着过]/u.test(text.slice(from, end))) return true;
  for (let start = from + 1; start <= end - 2; start++)
    if (afterName().has(text.slice(start, end))) return true;
  return false;
}

/**
 * 邢舟将…: where both 邢舟 and 邢舟将 can be names, a last character that is grammar goes to what follows; so does one
 * with which a verb of two characters begins (邢舟汇报道路情况).
 */
function preferWhole(text: string, at: number, lengths: readonly number[]): number[] {
  const longest = lengths[0]!;
  const last = text[at + longest - 1]!;
  const end = at + longest;
  // A preposition needs an object: before a mark or a verb 和, 向, 对 end the name (翁忠和，苏文向出席).
  if (/^(?:[，、。；）]|\s\p{Script=Han}|$)/u.test(text.slice(end, end + 2))) return [...lengths];
  if (
    "和与对向同为就率".includes(last) &&
    /^(?:主持|出席|参加|列席|讲话|指出|强调|要求|汇报|通报|传达|作[了出动具工部补]|等|和[省市县区各有])/u.test(
      text.slice(end, end + 2),
    )
  )
    return [...lengths];
  const cutsVerb = afterName().has(text.slice(end - 1, end + 1));
  return cutsVerb || "和与就对向同以率作也还任为时主出讲将".includes(last)
    ? [...lengths].reverse()
    : [...lengths];
}
