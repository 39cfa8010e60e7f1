/** A document that may share passages with others. */
export interface ReuseDocument {
  readonly id: string;
  /** The text, compared by its letters and digits; or tokens. The same kind for all documents. */
  readonly text: string | readonly string[];
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. Default: unknown. */
  readonly date?: string;
  /** Such as its province. Default: none. */
  readonly group?: string;
}

/** A passage that two documents share. */
export interface ReusePassage {
  /** The document that was given first. */
  readonly a: string;
  readonly b: string;
  /** Half-open offsets in the document: UTF-16 units of a text, places of tokens. */
  readonly aStart: number;
  readonly aEnd: number;
  readonly bStart: number;
  readonly bEnd: number;
  /** Equal units. */
  readonly matches: number;
  /** Share of equal units among the columns of the alignment. */
  readonly identity: number;
  /** Which of the two has the earlier date; null if that is not known. */
  readonly first: string | null;
  readonly reason: string | null;
}

/** How much of a document is shared. */
export interface ReuseCoverage {
  readonly document: string;
  /** Letters and digits, or tokens. */
  readonly units: number;
  /** Units in passages shared with any document, and with one of an earlier date. */
  readonly shared: number;
  readonly earlier: number;
  /** Shares of the units; null for an empty document. */
  readonly share: number | null;
  readonly earlierShare: number | null;
  readonly reason: string | null;
}

/** One passage through all the documents that have it. */
export interface ReuseFamily {
  readonly documents: number;
  readonly spans: readonly {
    readonly document: string;
    readonly start: number;
    readonly end: number;
    readonly date: string | null;
  }[];
  /** The one document with the earliest date; null if dates are missing or the earliest is shared. */
  readonly first: string | null;
  readonly reason: string | null;
}

/** Result of {@link reuse}. */
export interface Reuse {
  /** By documents in the order given, then by place. */
  readonly passages: readonly ReusePassage[];
  readonly coverage: readonly ReuseCoverage[];
  /** Those in most documents first. */
  readonly families: readonly ReuseFamily[];
  /** What was passed over as formulaic: distinct shingles, their occurrences, the share of all, and the most frequent. */
  readonly frequent: {
    readonly shingles: number;
    readonly occurrences: number;
    readonly share: number;
    readonly examples: readonly {
      readonly document: string;
      readonly start: number;
      readonly end: number;
      readonly occurrences: number;
    }[];
  };
  readonly unit: "character" | "token";
  readonly variant: string;
}
