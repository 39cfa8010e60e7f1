import type { Level, Person, PersonRole } from "@tifa/corpus";
import type { Mention } from "../names/find-mentions.js";
import { isCalledIn } from "../names/prove-list.js";
import { titleEndsAt } from "../names/title-ends.js";
import { byUnit, lastStartingIn } from "../text/by-unit.js";
import { sentences } from "../text/sentences.js";
import type { Unit } from "../text/unit.js";
import type { Act } from "./speech-acts.js";
import { isNationalLeader } from "./subjects.js";

const RANK: Readonly<Record<PersonRole, number>> = {
  chair: 4,
  speaker: 3,
  attendee: 2,
  mentioned: 1,
  reporter: 0,
};
/** A clause may run on so long between the name and what the person does. */
const REACH = 90;

/** What the roles are read from. */
export interface PeopleInput {
  readonly units: readonly Unit[];
  readonly mentions: readonly Mention[];
  readonly acts: readonly Act[];
  readonly level: Level | null;
  /** Names from bylines, in order. */
  readonly reporters: readonly string[];
}

/**
 * Everybody named, with titles and role: in the order in which they appear, reporters last. The chair is who 主持; a
 * meeting of the country's leaders that is told of inside a province's makes nobody chair.
 *
 * @param input - mentions, acts and what they stand in
 * @returns people, each once
 */
export function people({ units, mentions, acts, level, reporters }: PeopleInput): Person[] {
  const roles = new Map<string, PersonRole>();
  const titles = new Map<string, readonly string[]>();
  const chair = chairOf(units, mentions, acts, level);
  const chairs = new Set(chair === null ? [] : [chair, ...coChairs(units, mentions, chair)]);
  const speakers = new Set(acts.map((act) => act.speaker));
  const said = byUnit(acts, units.length);
  byUnit(mentions, units.length).forEach((here, unit) => {
    const own = rolesIn(units[unit]!, here, said[unit]!);
    here.forEach((mention, at) => {
      const known = titles.get(mention.name) ?? [];
      // The fullest set of titles is the one with which a person is introduced.
      titles.set(mention.name, known.length >= mention.titles.length ? known : mention.titles);
      const spoke = speakers.has(mention.name) ? "speaker" : own[at]!;
      const role = chairs.has(mention.name) ? "chair" : spoke;
      const before = roles.get(mention.name);
      if (before === undefined || RANK[role] > RANK[before]) roles.set(mention.name, role);
    });
  });
  const found = [...roles].map(([name, role]) => ({ name, titles: titles.get(name) ?? [], role }));
  const bylines = reporters.filter((name, at) => !roles.has(name) && reporters.indexOf(name) === at);
  return [...found, ...bylines.map((name) => ({ name, titles: [], role: "reporter" as const }))];
}

/**
 * The first who 主持 the meeting at hand, body before headline.
 *
 * @param units - headline and paragraphs
 * @param mentions - who is named where
 * @param acts - who says what: meetings told of in what is said are others
 * @param level - level of the body, if it is known
 * @returns the name, or null
 */
export function chairOf(
  units: readonly Unit[],
  mentions: readonly Mention[],
  acts: readonly Act[],
  level: Level | null,
): string | null {
  const named = byUnit(mentions, units.length);
  const said = byUnit(acts, units.length);
  const all = [...units.keys()];
  const isHeadline = (index: number): boolean => units[index]!.paragraph === null;
  for (const index of [...all.filter((one) => !isHeadline(one)), ...all.filter(isHeadline)]) {
    const found = chairIn(units[index]!, named[index]!, said[index]!, level);
    if (found !== null) return found;
  }
  return null;
}

function chairIn(
  unit: Unit,
  here: readonly Mention[],
  acts: readonly Act[],
  level: Level | null,
): string | null {
  if (here.length === 0) return null;
  // 主持：王明, as minutes have it.
  if (/^(?:会议)?主持(?:人)?[：:]\s?$/u.test(unit.text.slice(0, here[0]!.titleStart))) return here[0]!.name;
  for (const sentence of sentences(unit.text)) {
    const text = unit.text.slice(sentence.start, sentence.end);
    for (const match of text.matchAll(/主持(?!人|词|工作|日常|[省市县区州][^，。]{0,6}工作|常务)/gu)) {
      const at = sentence.start + match.index;
      const over = lastStartingIn(acts, 0, at + 1);
      if (over !== undefined && over.content <= at && at < over.end) continue;
      const who = lastStartingIn(here, sentence.start, at);
      if (who !== undefined && unreadBetween(unit.text, who.end, at)) return null;
      if (who === undefined) continue;
      const chair = principal(who, here, unit.text, at);
      if (!isNationalLeader(chair.name) || chairsHere(chair, level, here)) return chair.name;
    }
  }
  return null;
}

/** 甲、乙赶赴灾区，并在现场主持召开…: of two who went, the first presides. */
function principal(who: Mention, here: readonly Mention[], text: string, verb: number): Mention {
  const clause = text.slice(Math.max(text.lastIndexOf("，", verb), who.end), verb);
  if (!/^，(?:并|随后)/u.test(clause)) return who;
  let first = who;
  for (let at = here.indexOf(who) - 1; at >= 0 && text.slice(here[at]!.end, first.titleStart) === "、"; at--)
    first = here[at]!;
  return first;
}

