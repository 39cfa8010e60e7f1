import { type Column, column, PARAGRAPH } from "../tables/tables.js";

/** A table of a feature set: one file, `NAME.parquet`. */
export interface FeatureTable {
  readonly name: string;
  readonly about: string;
  readonly columns: readonly Column[];
  /** Columns by which the rows are sorted, text by UTF-16 unit; none: as the documents were given. */
  readonly order: readonly string[];
  /** Whether text is compared from its end: parts of a slogan often stand in the text in the order of their beginnings. */
  readonly backwards?: boolean;
}

const DOCUMENT: Column = column("document", "VARCHAR", "`id` of the document");
const POSITION: Column = column("position", "INTEGER", "place in the document's list, from 0");

/** The tables of a feature set, in the order of data/README.md. */
export const FEATURE_TABLES: readonly FeatureTable[] = [
  {
    name: "documents",
    about: "A row a document.",
    order: [],
    columns: [
      column("id", "VARCHAR", "hash of the decoded text"),
      column("label", "VARCHAR", "what charts call it"),
      column("year", "INTEGER", "of the meeting, or in which the report was given"),
      column("sha256", "VARCHAR", "of the bytes that were read"),
      column("kind", "VARCHAR", "`readout`, `workReport`, `bulletin`, `other`"),
      column("province", "VARCHAR", "full name; null where the text does not tell"),
      column("province_code", "VARCHAR", "GB/T 2260, two digits"),
      column("level", "VARCHAR", "`national`, `province`, `prefecture`, `county`, `other`"),
      column("prefecture", "VARCHAR", "full name"),
      column("meeting_date", "VARCHAR", "`YYYY-MM-DD`"),
      column("publication_date", "VARCHAR", "`YYYY-MM-DD`"),
      column("docvars", "VARCHAR", "document variables as JSON"),
      column("script", "VARCHAR", "`simplified`, `traditional`, `mixed`"),
      column("raw_characters", "INTEGER", "of the raw document, in UTF-16 units"),
      column("characters", "INTEGER", "of the paragraphs"),
      column("repairs", "INTEGER", "edits in the log"),
      column("schema", "INTEGER", "version of these tables"),
      column("tokenizer", "VARCHAR", "name and version of the segmenter"),
      column("dictionary", "VARCHAR", "hash of the dictionary that it segmented with"),
    ],
  },
  {
    name: "noise",
    about: "Kinds of damage met.",
    order: [],
    columns: [DOCUMENT, column("kind", "VARCHAR", "of damage"), column("count", "INTEGER", "places")],
  },
  {
    name: "facts",
    about: "What the facts in `documents` rest on.",
    order: [],
    columns: [
      DOCUMENT,
      column("field", "VARCHAR", "`meetingDate`, `province`, `publicationDate`"),
      column("value", "VARCHAR", "as in `documents`"),
      column("confidence", "DOUBLE", "from 0 to 1"),
      column("rules", "VARCHAR[]", "rules that read it, sorted"),
    ],
  },
  {
    name: "paragraphs",
    about: "A row a paragraph.",
    order: [],
    columns: [
      DOCUMENT,
      PARAGRAPH,
      column("tokens", "INTEGER", "words, punctuation left out"),
      column(
        "period",
        "VARCHAR",
        "`past` or `coming` in a work report; null elsewhere, and where it is open",
      ),
    ],
  },
  {
    name: "terms",
    about: "How often each term stands in each paragraph.",
    order: ["term", "tag"],
    columns: [
      column("term", "VARCHAR", "a word or policy term, cut off after 20 letters"),
      column("tag", "VARCHAR", "its part of speech in jieba's tag set"),
      DOCUMENT,
      PARAGRAPH,
      column("count", "INTEGER", "occurrences"),
    ],
  },
  {
    name: "directives",
    about: "Sentences that tell somebody to do something, coded by the priority dictionary.",
    order: [],
    columns: [
      DOCUMENT,
      POSITION,
      PARAGRAPH,
      column("marker", "VARCHAR", "要, 必须, 不得…; null for a bare imperative"),
      column("speaker", "VARCHAR", "a name, or 会议"),
      column("domains", "VARCHAR[]", "policy domains, sorted"),
      column("lines", "VARCHAR[]", "lines of work under them, sorted"),
    ],
  },
  {
    name: "directive_terms",
    about: "Terms of the priority dictionary that were found in a directive.",
    order: ["term"],
    columns: [
      column("term", "VARCHAR", "as in the dictionary"),
      DOCUMENT,
      column("directive", "INTEGER", "`position` of the directive"),
    ],
  },
  {
    name: "acts",
    about: "Who said: attribution verbs, in the text's order.",
    order: [],
    columns: [
      DOCUMENT,
      column("paragraph", "INTEGER", "index of the paragraph from 0; null for the headline"),
      column("speaker", "VARCHAR", "a name, or 会议"),
      column("verb", "VARCHAR", "指出, 强调, 要求…"),
    ],
  },
  {
    name: "people",
    about: "Everyone named.",
    order: ["name"],
    columns: [
      column("name", "VARCHAR", "as written"),
      column("role", "VARCHAR", "`chair`, `speaker`, `attendee`, `mentioned`, `reporter`"),
      DOCUMENT,
    ],
  },
  {
    name: "quoted_terms",
    about: "What stands in “…”, cut off after 20 letters, since what is longer is a sentence.",
    order: ["text"],
    columns: [column("text", "VARCHAR", "without the marks"), DOCUMENT, PARAGRAPH],
  },
  {
    name: "formulations",
    about:
      "How often each formulation (提法) stands in each document; those of more than 20 letters are left out.",
    order: ["form"],
    columns: [
      column("form", "VARCHAR", "as it is written most often"),
      column("kind", "VARCHAR", "`numbered`, `parallel`, `quoted`, `fourCharacter`, `derived`, `repeated`"),
      DOCUMENT,
      column("count", "INTEGER", "occurrences"),
      column("quoted", "INTEGER", "of these, in quotation marks"),
      column("expanded", "BOOLEAN", "whether this document says what it stands for"),
    ],
  },
  {
    name: "expansions",
    about: "What numbered slogans stand for, where a document says it.",
    order: ["item"],
    backwards: true,
    columns: [
      column("item", "VARCHAR", "a part of the expansion, cut off after 12 letters"),
      column("form", "VARCHAR", "the slogan"),
      DOCUMENT,
    ],
  },
];

/**
 * Looks a table up.
 *
 * @param name - its name
 * @returns the table
 * @throws RangeError where there is none
 * @example
 * featureTable("terms").order; // ["term", "tag"]
 */
export function featureTable(name: string): FeatureTable {
  const found = FEATURE_TABLES.find((one) => one.name === name);
  if (found) return found;
  throw new RangeError(`no table ${name}; there are ${FEATURE_TABLES.map((one) => one.name).join(", ")}`);
}
