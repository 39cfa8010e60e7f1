import type { DocumentKind, DocvarValue, Level, NoiseCount, PersonRole, Script } from "@tifa/corpus";

/** A term, its part of speech, and how often it stands in a paragraph. */
export type TermCount = readonly [term: string, tag: string, count: number];

/** What is counted of a paragraph. */
export interface ParagraphFeatures {
  /** Words, punctuation left out; the sum of the counts. */
  readonly tokens: number;
  /** Terms sorted by code unit, so that word order is gone. */
  readonly counts: readonly TermCount[];
}

/** What is kept of a directive: where it stands, who gives it, what it is about. */
export interface DirectiveFeatures {
  readonly paragraph: number;
  readonly speaker: string | null;
  readonly marker: string | null;
  /** Policy domains that it touches, sorted; empty where the dictionary knows none of its terms. */
  readonly domains: readonly string[];
  /** Lines of work under the domains, sorted. */
  readonly lines: readonly string[];
  /** Terms of the priority dictionary that were found, each once, sorted. */
  readonly terms: readonly string[];
}

/** How the features were made: equal `meta`, comparable counts. */
export interface FeaturesMeta {
  /** Version of this format. */
  readonly schema: 1;
  /** Name and version of the segmenter. */
  readonly tokenizer: string;
  /** Hash of the dictionary that it segmented with. */
  readonly dictionary: string;
}

/**
 * Extracted features of one document: facts and counts, from which its sentences cannot be put together
 * again. One line of `data/features/*.ndjson`.
 */
export interface DocumentFeatures {
  readonly id: string;
  /** SHA-256 of the bytes that were read. */
  readonly sha256: string;
  readonly kind: DocumentKind;
  /** Full name of the province; null where the text does not tell. */
  readonly province: string | null;
  readonly provinceCode: string | null;
  readonly level: Level | null;
  readonly prefecture: string | null;
  /** `YYYY-MM-DD`. */
  readonly meetingDate: string | null;
  /** `YYYY-MM-DD`. */
  readonly publicationDate: string | null;
  readonly docvars: Readonly<Record<string, DocvarValue>>;
  readonly script: Script;
  /** Characters (UTF-16 units) of the raw document. */
  readonly rawCharacters: number;
  /** Characters of the paragraphs. */
  readonly characters: number;
  /** Edits in the log. */
  readonly repairs: number;
  readonly noise: readonly NoiseCount[];
  /** In order of name, not of the text: long lists of names are text, too. */
  readonly people: readonly { readonly name: string; readonly role: PersonRole }[];
  readonly speechActs: readonly {
    readonly paragraph: number | null;
    readonly speaker: string | null;
    readonly verb: string;
  }[];
  readonly directives: readonly DirectiveFeatures[];
  /** By paragraph, within it in order of the term. */
  readonly quotedTerms: readonly { readonly paragraph: number; readonly text: string }[];
  readonly paragraphs: readonly ParagraphFeatures[];
  readonly meta: FeaturesMeta;
}
