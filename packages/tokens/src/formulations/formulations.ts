import { checkOptions, oneOf } from "../options.js";
import { FORMULATION_KINDS, type FormulationKind } from "./candidate.js";
import { type CandidateGroup, collectCandidates } from "./collect-candidates.js";
import { cohesionOf, type FormStatistics, formStatistics } from "./form-statistics.js";
import { formulationRow } from "./formulation-row.js";
import type { Formulation, FormulationDocument } from "./formulation-type.js";
import { parallelRuns } from "./parallel-runs.js";
import { suffixArray } from "./suffix-array.js";
import { textUnits } from "./text-units.js";

/** Options of {@link formulations}. */
export interface FormulationsOptions {
  /** Kinds wanted. Default: all. */
  readonly kinds?: readonly FormulationKind[];
  /** How often a string must be met that only repetition shows. Default: 3. */
  readonly minFrequency?: number;
  /** Shortest repeated string, in characters. Default: 3. */
  readonly minLength?: number;
  /** Longest repeated string, in characters, up to 60. Default: 24. */
  readonly maxLength?: number;
  /** Least cohesion of a repeated string, as a share of the most that it could have, 0 to 1. Default: 0.3. */
  readonly minCohesion?: number;
  /** Least entropy on either side of a repeated string, in bits. Default: 1.5. */
  readonly minEntropy?: number;
}

const DEFAULTS = {
  kinds: FORMULATION_KINDS,
  minFrequency: 3,
  minLength: 3,
  maxLength: 24,
  minCohesion: 0.3,
  minEntropy: 1.5,
} satisfies Required<FormulationsOptions>;

/** Units by which suffixes are sorted; no form is longer. */
const DEPTH = 64;

/**
 * Finds formulations (提法) without a list: what stands in quotation marks, numbered slogans and what they stand for,
 * parallel parts, four-character strings, and strings that come again and again.
 *
 * A repeated string counts if it holds together (cohesion: the least pointwise mutual information over its cuts;
 * Church and Hanks 1990, “Word association norms”, Comput. Linguist. 16(1)) and stands free (entropy of its neighbours;
 * Huang and Powers 2003, “Chinese word segmentation based on contextual entropy”, PACLIC 17). The score is
 * log2(1 + frequency) × (1 + the lesser entropy) × normalised cohesion (0 to 1) × (1 + the quoted share).
 *
 * @param documents - clean texts with ids; a line is a paragraph
 * @param options - see {@link FormulationsOptions}
 * @returns formulations by score, then by form in code-unit order
 * @throws RangeError for an unknown option or value, or an id that stands there twice
 * @example
 * formulations([{ id: "a", text: "做到“四早”（早发现、早报告、早隔离、早治疗）。" }])[0]?.expansion?.items.length; // 4
 */
export function formulations(
  documents: readonly FormulationDocument[],
  options: FormulationsOptions = {},
): readonly Formulation[] {
  const settings = checked(documents, options);
  const texts = documents.map(({ text }) => text);
  const runs = texts.map(parallelRuns);
  const units = textUnits(texts);
  const order = suffixArray(units.units, DEPTH);
  const repeats = settings.kinds.includes("repeated") ? { units, order, bounds: settings } : null;
  const groups = collectCandidates(texts, runs, repeats);
  const statistics = formStatistics(
    units,
    groups.map(({ forms }) => forms),
  );
  const found = groups.flatMap((candidate, index) => {
    const stats = statistics[index]!;
    const group = judged(candidate, stats);
    if (!settings.kinds.includes(group.kind) || stats.frequency === 0) return [];
    const cohesion = cohesionOf(units, order, stats.spans[0]!);
    // −log2 p, the information of the string itself: the most that its parts can tell of each other.
    const most = Math.log2(units.letters / stats.frequency);
    const held = most > 0 ? Math.min(1, Math.max(0, cohesion / most)) : 0;
    if (!isFormulation(group, stats, held, settings)) return [];
    return [formulationRow(group, stats, { cohesion, held }, { documents, units, runs })];
  });
  return found.sort((a, b) => b.score - a.score || (a.form < b.form ? -1 : 1));
}

function checked(
  documents: readonly FormulationDocument[],
  options: FormulationsOptions,
): Required<FormulationsOptions> {
  checkOptions("formulations", options, Object.keys(DEFAULTS));
  const settings = { ...DEFAULTS, ...options };
  for (const kind of settings.kinds) oneOf("formulations", "kinds", kind, FORMULATION_KINDS);
  const bounds: readonly [keyof FormulationsOptions, number, number][] = [
    ["minFrequency", 2, Number.MAX_SAFE_INTEGER],
    ["minLength", 2, 60],
    ["maxLength", settings.minLength, 60],
    ["minCohesion", 0, 1],
    ["minEntropy", 0, Number.POSITIVE_INFINITY],
  ];
  for (const [name, least, most] of bounds) {
    const value = settings[name];
    if (typeof value !== "number" || !(value >= least && value <= most)) {
      throw new RangeError(`formulations: ${name} is ${String(value)}; allowed: ${least} to ${most}`);
    }
  }
  const ids = new Set(documents.map(({ id }) => id));
  if (ids.size < documents.length) throw new RangeError("formulations: two documents have one id");
  return settings;
}

/** Least share of quoted occurrences at which the marks say something: 统一 and 自由 are quoted now and then. */
const QUOTED_SHARE = 0.1;

/** A common word that is quoted now and then is no more than a string that is repeated. */
function judged(group: CandidateGroup, { quoted, frequency }: FormStatistics): CandidateGroup {
  if (group.kind !== "quoted" || quoted >= QUOTED_SHARE * frequency) return group;
  return { ...group, kind: "repeated", certain: false };
}

function isFormulation(
  { kind, certain, forms }: CandidateGroup,
  { frequency, leftEntropy, rightEntropy }: FormStatistics,
  held: number,
  { minFrequency, minLength, minCohesion, minEntropy }: Required<FormulationsOptions>,
): boolean {
  if (certain) return true;
  const free = Math.min(leftEntropy, rightEntropy);
  // Its shape is evidence too: a shaped string need not come as often, nor be as free, as one that only repetition shows.
  if (kind !== "repeated") return frequency >= 2 && free > 0 && held >= minCohesion;
  if (forms[0]!.length < minLength) return false;
  return frequency >= minFrequency && free >= minEntropy && held >= minCohesion;
}
