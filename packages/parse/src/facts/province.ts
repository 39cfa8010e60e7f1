import type { Diagnostic, Evidence, Field, Level } from "@tifa/corpus";
import { provinceByCode, provinces } from "@tifa/lexicon";
import { evidence, type Ground, type ProvinceAdder } from "../evidence/clue.js";
import type { Holding } from "../evidence/holders.js";
import { townshipHosts, townshipsNamed } from "../evidence/township-hosts.js";
import type { Page } from "../page/page.js";
import type { Unit } from "../text/unit.js";
import { guestNames } from "./elsewhere.js";
import { readCounties, readHostCounty } from "./province-counties.js";
import { readUnit } from "./province-evidence.js";
import { namesCounty, readIssuer, readSource } from "./province-page.js";

/** A province with what speaks for it. */
interface Candidate {
  score: number;
  readonly evidence: Evidence[];
  /** How much each rule has given, so that weak ones do not pile up. */
  readonly given: Map<string, number>;
}

/** Most that a rule may give: places named in passing do not outvote who held office. */
const CAPS: Readonly<Record<string, number>> = {
  ownBody: 8,
  officeHolder: 12,
  movement: 5,
  campaign: 4,
  placeBody: 5,
  venue: 2.2,
  reporting: 3,
  place: 2.5,
  provinceName: 2.5,
  delta: 3,
  landmark: 2.5,
  township: 3,
  county: 3,
  hostCounty: 4,
  issuer: 2.5,
  source: 2,
};

const ENOUGH = 1.9;
/** Headline and first paragraphs, where the host is named. */
const LEAD_UNITS = 6;

const LEAD_OVER_NEXT = 1;

/** What the province is read from. */
export interface ProvinceInput {
  readonly units: readonly Unit[];
  readonly page: Page;
  readonly ground: Ground;
  /** Posts that people of the text held on the days that stay open. */
  readonly people: readonly Holding[];
  readonly level: Level | null;
}

/**
 * Decides the province of a text: bodies named with it (某省委), who held office, places below, movements (来鲁, 返京),
 * campaigns, neighbours. What the hosting site is called counts for nothing; help for another province does not make
 * the text that province's.
 *
 * @param input - units, page and people
 * @returns the province's full name and code, with evidence, and a diagnostic where none leads
 */
export function province(input: ProvinceInput): {
  name: Field<string>;
  code: Field<string>;
  diagnostics: Diagnostic[];
} {
  const nothing = { value: null, confidence: 0, evidence: [] };
  if (input.level === "national") return { name: nothing, code: nothing, diagnostics: [] };
  const found = new Map<string, Candidate>();
  const add: ProvinceAdder = (code, rule, weight, span) => {
    const candidate: Candidate = found.get(code) ?? { score: 0, evidence: [], given: new Map() };
    found.set(code, candidate);
    const given = candidate.given.get(rule) ?? 0;
    const more = Math.min(weight, (CAPS[rule] ?? 2) - given);
    if (more <= 0) return;
    candidate.given.set(rule, given + more);
    candidate.score += more;
    if (candidate.evidence.length < 12) candidate.evidence.push(evidence(input.ground, span, rule));
  };
  const guests = guestNames(input.units);
  for (const [index, unit] of input.units.entries()) readUnit(unit, index, guests, add);
  readHostCounty(input.units.slice(0, 3), input.level, add);
  for (const holding of input.people)
    add(holding.provinceCode, "officeHolder", holding.titled ? 5 : 1, holding.mention);
  readSource(input.page, input.level, found.size === 0, add);
  if (found.size === 0) readIssuer(input.page, input.units, add);
  readKind(input.units, found);
  // The table of townships is large, and seldom wanted: a text that names nothing wider.
  if (Math.max(0, ...[...found.values()].map(({ score }) => score)) < ENOUGH)
    for (const unit of input.units.slice(0, LEAD_UNITS)) readTownships(unit, add);
  // A county's meeting names its own townships, and nothing wider.
  if (found.size === 0 && input.level === "county")
    for (const unit of input.units.slice(0, LEAD_UNITS)) readReporting(unit, add);
  if (isOpen(found)) readCounties(input.units, input.level, add);
  if (found.size > 1 && isOpen(found))
    for (const unit of input.units) {
      for (const { start, end, township } of townshipsNamed(unit.text)) {
        if (found.has(township.provinceCode))
          add(township.provinceCode, "township", 1.5, { start: unit.start + start, end: unit.start + end });
      }
    }
  const ranked = rank(found);
  const [best, second] = ranked;
  const lead = (best?.[1].score ?? 0) - (second?.[1].score ?? 0);
  const alone = ranked.length === 1 && best![1].score < ENOUGH && namesCounty(input.units);
  if (best === undefined || !(alone || (best[1].score >= ENOUGH && lead >= LEAD_OVER_NEXT))) {
    const message =
      best === undefined
        ? "the text names no province"
        : `not decided between ${ranked
            .slice(0, 3)
            .map(([code]) => code)
            .join(", ")}`;
    return {
      name: nothing,
      code: nothing,
      diagnostics: [{ rule: "openProvince", severity: "info", message, start: null, end: null }],
    };
  }
  const [code, { evidence: proof, score }] = best;
  const confidence =
    Math.round(Math.min(0.99, 0.55 + 0.04 * Math.min(score, 6) + 0.04 * Math.min(lead, 5)) * 100) / 100;
  const full = provinceByCode(code)?.fullName ?? null;
  return {
    name: { value: full, confidence, evidence: proof },
    code: { value: code, confidence, evidence: proof },
    diagnostics: [],
  };
}

function rank(found: ReadonlyMap<string, Candidate>): [string, Candidate][] {
  return [...found].sort(([a, x], [b, y]) => y.score - x.score || (a < b ? -1 : 1));
}

/** Whether no province leads yet. */
function isOpen(found: ReadonlyMap<string, Candidate>): boolean {
  const [best, second] = rank(found);
  return (
    best === undefined || best[1].score < ENOUGH || best[1].score - (second?.[1].score ?? 0) < LEAD_OVER_NEXT
  );
}

function readTownships(unit: Unit, add: ProvinceAdder): void {
  for (const { start, end, township } of townshipHosts(unit.text))
    add(township.provinceCode, "township", 3, { start: unit.start + start, end: unit.start + end });
}

/** 某街道、某镇等单位汇报: who reports to a county's meeting is of that county. */
function readReporting({ text, start: from }: Unit, add: ProvinceAdder): void {
  for (const { start, end, township } of townshipsNamed(text)) {
    if (/^[^，。；]{0,24}(?:汇报|发言|表态|参加|列席)/u.test(text.slice(end, end + 40)))
      add(township.provinceCode, "township", 2, { start: from + start, end: from + end });
  }
}

/** What is called 自治区 is one of five; banners and leagues are Inner Mongolia's, the corps is Xinjiang's. */
function readKind(units: readonly Unit[], found: ReadonlyMap<string, Candidate>): void {
  const lead = units
    .slice(0, 6)
    .map((unit) => unit.text)
    .join("\n")
    .slice(0, 1500);
  const region =
    /(?:^|[^族尔古藏])自治区(?:党委|主席|人民政府|政府|新冠|疫情|副主席|领导|人大|政协|常务|应|防|指挥部|安)/u.test(
      lead,
    );
  if (!region) return;
  for (const { code, levelType } of provinces()) {
    const candidate = found.get(code);
    if (candidate !== undefined) candidate.score += levelType === "自治区" ? 1.2 : -1.5;
  }
}
