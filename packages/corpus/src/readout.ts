import type { Diagnostic, NoiseCount, Script, Source, Span } from "./document.js";

/** What a value rests on: a span of the raw document and the rule that read it. */
export interface Evidence extends Span {
  readonly text: string;
  readonly rule: string;
}

/** A value with what it rests on; null where the text does not tell. */
export interface Field<T> {
  readonly value: T | null;
  /** From 0 to 1. */
  readonly confidence: number;
  readonly evidence: readonly Evidence[];
}

/** Genre of a document. */
export type DocumentKind = "readout" | "workReport" | "bulletin" | "other";

/** Level of the body that meets. */
export type Level = "national" | "province" | "prefecture" | "county" | "other";

/** A piece of page chrome. Text and offsets as in the raw page. */
export interface Boilerplate extends Span {
  readonly kind: BoilerplateKind;
  readonly text: string;
}

/** Kinds of page chrome. */
export type BoilerplateKind =
  | "navigation"
  | "login"
  | "source"
  | "copyright"
  | "related"
  | "share"
  | "contact"
  | "notice"
  | "other";

/** What was held, and who held it, as in the text. */
export interface Meeting {
  readonly name: string;
  readonly body: string | null;
}

/** Evidence that does not agree. */
export interface Conflict {
  /** Name of a field of {@link Readout}. */
  readonly field: string;
  readonly values: readonly string[];
  readonly explanation: string;
}

/** What somebody is in a readout. */
export type PersonRole = "chair" | "speaker" | "attendee" | "mentioned" | "reporter";

/** Somebody named in headline, body or byline. */
export interface Person {
  readonly name: string;
  /** In the text's order, as written. */
  readonly titles: readonly string[];
  readonly role: PersonRole;
}

/** An attribution verb with what was said after it. */
export interface SpeechAct extends Span {
  /** Index of the paragraph from 0; null for the headline. Offsets are in that paragraph. */
  readonly paragraph: number | null;
  /** A name, or 会议. */
  readonly speaker: string | null;
  readonly verb: string;
}

/** A sentence that tells somebody to do something. */
export interface Directive extends Span {
  readonly paragraph: number;
  readonly text: string;
  /** The modal (要, 必须, 不得…); null for a bare imperative. */
  readonly marker: string | null;
  readonly speaker: string | null;
}

/** What stands in “…”, without the marks. `start` is that of the text in its paragraph. */
export interface QuotedTerm {
  readonly paragraph: number;
  readonly start: number;
  readonly text: string;
}

/** A part of a work report, with its heading. */
export interface ReportPart {
  /** From 1. Which way of numbering (一、 （一） 1.) a level has is the report's own choice. */
  readonly level: number;
  /** As printed: `一、`, `（一）`; null for a heading without a number. */
  readonly number: string | null;
  /** Without its number and closing stop. */
  readonly heading: string;
  /** Index of the paragraph that is, or begins with, the heading. */
  readonly paragraph: number;
  /** Index of the first paragraph behind the part. */
  readonly end: number;
  /** What was done, or what is to be done; null where heading and place leave it open. */
  readonly period: "past" | "coming" | null;
}

/** What is peculiar to a government work report (政府工作报告). */
export interface WorkReport {
  /** Year in which it was given. */
  readonly year: number | null;
  /** The session that heard it. */
  readonly session: string | null;
  /** Who gave it, where the text names one. */
  readonly speaker: string | null;
  readonly parts: readonly ReportPart[];
}

/** A document with its facts. */
export interface Readout {
  readonly id: string;
  readonly source: Source;
  readonly kind: DocumentKind;
  readonly title: string | null;
  readonly subtitles: readonly string[];
  readonly paragraphs: readonly string[];
  /** For each paragraph its span in the clean text. */
  readonly paragraphSpans: readonly Span[];
  readonly boilerplate: readonly Boilerplate[];
  readonly province: Field<string>;
  /** GB/T 2260, two digits. */
  readonly provinceCode: Field<string>;
  readonly level: Level | null;
  /** Full name of the prefecture. */
  readonly prefecture: string | null;
  readonly meeting: Meeting | null;
  /** `YYYY-MM-DD`. */
  readonly meetingDate: Field<string>;
  /** `YYYY-MM-DD`. */
  readonly publicationDate: Field<string>;
  readonly conflicts: readonly Conflict[];
  readonly people: readonly Person[];
  readonly speechActs: readonly SpeechAct[];
  readonly directives: readonly Directive[];
  readonly quotedTerms: readonly QuotedTerm[];
  /** Null for every other kind. */
  readonly report: WorkReport | null;
  readonly script: Script;
  readonly noise: readonly NoiseCount[];
  readonly diagnostics: readonly Diagnostic[];
}
