import { type CleanDocument, type Readout, rawSpans } from "@tifa/corpus";
import { dayNumber } from "./evidence/calendar.js";
import type { Ground } from "./evidence/clue.js";
import { type Holding, holdings } from "./evidence/holders.js";
import { numberedClue, orderConflicts } from "./evidence/numbered-meetings.js";
import { pageDates } from "./evidence/page-dates.js";
import { type Dating, type DatingInput, dating } from "./facts/dating.js";
import { directives } from "./facts/directives.js";
import { kind } from "./facts/kind.js";
import { level, levelWithin } from "./facts/level.js";
import { meeting } from "./facts/meeting.js";
import { meetingDay } from "./facts/meeting-day.js";
import { chairOf, people } from "./facts/people.js";
import { prefecture } from "./facts/prefecture.js";
import { province } from "./facts/province.js";
import { quotedTerms } from "./facts/quoted-terms.js";
import { bylines } from "./facts/reporters.js";
import { findActs, speechActs } from "./facts/speech-acts.js";
import { findMentions, type Mention } from "./names/find-mentions.js";
import { boilerplate } from "./page/boilerplate.js";
import { content } from "./page/content.js";
import { sourceName } from "./page/dated-source.js";
import { type Page, page } from "./page/page.js";
import { withoutSite } from "./page/page-title.js";
import { structuredPage } from "./page/structured-page.js";
import { type ParseOptions, parseSettings } from "./parse-options.js";
import { parseReport } from "./report/parse-report.js";
import { reportPage } from "./report/report-page.js";
import { byUnit } from "./text/by-unit.js";
import type { Unit } from "./text/unit.js";

/**
 * Reads a cleaned page: finds the document in it, and the facts in the document. Every fact has its evidence in the raw
 * page; what the page does not tell, or tells twice differently, is null with a diagnostic.
 *
 * @param clean - a cleaned document
 * @param options - see {@link ParseOptions}
 * @returns the document with its facts
 * @throws RangeError if an option is unknown or out of range
 * @example
 * parse(normalize(raw)).meetingDate.value; // "2020-02-14"
 */
export function parse(clean: CleanDocument, options: ParseOptions = {}): Readout {
  const settings = parseSettings(options);
  const ground: Ground = { text: clean.text, raw: clean.raw.text, toRaw: rawSpans(clean) };
  const called = clean.raw.pageMeta?.title?.trim() || null;
  const isPage = clean.raw.source.mediaType.includes("html");
  const recordTitle = called !== null && isPage ? withoutSite(called) : called;
  const structured = structuredPage(clean, ground.toRaw);
  const report = reportPage(clean.text, recordTitle, structured);
  if (report !== null) return parseReport(clean, report, ground);
  const parts = structured ?? page(clean.text);
  const { units, title, subtitles } = content(parts);
  const { masked, names: reporters } = bylines(units, parts.chrome);
  const mentions = findMentions(masked);
  const acts = findActs(masked, mentions);
  const posts = holdings(mentions).map((post) => lifted(post, masked));
  const rank = level({
    units: masked,
    mentions,
    chair: chairOf(masked, mentions, acts, null),
    people: posts,
  });
  const dates = pageDates(clean, parts, ground);
  const input: DatingInput = { units: masked, acts, ground, dates };
  const found = dating(input, posts);
  const where = province({
    units: unnamed(masked, mentions),
    page: parts,
    ground,
    people: onOpenDays(posts, found),
    level: rank,
  });
  const code = where.code.value;
  const own = levelWithin(rank, code);
  const city = prefecture(unnamed(masked, mentions), own, code, sourceNames(parts));
  const held = meeting(masked);
  const named = held && { name: held.name, level: own, provinceCode: code, prefecture: city };
  const ordered = named && numberedClue(named, settings.meetings);
  const day = meetingDay(
    input,
    ordered === null ? found : dating(input, posts, [ordered]),
    posts.filter((post) => post.provinceCode === code),
  );
  const decided = day.field.value;
  const disordered =
    named === null || decided === null ? [] : orderConflicts(named, decided, settings.meetings);
  const type = kind(units, mentions, acts, held, recordTitle);
  const sure = <T>(field: { value: T | null; confidence: number }): boolean =>
    field.confidence >= settings.minConfidence;
  const nulled = <F extends { value: unknown; confidence: number }>(field: F): F =>
    sure(field) ? field : { ...field, value: null };
  return {
    id: clean.id,
    source: clean.raw.source,
    kind: type,
    title: title ?? recordTitle,
    subtitles,
    paragraphs: parts.paragraphs.map((line) => line.text),
    paragraphSpans: parts.paragraphs.map(({ start, end }) => ({ start, end })),
    boilerplate: boilerplate(parts.chrome, clean.raw.text, ground.toRaw),
    province: nulled(where.name),
    provinceCode: nulled(where.code),
    level: own,
    prefecture: city,
    meeting: type === "readout" ? held : null,
    meetingDate: type === "readout" ? nulled(day.field) : { value: null, confidence: 0, evidence: [] },
    publicationDate: nulled(day.publication),
    conflicts: type === "readout" ? [...day.conflicts, ...disordered] : [],
    people: people({ units: masked, mentions, acts, level: own, reporters }),
    speechActs: speechActs(acts, units),
    directives: directives(units, acts, mentions),
    quotedTerms: quotedTerms(units),
    report: null,
    script: clean.script,
    noise: clean.noise,
    diagnostics: [...clean.diagnostics, ...where.diagnostics, ...(type === "readout" ? day.diagnostics : [])],
  };
}

/** Who published first, by the page's source lines. */
function sourceNames(parts: Page): string[] {
  return parts.chrome.flatMap(({ kind, text }) => (kind === "source" ? (sourceName(text) ?? []) : []));
}

/** Units in which nobody's name is read for a place: 连城, 沈阳. Offsets stay. */
function unnamed(units: readonly Unit[], mentions: readonly Mention[]): Unit[] {
  return byUnit(mentions, units.length).map((here, index) => {
    const unit = units[index]!;
    if (here.length === 0) return unit;
    let at = 0;
    const pieces = here.flatMap(({ start, end }) => {
      const piece = [unit.text.slice(at, start), "某".repeat(end - start)];
      at = end;
      return piece;
    });
    return { ...unit, text: `${pieces.join("")}${unit.text.slice(at)}` };
  });
}

/** A post with the mention's offsets moved to the clean text. */
function lifted(post: Holding, units: readonly { start: number }[]): Holding {
  const { start } = units[post.mention.unit]!;
  return {
    ...post,
    mention: { ...post.mention, start: post.mention.start + start, end: post.mention.end + start },
  };
}

/**
 * Posts held on a day that page and text leave open; all of them where the text gives no day. Two people who both
 * served in two provinces served together in one of them only: a province is heard on the day that suits it best.
 */
function onOpenDays(posts: readonly Holding[], { open }: Dating): Holding[] {
  const best = open[0]?.score ?? 0;
  const days = open.filter(({ score }) => score >= best - 3).map(({ day }) => dayNumber(day));
  if (days.length === 0) return [...posts];
  return [...new Set(posts.map((post) => post.provinceCode))].flatMap((code) => {
    const own = posts.filter((post) => post.provinceCode === code);
    const together = days.map((number) => own.filter(({ from, to }) => from <= number && number <= to));
    return together.reduce((most, some) => (some.length > most.length ? some : most), []);
  });
}
