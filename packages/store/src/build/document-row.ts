import type { CleanDocument, RawDocument, Readout, Span } from "@tifa/corpus";
import { rawSpans } from "@tifa/corpus";
import { type DocumentFeatures, extractFeatures, readDocument } from "@tifa/features";
import type { Tokenizer } from "@tifa/tokens";
import { minhash } from "./minhash.js";
import { rawMap } from "./raw-map.js";

/** A document with all that the store keeps of it: a line of a segment. Keys are columns of the tables. */
export type DocumentRow = Readonly<Record<string, unknown>>;

/**
 * Repairs, parses and counts a document, and puts what was found into the columns of the store's tables.
 *
 * @param raw - the document as it was read
 * @param key - hash of its place, content and the rules, see `sourceKey`
 * @param tokenizer - segments and tags
 * @returns the columns of `documents` and `sources`, and lists of rows for the others
 * @example
 * documentRow(raw, sourceKey(raw, rules), jiebaTokenizer({ hmm: true })).title;
 */
export function documentRow(raw: RawDocument, key: string, tokenizer: Tokenizer): DocumentRow {
  const { clean, readout } = readDocument(raw);
  const features = extractFeatures({ clean, readout }, tokenizer);
  return {
    ...sourceColumns(raw, key),
    ...documentColumns(readout, features),
    paragraphs: paragraphRows(clean, readout, features),
    speech_acts: readout.speechActs.map(({ paragraph, start, end, speaker, verb }) => ({
      paragraph,
      start,
      end,
      speaker,
      verb,
    })),
    directives: readout.directives.map(({ paragraph, start, end, marker, speaker }, at) => {
      const { domains, lines, terms } = features.directives[at]!;
      return { paragraph, start, end, marker, speaker, domains, lines, terms };
    }),
    people: readout.people.map(({ name, titles, role }, position) => ({ position, name, titles, role })),
    quoted_terms: readout.quotedTerms.map(({ paragraph, start, text }) => ({ paragraph, start, text })),
    evidence: (["province", "meetingDate", "publicationDate"] as const).flatMap((field) =>
      readout[field].evidence.map(({ rule, text, start, end }, position) => ({
        field,
        position,
        rule,
        text,
        ...rawSpan({ start, end }),
      })),
    ),
    boilerplate: readout.boilerplate.map(({ kind, start, end }, position) => ({
      position,
      kind,
      ...rawSpan({ start, end }),
    })),
    diagnostics: readout.diagnostics.map(({ rule, severity, message, start, end }, position) => ({
      position,
      rule,
      severity,
      message,
      raw_start: start,
      raw_end: end,
    })),
  };
}

function sourceColumns({ source }: RawDocument, key: string): DocumentRow {
  return {
    path: source.path ?? "",
    record: source.record ?? "",
    url: source.url,
    sha256: source.sha256,
    encoding: source.encoding,
    encoding_evidence: source.encodingEvidence ?? null,
    media_type: source.mediaType,
    key,
  };
}

function documentColumns(readout: Readout, features: DocumentFeatures): DocumentRow {
  const date = readout.meetingDate.value ?? readout.publicationDate.value;
  const reportYear = readout.report?.year ?? null;
  return {
    id: readout.id,
    kind: readout.kind,
    title: readout.title,
    subtitles: readout.subtitles,
    province: readout.provinceCode.value,
    province_name: readout.province.value,
    province_confidence: readout.province.confidence,
    level: readout.level,
    prefecture: readout.prefecture,
    meeting: readout.meeting?.name ?? null,
    body: readout.meeting?.body ?? null,
    meeting_date: readout.meetingDate.value,
    meeting_date_confidence: readout.meetingDate.confidence,
    publication_date: readout.publicationDate.value,
    publication_date_confidence: readout.publicationDate.confidence,
    date,
    year: date === null ? reportYear : Number(date.slice(0, 4)),
    report_year: reportYear,
    script: readout.script,
    raw_characters: features.rawCharacters,
    characters: features.characters,
    tokens: features.paragraphs.reduce((sum, { tokens }) => sum + tokens, 0),
    repairs: features.repairs,
    noise: readout.noise.map(({ kind, count }) => ({ kind, count })),
    conflicts: readout.conflicts.map(({ field, values, explanation }) => ({ field, values, explanation })),
    // As text, which every reader keeps as it is; as an object, each writes numbers and escapes in its own way.
    docvars: docvarsText(features.docvars),
    minhash: minhash(readout.paragraphs.join("\n")),
  };
}

function docvarsText(docvars: RawDocument["docvars"]): string {
  const entries = Object.entries(docvars).map(([name, value]) => [
    name.toWellFormed(),
    typeof value === "string" ? value.toWellFormed() : value,
  ]);
  return JSON.stringify(Object.fromEntries(entries));
}

function paragraphRows(clean: CleanDocument, readout: Readout, features: DocumentFeatures): DocumentRow[] {
  const back = rawSpans(clean);
  return readout.paragraphs.map((text, paragraph) => {
    const span = readout.paragraphSpans[paragraph]!;
    const { counts, tokens } = features.paragraphs[paragraph]!;
    return {
      paragraph,
      text,
      tokens,
      ...rawSpan(back(span)),
      raw_map: rawMap(text, span.start, clean.raw.text, back),
      terms: counts.map(([term]) => term),
      tags: counts.map(([, tag]) => tag),
      counts: counts.map(([, , count]) => count),
    };
  });
}

function rawSpan({ start, end }: Span): { raw_start: number; raw_end: number } {
  return { raw_start: start, raw_end: end };
}
