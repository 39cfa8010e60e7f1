import type { DirectiveFeatures, DocumentFeatures } from "@tifa/features";

/** What a test says of an invented document; the rest is filled in. */
export interface Invented {
  readonly id: string;
  readonly label?: string;
  readonly provinceCode?: string | null;
  readonly meetingDate?: string | null;
  /** Default: that of the meeting. */
  readonly year?: number;
  readonly formulations?: DocumentFeatures["formulations"];
  /** Counts of further paragraphs. Default: none. */
  readonly more?: readonly Readonly<Record<string, number>>[];
  readonly counts?: Readonly<Record<string, number>>;
  readonly directives?: readonly Partial<DirectiveFeatures>[];
  readonly noise?: DocumentFeatures["noise"];
}

/** Features of a document that nobody wrote. */
export function invented(given: Invented): DocumentFeatures {
  return {
    id: given.id,
    label: given.label ?? given.id,
    year: given.year ?? (given.meetingDate == null ? null : Number(given.meetingDate.slice(0, 4))),
    sha256: "00",
    kind: "readout",
    province: null,
    provinceCode: given.provinceCode ?? null,
    level: "province",
    prefecture: null,
    meetingDate: given.meetingDate ?? null,
    publicationDate: null,
    docvars: {},
    script: "simplified",
    rawCharacters: 100,
    characters: 90,
    repairs: 0,
    noise: given.noise ?? [],
    people: [],
    speechActs: [],
    directives: (given.directives ?? []).map((directive) => ({
      paragraph: 0,
      speaker: "会议",
      marker: "要",
      domains: [],
      lines: [],
      terms: [],
      ...directive,
    })),
    quotedTerms: [],
    formulations: given.formulations ?? [],
    facts: [],
    paragraphs: [given.counts ?? {}, ...(given.more ?? [])].map(paragraph),
    meta: { schema: 2, tokenizer: "test@1", dictionary: "0" },
  };
}

function paragraph(given: Readonly<Record<string, number>>): DocumentFeatures["paragraphs"][number] {
  const counts = Object.entries(given).sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    period: null,
    tokens: counts.reduce((sum, [, count]) => sum + count, 0),
    counts: counts.map(([term, count]) => [term, /^\d/.test(term) ? "m" : "n", count] as const),
  };
}
