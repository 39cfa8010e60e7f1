import { DOCTRINE_AFTER_NAME, POST_TITLES } from "../tables/titles.js";
import { CLAUSE_BREAKS } from "../text/sentences.js";
import { termScanner } from "../text/term-scanner.js";
import type { Unit } from "../text/unit.js";
import { findNames } from "./find-names.js";
import { endsName, isPlaceName } from "./name-shape.js";
import { titleEndsAt } from "./title-ends.js";
import { titlesBefore } from "./titles-before.js";

/** A name where it stands. */
export interface Mention {
  readonly name: string;
  /** Index of the unit. */
  readonly unit: number;
  readonly start: number;
  readonly end: number;
  /** Where the titles in front of the name begin; `start` if there are none. */
  readonly titleStart: number;
  readonly titles: readonly string[];
}

/**
 * Finds everybody whom a text names, wherever the name stands.
 *
 * @param units - headline and paragraphs
 * @returns mentions, by unit and place
 * @example
 * findMentions([{ text: "市长王明出席。", start: 0, paragraph: 0, shift: 0 }])[0]; // { name: "王明", titles: ["市长"], … }
 */
export function findMentions(units: readonly Unit[]): Mention[] {
  const scan = termScanner([...findNames(units)].map((name) => [name, name] as const));
  const found: Mention[] = [];
  units.forEach(({ text }, unit) => {
    let previous: Mention | null = null;
    const matches = scan(text);
    for (const [at, { start, end, term }] of matches.entries()) {
      // Headlines set names side by side; a name that another follows ends where that begins.
      const beside = matches[at + 1]?.start === end || (at > 0 && matches[at - 1]!.end === start);
      const next = matches[at + 1];
      const listed =
        (text[start - 1] === "、" && at > 0 && matches[at - 1]!.end === start - 1) ||
        (text[end] === "、" &&
          next?.start === end + 1 &&
          next.term.length > 2 &&
          matches[at + 2]?.start === next.end + 1);
      if (
        !isMention(text, start, end, term) &&
        !(
          (beside || (listed && endsName(text, end))) &&
          !DOCTRINE_AFTER_NAME.some((word) => text.startsWith(word, end))
        )
      )
        continue;
      previous = withTitles(text, { name: term, unit, start, end }, previous);
      found.push(previous);
    }
  });
  return found;
}

/** A proved name of two characters may stand inside other words (何平 in 为何平时): its ends must fit. */
function isMention(text: string, start: number, end: number, name: string): boolean {
  if (DOCTRINE_AFTER_NAME.some((word) => text.startsWith(word, end))) return false;
  if (name.length > 2) return true;
  if (!endsName(text, end) && titleEndsAt(text, start) === null) return false;
  // A town's name is a person's where a post stands before it or a deed behind.
  if (isPlaceName(name) && titleEndsAt(text, start) === null && !DEED.test(text.slice(end, end + 2)))
    return false;
  const before = text[start - 1];
  if (
    before === undefined ||
    CLAUSE_BREAKS.includes(before) ||
    "、和与及由对向经请让同在据受以为持".includes(before)
  )
    return true;
  if (/(?:任命|选|接受|免去)$/u.test(text.slice(Math.max(0, start - 2), start))) return true;
  return titleEndsAt(text, start) !== null || POST_TITLES.some((post) => text.startsWith(post, end));
}

const DEED = /^(?:主持|讲话|致辞|指出|强调|表示|要求|还|同志|说|最后|首先)/u;

type Bare = Omit<Mention, "titles" | "titleStart">;

function withTitles(text: string, mention: Bare, previous: Mention | null): Mention {
  const floor = previous === null ? 0 : previous.end;
  const before = titlesBefore(text, mention.start, floor);
  if (before.titles.length > 0) return { ...mention, titles: before.titles, titleStart: before.start };
  const post = POST_TITLES.find((title) => text.startsWith(title, mention.end));
  const bracket = /^（([^（）]{2,40})）/u.exec(text.slice(mention.end, mention.end + 44))?.[1];
  if (bracket !== undefined && titleEndsAt(bracket, bracket.length) === "strong")
    return { ...mention, titles: bracket.split(/[、，]/u), titleStart: mention.start };
  if (post !== undefined && post !== "同志") return { ...mention, titles: [post], titleStart: mention.start };
  // 省领导甲、乙、丙: the head's title is everybody's, where it is one that many hold.
  const shared =
    previous !== null && /^(?:、|和|及|与|以及|\s{1,4})$/u.test(text.slice(previous.end, mention.start))
      ? previous.titles
      : [];
  const plural = shared.filter((title) =>
    /(?:领导|委员|常委|成员|代表|副(?:省长|市长|主席|主任|州长|盟长|县长|区长|旗长|部长|厅长|局长|院长|秘书长))$|领导同志$/u.test(
      title,
    ),
  );
  return { ...mention, titles: shared.length === plural.length ? plural : [], titleStart: mention.start };
}
