import type { CleanDocument, Evidence, Field, Readout, WorkReport } from "@tifa/corpus";
import { type Place, provinceByCode, provinces } from "@tifa/lexicon";
import { iso } from "../evidence/calendar.js";
import { evidence, type Ground, outside } from "../evidence/clue.js";
import { pageDates, publicationDay } from "../evidence/page-dates.js";
import { people } from "../facts/people.js";
import { quotedTerms } from "../facts/quoted-terms.js";
import { findMentions } from "../names/find-mentions.js";
import { isSuspect, knownNames } from "../names/name-shape.js";
import { boilerplate } from "../page/boilerplate.js";
import { content } from "../page/content.js";
import type { Unit } from "../text/unit.js";
import { type Delivery, delivery } from "./delivery.js";
import { placesAtEnd } from "./places-at-end.js";
import { reportDirectives } from "./report-directives.js";
import type { ReportPage } from "./report-page.js";
import { reportParts } from "./report-parts.js";

const NOTHING = { value: null, confidence: 0, evidence: [] };

/**
 * Reads a government work report: session, day and speaker from its head, place from the session or from whom the
 * speaker represents, parts from its headings, directives from what it plans.
 *
 * @param clean - the document
 * @param page - its parts
 * @param ground - ways back to the raw page
 * @returns the document with its facts; nothing that the report does not tell
 */
export function parseReport(clean: CleanDocument, page: ReportPage, ground: Ground): Readout {
  const { units, title, subtitles } = content(page);
  const found = delivery(units);
  const dates = pageDates(clean, page, ground);
  const published = publicationDay(dates);
  const where = placeOf(clean, found, title, ground);
  const year =
    found.day?.value.year ??
    yearOf(title) ??
    yearOf(clean.raw.pageMeta?.title ?? null) ??
    dates[0]?.year ??
    null;
  const paragraphs = page.paragraphs.map((line) => line.text);
  const parts = reportParts(paragraphs, year);
  const speaker = found.speaker?.value ?? null;
  const report: WorkReport = { year, session: found.session?.value ?? null, speaker, parts };
  return {
    id: clean.id,
    source: clean.raw.source,
    kind: "workReport",
    title: title ?? clean.raw.pageMeta?.title ?? null,
    subtitles,
    paragraphs,
    paragraphSpans: page.paragraphs.map(({ start, end }) => ({ start, end })),
    boilerplate: boilerplate(page.chrome, clean.raw.text, ground.toRaw),
    province: where.name,
    provinceCode: where.code,
    level: where.level,
    prefecture: where.prefecture,
    meeting: found.session && { name: found.session.value, body: congress(found.session.value) },
    meetingDate: found.day
      ? {
          value: iso(found.day.value),
          confidence: 0.98,
          evidence: [evidence(ground, found.day, "deliveryDate")],
        }
      : NOTHING,
    publicationDate: published
      ? { value: iso(published.day), confidence: 0.9, evidence: [published.date.evidence] }
      : NOTHING,
    conflicts: [],
    people: everybody(units, found),
    speechActs: [],
    directives: reportDirectives(units, parts, speaker),
    quotedTerms: quotedTerms(units),
    report,
    script: clean.script,
    noise: clean.noise,
    diagnostics: clean.diagnostics,
  };
}

function yearOf(text: string | null): number | null {
  const year = /(?:19|20)\d\d(?=年)/u.exec(text ?? "")?.[0];
  return year === undefined ? null : Number(year);
}

function congress(session: string): string {
  return session.slice(0, session.indexOf("代表大会") + "代表大会".length);
}

interface Where {
  readonly name: Field<string>;
  readonly code: Field<string>;
  readonly level: Readout["level"];
  readonly prefecture: string | null;
}

