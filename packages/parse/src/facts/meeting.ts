import type { Meeting } from "@tifa/corpus";
import type { Unit } from "../text/unit.js";

const KIND =
  "(?:常委会(?:（扩大）|扩大)?会议|常务会议|专题会议?|调度会议?|推进会议?|部署会议?|动员会议?|工作会议?|座谈会|全会|大会|全体会议|电视电话会议|视频会议|视频调度会|紧急会议|现场会|现场调度会|例会|碰头会|协调会|会商会|研判会|联席会议|领导小组会议|指挥部会议|对接会|安委会会议|党组会议|党组（扩大）会议|会议|会)";
const STOP = "，。；：！？、“”\\s";
/** 主持召开X会议, 召开X会议: the words up to the meeting's kind. */
const CONVENED = new RegExp(
  `(?:主持召开|组织召开|召开|举行|召集)了?((?:第[^${STOP}]{1,8}次)?[^${STOP}]{0,48}?(?:（[^（）]{1,8}）)?[^${STOP}]{0,12}?${KIND})(?=[，。；、\\s]|暨|$|时|上|强调|并|进行|，)`,
  "u",
);
/** X会议召开: the meeting in front. */
const HELD = new RegExp(
  `(?:^|[${STOP}日])([^${STOP}]{2,60}${KIND})(?:昨天|今天|于|\\d|在[^${STOP}]{1,16})?[^${STOP}]{0,24}?(?:召开|举行|结束)`,
  "u",
);
/** X召开第N次会议: body and meeting apart. */
const BODY = new RegExp(
  `(?:^|[${STOP}日午晚])([^${STOP}\\d]{0,48}(?:领导小组|指挥部|常委会|委员会|党组|党委|省委|市委|州委|县委|区委|政府|办公室|人大|政协|组委会|理事会|安委会))(?:[^${STOP}]{0,6})?(?:召开|举行)`,
  "u",
);
const OWN =
  /^((?:(?![第暨])[^，。；、\s]){0,40}?(?:领导小组|指挥部|常委会|委员会|党组|党委|[省市州县区盟旗]委(?=第|召|举|会议|全会|专题|扩大)|安委会))/u;
const JOINED = /^暨[^，。；、\s]{2,40}?(?:会议|会)/u;

/**
 * What was held and by whom, in the words of the lead: 省委召开常委会会议, 某领导小组召开第三次会议. A body and a meeting that
 * the text parts (某指挥部召开会议) are joined into the meeting's name.
 *
 * @param units - headline and paragraphs
 * @returns the meeting, or null where the lead names none
 */
export function meeting(units: readonly Unit[]): Meeting | null {
  const body = units.filter((unit) => unit.paragraph !== null).slice(0, 3);
  const headline = units.filter((unit) => unit.paragraph === null);
  for (const { text } of [...body, ...headline]) {
    const found = read(text.slice(0, 600));
    if (found !== null) return found;
  }
  return null;
}

/** A term in a meeting's name (“春雷行动”推进会) is read as a stretch without marks; other quotations end a name. */
const TERM = /“[^“”。\n]{1,16}”/gu;
/** Each character of a term is filled in by one of its own from here on, so that it can be put back. */
const FIRST_FILLER = 0xe000;

function read(text: string): Meeting | null {
  const kept: string[] = [];
  const fill = (unit: string): string => String.fromCharCode(FIRST_FILLER + kept.push(unit) - 1);
  const found = readFilled(text.replace(TERM, (term) => term.split("").map(fill).join("")));
  if (found === null || kept.length === 0) return found;
  const original = (name: string): string =>
    name.replace(/[\ue000-\uf8ff]/gu, (unit) => kept[unit.charCodeAt(0) - FIRST_FILLER] ?? unit);
  return { name: original(found.name), body: found.body === null ? null : original(found.body) };
}

function readFilled(text: string): Meeting | null {
  const convened = CONVENED.exec(text);
  const held = HELD.exec(text);
  const who = BODY.exec(text)?.[1] ?? null;
  // 省委常委会召开会议: a standing body is no meeting yet.
  const standing = held !== null && /(?:常委会|委员会|领导小组|指挥部)$/u.test(held[1]!);
  if (
    convened !== null &&
    (standing || held === null || convened.index <= held.index || convened[1]!.length > 4)
  ) {
    const joined = JOINED.exec(text.slice(convened.index + convened[0].length))?.[0] ?? "";
    const name = `${convened[1]!}${joined}`;
    const own = OWN.exec(name)?.[1] ?? null;
    if (own !== null) return { name, body: own };
    const bare = /^(?:第[^，。]{1,8}次|扩大|紧急|专题|现场|视频)?[^，。]{0,6}(?:会议|会)$/u.test(name);
    return {
      name: bare && who !== null ? `${strip(who)}${name}` : name,
      body: who === null ? null : strip(who),
    };
  }
  if (held === null) return null;
  const name = strip(held[1]!);
  return { name, body: OWN.exec(name)?.[1] ?? null };
}

/** A body is named without the day and the convener's name in front of it. */
function strip(name: string): string {
  return name
    .replace(/^.*(?:上午|下午|晚上?|\d日|昨天|今天|结束后)/u, "")
    .replace(/^(?:立即|随后|,)/u, "")
    .replace(
      /^.{0,30}?(?:书记|省长|市长|州长|县长|区长|主席|指挥长)\p{Script=Han}{2,4}(?:来到|前往|到|在|赴)/u,
      "",
    );
}
