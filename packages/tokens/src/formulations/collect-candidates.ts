import { stopWords } from "@tifa/lexicon";
import { bareSlogans } from "./bare-slogans.js";
import { type Candidate, FORMULATION_KINDS } from "./candidate.js";
import type { RepeatBounds } from "./maximal-repeats.js";
import { type ParallelRun, parallelCandidates } from "./parallel-runs.js";
import { quotedCandidates } from "./quoted-strings.js";
import { repeatedCandidates } from "./repeated-strings.js";
import { shapedCandidates } from "./shaped-strings.js";
import type { TextUnits } from "./text-units.js";
import { variantKey, variantsOf } from "./variants.js";

/** Forms that are one formulation. */
export interface CandidateGroup {
  /** Ways to write it that are looked for. */
  readonly forms: readonly string[];
  readonly kind: Candidate["kind"];
  readonly certain: boolean;
}

/** Longest form, in UTF-16 units. */
const LONGEST = 60;

/**
 * Collects the candidates of texts and puts those together that are written alike but for marks.
 *
 * @param texts - texts
 * @param runs - parallel runs of each
 * @param repeats - where to look for repeated strings; null: nowhere
 * @returns groups in the order in which they are met, kinds one after another
 */
export function collectCandidates(
  texts: readonly string[],
  runs: readonly (readonly ParallelRun[])[],
  repeats: { readonly units: TextUnits; readonly order: Int32Array; readonly bounds: RepeatBounds } | null,
): readonly CandidateGroup[] {
  const groups = new Map<string, CandidateGroup & { readonly forms: string[] }>();
  // With the formulas of the genre, which every text has.
  const common = stopWords();
  const add = ({ form, kind, certain }: Candidate): void => {
    if (form.length > LONGEST || (!certain && (common.has(form) || attributes(form)))) return;
    const key = variantKey(form);
    const before = groups.get(key);
    if (before === undefined) {
      groups.set(key, { forms: variantsOf(form), kind, certain });
      return;
    }
    const surest =
      FORMULATION_KINDS.indexOf(kind) < FORMULATION_KINDS.indexOf(before.kind) ? kind : before.kind;
    const forms = [...new Set([...before.forms, ...variantsOf(form)])];
    if (surest !== before.kind || (certain && !before.certain) || forms.length > before.forms.length) {
      groups.set(key, { forms, kind: surest, certain: certain || before.certain });
    }
  };
  texts.forEach((text, index) => {
    quotedCandidates(text).forEach(add);
    bareSlogans(text).forEach(add);
    parallelCandidates(text, runs[index] ?? []).forEach(add);
    shapedCandidates(text).forEach(add);
  });
  if (repeats !== null) repeatedCandidates(repeats.units, repeats.order, repeats.bounds).forEach(add);
  return [...groups.values()];
}

/** Whether a string says who said something (会议指出), or is a modal verb with what follows (要坚持; but 要素, 要点). */
function attributes(form: string): boolean {
  return /(?:指出|强调|表示|认为)$/u.test(form) || /^要[^素点件闻求害领道]/u.test(form);
}
