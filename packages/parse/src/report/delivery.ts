import type { Span } from "@tifa/corpus";
import { type Day, exists } from "../evidence/calendar.js";
import { dateMentions } from "../evidence/date-mentions.js";
import { isDottedName, isHanName, isTranscribedName } from "../names/name-shape.js";
import type { Unit } from "../text/unit.js";

/** A value with its place in the clean text. */
export interface Found<T> extends Span {
  readonly value: T;
}

/** Who gave a report where and when, as far as its head and its first words tell. */
export interface Delivery {
  /** 某省第十四届人民代表大会第三次会议. */
  readonly session: Found<string> | null;
  /** The place in the session's name, or behind 我代表: 某省, 全国. */
  readonly place: Found<string> | null;
  /** Whether the State Council reports, or the National People's Congress hears it. */
  readonly national: boolean;
  readonly day: Found<Day> | null;
  readonly speaker: Found<string> | null;
  readonly titles: readonly string[];
}

const NUMBER = "[〇零一二三四五六七八九十百\\d]{1,5}";
const SESSION = new RegExp(`第${NUMBER}届(全国)?\\s?人民代表大会\\s?第${NUMBER}次会议`, "u");
const CONGRESS = new RegExp(`第${NUMBER}届全国人民代表大会`, "u");
/** What a session's name begins with, at its end: 某某省, 某某市某某区. */
const PLACE = /(?:\p{Script=Han}{1,12}(?:省|自治区|市|自治州|州|盟|县|区|旗)|全国|中华人民共和国)$/u;
const BEHIND_REPRESENT = /代表(\p{Script=Han}{1,14}(?:省|自治区|市|自治州|州|盟|县|区|旗))(?:人民)?政府/u;
/** A post with what it is of: 某某省人民政府代省长. */
const POST = /(\p{Script=Han}{0,18}(?:省长|市长|州长|盟长|县长|区长|旗长|主席|总理|专员))/u;
const BEFORE_POST =
  /(?:^|[日上\s　])(\p{Script=Han}{2,4}?)((?:代|代理)?(?:省长|市长|州长|盟长|县长|区长|旗长|主席|总理|专员))/u;
/** A line of this kind has the speaker's name below it. */
const UNDER = /(?:省长|市长|州长|盟长|县长|区长|旗长|主席|总理|专员|会议上?)$/u;
const TOLD =
  /^(\p{Script=Han}{2,4}?)((?:代|代理)?(?:省长|市长|州长|盟长|县长|区长|旗长|主席|总理|专员))在报告中/u;
const OPENING_PARAGRAPHS = 4;

interface Speaker {
  readonly name: string;
  readonly titles: readonly string[];
}

/**
 * Reads session, day and speaker of a work report from the lines above the speech, and from the speech's first words
 * where those leave something open.
 *
 * @param units - lines of the headline, then paragraphs
 * @returns what is told; null for what is not
 */
export function delivery(units: readonly Unit[]): Delivery {
  const head = units.filter((unit) => unit.paragraph === null);
  const opening = units.filter((unit) => unit.paragraph !== null).slice(0, OPENING_PARAGRAPHS);
  const session = firstOf(head, sessionIn) ?? firstOf(opening, reportedTo);
  const place = (session === null ? null : placeIn(session)) ?? firstOf(opening, represented);
  const national =
    (session !== null && /全国人民代表大会/u.test(session.value)) ||
    opening.some(
      ({ text }) =>
        /我[^。]{0,12}国务院|向[^。]{0,8}全国人民代表大会/u.test(text) || CONGRESS.test(text.slice(0, 60)),
    );
  const day = firstOf(head, dayIn);
  const speaker = firstOf(head, speakerIn) ?? firstOf(opening, toldSpeaker);
  return {
    session,
    place: national ? null : place,
    national,
    day,
    speaker: speaker === null ? null : { start: speaker.start, end: speaker.end, value: speaker.value.name },
    titles: speaker?.value.titles ?? [],
  };
}

function firstOf<T>(
  units: readonly Unit[],
  read: (unit: Unit, at: number, all: readonly Unit[]) => Found<T> | null,
): Found<T> | null {
  for (const [at, unit] of units.entries()) {
    const found = read(unit, at, units);
    if (found !== null) return found;
  }
  return null;
}

/** A session with the place before it, to the word 在, 向 or 于 or the head of the line. */
function sessionIn({ text, start }: Unit): Found<string> | null {
  const match = SESSION.exec(text);
  if (match === null) return null;
  const before = text.slice(Math.max(0, match.index - 16), match.index);
  const cut = Math.max(
    before.lastIndexOf("在"),
    before.lastIndexOf("向"),
    before.lastIndexOf("于"),
    before.lastIndexOf("日"),
    before.lastIndexOf(" "),
  );
  const place = PLACE.exec(before.slice(cut + 1))?.[0] ?? "";
  const from = match.index - place.length;
  const to = match.index + match[0].length;
  return { value: text.slice(from, to).replace(/\s/gu, ""), start: start + from, end: start + to };
}

