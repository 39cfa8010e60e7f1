/** A column of a table of the store. */
export interface Column {
  readonly name: string;
  /** DuckDB's type. */
  readonly type: string;
  /** What it holds, for docs/store.md. */
  readonly about: string;
}

/** A table of the store. */
export interface Table {
  readonly name: string;
  readonly about: string;
  /** Whether its files lie in folders `province=…/year=…`; otherwise it is one file. */
  readonly partitioned: boolean;
  readonly columns: readonly Column[];
  /** Columns by which the rows of a file are sorted; together they name a row. */
  readonly order: readonly string[];
}

/** A column, in one line of a table below. */
export const column = (name: string, type: string, about: string): Column => ({ name, type, about });

const ID: Column = column("id", "VARCHAR", "the document");
/** Which paragraph of the document a row is of. */
export const PARAGRAPH: Column = column("paragraph", "INTEGER", "index of the paragraph from 0");
const SPAN: readonly Column[] = [
  column("start", "INTEGER", "offset in the paragraph, in UTF-16 units"),
  column("end", "INTEGER", "where it ends, exclusive"),
];
const RAW_SPAN: readonly Column[] = [
  column("raw_start", "INTEGER", "offset in the raw document, in UTF-16 units"),
  column("raw_end", "INTEGER", "where it ends, exclusive"),
];
const CONFIDENCE = "from 0 to 1";

const documents: Table = {
  name: "documents",
  about: "A row a text: the same text read from several places is one document.",
  partitioned: true,
  order: ["id"],
  columns: [
    column("id", "VARCHAR", "hash of the decoded text"),
    column("path", "VARCHAR", "the first of its sources: path, empty for standard input"),
    column("record", "VARCHAR", "the row's own id, or its number; empty where the file is one document"),
    column("url", "VARCHAR", "address of that source"),
    column("kind", "VARCHAR", "`readout`, `workReport`, `bulletin`, `other`"),
    column("title", "VARCHAR", "title without the site's suffix"),
    column("subtitles", "VARCHAR[]", "in order"),
    column("province_name", "VARCHAR", "full name; the column `province` is its GB/T 2260 code"),
    column("province_confidence", "DOUBLE", CONFIDENCE),
    column("level", "VARCHAR", "`national`, `province`, `prefecture`, `county`, `other`"),
    column("prefecture", "VARCHAR", "full name"),
    column("meeting", "VARCHAR", "the meeting's name, as in the text"),
    column("body", "VARCHAR", "who met, as in the text"),
    column("meeting_date", "DATE", "day of the meeting"),
    column("meeting_date_confidence", "DOUBLE", CONFIDENCE),
    column("publication_date", "DATE", "day of publication"),
    column("publication_date_confidence", "DOUBLE", CONFIDENCE),
    column("date", "DATE", "day of the meeting, else of publication: what `year` is taken from"),
    column("report_year", "INTEGER", "of a work report: the year in which it was given"),
    column("script", "VARCHAR", "`simplified`, `traditional`, `mixed`"),
    column("raw_characters", "INTEGER", "of the raw document, in UTF-16 units"),
    column("characters", "INTEGER", "of the paragraphs"),
    column("tokens", "INTEGER", "words of the paragraphs, punctuation left out"),
    column("repairs", "INTEGER", "edits in the log"),
    column("noise", "STRUCT(kind VARCHAR, count INTEGER)[]", "kinds of damage met"),
    column(
      "conflicts",
      'STRUCT(field VARCHAR, "values" VARCHAR[], explanation VARCHAR)[]',
      "evidence that does not agree",
    ),
    column("docvars", "JSON", "document variables: columns of the input that are not known ones"),
    column("minhash", "UINTEGER[]", "64 smallest hashes of its shingles of five characters; empty for short texts"),
  ],
};

const paragraphs: Table = {
  name: "paragraphs",
  about: "The text as it was issued.",
  partitioned: true,
  order: ["id", "paragraph"],
  columns: [
    ID,
    PARAGRAPH,
    column("text", "VARCHAR", "clean text"),
    column("tokens", "INTEGER", "words, punctuation left out"),
    ...RAW_SPAN,
    column(
      "raw_map",
      "INTEGER[]",
      "pairs (offset in `text`, offset in the raw document), one wherever repairs break the count; empty where none do",
    ),
  ],
};

const features: Table = {
  name: "features",
  about: "How often each term stands in each paragraph.",
  partitioned: true,
  order: ["term", "tag", "id", "paragraph"],
  columns: [
    column("term", "VARCHAR", "a word or policy term"),
    column("tag", "VARCHAR", "its part of speech in jieba's tag set"),
    ID,
    PARAGRAPH,
    column("count", "INTEGER", "occurrences"),
  ],
};

const counts: Table = {
  name: "counts",
  about: "The same added up, so that whole provinces and years are compared without reading `features`.",
  partitioned: true,
  order: ["term", "tag", "kind", "level", "reprint"],
  columns: [
    column("term", "VARCHAR", "a word or policy term"),
    column("tag", "VARCHAR", "its part of speech"),
    column("kind", "VARCHAR", "kind of document"),
    column("level", "VARCHAR", "level of the body that met"),
    column("reprint", "BOOLEAN", "whether these are documents that `duplicates` marks"),
    column("count", "BIGINT", "occurrences"),
    column("documents", "BIGINT", "documents that hold it"),
  ],
};

