/** A half-open range of UTF-16 units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * How an encoding was found.
 *
 * | value | evidence |
 * | --- | --- |
 * | `bom` | a byte-order mark |
 * | `ascii` | no byte of 0x80 or above: every candidate gives the same text |
 * | `valid` | every byte stands in a well-formed UTF-8 sequence, which text in another encoding does not do by chance |
 * | `declaration` | the page says so and its bytes do not speak against it |
 * | `statistics` | the encoding in which the characters are common ones |
 * | `mixed` | parts are UTF-8 and parts are not; the label is that of most bytes |
 * | `fallback` | Western text with a few bytes above 0x7F, which fit nothing else |
 */
export type EncodingEvidence =
  | "bom"
  | "ascii"
  | "valid"
  | "declaration"
  | "statistics"
  | "mixed"
  | "fallback";

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
  /** How the encoding was found; absent for text from memory and for formats that hold Unicode themselves. */
  readonly encodingEvidence?: EncodingEvidence;
}

/** Value of a document variable. */
export type DocvarValue = string | number | boolean | null;

/** A block of a structured page, one line of the text: its place there and in the page's source. */
export interface Block extends Span {
  /** Where its first character stands in the decoded source, in UTF-16 units. */
  readonly sourceStart: number;
  /** Where its last character ends there. */
  readonly sourceEnd: number;
  /** Name of the nearest element around it that is a block: `p`, `h1`, `li`, `td`, `tr`. */
  readonly tag: string;
  /**
   * Path from the root to the innermost element that holds the whole block, such as `html/body/div.TRS_Editor/p`: it
   * ends in `/a` where the block is one link, in `/strong` where all of it is bold. An id stands as `div#zoom`.
   */
  readonly path: string;
  /** UTF-16 units of it that stand in links; absent where none do. */
  readonly linked?: number;
  /**
   * How many elements at the head of `path` are those of the block before, and not others of the same name: with it
   * the tree of elements can be told from the paths. Absent where nobody counted.
   */
  readonly shared?: number;
}

/** What a page says of itself outside its text (title element, meta elements, record columns). */
export interface PageMeta {
  readonly title?: string;
  readonly date?: string;
  readonly source?: string;
  readonly column?: string;
  /** When it was last changed; a page may tell this and leave the day of publication out. */
  readonly updated?: string;
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
  /** What the reader left out or was not sure of; absent where there was nothing. */
  readonly diagnostics?: readonly Diagnostic[];
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