/** The place of the session or of the government that reports, looked up; the title's where the speech names none. */
function placeOf(clean: CleanDocument, found: Delivery, title: string | null, ground: Ground): Where {
  const none = { name: NOTHING, code: NOTHING, level: null, prefecture: null };
  if (found.national) return { ...none, level: "national" };
  if (found.place !== null) {
    const own = lookUp(found.place.value, [evidence(ground, found.place, "session")]);
    if (own !== null) return own;
  }
  const titles = [title, clean.raw.pageMeta?.title ?? null].filter((text) => text !== null);
  for (const text of titles) {
    if (/国务院|中华人民共和国/u.test(text)) return { ...none, level: "national" };
    const named = lookUp(text, [outside(text, "reportTitle")]);
    if (named !== null) return named;
  }
  return none;
}

/** A province, prefecture or county whose name a string holds; counties only under a name that is theirs alone. */
function lookUp(text: string, proof: Evidence[]): Where | null {
  const field = (value: string): Field<string> => ({ value, confidence: 0.95, evidence: proof });
  const province = provinces().find(
    ({ fullName, shortName }) => text.includes(fullName) || text.includes(shortName),
  );
  const place = placeAtEnd(text, province?.code);
  const owner = place === undefined ? province : provinceByCode(place.provinceCode);
  if (owner === undefined) return null;
  return {
    name: field(owner.fullName),
    code: field(owner.code),
    level: place === undefined ? "province" : place.level,
    prefecture: place === undefined ? null : place.level === "prefecture" ? place.name : place.prefecture,
  };
}

/**
 * The one place with whose name a string ends: of the province that it names, but for 海南藏族自治州, which only seems to name
 * one. A name that several bear (南京市鼓楼区) is that of the prefecture before it.
 */
function placeAtEnd(text: string, provinceCode: string | undefined): Place | undefined {
  const own = placesAtEnd(text, provinceCode);
  const named = own.length > 0 ? own : placesAtEnd(text, undefined);
  const borne = ({ name, level, prefecture }: Place): boolean =>
    level === "prefecture" || (prefecture !== null && text.slice(0, -name.length).includes(prefecture));
  return named.length > 1 ? named.find(borne) : named[0];
}

/** Posts that prove a person in a speech; 参事 and 委员 stand beside other words as often. */
const PROOF = /^\p{Script=Han}{0,6}(?:总书记|书记|主席|总理|委员长|省长|市长|部长|院士|将军|元帅|总司令)$/u;
/** Leaders whom the speech calls by surname and post alone. */
const SURNAME_ALONE = "毛周朱刘邓江胡习李温";
const ADDRESS = /^(?:等?同志|总书记|主席|总理|委员长|先生|女士|烈士|院士)/u;

/**
 * The speaker, and everybody whom the speech names by a name that is known, with a post, or with a form of address: in
 * prose about everything, words that look like names are many, and proofs of a person few.
 */
function everybody(units: readonly Unit[], { speaker, titles }: Delivery): Readout["people"] {
  const mentions = findMentions(units).filter(
    ({ name, titles: own, unit, end }) =>
      units[unit]!.paragraph !== null &&
      name !== speaker?.value &&
      isPerson(name, units[unit]!.text, end) &&
      (knownNames().has(name) ||
        own.some((title) => PROOF.test(title)) ||
        ADDRESS.test(units[unit]!.text.slice(end, end + 4))),
  );
  const named = people({ units, mentions, acts: [], level: null, reporters: [] }).map((person) => ({
    ...person,
    role: "mentioned" as const,
  }));
  return speaker === null ? named : [{ name: speaker.value, titles: [...titles], role: "speaker" }, ...named];
}

/** Not a word that runs into a person's name (和周恩来, 高举毛主席). */
function isPerson(name: string, text: string, end: number): boolean {
  if (knownNames().has(name)) return true;
  if (isSuspect(name) || knownNames().has(name.slice(1))) return false;
  return !(
    SURNAME_ALONE.includes(name.at(-1)!) && /^(?:主席|总理|委员长|总司令)/u.test(text.slice(end, end + 4))
  );
}
