import type { Mention } from "../names/find-mentions.js";
import { SUBJECT_VERBS } from "../tables/speech.js";
import { NATIONAL_LEADERS } from "../tables/titles.js";
import { CLAUSE_BREAKS } from "../text/sentences.js";
import type { Unit } from "../text/unit.js";

/** Longest stretch in front of the mention that may still be time and place: 当天在省城以现场形式. */
const LONGEST_LEAD = 30;

/**
 * Whether a mention is the subject of its clause: it stands at the clause's head, with titles at most before it, and
 * a verb that people do, 、 or a comma behind it.
 *
 * @param mention - the mention
 * @param unit - the unit that it stands in
 * @returns whether what follows is told of this person
 */
export function isSubject(mention: Mention, unit: Unit): boolean {
  if (!headsClause(mention, unit.text)) return false;
  const rest = unit.text.slice(mention.end, mention.end + 6);
  return (
    SUBJECT_VERBS.some((verb) => rest.startsWith(verb)) ||
    /^(?:指出|强调|要求|表示|说|认为|提出|最后|还|也|再次|进一步|首先|分别|就|结合|一行)/u.test(rest)
  );
}

/** Whether nothing but titles, time and place stands between the clause's beginning and the name. */
export function headsClause(mention: Mention, text: string): boolean {
  const at = mention.titleStart;
  const before = text[at - 1];
  if (before === undefined || CLAUSE_BREAKS.includes(before) || before === "、") return true;
  const start = Math.max(0, at - LONGEST_LEAD);
  const lead = text.slice(start, at);
  return /(?:^|[，。；：！？\s“”（）])(?:\d{1,2}月\d{1,2}日(?:上午|下午|晚|晚上)?|今天(?:上午|下午)?|昨天(?:上午|下午)?|会议由|由|随后|会上|会前|会后|当天|当日|其中|并由|本次会议由|大会由|全会由)$/u.test(
    lead,
  );
}

/** Whether a person is one whose words and meetings are reported inside those of others. */
export function isNationalLeader(name: string): boolean {
  return NATIONAL_LEADERS.includes(name);
}
