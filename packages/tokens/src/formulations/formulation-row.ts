import type { CandidateGroup } from "./collect-candidates.js";
import type { FormStatistics } from "./form-statistics.js";
import type { Formulation, FormulationDocument, FormulationExpansion } from "./formulation-type.js";
import type { ParallelRun } from "./parallel-runs.js";
import { adjacentExpansion, alignedExpansion, type SloganExpansion } from "./slogan-expansion.js";
import { sloganParts } from "./slogan-parts.js";
import type { TextUnits } from "./text-units.js";

/** Where formulations are found. */
export interface FormulationSource {
  readonly documents: readonly FormulationDocument[];
  readonly units: TextUnits;
  readonly runs: readonly (readonly ParallelRun[])[];
}

/** Makes the row of a formulation. */
export function formulationRow(
  { kind, forms }: CandidateGroup,
  stats: FormStatistics,
  { cohesion, held }: { readonly cohesion: number; readonly held: number },
  source: FormulationSource,
): Formulation {
  const { frequency, documentFrequency, quoted, leftEntropy, rightEntropy, spans } = stats;
  const { documents } = source;
  const counts = new Map<string, number>(forms.map((form) => [form, 0]));
  for (const { text, start, end } of spans) {
    const form = documents[text]!.text.slice(start, end);
    counts.set(form, (counts.get(form) ?? 0) + 1);
  }
  const variants = [...counts]
    .filter(([, times]) => times > 0)
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .map(([form]) => form);
  const free = 1 + Math.min(leftEntropy, rightEntropy);
  return {
    form: variants[0]!,
    variants,
    kind,
    frequency,
    documentFrequency,
    quoted,
    cohesion,
    leftEntropy,
    rightEntropy,
    score: Math.log2(1 + frequency) * free * held * (1 + quoted / frequency),
    expansion: kind === "numbered" ? expansionOf(variants, stats, source) : null,
    spans: spans.map(({ text, start, end }) => ({ id: documents[text]!.id, start, end })),
  };
}

function expansionOf(
  [form]: readonly string[],
  { spans }: FormStatistics,
  { documents, runs }: FormulationSource,
): FormulationExpansion | null {
  const parts = sloganParts(form!);
  if (parts === null) return null;
  const found = (index: number, made: SloganExpansion | null): FormulationExpansion[] =>
    made === null ? [] : [{ id: documents[index]!.id, ...made }];
  for (const span of spans) {
    const [adjacent] = found(span.text, adjacentExpansion(documents[span.text]!.text, span, parts));
    if (adjacent !== undefined) return adjacent;
  }
  // A text that uses the slogan is looked at first.
  const using = new Set(spans.map(({ text }) => text));
  const order = new Set([...using, ...documents.keys()]);
  for (const index of order) {
    const slogans = spans.filter(({ text }) => text === index);
    const [aligned] = found(index, alignedExpansion(documents[index]!.text, runs[index]!, parts, slogans));
    if (aligned !== undefined) return aligned;
  }
  return null;
}
