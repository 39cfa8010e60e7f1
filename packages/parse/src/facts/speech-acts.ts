import type { SpeechAct } from "@tifa/corpus";
import type { Mention } from "../names/find-mentions.js";
import { BEFORE_VERB, MEETING_SPEAKERS, ORDER_START, SPEECH_VERBS } from "../tables/speech.js";
import { byUnit, lastStartingIn, startingIn } from "../text/by-unit.js";
import { clauseStart, quotingClauseStart, sentences, shelter } from "../text/sentences.js";
import type { Unit } from "../text/unit.js";
import { isNarrative } from "./narrative.js";
import { contentStart, hasContent, POINTS } from "./speech-content.js";
import { headsClause, isSubject } from "./subjects.js";

/** An act with the unit that holds it; offsets are those of the unit. */
export interface Act {
  readonly unit: number;
  readonly start: number;
  readonly end: number;
  /** Where the words of the speaker begin, behind the verb and its mark. */
  readonly content: number;
  readonly speaker: string | null;
  readonly verb: string;
}

/** What a speaker is known by when a clause leaves him out or says 他. */
interface Topic {
  person: string | null;
  /** What the text tells of the person: to chair or speak is more than to do anything else, and that more than to attend. */
  part: "leads" | "acts" | "attends";
}

const VERB = new RegExp(SPEECH_VERBS.join("|"), "gu");
const MEETING = new RegExp(`^(?:${MEETING_SPEAKERS.join("|")})`, "u");
const LONGEST_REST = 60;
/** A subject is not looked for farther back than this. */
const LONGEST_BACK = 600;

/**
 * Finds who says what: an attribution verb at the end of a clause that begins with a name, 会议 or 他, or that leaves
 * the subject to the sentence before (主持会议并强调, 强调要). A verb without words behind it (提出指导意见, 作具体要求) makes no act.
 * An act reaches to the next one, to a sentence that reports who came, or to the end of its paragraph.
 *
 * @param units - headline and paragraphs
 * @param mentions - who is named where
 * @returns acts in order
 */
export function findActs(units: readonly Unit[], mentions: readonly Mention[]): Act[] {
  const topic: Topic = { person: null, part: "attends" };
  const found: Act[] = [];
  const lists = byUnit(mentions, units.length);
  units.forEach((unit, index) => {
    const here = lists[index]!;
    const acts = unitActs(unit, index, here, topic);
    for (const act of closeReaches(unit, here, acts)) found.push(act);
  });
  return found;
}

/** Acts as the contract has them: offsets in the paragraph, or in the headline's lines joined. */
export function speechActs(acts: readonly Act[], units: readonly Unit[]): SpeechAct[] {
  return acts.map(({ unit, start, end, speaker, verb }) => {
    const { paragraph, shift } = units[unit]!;
    return { paragraph, start: start + shift, end: end + shift, speaker, verb };
  });
}

function unitActs(unit: Unit, index: number, here: readonly Mention[], topic: Topic): Act[] {
  const { text } = unit;
  const quoted = shelter(text);
  const acts: Act[] = [];
  for (const sentence of sentences(text)) {
    let inSentence = 0;
    for (const match of text.slice(sentence.start, sentence.end).matchAll(VERB)) {
      const at = sentence.start + match.index;
      if (quoted[at] === 1 || at < (acts.at(-1)?.content ?? 0)) continue;
      const verb = match[0];
      // 按要求部署工作: what was ordered before.
      if (text[at - 1] === "按") continue;
      const last = acts.at(-1)?.speaker ?? null;
      const who = speakerAt({ text, verb: at, sentence: sentence.start, here, topic, inSentence, last });
      // 落实“十个最”要求: behind a quotation the word is a noun.
      if (who?.bare === true && /[”’》）]/u.test(text[at - 1] ?? "")) continue;
      // 就落实工作提出具体要求，…: what was put forward is a noun, too.
      if (
        PUT_FORWARD.test(text.slice(Math.max(sentence.start, at - 10), at)) &&
        /^[，。；]/u.test(text.slice(at + verb.length))
      )
        continue;
      if (who === null || !hasContent(text, at + verb.length, verb, who.bare, unit.paragraph === null))
        continue;
      // 某某强调强调: one subject has one verb.
      if (who.start < (acts.at(-1)?.content ?? 0)) continue;
      acts.push({
        unit: index,
        start: who.start,
        end: text.length,
        content: contentStart(text, at + verb.length),
        speaker: who.speaker,
        verb,
      });
      inSentence++;
      if (who.speaker !== null && who.speaker !== "会议")
        Object.assign(topic, { person: who.speaker, part: "leads" });
    }
    updateTopic(topic, unit, sentence, here);
  }
  return acts;
}

