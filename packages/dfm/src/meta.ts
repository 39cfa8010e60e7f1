import { codeUnitOrder, jsonText } from "@tifa/corpus";
import type { Dfm, DfmMeta, Json, Provenance, Weighting } from "./types.js";

/** The same JSON value always gives the same text: keys of objects are sorted. */
function canonicalJson(value: Json): string {
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  const entries = Object.entries(value as { readonly [key: string]: Json }).sort(([a], [b]) =>
    codeUnitOrder(a, b),
  );
  return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${canonicalJson(item)}`).join(",")}}`;
}

/** Meta of a matrix that was just counted. The source is copied, so that it holds plain JSON and nothing else. */
export function newMeta(source: unknown): DfmMeta {
  const plain = source === undefined ? null : (JSON.parse(jsonText(source)) as Json);
  return { weighting: "count", provenance: [{ source: plain, steps: [] }] };
}

/** Meta after one more step. */
export function addStep(
  meta: DfmMeta,
  operation: string,
  options: { readonly [key: string]: Json },
  weighting: Weighting = meta.weighting,
): DfmMeta {
  return {
    weighting,
    provenance: meta.provenance.map(({ source, steps }) => ({
      source,
      steps: [...steps, { operation, options }],
    })),
  };
}

/** Union of provenances, sorted: the same for every order and nesting of a merge. */
export function uniteProvenance(parts: readonly DfmMeta[]): Provenance[] {
  const byText = new Map<string, Provenance>();
  for (const part of parts) {
    for (const item of part.provenance) byText.set(canonicalJson(item as unknown as Json), item);
  }
  return [...byText].sort(([a], [b]) => codeUnitOrder(a, b)).map(([, item]) => item);
}

/** Throws unless the values of a matrix are counts. */
export function requireCounts(verb: string, x: Dfm): void {
  if (x.meta.weighting !== "count") {
    throw new RangeError(`${verb}: needs counts, but the matrix holds ${x.meta.weighting} weights`);
  }
}
