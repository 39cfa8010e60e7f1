/** A half-open range of UTF-16 units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Where the bytes of a document came from. */
export interface Source {
  /** Path as the reader was given it; null for text that came from memory or standard input. */
  readonly path: string | null;
  /** The row's own id (or its number) where one file holds many documents. */
  readonly record: string | null;
  readonly url: string | null;
  /** SHA-256 of the bytes (of the record's text where a file holds many), in hex. */
  readonly sha256: string;
  /** WHATWG encoding label, such as `utf-8` or `gb18030`. */
  readonly encoding: string;
  readonly mediaType: string;
}

/** Value of a document variable. */
export type DocvarValue = string | number | boolean | null;

/** A block of a structured page: its place in the text and in the page's source. */
export interface Block extends Span {
  readonly sourceStart: number;
  readonly sourceEnd: number;
  readonly tag: string;
  /** Element path from the root, such as `html/body/div.TRS_Editor/p`. */
  readonly path: string;
}

/** What a page says of itself outside its text (title element, meta elements, record columns). */
export interface PageMeta {
  readonly title?: string;
  readonly date?: string;
  readonly source?: string;
  readonly column?: string;
}

/** A document as it was read: decoded, otherwise untouched. */
export interface RawDocument {
  /** Hash of the decoded text: the same text read twice is one document. */
  readonly id: string;
  readonly source: Source;
  readonly text: string;
  readonly docvars: Readonly<Record<string, DocvarValue>>;
  /** Blocks in order, where the format has structure. */
  readonly blocks?: readonly Block[];
  readonly pageMeta?: PageMeta;
}

/** One repair. Offsets are in the text that its pass was given. */
export interface Edit extends Span {
  /** Name of the rule that made it. */
  readonly rule: string;
  readonly before: string;
  readonly after: string;
}

/** Edits made together: in order, without overlap, all against the same text. */
export type Pass = readonly Edit[];

/** Something worth a person's eye. Offsets are in the raw document; null where it concerns the whole. */
export interface Diagnostic {
  readonly rule: string;
  readonly severity: "info" | "warning" | "error";
  readonly message: string;
  readonly start: number | null;
  readonly end: number | null;
}

/** Script of a document as it came. */
export type Script = "simplified" | "traditional" | "mixed";

/** How often a kind of damage was met. */
export interface NoiseCount {
  readonly kind: string;
  readonly count: number;
}

/** A document as it was issued, with every repair that led there. */
export interface CleanDocument {
  readonly id: string;
  readonly raw: RawDocument;
  /** Lines separated by `\n`; a line is a paragraph, a title or a piece of page chrome. */
  readonly text: string;
  readonly passes: readonly Pass[];
  readonly script: Script;
  readonly noise: readonly NoiseCount[];
  readonly diagnostics: readonly Diagnostic[];
}