const PUT_FORWARD =
  /(?:提出|作出|做出|[提作做]了?)(?:具体|明确|严格|相关|有关|工作|几点|[一二三四五六七八九十]点|新)(?:的|工作)?$/u;

interface Speaker {
  speaker: string | null;
  start: number;
  /** Whether the clause has no subject of its own. */
  bare: boolean;
}

/** A verb and what may tell who speaks. */
interface SpeakerClues {
  readonly text: string;
  readonly verb: number;
  readonly sentence: number;
  readonly here: readonly Mention[];
  readonly topic: Topic;
  readonly inSentence: number;
  /** Who speaks in the act before, in the same paragraph. */
  readonly last: string | null;
}

function speakerAt(clues: SpeakerClues): Speaker | null {
  const { text, verb, sentence, here, topic, inSentence } = clues;
  const whole = Math.max(sentence, quotingClauseStart(text, verb));
  // The clause's own subject may stand before a term in quotation marks.
  const quotes = lastStartingIn(here, whole, verb) !== undefined;
  const from = quotes ? whole : Math.max(sentence, clauseStart(text, verb));
  const clause = text.slice(from, verb);
  const named = lastStartingIn(here, from, verb);
  if (named !== undefined) {
    const rest = text.slice(named.end, verb);
    const convened = /^(?:主持|出席|召开|在|参加)[^，。；]{0,60}(?:会议?|大会|全会)$/u.test(rest);
    const about =
      /^(?:就|围绕|结合|针对|代表)[^，。；]{2,40}$/u.test(rest) &&
      (/^[，：]/u.test(text.slice(verb + 2)) || POINTS.test(text.slice(verb, verb + 16)));
    if (!headsClause(named, text) || !(convened || about || leadsToVerb(rest))) return null;
    // 会议指出，总书记多次强调…: words inside words belong to the first who speaks.
    if (inSentence > 0 && named.titles.some((title) => title.includes("总"))) return null;
    return { speaker: named.name, start: named.start, bare: false };
  }
  const meeting = MEETING.exec(clause);
  if (meeting !== null) {
    const rest = clause.slice(meeting[0].length);
    return leadsToVerb(rest) ? { speaker: "会议", start: from, bare: false } : null;
  }
  const compound =
    /^(?!按照|根据|依据|贯彻|落实|传达|学习|对照|围绕|结合|为|在|对|把|以|与|由)[^，。]{2,24}(?:会议|全会|大会|座谈会|专题会|调度会|常委会)(?:还|也|最后|同时|特别|进一步|再次)?$/u.test(
      clause,
    );
  if (compound && from === sentence && /^(?:[，：:\s]|$)/u.test(text.slice(verb + 2, verb + 3)))
    return { speaker: "会议", start: from, bare: false };
  const pronoun = /^(?:他|她)/u.exec(clause);
  if (pronoun !== null) {
    // 甲主持会议，他强调: whoever chairs or speaks in the sentence goes before who did in an earlier one.
    const person = firmBefore(text, from, sentence, here)?.name ?? topic.person;
    if (!leadsToVerb(clause.slice(1)) || person === null) return null;
    return { speaker: person, start: from, bare: false };
  }
  return onlyAdverbs(clause) ? elided(clues, from) : null;
}

/** Whether what stands between a subject and the verb leads to it: nothing, adverbs, or a predicate that ends in 并, 时, 上. */
function leadsToVerb(rest: string): boolean {
  if (rest === "") return true;
  if (rest.length > LONGEST_REST) return false;
  return BEFORE_VERB.some((word) => rest.endsWith(word));
}

/** 并, 还明确: a clause that holds no word of its own before the verb. */
function onlyAdverbs(clause: string): boolean {
  // Nobody writes so many; a page of nothing else would take long.
  if (clause.length > 24) return false;
  let rest = clause;
  while (rest !== "") {
    const word = BEFORE_VERB.find(
      (adverb) => rest.endsWith(adverb) && !/^(?:上|中|时|后|期间|指示)$/u.test(adverb),
    );
    if (word === undefined) return false;
    rest = rest.slice(0, -word.length);
  }
  return true;
}