/**
 * 甲出席，厅长？？？主持: behind a comma stands a post and what is no name that can be read. Someone chairs, and it is not who was named
 * before.
 */
function unreadBetween(text: string, from: number, at: number): boolean {
  const between = text.slice(from, at);
  const clause = between.slice(Math.max(between.lastIndexOf("，"), between.lastIndexOf("；")) + 1);
  if (clause.length === between.length) return false;
  for (const length of [2, 3, 4]) {
    const rest = clause.slice(-length);
    if (titleEndsAt(clause, clause.length - length) === "strong")
      return /^\p{Script=Han}+$/u.test(rest) && !/(?:同志|共同|联合|分别|委托|代表)$/u.test(rest);
  }
  return false;
}

/** 甲、乙共同主持: everybody in the list that ends before the verb chairs. */
function coChairs(units: readonly Unit[], mentions: readonly Mention[], chair: string): string[] {
  const found: string[] = [];
  byUnit(mentions, units.length).forEach((here, index) => {
    const { text } = units[index]!;
    here.forEach((mention, at) => {
      if (!/^(?:共同|联合|一同|分别)主持/u.test(text.slice(mention.end, mention.end + 4))) return;
      const list = [mention.name];
      for (let before = at - 1; before >= 0; before--) {
        const next = here[before + 1]!;
        if (!/^(?:、|和|与|及|，)?$/u.test(text.slice(here[before]!.end, next.titleStart))) break;
        list.unshift(here[before]!.name);
      }
      if (list.includes(chair)) for (const one of list) found.push(one);
    });
  });
  return found;
}

/** A leader of the country chairs the country's meetings; one who has a province's post in this text chairs there. */
function chairsHere(mention: Mention, level: Level | null, here: readonly Mention[]): boolean {
  if (level === "national") return true;
  const titles = here.filter((other) => other.name === mention.name).flatMap((other) => other.titles);
  return (
    titles.some((title) => /(?:省委|市委|区党委|省长|市长|自治区)/u.test(title)) &&
    !titles.some((title) => /^(?:中共中央)?总书记|^总理|国务院/u.test(title))
  );
}

/** Roles of a unit's mentions. Who stands in a list does what its last member is said to do. */
function rolesIn(unit: Unit, here: readonly Mention[], acts: readonly Act[]): PersonRole[] {
  const roles: PersonRole[] = new Array<PersonRole>(here.length).fill("mentioned");
  for (let at = here.length - 1; at >= 0; at--) {
    const mention = here[at]!;
    const next = here[at + 1];
    const listed =
      next !== undefined && /^(?:、|和|及|与|以及|\s{1,4})$/u.test(unit.text.slice(mention.end, next.start));
    roles[at] = listed ? roles[at + 1]! : roleAt(mention, next, unit, acts);
  }
  // 出席会议的还有：甲、乙: those behind the colon came.
  let called = false;
  for (const [at, { start, titleStart }] of here.entries()) {
    const before = here[at - 1];
    const listed =
      before !== undefined && /^(?:[、和及与，]|\s{1,4})?$/u.test(unit.text.slice(before.end, titleStart));
    called = (called && listed) || isCalledIn(unit.text, titleStart) || isCalledIn(unit.text, start);
    if (called && roles[at] === "mentioned") roles[at] = "attendee";
  }
  return roles;
}

const SPOKE =
  /^(?:同志)?[^，、]{0,30}(?:讲话|致辞|发言|汇报|通报|传达|宣读|介绍|作具体|作了|作动员|作补充|作工作|作出|部署|提出|点评|总结|解读|领学|会见|主持)/u;
/** 出席，并讲话: a deed behind the comma is the same person's. */
const SPOKE_THEN =
  /^[^，。；]{0,30}，并(?:分别|先后|在会上|现场)?(?:讲话|致辞|发言|总结|作[^，。；]{0,8}(?:讲话|报告|部署))/u;
const CAME = /(?:出席|参加|列席|陪同|参会|收看|到会)/u;

function roleAt(mention: Mention, next: Mention | undefined, unit: Unit, acts: readonly Act[]): PersonRole {
  const over = lastStartingIn(acts, 0, mention.start + 1);
  if (over !== undefined && over.content <= mention.start && mention.start < over.end) return "mentioned";
  if (/总书记|总理/u.test(mention.titles.join(""))) return "mentioned";
  const behind = unit.text.slice(mention.end, mention.end + REACH).split(/[。；！？]/u)[0]!;
  if (/^(?:同志)?(?:的)?(?:委托|批示|要求|安排|指示)/u.test(behind)) return "mentioned";
  // A deed behind the next person's titles is that person's.
  const own = behind.slice(0, next === undefined ? undefined : next.titleStart - mention.end);
  if (SPOKE.test(own) || SPOKE_THEN.test(own)) return "speaker";
  return CAME.test(behind) ? "attendee" : "mentioned";
}
