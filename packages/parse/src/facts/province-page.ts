import type { Level } from "@tifa/corpus";
import { places } from "@tifa/lexicon";
import type { ProvinceAdder } from "../evidence/clue.js";
import { sourceName } from "../page/dated-source.js";
import type { Page } from "../page/page.js";
import type { Unit } from "../text/unit.js";
import { isElsewhere } from "./elsewhere.js";
import { readCountySource } from "./province-counties.js";
import { mediaProvince } from "./province-landmarks.js";
import { scanPlaces } from "./scan-places.js";

/**
 * 来源：某某日报 names the first publisher: a hint that settles nothing beside other evidence. Where there is none, a
 * source that bears the name of a place of the body's level is its own: a province's daily for a province, a city's for a city.
 *
 * @param page - the page's parts
 * @param level - level of the body
 * @param alone - whether nothing else speaks for a province
 * @param add - takes what is found
 */
export function readSource(page: Page, level: Level | null, alone: boolean, add: ProvinceAdder): void {
  for (const piece of page.chrome) {
    if (piece.kind !== "source") continue;
    const source = sourceName(piece.text);
    if (source === null) continue;
    const paper = mediaProvince(source);
    if (paper !== null) add(paper, "source", alone && level === "province" ? 2 : 0.6, piece);
    if (alone && level === "county") readCountySource(source, piece, add);
    // 福建省三明市人民政府: each place stands in the one before it, and the last is whose government it is.
    let head = 0;
    for (const { value, start, end } of scanPlaces(source)) {
      if (value.length !== 1) continue;
      const { code, kind } = value[0]!;
      const own = kind === "province" ? level === "province" : level === "prefecture" || level === "county";
      add(code, "source", alone && own && start === head ? 2 : 0.6, piece);
      head = end;
    }
  }
}

/** Counties whose names no other county bears. */
let counties: ReadonlySet<string> | undefined;

/**
 * Whether a text names a county under its full name, not as one elsewhere and not for an accident there: where no other province is
 * named, the meeting is held over it.
 *
 * @param units - headline and paragraphs
 * @returns whether there is one
 */
export function namesCounty(units: readonly Unit[]): boolean {
  if (counties === undefined) {
    const borne = new Map<string, number>();
    for (const { name, level } of places())
      if (level === "county") borne.set(name, (borne.get(name) ?? 0) + 1);
    counties = new Set(
      [...borne].filter(([name, count]) => count === 1 && name.length > 2).map(([name]) => name),
    );
  }
  const known = counties;
  return units.some(({ text }) =>
    scanPlaces(text).some(({ term, start, end }) => known.has(term) && !isElsewhere(text, start, end)),
  );
}

/** What a line above the text calls whoever issues it: 某市某区城市管理局 > 工作动态. */
const ISSUER =
  /^((?:[\p{Script=Han}]{2,8}?[省市州盟县区旗]){1,3})([\p{Script=Han}]{2,16}(?:局|委|委员会|办|办公室|中心|厅|管委会|街道|镇|乡))(?=[\s>＞»›|_-]|$)/u;

/**
 * The body that a page is headed with is the host where the text names it as its own, in short: below 某市某区城市管理局,
 * 区城市管理局 is that district's. The name of a site alone is none of the text's.
 *
 * @param page - the page's parts
 * @param units - headline and paragraphs
 * @param add - takes what is found
 */
export function readIssuer(page: Page, units: readonly Unit[], add: ProvinceAdder): void {
  for (const piece of page.chrome) {
    if (piece.kind !== "navigation") continue;
    const match = ISSUER.exec(piece.text.trim());
    if (match === null) continue;
    const [whole, place, body] = match as unknown as [string, string, string];
    const own = `${place.at(-1)!}${body}`;
    if (!units.some(({ text }) => text.includes(own))) continue;
    for (const { value } of scanPlaces(whole))
      if (value.length === 1) add(value[0]!.code, "issuer", 2.5, piece);
  }
}
