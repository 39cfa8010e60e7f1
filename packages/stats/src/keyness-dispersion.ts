import { codeUnitOrder, type Dfm, dfmSubset, rowSums } from "@tifa/dfm";
import { documentTest } from "./compared-counts.js";
import { type DispersionRow, disperse } from "./disperse.js";
import { partsOf } from "./dispersion-of.js";
import { type KeynessOptions, keyness } from "./keyness.js";
import { MEASURE_OPTIONS } from "./keyness-options.js";
import type { KeynessRow } from "./keyness-rows.js";
import { checkInteger, checkOptions, oneOf } from "./options.js";

/** Options of {@link keynessDispersion}. */
export interface KeynessDispersionOptions extends Omit<KeynessOptions, "unit"> {
  /** Features in fewer documents of the side that has more of them are left out of the rows; q is over all. Default: 1. */
  readonly minDocuments?: number;
  /** `weighted`: by the score times evenness; `score`: by the score alone. Default: `weighted`. */
  readonly sort?: "weighted" | "score";
}

/** Keyness of a feature with its spread over the documents of either side. */
export interface KeynessDispersionRow extends KeynessRow {
  /** Documents that have the feature. */
  readonly targetRange: number;
  readonly referenceRange: number;
  /** Documents that are not empty. */
  readonly targetDocuments: number;
  readonly referenceDocuments: number;
  /** Gries's DPnorm over the documents of the side: 0 when even, 1 when in the smallest alone. */
  readonly targetDpNorm: number | null;
  readonly referenceDpNorm: number | null;
  /** score × (1 − DPnorm) of the side that has more of the feature; null where DPnorm or score is. */
  readonly weighted: number | null;
  /** Why `weighted` is null, else null. */
  readonly weightedReason: string | null;
}

/** Measures whose sign says which side has more; of the others 1 is the middle, and a product would not be a ranking. */
const SIGNED = ["g2", "g2-rayson", "chi2", "fisher", "log-ratio", "log-odds"] as const;

/**
 * Keyness beside dispersion: which words set some documents apart, and whether they do so all over them.
 *
 * Use it where one long document could lead a group: a word that fills it has a high score and a DPnorm near 1, so that
 * its weighted score is near 0. Read both columns: the weighted score is for ranking and has no test. For a test that
 * counts documents, use {@link keyness} with `unit: "documents"`. With a handful of documents, or documents of a few words,
 * every rare word is clumped, and the weights say little.
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
  checkOptions(verb, options, [
    ...MEASURE_OPTIONS,
    "target",
    "reference",
    "minCount",
    "minDocuments",
    "sort",
  ]);
  const { minDocuments: least = 1, sort: order = "weighted", ...rest } = options;
  const minDocuments = checkInteger(`${verb}: minDocuments`, least, 0);
  const sort = oneOf(`${verb} sort`, order, ["weighted", "score"]);
  oneOf(`${verb} measure`, options.measure ?? "g2", SIGNED as readonly string[]);
  const rows = keyness(x, rest);
  const inTarget = documentTest(verb, x, options.target);
  const inReference =
    options.reference === undefined
      ? (...document: Parameters<typeof inTarget>) => !inTarget(...document)
      : documentTest(verb, x, options.reference);
  const [target, reference] = [
    spreadOf(verb, dfmSubset(x, inTarget)),
    spreadOf(verb, dfmSubset(x, inReference)),
  ];
  const columns = new Map(x.features.map((feature, column) => [feature, column]));
  const joined = rows.map((row): KeynessDispersionRow => {
    const column = columns.get(row.feature)!;
    const [there, here] = [target[column]!, reference[column]!];
    const side = row.score !== null && row.score < 0 ? here : there;
    const evenness = side.dpNorm === null ? null : 1 - side.dpNorm;
    return {
      ...row,
      targetRange: there.range,
      referenceRange: here.range,
      targetDocuments: there.parts,
      referenceDocuments: here.parts,
      targetDpNorm: there.dpNorm,
      referenceDpNorm: here.dpNorm,
      weighted: row.score === null || evenness === null ? null : row.score * evenness + 0,
      weightedReason: row.score === null ? row.reason : evenness === null ? side.reason : null,
    };
  });
  return joined
    .filter((row) => Math.max(row.targetRange, row.referenceRange) >= minDocuments)
    .sort((a, b) => {
      const [left, right] = [a[sort], b[sort]];
      if (left === null || right === null || left === right)
        return Number(left === null) - Number(right === null) || codeUnitOrder(a.feature, b.feature);
      return right - left;
    });
}

function spreadOf(verb: string, part: Dfm): DispersionRow[] {
  const sizes = rowSums(part);
  return disperse(part, sizes, part.features, partsOf(verb, sizes));
}