const speechActs: Table = {
  name: "speech_acts",
  about: "Who said: an attribution verb and the reach of what was said.",
  partitioned: true,
  order: ["id", "paragraph", "start"],
  columns: [
    ID,
    column("paragraph", "INTEGER", "index of the paragraph from 0; null for the headline"),
    ...SPAN,
    column("speaker", "VARCHAR", "a name, or 会议"),
    column("verb", "VARCHAR", "指出, 强调, 要求…"),
  ],
};

const directives: Table = {
  name: "directives",
  about: "Sentences that tell somebody to do something, coded by the priority dictionary.",
  partitioned: true,
  order: ["id", "paragraph", "start"],
  columns: [
    ID,
    PARAGRAPH,
    ...SPAN,
    column("marker", "VARCHAR", "要, 必须, 不得…; null for a bare imperative"),
    column("speaker", "VARCHAR", "a name, or 会议"),
    column("domains", "VARCHAR[]", "policy domains"),
    column("lines", "VARCHAR[]", "lines of work under them"),
    column("terms", "VARCHAR[]", "terms of the dictionary that were found"),
  ],
};

const people: Table = {
  name: "people",
  about: "Everyone named.",
  partitioned: true,
  order: ["id", "position"],
  columns: [
    ID,
    column("position", "INTEGER", "order in the text, from 0"),
    column("name", "VARCHAR", "as written"),
    column("titles", "VARCHAR[]", "offices, in the text's order"),
    column("role", "VARCHAR", "`chair`, `speaker`, `attendee`, `mentioned`, `reporter`"),
  ],
};

const quotedTerms: Table = {
  name: "quoted_terms",
  about: "What stands in “…”.",
  partitioned: true,
  order: ["id", "paragraph", "start"],
  columns: [
    ID,
    PARAGRAPH,
    column("start", "INTEGER", "offset in the paragraph"),
    column("text", "VARCHAR", "without the marks"),
  ],
};

const evidence: Table = {
  name: "evidence",
  about: "What province and dates rest on.",
  partitioned: true,
  order: ["id", "field", "position"],
  columns: [
    ID,
    column("field", "VARCHAR", "`province`, `meetingDate`, `publicationDate`"),
    column("position", "INTEGER", "order, from 0"),
    column("rule", "VARCHAR", "the rule that read it"),
    column("text", "VARCHAR", "what it read"),
    ...RAW_SPAN,
  ],
};

const boilerplate: Table = {
  name: "boilerplate",
  about: "Pieces of the page that are not the text as issued.",
  partitioned: true,
  order: ["id", "position"],
  columns: [
    ID,
    column("position", "INTEGER", "order in the page, from 0"),
    column("kind", "VARCHAR", "navigation, login, source…"),
    ...RAW_SPAN,
  ],
};

const diagnostics: Table = {
  name: "diagnostics",
  about: "What deserves a person's eye.",
  partitioned: true,
  order: ["id", "position"],
  columns: [
    ID,
    column("position", "INTEGER", "order, from 0"),
    column("rule", "VARCHAR", "the rule that tells it"),
    column("severity", "VARCHAR", "`info`, `warning`, `error`"),
    column("message", "VARCHAR", "in English"),
    ...RAW_SPAN,
  ],
};

const sources: Table = {
  name: "sources",
  about: "Every place that a document was read from.",
  partitioned: false,
  order: ["path", "record", "id"],
  columns: [
    column("path", "VARCHAR", "as the builder was given it; empty for standard input"),
    column("record", "VARCHAR", "the row's own id, or its number; empty where the file is one document"),
    ID,
    column("url", "VARCHAR", "address"),
    column("sha256", "VARCHAR", "of the bytes (of the record's text)"),
    column("encoding", "VARCHAR", "WHATWG label"),
    column("encoding_evidence", "VARCHAR", "how it was found"),
    column("media_type", "VARCHAR", "of the file"),
    column("key", "UBIGINT", "hash of place, content and rules: what has it again is not read again"),
  ],
};

const errors: Table = {
  name: "errors",
  about: "The quarantine: each document that could not be read, and why.",
  partitioned: false,
  order: ["path", "record", "id", "code", "message"],
  columns: [
    column("path", "VARCHAR", "as the builder was given it; empty for standard input"),
    column("record", "VARCHAR", "the row's own id, or its number; empty where the file is one document"),
    column("id", "VARCHAR", "of the text, where it could be decoded"),
    column("code", "VARCHAR", "see `@tifa/ingest`; `internal`, `crashed`, `timeout`"),
    column("message", "VARCHAR", "in English"),
  ],
};

const duplicates: Table = {
  name: "duplicates",
  about: "Reprints: documents that are nearly another's text. Counts may leave them out.",
  partitioned: false,
  order: ["id"],
  columns: [
    column("id", "VARCHAR", "the reprint"),
    column("original", "VARCHAR", "the earliest document of the group; of one day, the one with the smaller id"),
    column("similarity", "DOUBLE", "share of equal MinHash values with the original: estimates Jaccard's index"),
  ],
};

/** Every table, in the order of docs/store.md. */
export const TABLES: readonly Table[] = [
  documents,
  paragraphs,
  features,
  counts,
  speechActs,
  directives,
  people,
  quotedTerms,
  evidence,
  boilerplate,
  diagnostics,
  sources,
  errors,
  duplicates,
];

/** Version of the tables. A store of another version is refused. */
export const SCHEMA_VERSION = 1;

/**
 * Looks a table up.
 *
 * @param name - its name
 * @returns the table
 * @throws RangeError where there is none
 * @example
 * table("documents").partitioned; // true
 */
export function table(name: string): Table {
  const found = TABLES.find((one) => one.name === name);
  if (found) return found;
  throw new RangeError(`no table ${name}; the tables are ${TABLES.map((one) => one.name).join(", ")}`);
}
