import { PERSON_VERBS } from "../tables/name-shapes.js";
import { DOCTRINE_AFTER_NAME, NATIONAL_LEADERS, POST_TITLES } from "../tables/titles.js";
import { CLAUSE_BREAKS } from "../text/sentences.js";
import { termScanner } from "../text/term-scanner.js";
import type { Unit } from "../text/unit.js";
import { unitTable } from "../text/unit-table.js";
import { holdsWord } from "./common-words.js";
import { type Chain, type ChainContext, chainAt, mayBeginChain } from "./name-chain.js";
import {
  endsName,
  hasCommonSurname,
  isDottedName,
  isHanName,
  isStrangeName,
  isSuspect,
  isTranscribedName,
  knownNames,
  surnameLength,
} from "./name-shape.js";
import { attends, isCalledIn, proveList } from "./prove-list.js";
import { repeatedSubjects } from "./repeated-subjects.js";
import { TITLE_LASTS, titleEndsAt } from "./title-ends.js";

const personVerbs = new Set(PERSON_VERBS);
/** Verbs that ordinary nouns take as well (群众参加, 干部在): a lone clause-initial string needs a common surname before them. */
const LOOSE_VERBS = new Set([
  "在",
  "到",
  "作",
  "赴",
  "也",
  "还",
  "对",
  "就",
  "充分",
  "高度",
  "受",
  "出席",
  "参加",
  "分别",
  "介绍",
  "代表",
  "先后",
  "继续",
  "最后",
  "听取",
  "围绕",
  "部署",
  "传达",
  "调研",
]);
/** What one who is only called a leader did. */
const CAME = new Set(["出席", "参加", "列席", "陪同", "主持"]);
/** Words in front of a name that are no title: 由某某同志担任, 与某某交流. */
const LEADS_IN = [
  "由",
  "经",
  "与",
  "和",
  "及",
  "以及",
  "对",
  "向",
  "请",
  "让",
  "派",
  "受",
  "以",
  "同",
  "据",
  "给",
  "为",
];
/** What stands before a name: the end of a title or of a clause, or a word that leads in. */
const before = unitTable([TITLE_LASTS, CLAUSE_BREAKS, [...LEADS_IN, "、"]], "last");
const TITLE = 1;
const BREAK = 2;
const LEAD = 4;

/** 甲、乙等出席, 甲、乙等同志: what 等 adds to the list is people. 甲、乙等偏远乡镇 lists places. */
const AND_OTHERS =
  /^(?:同志|等(?:同志|领导|人(?!员)|(?:[^，。；、]{0,12}(?:领导|同志|负责人|人员|委员|代表|成员|嘉宾|专家|院士|干部|常委|主席|主任|班子))?(?:分别|先后|一同|共同|应邀|也|还|[在以于][^，。；、]{1,12})?(?:出席|参加|列席|陪同|参会|到会|收看|汇报|发言|讲话)))/u;

/** 甲、乙和省直部门负责同志: the list ends before a group. */
const AND_GROUPS =
  /^(?:和|及|以及|与)(?:[省市县区州盟旗\d]|各|有关|相关|部分|其他|全体|部门|直属|领导|指挥|负责|办公)/u;

/**
 * Collects the names that a text proves by their surroundings: behind a title, before what only people do, in a
 * list with others, or before 同志 and the like.
 *
 * @param units - headline and paragraphs
 * @returns names, in the order in which they were proved
 * @example
 * findNames([{ text: "市长王明主持会议。", start: 0, paragraph: 0, shift: 0 }]); // Set { "王明" }
 */
