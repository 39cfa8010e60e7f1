/**
 * What other tools read and write: Matrix Market, CSV, CoNLL-U, TEI, JSON-LD, HathiTrust, and concordances as tables.
 *
 * @packageDocumentation
 * @experimental
 */

export { cellsCsv } from "./cells-csv.js";
export {
  CONCORDANCE_COLUMNS,
  type ConcordanceLayout,
  type ConcordanceLine,
  concordanceRow,
} from "./concordance-row.js";
export { docvarsCsv } from "./docvars-csv.js";
export { fromConllu } from "./from-conllu.js";
export {
  type FromHathitrustOptions,
  fromHathitrust,
  type HathitrustSectionName,
} from "./from-hathitrust.js";
export { type FromMatrixMarketOptions, fromMatrixMarket } from "./from-matrix-market.js";
export type { TaggedDocument } from "./tagged-document.js";
export { TEXT_COLUMNS, textsCsvLine } from "./texts-csv-line.js";
export { toConllu } from "./to-conllu.js";
export {
  type HathitrustPage,
  type HathitrustSection,
  type HathitrustVolume,
  toHathitrust,
} from "./to-hathitrust.js";
export { toJsonLd } from "./to-json-ld.js";
export { toMatrixMarket } from "./to-matrix-market.js";
export { toNameList } from "./to-name-list.js";
export { type ToTeiOptions, teiCorpus, teiCorpusFrame, toTei, XML_DECLARATION } from "./to-tei.js";
export { type UniversalPos, universalPos } from "./universal-pos.js";
