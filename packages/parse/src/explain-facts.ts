import type { Evidence, Field, Readout } from "@tifa/corpus";
import { levelSign } from "./facts/level.js";
import { prefectureNamed } from "./facts/prefecture.js";
import { sourceName } from "./page/dated-source.js";
import { REASONS } from "./tables/reasons.js";
import { sentences } from "./text/sentences.js";

/** A piece of evidence with what its rule says. */
export interface FactReason {
  readonly rule: string;
  readonly reason: string;
  /** What was read. */
  readonly text: string;
  /** Raw offsets; for chair, level and prefecture, offsets in the line. Null where it stands outside the text. */
  readonly start: number | null;
  readonly end: number | null;
}

/** Why a field has its value, or none. */
export interface FactExplanation {
  readonly value: string | null;
  readonly confidence: number | null;
  readonly because: readonly FactReason[];
  /** Why there is no value, and what remains open: messages of diagnostics and conflicts. */
  readonly open: readonly string[];
}

/** Explanations of a readout. */
export interface FactExplanations {
  readonly province: FactExplanation;
  readonly meetingDate: FactExplanation;
  readonly publicationDate: FactExplanation;
  readonly chair: FactExplanation;
  readonly level: FactExplanation;
  readonly prefecture: FactExplanation;
}

/**
 * Why a document was given its province, dates, chair, level and prefecture: the rules that spoke, each with its reason and what it read. It adds nothing to a
 * readout's evidence but words; what the readout leaves null is told as open.
 *
 * @param readout - facts of a document
 * @returns reasons, field by field
 * @example
 * explainFacts(readout).meetingDate.because[0]; // { rule: "dateInText", reason: "the meeting's date…", text: "7月19日", … }
 */
export function explainFacts(readout: Readout): FactExplanations {
  return {
    province: ofField(readout.province, open(readout, ["openProvince"], "province")),
    meetingDate: ofField(readout.meetingDate, open(readout, ["openYear", "noMeetingDate"], "meetingDate")),
    publicationDate: ofField(readout.publicationDate, open(readout, [], "publicationDate")),
    chair: ofChair(readout),
    level: ofLevel(readout),
    prefecture: ofPrefecture(readout),
  };
}

function ofField(field: Field<string>, remaining: readonly string[]): FactExplanation {
  return {
    value: field.value,
    confidence: field.confidence,
    because: field.evidence.map(reason),
    open: remaining,
  };
}

function reason({ rule, text, start, end }: Evidence): FactReason {
  const outside = start === 0 && end === 0;
  return {
    rule,
    reason: REASONS[rule] ?? rule,
    text,
    start: outside ? null : start,
    end: outside ? null : end,
  };
}

function open(readout: Readout, rules: readonly string[], field: string): string[] {
  return [
    ...readout.diagnostics.filter(({ rule }) => rules.includes(rule)).map(({ message }) => message),
    ...readout.conflicts.filter((conflict) => conflict.field === field).map(({ explanation }) => explanation),
  ];
}

const PRESIDES = "presides";

/** The sentence that makes a person chair, body before headline. */
function ofChair(readout: Readout): FactExplanation {
  const name = readout.people.find((person) => person.role === "chair")?.name ?? null;
  if (name === null)
    return { value: null, confidence: null, because: [], open: ["no sentence says who 主持 the meeting"] };
  const lines = [
    ...readout.paragraphs,
    ...[readout.title, ...readout.subtitles].filter((line) => line !== null),
  ];
  for (const line of lines) {
    for (const { start, end } of sentences(line)) {
      const text = line.slice(start, end);
      if (!text.includes(name) || !text.includes("主持")) continue;
      const because = [{ rule: PRESIDES, reason: REASONS[PRESIDES]!, text, start, end }];
      return { value: name, confidence: null, because, open: [] };
    }
  }
  return { value: name, confidence: null, because: [], open: [] };
}

/** Headline and paragraphs. */
function linesOf({ title, subtitles, paragraphs }: Readout): string[] {
  return [title, ...subtitles, ...paragraphs].filter((line) => line !== null);
}

/** As many lines tell what body meets. */
const LEAD_LINES = 6;

/** The title or the line that tells the level. 市 alone is told a level by the city's name or by who holds office. */
function ofLevel(readout: Readout): FactExplanation {
  const { level: value } = readout;
  const titled = readout.people.filter(({ titles, role }) => titles.length > 0 && role !== "reporter");
  const speaking = titled.find(({ role }) => role === "chair") ?? titled[0];
  const sign = levelSign(speaking?.titles ?? [], linesOf(readout).slice(0, LEAD_LINES));
  if (value === null || sign === null || (sign.level !== value && sign.level !== "city"))
    return {
      value,
      confidence: null,
      because: [],
      open: value === null ? ["no post and no body tells the level"] : [],
    };
  const city = sign.level === "city" ? readout.provinceCode.evidence.slice(0, 1) : [];
  const because = [{ rule: sign.rule, text: sign.text, start: 0, end: 0 }, ...city].map(reason);
  return { value, confidence: null, because, open: [] };
}

/** Most places that are shown for a prefecture. */
const MOST_PLACES = 3;

/** The places by which a prefecture is known: its own name and those of its counties, or the first publisher's. */
function ofPrefecture(readout: Readout): FactExplanation {
  const { prefecture: value } = readout;
  if (value === null) return { value, confidence: null, because: [], open: [] };
  const named = linesOf(readout).flatMap((line) =>
    prefectureNamed(line, value).map(({ start, end }) => ({
      rule: "placeBelow",
      reason: REASONS.placeBelow!,
      text: line.slice(start, end),
      start,
      end,
    })),
  );
  const sources = readout.boilerplate.flatMap(({ text }) => {
    const source = sourceName(text);
    return source !== null && prefectureNamed(source, value).length > 0 ? [source] : [];
  });
  const published = sources.map((text) => reason({ rule: "source", text, start: 0, end: 0 }));
  const because = named.length > 0 ? named.slice(0, MOST_PLACES) : published.slice(0, 1);
  return { value, confidence: null, because, open: [] };
}