export function findNames(units: readonly Unit[]): Set<string> {
  const names = new Set<string>();
  const subjects = repeatedSubjects(units);
  for (const { text, paragraph } of units) {
    let listEnd = 0;
    for (let at = 0; at < text.length; at++) {
      if (at < listEnd) continue;
      const kind = at === 0 ? BREAK : before[text.charCodeAt(at - 1)]!;
      if (kind === 0) continue;
      const title = (kind & TITLE) === 0 ? null : titleEndsAt(text, at);
      // 指挥|长扎西次尔: the longer title is the one that is meant.
      if (title !== null && titleEndsAt(text, at + 1) === "strong") continue;
      const fresh = (kind & BREAK) !== 0;
      if (title === null && !fresh && ((kind & LEAD) === 0 || !leadsIn(text, at))) continue;
      // Most of these places are told by one look, too.
      if (title === null && !mayBeginChain(text, at, fresh)) continue;
      const sentenceStart = at === 0 || "。！？".includes(text[at - 1]!);
      const context = { title, sentenceStart, fresh, subjects };
      const chain = chainAt(text, at, context);
      for (const name of provedBy(text, at, chain, context, fresh, paragraph === null)) names.add(name);
      // Members of a list are not read as heads of further lists.
      if (chain.names.length > 2) listEnd = chain.end;
    }
    for (const name of [...leaders(text), ...calledByPost(text), ...appointed(text), ...bracketed(text)])
      names.add(name);
  }
  return names;
}

/** Behind a {@link LEAD}: 由于 leads nobody in. */
const leadsIn = (text: string, at: number): boolean => !(text[at] === "于" && text[at - 1] === "由");

/** Those of a chain of names whose surroundings prove them. */
function provedBy(
  text: string,
  at: number,
  chain: Chain,
  { title, sentenceStart }: ChainContext,
  fresh: boolean,
  headline: boolean,
): readonly string[] {
  if (chain.names.length === 0) return headline && fresh ? gluedAt(text, at) : [];
  const [first] = chain.names;
  const verb = verbAt(text, chain.end);
  const stops =
    verb !== null ||
    /^(?:[，。；、：！？（）()\s“”]|等|$)/u.test(text.slice(chain.end, chain.end + 1)) ||
    AND_GROUPS.test(text.slice(chain.end, chain.end + 4));
  const attended = title === null && sentenceStart && chain.names.length > 1 && attends(text, chain.end);
  if (isSuspect(first!) && (title === null || !stops) && chain.names.length < 3 && !attended) return [];
  if (title === "strong") return chain.names;
  if (chain.names.length >= 3 || (chain.names.length === 2 && stops)) {
    const called = isCalledIn(text, at);
    const acts = called || verb !== null || AND_OTHERS.test(text.slice(chain.end, chain.end + 30));
    return proveList(chain.names, { titled: title !== null, acts, attends: attended || called })
      ? chain.names
      : [];
  }
  if (chain.names.length === 1 && at <= LONGEST_LABEL && stops && isCalledIn(text, at))
    return chain.names.filter(hasCommonSurname);
  const honorific = POST_TITLES.some((post) => text.startsWith(post, chain.end));
  if (chain.names.length > 1) return honorific ? chain.names : [];
  if (title === "weak") {
    const plain = hasCommonSurname(first!) && !isSuspect(first!);
    const came = first!.length > 2 && verb !== null && CAME.has(verb) && !holdsWord(first!);
    return honorific || (plain && stops) || came ? chain.names : [];
  }
  const introduced = text.endsWith("由", at) || behindHonorific(text, at);
  if (honorific && (fresh || introduced || knownNames().has(first!) || text.startsWith("同志", chain.end)))
    return chain.names;
  if (fresh && verb !== null)
    return LOOSE_VERBS.has(verb) ? chain.names.filter(hasCommonSurname) : chain.names;
  if (fresh && /^等[^，。]{0,12}(?:出席|参加|列席|陪同)/u.test(text.slice(chain.end, chain.end + 18))) {
    return chain.names.filter((name) => hasCommonSurname(name) || isDottedName(name));
  }
  if (fresh && headline && /^[：:]/u.test(text.slice(chain.end))) return chain.names.filter(hasCommonSurname);
  if (!fresh && verb !== null && !LOOSE_VERBS.has(verb))
    return text.endsWith("由", at) || knownNames().has(first!) ? chain.names : [];
  return [];
}

/** 主持人：, 列席人员：: a line of minutes begins with a label, and not with a clause. */
const LONGEST_LABEL = 8;

/** 王明市长、李强副市长: in a row, a post behind each name. */
function behindHonorific(text: string, at: number): boolean {
  if (text[at - 1] !== "、" && text[at - 1] !== "和") return false;
  return POST_TITLES.some((post) => text.endsWith(post, at - 1));
}