/** In the opening words a session counts only where the report is made to it: 向…会议作政府工作报告. */
function reportedTo(unit: Unit): Found<string> | null {
  const match = SESSION.exec(unit.text);
  if (match === null) return null;
  const behind = unit.text.slice(match.index + match[0].length);
  const before = unit.text.slice(Math.max(0, match.index - 16), match.index);
  return /[向在]/u.test(before) && /^[，]?(?:作|提出|报告)/u.test(behind) ? sessionIn(unit) : null;
}

function placeIn(session: Found<string>): Found<string> | null {
  const value = session.value.slice(0, session.value.indexOf("第"));
  return value === "" ? null : { value, start: session.start, end: session.start + value.length };
}

function represented({ text, start }: Unit): Found<string> | null {
  const match = BEHIND_REPRESENT.exec(text.slice(0, 200));
  if (match === null) return null;
  const from = match.index + 2;
  return { value: match[1]!, start: start + from, end: start + from + match[1]!.length };
}

function dayIn({ text, start }: Unit): Found<Day> | null {
  for (const mention of dateMentions(text)) {
    if (mention.year === null || mention.month === null || mention.day === null) continue;
    const value = { year: mention.year, month: mention.month, day: mention.day };
    if (exists(value)) return { value, start: start + mention.start, end: start + mention.end };
  }
  return null;
}

/** 省长王某某, 王某某省长, or a name on a line of its own below the session or the post. */
function speakerIn({ text, start }: Unit, at: number, all: readonly Unit[]): Found<Speaker> | null {
  // The session's name holds posts of nobody (人民代表大会主席团); offsets stay.
  const bare = text.replace(SESSION, (whole) => "　".repeat(whole.length));
  const post = POST.exec(bare);
  if (post !== null) {
    const behind = post.index + post[0].length;
    const gap = /^\s*/u.exec(bare.slice(behind))![0].length;
    const length = nameLength(bare, behind + gap);
    const title = post[1]!.replace(/^.*(?:会议上|[上日在　])/u, "");
    if (length > 0) return speaker(bare, behind + gap, length, [title], start);
    const before = BEFORE_POST.exec(bare);
    if (before !== null && isName(before[1]!))
      return speaker(
        bare,
        before.index + before[0].indexOf(before[1]!),
        before[1]!.length,
        [before[2]!],
        start,
      );
  }
  const above = all[at - 1]?.text ?? "";
  const lone = text.replace(/\s/gu, "");
  if (!UNDER.test(above) || !isName(lone)) return null;
  return speaker(text, 0, text.length, POST.exec(above)?.[1] === above ? [above] : [], start);
}

/** A report that is told: 某某某省长在报告中指出. */
function toldSpeaker({ text, start }: Unit): Found<Speaker> | null {
  const match = TOLD.exec(text);
  return match !== null && isName(match[1]!)
    ? speaker(text, match.index, match[1]!.length, [match[2]!], start)
    : null;
}

function speaker(text: string, at: number, length: number, titles: string[], start: number): Found<Speaker> {
  const name = text.slice(at, at + length).replace(/\s/gu, "");
  return { value: { name, titles }, start: start + at, end: start + at + length };
}

/** How long the name is that begins at an offset: to the end, a blank, or the word that follows it; 0 for none. */
function nameLength(text: string, at: number): number {
  const run = /^\p{Script=Han}{1,8}(?:[·•]\p{Script=Han}{1,8}){0,3}/u.exec(text.slice(at))?.[0] ?? "";
  const spaced = /^\p{Script=Han}\s\p{Script=Han}(?=$|\s|[在作])/u.exec(text.slice(at));
  if (spaced !== null && isName(spaced[0].replace(/\s/gu, ""))) return spaced[0].length;
  const dot = run.search(/[·•]/u);
  const cut = dot < 0 ? -1 : run.slice(dot + 3).search(/[在作向]/u);
  if (cut >= 0) return dot + 3 + cut;
  for (let length = run.length; length >= 2; length--) {
    const follows = text.slice(at + length);
    if ((follows === "" || /^(?:同志)?(?:[在作向的（\s　])/u.test(follows)) && isName(run.slice(0, length)))
      return length;
  }
  return 0;
}

function isName(text: string): boolean {
  return isHanName(text, true) || isDottedName(text) || isTranscribedName(text);
}
