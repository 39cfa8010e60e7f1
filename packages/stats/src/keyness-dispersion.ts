import type { Dfm } from "@tifa/dfm";
import { comparedSides } from "./compared-counts.js";
import { type KeynessOptions, keyness } from "./keyness.js";
import {
  DISPERSION_OPTIONS,
  dispersionRows,
  dispersionSettings,
  type KeynessDispersionRow,
  type KeynessDispersionSort,
  spreadOf,
} from "./keyness-dispersion-rows.js";
import { MEASURE_OPTIONS } from "./keyness-options.js";
import { checkOptions } from "./options.js";

/** Options of {@link keynessDispersion}. */
export interface KeynessDispersionOptions extends Omit<KeynessOptions, "unit">, KeynessDispersionSort {}

/**
 * Keyness beside dispersion: which words set some documents apart, and whether they do so all over them.
 *
 * Use it where one long document could lead a group: a word that fills it has a high score and a DPnorm near 1, so that
 * its weighted score is near 0. Read both columns: the weighted score is for ranking and has no test. For a test that
 * counts documents, use {@link keyness} with `unit: "documents"`; for every group at once, {@link keynessDispersionEach}.
 * With a handful of documents, or documents of a few words, every rare word is clumped, and the weights say little.
 *
 * Do not use it on one document a side, or to test: the weighted score has no p-value.
 *
 * Sources: Gries (2008), *IJCL* 13, 403–437, and Lijffijt & Gries (2012), *IJCL* 17, 147–149, for DPnorm; Egbert & Biber
 * (2019), *Corpora* 14, 77–104, and Gries (2021), *Research in Corpus Linguistics* 9, 1–33, for why keyness needs dispersion.
 *
 * @param x - a matrix of counts, not trimmed: one row for each document
 * @param options - see {@link KeynessDispersionOptions}
 * @returns one row for each feature, highest first, ties by feature, undefined ones last
 * @throws RangeError as {@link keyness}, and for measures without a sign (`diff`, `odds-ratio`, `simple-maths`)
 * @example
 * const x = dfmFromCounts([
 *   { id: "甲1", counts: { 防控: 30, 春耕: 6, 会议: 64 }, docvars: { province: "甲省" } },
 *   { id: "甲2", counts: { 春耕: 7, 会议: 93 }, docvars: { province: "甲省" } },
 *   { id: "乙1", counts: { 防控: 2, 会议: 98 }, docvars: { province: "乙省" } },
 * ]);
 * const rows = keynessDispersion(x, { target: ({ province }) => province === "甲省" });
 * rows.slice(0, 2).map((row) => [row.feature, row.score, row.targetDpNorm]); // => [["春耕", 10.83437, 0.0769231], ["防控", 15.00191, 1]]
 */
export function keynessDispersion(x: Dfm, options: KeynessDispersionOptions): KeynessDispersionRow[] {
  const verb = "keynessDispersion";
  const own = ["target", "reference", "minCount"];
  checkOptions(verb, options, [...MEASURE_OPTIONS, ...DISPERSION_OPTIONS, ...own]);
  const { minDocuments, sort, ...rest } = options;
  const settings = dispersionSettings(verb, options);
  const rows = keyness(x, rest);
  const [inTarget, inReference] = comparedSides(verb, x, options);
  const sides = [spreadOf(verb, x, inTarget), spreadOf(verb, x, inReference)] as const;
  return dispersionRows(rows, sides, settings);
}