/** 王明（副市长）、李强（市水利局局长）: a post in brackets behind a name at the head of a clause or in a row. */
function bracketed(text: string): string[] {
  if (!text.includes("（")) return [];
  return [...text.matchAll(/(?<=^|[，。；：、和])(\p{Script=Han}{2,4})（([^（）]{2,40})）/gu)]
    .filter(
      ([, name, post]) =>
        isHanName(name!, true) && hasCommonSurname(name!) && titleEndsAt(post!, post!.length) === "strong",
    )
    .map((match) => match[1]!);
}

/** The verb with which a clause about a person goes on, if one stands at the offset. */
function verbAt(text: string, at: number): string | null {
  for (let length = 4; length >= 1; length--) {
    const word = text.slice(at, at + length);
    if (personVerbs.has(word)) return word;
  }
  return null;
}

/** Headlines write names without a mark: 李明王国强出席. The whole run up to the verb must read as names. */
function gluedAt(text: string, at: number): string[] {
  const run = /^\p{Script=Han}{4,15}?(?=出席|参加|主持|陪同|讲话|列席|到会)/u.exec(
    text.slice(at, at + 20),
  )?.[0];
  if (run === undefined) return [];
  return splitNames(run) ?? [];
}

/**
 * Splits names that were written without a mark between them, if they can be split in one way only.
 *
 * @param run - Han characters
 * @returns the names, or null where no reading or more than one is possible
 * @example
 * splitNames("许勤赵一德"); // ["许勤", "赵一德"]
 */
export function splitNames(run: string): string[] | null {
  const readings: string[][] = [];
  const step = (at: number, sofar: string[]): void => {
    if (at === run.length) readings.push(sofar);
    if (at >= run.length || sofar.length > 5 || readings.length > 8) return;
    for (const length of [2, 3, 4]) {
      const name = run.slice(at, at + length);
      if (name.length === length && isHanName(name, true) && hasCommonSurname(name))
        step(at + length, [...sofar, name]);
    }
  };
  step(0, []);
  if (readings.length === 0) return null;
  if (readings.length === 1) return readings[0]!;
  const known = readings.filter((names) => names.some((name) => knownNames().has(name)));
  return known.length === 1 ? known[0]! : null;
}

const APPOINTED =
  /(?:任命|决定任命|补选|选举|接受|免去|推选)(?=(\p{Script=Han}{2,4}?)(?:同志)?(?:为|辞去|担任|的)\p{Script=Han}{0,30}(?:长|主任|主席|委员|书记|代表|职务|组长|指挥|专员|校长))/gu;

/** 任命王明为某厅厅长, 接受王明辞去: between the verb and 为 there is a name. */
function appointed(text: string): string[] {
  return [...text.matchAll(APPOINTED)]
    .map((match) => match[1]!)
    .filter(
      (name) =>
        isHanName(name, true) || isTranscribedName(name) || (surnameLength(name) > 0 && isStrangeName(name)),
    );
}

/** 落实某某书记工作要求: who holds an office is known by the post behind the name. */
function calledByPost(text: string): string[] {
  return [...text.matchAll(/书记|省长|市长|主席/gu)].flatMap(({ index }) =>
    [3, 2]
      .map((length) => text.slice(Math.max(0, index - length), index))
      .filter((name) => knownNames().has(name)),
  );
}

const scanLeaders = termScanner(NATIONAL_LEADERS.map((name) => [name, name] as const));

/** Leaders are named wherever their names stand, but for doctrines that bear them. */
function leaders(text: string): string[] {
  if (scanLeaders(text).length === 0) return [];
  return NATIONAL_LEADERS.filter((name) => {
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
      const end = at + name.length;
      const doctrine = DOCTRINE_AFTER_NAME.some((word) => text.startsWith(word, end));
      const posted = POST_TITLES.some((post) => text.startsWith(post, end));
      if (!doctrine && (posted || (name.length > 2 && endsName(text, end) && isHanName(name, true))))
        return true;
    }
    return false;
  });
}
