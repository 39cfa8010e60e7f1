/**
 * The plain data types of Tifa: documents, spans, edits, readouts, and the way back from clean text to raw page.
 *
 * @packageDocumentation
 * @public
 */

export { checkFinite } from "./check-finite.js";
export { checkOptions } from "./check-options.js";
export { codeUnitOrder } from "./code-unit-order.js";
export { type CsvLineOptions, csvLine } from "./csv-line.js";
export type {
  Block,
  CleanDocument,
  Diagnostic,
  DocvarValue,
  Edit,
  EncodingEvidence,
  NoiseCount,
  PageMeta,
  Pass,
  RawDocument,
  Script,
  Source,
  Span,
} from "./document.js";
export { escapeMarkup } from "./escape-markup.js";
export { glob } from "./glob.js";
export { jsonText } from "./json-text.js";
export { once } from "./once.js";
export { oneOf } from "./one-of.js";
export { parseJson } from "./parse-json.js";
export { applyPass, applyPasses, inversePass, type RawSpanFinder, rawSpans, revertPasses } from "./passes.js";
export type {
  Boilerplate,
  BoilerplateKind,
  Conflict,
  Directive,
  DocumentKind,
  Evidence,
  Field,
  Level,
  Meeting,
  Person,
  PersonRole,
  QuotedTerm,
  Readout,
  ReportPart,
  SpeechAct,
  WorkReport,
} from "./readout.js";
