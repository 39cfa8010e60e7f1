import type { ColumnSchema, TableSchema } from "./schema.js";

const CONFIDENCE: ColumnSchema = { name: "confidence", kind: "choice", choices: ["verified", "memory"] };
const NOTE: ColumnSchema = { name: "note", kind: "text", optional: true };
const SOURCE: ColumnSchema = { name: "source", kind: "text" };

/** Columns of `data/provinces.csv`. */
export const PROVINCES_SCHEMA: TableSchema = [
  { name: "code", kind: "code" },
  { name: "full_name", kind: "text" },
  { name: "short_name", kind: "text" },
  { name: "abbreviations", kind: "list" },
  { name: "capital", kind: "text" },
  { name: "level_type", kind: "choice", choices: ["直辖市", "省", "自治区", "特别行政区"] },
  { name: "col", kind: "integer" },
  { name: "row", kind: "integer" },
  { name: "region", kind: "choice", choices: ["华北", "东北", "华东", "华中", "华南", "西南", "西北"] },
  CONFIDENCE,
];

/** Columns of `data/leaders.csv`. */
export const OFFICE_HOLDERS_SCHEMA: TableSchema = [
  { name: "province_code", kind: "code" },
  { name: "province", kind: "text" },
  { name: "post", kind: "choice", choices: ["party_secretary", "governor"] },
  { name: "name", kind: "text" },
  { name: "from", kind: "date" },
  { name: "to", kind: "date", optional: true },
  SOURCE,
  CONFIDENCE,
  NOTE,
];

/** Columns of `data/dated-terms.csv`. */
export const DATED_TERMS_SCHEMA: TableSchema = [
  { name: "term", kind: "text" },
  { name: "not_before", kind: "date", optional: true },
  { name: "not_after", kind: "date", optional: true },
  { name: "what", kind: "text" },
  SOURCE,
  CONFIDENCE,
  NOTE,
];

/** Columns of `data/national-events.csv`. Both dates are days; a test holds it. */
export const NATIONAL_EVENTS_SCHEMA: TableSchema = [
  { name: "name", kind: "text" },
  {
    name: "kind",
    kind: "choice",
    choices: [
      "partyCongress",
      "plenum",
      "npcSession",
      "cppccSession",
      "conference",
      "accident",
      "disaster",
      "holiday",
      "games",
      "measure",
      "collectiveStudy",
      "commission",
    ],
  },
  { name: "place", kind: "text", optional: true },
  { name: "from", kind: "date" },
  { name: "to", kind: "date" },
  SOURCE,
  CONFIDENCE,
  NOTE,
];

/** Columns of `data/local-campaigns.csv`. */
export const LOCAL_CAMPAIGNS_SCHEMA: TableSchema = [
  { name: "term", kind: "text" },
  { name: "province_code", kind: "code" },
  { name: "evidence", kind: "text" },
  SOURCE,
  CONFIDENCE,
  NOTE,
];

/**
 * Columns of `data/policy-terms.csv`. The domain is one of `data/priorities.csv`, and a date has a confidence; tests hold
 * both.
 */
export const POLICY_TERMS_SCHEMA: TableSchema = [
  { name: "term", kind: "text" },
  { name: "tag", kind: "choice", choices: ["n", "nt", "nz", "v", "vn", "ad", "j", "l", "i"] },
  { name: "domain", kind: "text", optional: true },
  { name: "first_date", kind: "date", optional: true },
  { ...CONFIDENCE, name: "date_confidence", optional: true },
  { name: "frequency", kind: "integer", optional: true },
];

/** Columns of `data/priorities.csv`. */
export const PRIORITIES_SCHEMA: TableSchema = [
  { name: "domain", kind: "text" },
  { name: "line", kind: "text", optional: true },
  { name: "label", kind: "text" },
  { name: "label_en", kind: "text" },
  { name: "cap", kind: "integer", optional: true },
  { name: "terms", kind: "list", optional: true },
  { name: "context_terms", kind: "list", optional: true },
  { name: "exceptions", kind: "list", optional: true },
];

/** Columns of `data/genre-formulas.csv`. */
export const GENRE_FORMULAS_SCHEMA: TableSchema = [
  { name: "formula", kind: "text" },
  {
    name: "kind",
    kind: "choice",
    choices: ["attribution", "addressee", "ceremony", "modal", "byline", "word"],
  },
];
