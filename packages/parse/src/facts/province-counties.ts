import type { Level, Span } from "@tifa/corpus";
import { type BareCounty, bareCounties } from "@tifa/lexicon";
import type { ProvinceAdder } from "../evidence/clue.js";
import { type TermScanner, termScanner } from "../text/term-scanner.js";
import type { Unit } from "../text/unit.js";
import { isElsewhere } from "./elsewhere.js";

let scanner: TermScanner<string> | undefined;
let every: TermScanner<BareCounty> | undefined;

/** Two different counties of one province, named without their class, are no chance. */
const NAMED = 1;
/** What is said of the place itself: 敦化的, 万州是, 让敦化. */
const SAID_OF = /^(?:是|的(?![\p{Script=Han}]{2,3}(?:说|表示|介绍))|人民|发展|经济|要|实际|高质量|各|全)/u;
const SAID_TO = /(?:让|把|为|我们|建设|推动|立足|振兴|展示|热爱)$/u;
const AT_HOME = 1.9;
/**
 * Reads names of counties without their class, which a meeting of the place itself uses (花垣、保靖的扶贫车间): two of a province
 * speak for it; one does where a meeting below the province says something of the place. A name behind a name that is elsewhere
 * is elsewhere, too (赴敦化、珲春考察).
 *
 * @param units - headline and paragraphs, names of people blanked
 * @param level - level of the body
 * @param add - takes what is found
 */
export function readCounties(units: readonly Unit[], level: Level | null, add: ProvinceAdder): void {
  scanner ??= termScanner(
    [...bareCounties()]
      .filter(([, { isWord }]) => !isWord)
      .map(([name, { provinceCode }]) => [name, provinceCode] as const),
  );
  const seen = new Set<string>();
  const isLocal = level === "county" || level === "prefecture";
  for (const { text, start: from } of units) {
    let away = -1;
    for (const { start, end, term, value } of scanner(text)) {
      const before = text.slice(Math.max(0, start - 4), start);
      const after = text.slice(end, end + 12);
      if (isElsewhere(text, start, end) || (away >= 0 && /^[、和与及]$/u.test(text.slice(away, start)))) {
        away = end;
        continue;
      }
      const isHome = isLocal && (SAID_OF.test(after) || SAID_TO.test(before));
      if (seen.has(term)) continue;
      seen.add(term);
      add(value, "county", isHome ? AT_HOME : NAMED, { start: from + start, end: from + end });
    }
  }
}

/** What a county's own account, paper or station is called behind its name. */
const OUTLET = /^(?:发布|融媒|新闻|日报|电视台|广播|政府|在线|宣传|微|网)/u;
const OWN = 2;

/**
 * Reads the county whose own account or station published first, by its name without the class: 泗洪发布.
 *
 * @param source - the publisher's name
 * @param at - where it stands on the page
 * @param add - takes what is found
 */
export function readCountySource(source: string, at: Span, add: ProvinceAdder): void {
  every ??= termScanner(bareCounties());
  const first = every(source)[0];
  if (first === undefined || first.start > 0 || first.value.isWord) return;
  if (OUTLET.test(source.slice(first.end))) add(first.value.provinceCode, "source", OWN, at);
}

/** 信宜召开推进会, 玛多推进整改: the place with which the headline or a sentence of the lead begins holds the meeting. */
const HOSTS = /^(?:召开|举行|部署|推进|研究|开[\p{Script=Han}]{0,6}会)/u;
const HOSTS_BEFORE = /(?:^|[，。\s]|日(?:[上下]午|晚)?，?)$/u;
const HOST = 3.2;

/**
 * Reads which county the headline or the lead says holds the meeting, by its name without the class.
 *
 * @param units - headline and first paragraphs
 * @param level - level of the body; below the province, names that are words elsewhere count, too
 * @param add - takes what is found
 */
export function readHostCounty(units: readonly Unit[], level: Level | null, add: ProvinceAdder): void {
  every ??= termScanner(bareCounties());
  for (const { text, start: from } of units) {
    for (const { start, end, value } of every(text)) {
      if (value.isWord && level !== "county") continue;
      if (!HOSTS_BEFORE.test(text.slice(Math.max(0, start - 6), start))) continue;
      if (HOSTS.test(text.slice(end, end + 10)))
        add(value.provinceCode, "hostCounty", HOST, { start: from + start, end: from + end });
    }
  }
}
