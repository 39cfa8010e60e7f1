import type { CleanDocument, Evidence, Field, Readout } from "@tifa/corpus";
import { explainFacts } from "@tifa/parse";
import { sourceRow } from "./source-row.js";

/** Fields of a line of `tifa parse --format ndjson`, in their order. `passes` and `explain` come with `--explain` only. */
export const READOUT_FIELDS = [
  "id",
  "source",
  "kind",
  "title",
  "subtitles",
  "paragraphs",
  "boilerplate",
  "province",
  "provinceCode",
  "level",
  "prefecture",
  "meeting",
  "meetingDate",
  "publicationDate",
  "conflicts",
  "people",
  "speechActs",
  "directives",
  "quotedTerms",
  "report",
  "script",
  "noise",
  "diagnostics",
  "passes",
  "explain",
] as const;

/** Name of a field of a line. */
export type ReadoutField = (typeof READOUT_FIELDS)[number];

/** A line of `tifa parse --format ndjson`, before it is written. */
export type ReadoutRow = Readonly<Partial<Record<ReadoutField, unknown>>>;

/**
 * Puts a readout into the row that `tifa parse` writes: the contract's fields and no others, keys in one order, so
 * that the same readout gives the same bytes.
 *
 * @param readout - facts
 * @param clean - the document that they were read from; its passes are written
 * @param fields - fields wanted, in the order wanted
 * @returns the row
 * @example
 * readoutRow(readout, clean, ["id", "title"]); // { id: "…", title: "…" }
 */
export function readoutRow(
  readout: Readout,
  clean: CleanDocument,
  fields: readonly ReadoutField[],
): ReadoutRow {
  return Object.fromEntries(fields.map((name) => [name, columns[name](readout, clean)]));
}

const columns: { readonly [K in ReadoutField]: (readout: Readout, clean: CleanDocument) => unknown } = {
  id: ({ id }) => id,
  source: ({ source }) => sourceRow(source),
  kind: ({ kind }) => kind,
  title: ({ title }) => title,
  subtitles: ({ subtitles }) => subtitles,
  paragraphs: ({ paragraphs }) => paragraphs,
  boilerplate: (r) => r.boilerplate.map(({ kind, text }) => ({ kind, text })),
  province: ({ province }) => fieldRow(province),
  provinceCode: ({ provinceCode }) => fieldRow(provinceCode),
  level: ({ level }) => level,
  prefecture: ({ prefecture }) => prefecture,
  meeting: ({ meeting }) => meeting && { name: meeting.name, body: meeting.body },
  meetingDate: ({ meetingDate }) => fieldRow(meetingDate),
  publicationDate: ({ publicationDate }) => fieldRow(publicationDate),
  conflicts: (r) => r.conflicts.map(({ field, values, explanation }) => ({ field, values, explanation })),
  people: (r) => r.people.map(({ name, titles, role }) => ({ name, titles, role })),
  speechActs: (r) =>
    r.speechActs.map(({ paragraph, start, end, speaker, verb }) => ({
      paragraph,
      start,
      end,
      speaker,
      verb,
    })),
  directives: (r) =>
    r.directives.map(({ paragraph, start, end, text, marker, speaker }) => ({
      paragraph,
      start,
      end,
      text,
      marker,
      speaker,
    })),
  quotedTerms: (r) => r.quotedTerms.map(({ paragraph, start, text }) => ({ paragraph, start, text })),
  report: ({ report }) =>
    report && {
      year: report.year,
      session: report.session,
      speaker: report.speaker,
      parts: report.parts.map(({ level, number, heading, paragraph, end, period }) => ({
        level,
        number,
        heading,
        paragraph,
        end,
        period,
      })),
    },
  script: ({ script }) => script,
  noise: (r) => r.noise.map(({ kind, count }) => ({ kind, count })),
  diagnostics: (r) =>
    r.diagnostics.map(({ rule, severity, message, start, end }) => ({ rule, severity, message, start, end })),
  passes: (_, { passes }) =>
    passes.map((pass) =>
      pass.map(({ rule, start, end, before, after }) => ({ rule, start, end, before, after })),
    ),
  explain: (readout) => explainFacts(readout),
};

function fieldRow<T>(field: Field<T>): Field<T> {
  return { value: field.value, confidence: field.confidence, evidence: field.evidence.map(evidenceRow) };
}

function evidenceRow({ start, end, text, rule }: Evidence): Evidence {
  return { start, end, text, rule };
}
