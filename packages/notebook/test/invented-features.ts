import type { DirectiveFeatures, DocumentFeatures } from "@tifa/features";

/** What a test says of an invented document; the rest is filled in. */
export interface Invented {
  readonly id: string;
  readonly label?: string;
  readonly provinceCode?: string | null;
  readonly meetingDate?: string | null;
  readonly counts?: Readonly<Record<string, number>>;
  readonly directives?: readonly Partial<DirectiveFeatures>[];
  readonly noise?: DocumentFeatures["noise"];
}

/** Features of a document that nobody wrote. */
export function invented(given: Invented): DocumentFeatures {
  const counts = Object.entries(given.counts ?? {}).sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    id: given.id,
    label: given.label ?? given.id,
    year: given.meetingDate == null ? null : Number(given.meetingDate.slice(0, 4)),
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
    formulations: [],
    facts: [],
    paragraphs: [
      {
        period: null,
        tokens: counts.reduce((sum, [, count]) => sum + count, 0),
        counts: counts.map(([term, count]) => [term, /^\d/.test(term) ? "m" : "n", count] as const),
      },
    ],
    meta: { schema: 2, tokenizer: "test@1", dictionary: "0" },
  };
}
