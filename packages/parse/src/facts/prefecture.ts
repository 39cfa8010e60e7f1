import type { Level, Span } from "@tifa/corpus";
import { type Place, places } from "@tifa/lexicon";
import { townshipHosts } from "../evidence/township-hosts.js";
import { termScanner } from "../text/term-scanner.js";
import type { Unit } from "../text/unit.js";

let scanner: ReturnType<typeof termScanner<readonly Place[]>> | undefined;

function scan(text: string): ReturnType<ReturnType<typeof termScanner<readonly Place[]>>> {
  if (scanner === undefined) {
    const values = new Map<string, Place[]>();
    for (const place of places()) {
      for (const name of new Set([place.name, place.shortName]))
        values.set(name, [...(values.get(name) ?? []), place]);
    }
    scanner = termScanner(values);
  }
  return scanner(text);
}

/** How a place that the meeting is at home in is named: 立足某某实际, 在某某. */
const AT_HOME = /(?:立足|结合|在|到|深入|建设|推动|奋力)$/u;

/** What a clause of the lead goes on with behind the name of the place whose meeting it tells of. */
const HOST =
  /^(?:[^，。；、\n]{0,20}(?:指挥部|领导小组|委员会|办公室|专班)|[^，。；、\n]{0,12}(?:召开|举行|部署|研究|调度|会议))/u;
/** What may stand in front of it: nothing, a day, a wider place. */
const HOST_BEFORE = /^(?:[^，。；]{0,4}\d{1,2}日[^，。；]{0,4}，?)?(?:[^，。；]{2,8}(?:省|自治区))?$/u;

/**
 * The prefecture of a body below the province: the one that is named as the body's own, or the only one that the
 * province decided on has in the text. A county's prefecture comes from its code.
 *
 * @param units - headline and paragraphs
 * @param level - level of the body
 * @param provinceCode - two digits, or null
 * @param sources - names of who published first: they are heard where the text names nothing
 * @returns the full name, or null
 */
export function prefecture(
  units: readonly Unit[],
  level: Level | null,
  provinceCode: string | null,
  sources: readonly string[],
): string | null {
  if (level !== "prefecture" && level !== "county" && level !== "other") return null;
  const weights = new Map<string, number>();
  const hosting = new Set<string>();
  const lead = units.findIndex((unit) => unit.paragraph !== null);
  for (const [index, { text }] of units.entries()) {
    const found = scan(text);
    for (const [at, { start, end, value }] of found.entries()) {
      const fitting = value.filter((place) => provinceCode === null || place.provinceCode === provinceCode);
      const before = found[at - 1]?.end === start ? found[at - 1]!.value : [];
      // 石家庄市桥西区: which of the districts of one name is meant, the city before it tells.
      const own = fitting.filter((place) => before.some(({ name }) => name === place.prefecture));
      const meant = own.length > 0 ? own : fitting;
      const place = meant[0];
      if (place === undefined || new Set(meant.map(prefectureOf)).size > 1) continue;
      if (
        level === "county" &&
        meant.every((one) => one.level !== "county") &&
        !/^(?:市|州)?政协|^[^，。]{0,6}(?:委|市)/u.test(text.slice(end))
      )
        continue;
      const name = prefectureOf(place);
      if (name === null) continue;
      const isOwn =
        /^(?:州|市|地区|盟)?(?:委|政府|应对|召开|人大|政协|县|各)/u.test(text.slice(end, end + 5)) ||
        AT_HOME.test(text.slice(Math.max(0, start - 2), start));
      // The place with which headline or lead begins is the meeting's, however often others are named.
      const hosts =
        index <= lead &&
        place.level === "prefecture" &&
        HOST_BEFORE.test(text.slice(0, start)) &&
        HOST.test(text.slice(end, end + 40));
      if (hosts) hosting.add(name);
      weights.set(name, (weights.get(name) ?? 0) + (isOwn ? 3 : 1) * (index < 4 ? 1.5 : 1));
    }
  }
  if (hosting.size === 1 && level === "prefecture") return [...hosting][0]!;
  // What would tell the prefecture for sure would tell the province, too.
  if (provinceCode === null) return null;
  const ranked = [...weights].sort(([, x], [, y]) => y - x);
  const [best, second] = ranked;
  if (best === undefined)
    return (level === "other" ? hostedBy(units, provinceCode) : null) ?? publishedBy(sources, provinceCode);
  return second === undefined || best[1] >= 2 * second[1] ? best[0] : null;
}

function prefectureOf(place: Place): string | null {
  return place.level === "prefecture" ? place.name : place.prefecture;
}

/**
 * Where a text names a prefecture, or a county or city in it.
 *
 * @param text - a line
 * @param name - full name of the prefecture
 * @returns spans of the line
 * @example
 * prefectureNamed("青岛市李沧区召开会议", "青岛市").length; // 2
 */
export function prefectureNamed(text: string, name: string): Span[] {
  return scan(text)
    .filter(({ value }) => value.some((place) => prefectureOf(place) === name))
    .map(({ start, end }) => ({ start, end }));
}

/** What a publisher's place may stand behind: its province. */
const IN_PROVINCE = /^(?:[\p{Script=Han}]{2,3}省|[\p{Script=Han}]{2,7}自治区)?$/u;

/** The prefecture whose own paper, site or office published first, in the province decided on. */
function publishedBy(sources: readonly string[], provinceCode: string): string | null {
  const names = sources.flatMap((source) =>
    scan(source)
      .filter(({ start }) => IN_PROVINCE.test(source.slice(0, start)))
      .flatMap(({ value }) => value.filter((place) => place.provinceCode === provinceCode))
      .map(prefectureOf),
  );
  return new Set(names).size === 1 ? (names[0] ?? null) : null;
}

/** The prefecture of the township that hosts, where nothing wider is named. */
function hostedBy(units: readonly Unit[], provinceCode: string): string | null {
  const hosts = units.slice(0, 6).flatMap(({ text }) => townshipHosts(text).map(({ township }) => township));
  const names = new Set(hosts.map(({ prefecture }) => prefecture));
  const [name] = names;
  return names.size === 1 && hosts.every((host) => host.provinceCode === provinceCode)
    ? (name ?? null)
    : null;
}
