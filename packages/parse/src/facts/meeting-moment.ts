import { type DateMention, dateMentions } from "../evidence/date-mentions.js";
import { sentences } from "../text/sentences.js";
import type { Unit } from "../text/unit.js";
import type { Act } from "./speech-acts.js";

/** The day that a text gives its meeting, before the year is known. */
export interface MeetingMoment {
  readonly mention: DateMention;
  readonly unit: Unit;
}

/** How many paragraphs from the top may tell when the meeting was. */
const LEAD = 4;

const HELD = /(?:召开|举行|主持|会议|出席|调度|参加|开到|举办|结束)/u;

const OF_ANOTHER =
  /^(?:的|起|以来|至(?!\d)|前|后|之前|之后|以后|发布|印发|出台|电|讯|0时|24时|[—–-](?!\d)|，习近平|作出|重要讲话|在[^，。]{0,9}讲话|[^，。]{0,8}(?:会议|讲话|批示|指示)精神)/u;

const BEFORE_ANOTHER =
  /(?:总书记|习近平|总理|截至|截止|自|从|到|至|将于|定于|于|以来|中央[^，。]{0,12}|国务院[^，。]{0,16}|的|(?:传达|学习|贯彻|落实)[^，。]{0,10})$/u;

/** 10月18日至19日，甲到某州调研，并于19日下午在州府主持召开座谈会: the meeting has its own day within the visit. */
const CONVENED_THEN = /^(?:上午|下午|晚上?)?(?:在[^，。]{1,16})?(?:主持)?召开/u;

/** 国务院总理某某1月22日|主持召开: who presides stands before the day. */
const PRESIDED = /^[^，。、；：“”《》|]{2,24}\|(?:[上下]午|晚上?)?(?:在[^，。]{1,8})?主持召开/u;

/** 新华社某地2月5日电, 本报2月5日讯: the day of the report. */
const DATELINE =
  /^(?:本报|新华社|人民网|新华网|中新[社网]|[\p{Script=Han}]{2,6}日报|[\p{Script=Han}]{2,6}[社网台报])[^，。]{0,12}?(\d{1,2})月(\d{1,2})日[电讯]/u;

/**
 * Finds the date that a text gives its meeting. The first date need not be it: those of a leader's speech, of a
 * document or of counts are passed over.
 *
 * @param units - headline and paragraphs
 * @param acts - who says what: dates in what is said are not the meeting's
 * @returns the mention, or null
 */
export function meetingMoment(units: readonly Unit[], acts: readonly Act[]): MeetingMoment | null {
  let best: { score: number; moment: MeetingMoment } | null = null;
  let seen = 0;
  for (const [index, unit] of units.entries()) {
    if (unit.paragraph !== null && ++seen > LEAD) break;
    const parts = sentences(unit.text);
    for (const mention of dateMentions(unit.text.slice(0, 2000))) {
      if (acts.some((act) => act.unit === index && act.content <= mention.start && mention.start < act.end))
        continue;
      const sentence = parts.find(({ end }) => mention.start < end);
      const score =
        sentence === undefined
          ? 0
          : scoreOf(unit, mention, sentence.start, sentence.end) - 0.4 * (unit.paragraph ?? 2);
      if (score >= 2 && (best === null || score > best.score))
        best = { score, moment: { mention: joined(mention, unit), unit } };
    }
  }
  if (best === null) return null;
  const { mention, unit } = best.moment;
  return { unit, mention: onDateline(withMonth(mention, unit), units) };
}

/** 10月18日至19日…，并于19日…: a day without a month, behind one of the same sentence that has one. */
function withMonth(mention: DateMention, { text }: Unit): DateMention {
  if (mention.month !== null || mention.day === null) return mention;
  const from = text.lastIndexOf("。", mention.start) + 1;
  const before = dateMentions(text.slice(from, mention.start)).findLast(({ month }) => month !== null);
  if (before?.day == null || before.day > mention.day) return mention;
  return { ...mention, year: before.year, month: before.month };
}

/** 新华社某地2月5日电 今天…: the report's own day gives 今天 and 5日 their month. */
function onDateline(mention: DateMention, units: readonly Unit[]): DateMention {
  if (mention.month !== null) return mention;
  const first = units.find((unit) => unit.paragraph !== null);
  const line = first === undefined ? null : DATELINE.exec(first.text);
  if (line === null) return mention;
  const day = mention.relative === null ? mention.day : Number(line[2]) + mention.relative;
  return day === null || day < 1 ? mention : { ...mention, month: Number(line[1]), day };
}

function scoreOf(unit: Unit, mention: DateMention, from: number, to: number): number {
  const { text } = unit;
  const before = text.slice(Math.max(from, mention.start - 24), mention.start);
  const after = text.slice(mention.end, Math.min(to, mention.end + 12));
  let score = 0;
  if (mention.start === from || /(?:[）)讯电]|消息，|日报|新闻|\s)$/u.test(before)) score += 3;
  else if (/[，；]$/u.test(before)) score += 1;
  if (HELD.test(text.slice(mention.end, to))) score += 2;
  if (/^(?:上午|下午|晚|早|凌晨|中午|（|，|在|\s?召开|\s?举行)/u.test(after)) score += 1;
  if (
    /(?:会议?|全会|大会|活动|仪式)$/u.test(before) &&
    /^(?:上午|下午|晚)?[^，。]{0,10}(?:召开|举行)/u.test(after)
  )
    score += 3;
  if (OF_ANOTHER.test(after)) score -= 5;
  if (
    /(?:会议?|全会|大会)[，]?于$/u.test(before) &&
    /^(?:至[^，。]{1,8}日)?(?:上午|下午|晚)?在[^，。]{2,16}(?:召开|举行|开幕)/u.test(
      text.slice(mention.end, mention.end + 32),
    )
  )
    score += 3;
  else if (/并于$/u.test(before) && CONVENED_THEN.test(text.slice(mention.end, to))) score += 3;
  else if (PRESIDED.test(`${text.slice(from, mention.start)}|${after}`)) score += 3;
  else if (BEFORE_ANOTHER.test(before)) score -= 4;
  if (mention.lunar !== null) score -= 1;
  if (text.slice(from, mention.start).length > 60) score -= 1;
  return score;
}

/** 昨天（2月11日）, 除夕（2月9日）: the date in the parentheses makes the relative or lunar day firm. */
function joined(mention: DateMention, unit: Unit): DateMention {
  if (mention.relative === null && mention.lunar === null) return mention;
  const next = dateMentions(unit.text.slice(mention.end, mention.end + 14))[0];
  const near =
    next !== undefined &&
    /^[（(，\s]?(?:上午|下午)?[（(]?$/u.test(unit.text.slice(mention.end, mention.end + next.start));
  if (!near) return mention;
  if (mention.lunar !== null) {
    if (next.month === null || next.day === null) return mention;
    return { ...next, start: mention.end + next.start, end: mention.end + next.end };
  }
  return { ...mention, year: next.year, month: next.month, day: next.day, end: mention.end + next.end };
}
