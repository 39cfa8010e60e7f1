import type { Evidence } from "@tifa/corpus";
import type { ReadDocument } from "@tifa/features";

/** A fact of a readout with what it rests on. */
export interface FactRow {
  readonly [column: string]: string | number | null;
  readonly fact: string;
  readonly value: string | null;
  readonly confidence: number | null;
  /** What stands in the raw page, and the rule that read it. */
  readonly evidence: string;
}

/**
 * The facts of a page as a table: each with its value, confidence and evidence in the raw page.
 *
 * @param page - a page as `readCorpus` gives it
 * @returns one row a fact
 * @example
 * show.table(factRows(page));
 */
export function factRows({ readout }: ReadDocument): FactRow[] {
  const { province, meetingDate, publicationDate, people } = readout;
  const plain = (fact: string, value: string | null): FactRow => ({
    fact,
    value,
    confidence: null,
    evidence: "",
  });
  const named = (role: string): string | null =>
    people
      .filter((person) => person.role === role)
      .map(({ name, titles }) => (titles.length === 0 ? name : `${name} (${titles.join(", ")})`))
      .join("; ") || null;
  return [
    plain("kind", readout.kind),
    plain("title", readout.title),
    { fact: "province", ...proof(province) },
    plain("level", readout.level),
    plain("prefecture", readout.prefecture),
    plain("meeting", readout.meeting?.name ?? null),
    { fact: "meeting date", ...proof(meetingDate) },
    { fact: "publication date", ...proof(publicationDate) },
    plain("chair", named("chair")),
    plain("speakers", named("speaker")),
    plain("attendees", named("attendee")),
    plain("speech acts", String(readout.speechActs.length)),
    plain("directives", String(readout.directives.length)),
  ];
}

function proof(field: {
  readonly value: string | null;
  readonly confidence: number;
  readonly evidence: readonly Evidence[];
}): { value: string | null; confidence: number; evidence: string } {
  const evidence = field.evidence.map(({ text, rule }) => `${text} (${rule})`).join("; ");
  return { value: field.value, confidence: field.confidence, evidence };
}