/** A clause without a subject takes that of the sentence: the last person or meeting that a clause before is told of. */
function elided({ text, verb, sentence, here, topic, last }: SpeakerClues, from: number): Speaker | null {
  const unit: Unit = { text, start: 0, paragraph: 0, shift: 0 };
  const near = startingIn(here, Math.max(sentence, from - LONGEST_BACK), from);
  // Who chairs or speaks goes before who only came.
  const firm = firmBefore(text, from, sentence, here);
  const person = firm ?? near.filter((mention) => isSubject(mention, unit)).at(-1);
  const meeting = lastMeeting(text, sentence, from);
  if (person !== undefined && person.start > meeting)
    return { speaker: person.name, start: verb, bare: true };
  if (meeting >= 0) return { speaker: "会议", start: verb, bare: true };
  // 会议指出，…先查；要求各地…: behind a semicolon the same speaker goes on.
  if (last !== null && from === verb && text[from - 1] === "；")
    return { speaker: last, start: verb, bare: true };
  if (from !== sentence) return null;
  // 甲指出，…。强调要…: the next sentence goes on with what the same speaker said.
  if (last !== null && from === verb && ORDER_START.test(text.slice(verb + 2, verb + 6)))
    return { speaker: last, start: verb, bare: true };
  return topic.person !== null && text[verb + 2] === "，"
    ? { speaker: topic.person, start: verb, bare: true }
    : null;
}

/** The last who chairs or speaks in a sentence before an offset. */
function firmBefore(
  text: string,
  from: number,
  sentence: number,
  here: readonly Mention[],
): Mention | undefined {
  const near = startingIn(here, Math.max(sentence, from - LONGEST_BACK), from);
  for (let at = near.length - 1; at >= 0; at--) {
    const mention = near[at]!;
    if (headsClause(mention, text) && FIRM.test(ownDeed(text, mention, near[at + 1], from))) return mention;
  }
  return undefined;
}

const FIRM = /^[^，。；]{0,40}(?:主持|讲话|致辞|肯定|强调|指出|调研|检查|部署|总结|听取|传达|表示)/u;

/** What is told of a person before the next one begins. */
function ownDeed(text: string, mention: Mention, next: Mention | undefined, end: number): string {
  return text.slice(mention.end, Math.min(next?.titleStart ?? end, mention.end + 80));
}

function lastMeeting(text: string, sentence: number, from: number): number {
  const start = Math.max(sentence, from - LONGEST_BACK);
  const before = text.slice(start, from);
  const match =
    /(?:^|[，；])会议(?=原则|同意|认真|充分|传达|听取|审议|研究|学习|指出|强调|要求|认为|讨论|通过|分析|通报|总结|部署|决定|表决|经)/u.exec(
      before,
    );
  return match === null ? -1 : start + match.index;
}

/** Keeps in mind of whom a text speaks. Who only attends does not take the word from who chairs or speaks. */
function updateTopic(
  topic: Topic,
  unit: Unit,
  sentence: { start: number; end: number },
  here: readonly Mention[],
): void {
  const subjects = startingIn(here, sentence.start, sentence.end).filter((mention) =>
    isSubject(mention, unit),
  );
  const firm = subjects.find((mention) => LEADS.test(unit.text.slice(mention.end, mention.end + 60)));
  if (firm !== undefined) Object.assign(topic, { person: firm.name, part: "leads" });
  if (firm !== undefined || topic.part === "leads") return;
  const attends = ({ end }: Mention): boolean => ATTENDS.test(unit.text.slice(end, end + 20));
  const acting = subjects.find((mention) => !attends(mention));
  if (acting !== undefined) Object.assign(topic, { person: acting.name, part: "acts" });
  else if (topic.part === "attends" && subjects[0] !== undefined) topic.person = subjects[0].name;
}

/** What those do of whom a text tells. */
const LEADS =
  /^(?:一行|[^，。；]{0,40}(?:主持|讲话|致辞|调研|检查|考察|会见|表示|欢迎|部署|督导|督查|视察|走访|慰问|巡查|暗访))/u;
/** What those do who were there, too. */
const ATTENDS = /^(?:等[^，。；]{0,8})?(?:一同|一起|分别)?(?:参加|陪同|出席|列席|随同)/u;

/** Ends each act where the next begins, or where the text turns to who was there. */
function closeReaches(unit: Unit, here: readonly Mention[], acts: readonly Act[]): Act[] {
  if (acts.length === 0) return [];
  const spans = sentences(unit.text);
  return acts.map((act, index) => {
    const next = acts[index + 1];
    let end = unit.text.length;
    if (next !== undefined) {
      const holder = lastStartingIn(spans, act.start + 1, next.start + 1);
      end = holder?.start ?? next.start;
    }
    const turn = startingIn(spans, act.content + 1, end).find((span) => isNarrative(unit, span, here));
    return { ...act, end: turn?.start ?? end };
  });
}
