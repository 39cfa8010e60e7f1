import type { DocumentKind, DocvarValue, Level, NoiseCount, PersonRole, Script } from "@tifa/corpus";
import type { FormulationKind } from "@tifa/tokens";

/** A term, its part of speech, and how often it stands in a paragraph. */
export type TermCount = readonly [term: string, tag: string, count: number];

/** What is counted of a paragraph. */
export interface ParagraphFeatures {
  /** In a work report: what was done (`past`), or what is to be done (`coming`); null elsewhere, and where it is open. */
  readonly period: "past" | "coming" | null;
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

/** How often a formulation stands in a document. */
export interface FormulationFeatures {
  readonly form: string;
  readonly kind: FormulationKind;
  readonly count: number;
  /** How many of them stand in quotation marks. */
  readonly quoted: number;
  /** Of a numbered slogan: what this document says that it stands for, sorted; null where it does not say. */
  readonly expansion: readonly string[] | null;
}

/** What a fact rests on. */
export interface FactFeatures {
  readonly field: "province" | "meetingDate" | "publicationDate";
  readonly value: string;
  /** From 0 to 1. */
  readonly confidence: number;
  /** Names of the rules that read it, each once, sorted. */
  readonly rules: readonly string[];
}

/** How the features were made: equal `meta`, comparable counts. */
export interface FeaturesMeta {
  /** Version of this format. */
  readonly schema: 2;
  /** Name and version of the segmenter. */
  readonly tokenizer: string;
  /** Hash of the dictionary that it segmented with. */
  readonly dictionary: string;
}

/**
 * Extracted features of one document: facts and counts, from which its sentences cannot be put together
 * again. `data/features` keeps them as Parquet; `formatFeatures` writes them as a line of JSON.
 *
 * No string in it holds more than `LONGEST_FEATURE` letters: longer ones are cut off and end in “…”, since a sentence in
 * quotation marks is a sentence.
 */
export interface DocumentFeatures {
  readonly id: string;
  /** What charts call it: place and day of the meeting, of a report place and year; else the start of its id. */
  readonly label: string;
  /** Year of the meeting, or in which a report was given; null where the text does not tell. */
  readonly year: number | null;
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
  /**
   * Sorted by form. Which strings are formulations is found over the documents that are read together; see
   * `countFormulations`.
   */
  readonly formulations: readonly FormulationFeatures[];
  /** In order of field. */
  readonly facts: readonly FactFeatures[];
  readonly paragraphs: readonly ParagraphFeatures[];
  readonly meta: FeaturesMeta;
}
