import type { CleanDocument } from "@tifa/corpus";
import { expect } from "vitest";
import type { NormalizeOptions } from "../src/index.js";
import { applyPasses, explain, normalize, rawSpans, revertPasses, rules } from "../src/index.js";
import { rawDocument } from "./raw.js";

/**
 * Holds the laws of a normalised document: replay, revert, idempotence, offsets, that the explanation adds up, and that no edit
 * leaves things as they are.
 *
 * @param text - any text
 * @param options - of the normalisation
 * @returns the normalised document
 */
export function holdLaws(text: string, options: NormalizeOptions = {}): CleanDocument {
  const clean = normalize(rawDocument(text), options);
  expect(applyPasses(text, clean.passes)).toBe(clean.text);
  expect(revertPasses(clean.text, clean.passes)).toBe(text);
  expect(normalize(rawDocument(clean.text), options).text).toBe(clean.text);
  expect(clean.passes.flat().filter(({ before, after }) => before === after)).toEqual([]);
  const segments = explain(clean);
  expect(segments.map((segment) => segment.raw).join("")).toBe(text);
  expect(segments.map((segment) => segment.clean).join("")).toBe(clean.text);
  holdOffsets(clean);
  return clean;
}

/** Every option by itself: what is kept, and each rule switched off. */
export const OPTIONS: readonly NormalizeOptions[] = [
  { keepTraditional: true },
  { keepWidth: true },
  { keepTraditional: true, keepWidth: true },
  ...rules.map(({ name }) => ({ rules: { [name]: false } })),
];

/** Every clean character leads to a raw span in order; one that no edit touched, to itself. */
function holdOffsets(clean: CleanDocument): void {
  const toRaw = rawSpans(clean);
  let last = 0;
  const step = Math.max(1, Math.floor(clean.text.length / 400));
  for (let at = 0; at < clean.text.length; at += step) {
    const { start, end } = toRaw({ start: at, end: at + 1 });
    expect(start).toBeGreaterThanOrEqual(last);
    expect(end).toBeGreaterThanOrEqual(start);
    expect(end).toBeLessThanOrEqual(clean.raw.text.length);
    last = start;
  }
  for (const segment of unchanged(clean)) {
    expect(toRaw(segment.clean)).toEqual(segment.raw);
  }
}

function unchanged(
  clean: CleanDocument,
): { clean: { start: number; end: number }; raw: { start: number; end: number } }[] {
  let at = 0;
  const found = [];
  for (const segment of explain(clean)) {
    const start = at;
    at += segment.clean.length;
    if (segment.rules.length === 0)
      found.push({ clean: { start, end: at }, raw: { start: segment.start, end: segment.end } });
  }
  return found.slice(0, 200);
}
