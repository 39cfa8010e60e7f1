import { type AlignmentRows, alignmentRows, extend } from "./reuse-align.js";
import type { ShingleIndex } from "./reuse-index.js";
import type { Symbols } from "./reuse-symbols.js";

/** What a passage must be. */
export interface PassageSettings {
  readonly shingle: number;
  readonly minLength: number;
  readonly minIdentity: number;
  readonly maxGap: number;
}

/** A stretch that two documents share. Places count units of all documents. */
export interface AlignedPassage {
  readonly a: number;
  readonly b: number;
  readonly startA: number;
  readonly endA: number;
  readonly startB: number;
  readonly endB: number;
  readonly matches: number;
  readonly columns: number;
}

/** Shingles that follow each other on one diagonal. */
interface Run {
  readonly startA: number;
  readonly startB: number;
  readonly length: number;
}

/**
 * Finds the passages that pairs of documents share, one document after the other, so that only its own seeds are in
 * memory at a time.
 *
 * @param symbols - the documents
 * @param index - their shingles
 * @param mayShare - whether a pair is to be compared
 * @param settings - what a passage must be
 * @returns passages by document, other document and place
 */
export function sharedPassages(
  symbols: Symbols,
  index: ShingleIndex,
  mayShare: (a: number, b: number) => boolean,
  settings: PassageSettings,
): AlignedPassage[] {
  const rows = alignmentRows(settings.maxGap);
  const passages: AlignedPassage[] = [];
  const documents = documentPlaces(symbols);
  for (let a = 0; a + 1 < symbols.starts.length; a += 1) {
    const seeds = seedsOf(a, symbols, documents, index, mayShare, settings.shingle);
    for (const b of [...seeds.keys()].sort((one, other) => one - other)) {
      const found = pairPassages(
        a,
        b,
        runsOf(seeds.get(b)!, a, b, symbols, settings),
        symbols,
        rows,
        settings,
      );
      for (const passage of found) passages.push(passage);
    }
  }
  return passages;
}

/** Document of each unit. */
function documentPlaces({ values, starts }: Symbols): Uint32Array {
  const documents = new Uint32Array(values.length);
  for (let doc = 0; doc + 1 < starts.length; doc += 1) documents.fill(doc, starts[doc]!, starts[doc + 1]!);
  return documents;
}

/** Seeds of a document by the other document, each as (diagonal + length of a) × length of a + place in a. */
function seedsOf(
  a: number,
  { values, starts }: Symbols,
  documents: Uint32Array,
  { places, ranks, ends }: ShingleIndex,
  mayShare: (a: number, b: number) => boolean,
  shingle: number,
): Map<number, number[]> {
  const seeds = new Map<number, number[]>();
  const start = starts[a]!;
  const length = starts[a + 1]! - start;
  for (let at = start; at + shingle <= starts[a + 1]!; at += 1) {
    const rank = ranks[at]!;
    for (let next = rank + 1; next < ends[rank]!; next += 1) {
      const other = places[next]!;
      const b = documents[other]!;
      if (b === a || !mayShare(a, b) || !isEqual(values, at, other, shingle)) continue;
      const own = seeds.get(b) ?? [];
      if (own.length === 0) seeds.set(b, own);
      const place = at - start;
      own.push((other - starts[b]! - place + length) * length + place);
    }
  }
  return seeds;
}

/** Equal hashes are not always equal shingles. */
function isEqual(values: Int32Array, one: number, other: number, length: number): boolean {
  for (let at = 0; at < length; at += 1) if (values[one + at] !== values[other + at]) return false;
  return true;
}

/** Seeds joined into runs, the longest first. */
function runsOf(
  seeds: number[],
  a: number,
  b: number,
  { starts }: Symbols,
  { shingle }: PassageSettings,
): Run[] {
  const sorted = Float64Array.from(seeds).sort();
  const length = starts[a + 1]! - starts[a]!;
  const runs: Run[] = [];
  for (let first = 0; first < sorted.length; ) {
    let next = first + 1;
    // Neighbours on a diagonal differ by 1; the last place of one diagonal cannot start a shingle.
    while (next < sorted.length && sorted[next] === sorted[next - 1]! + 1) next += 1;
    const place = sorted[first]! % length;
    const diagonal = (sorted[first]! - place) / length - length;
    runs.push({
      startA: starts[a]! + place,
      startB: starts[b]! + place + diagonal,
      length: next - first + shingle - 1,
    });
    first = next;
  }
  return runs.sort((x, y) => y.length - x.length || x.startA - y.startA || x.startB - y.startB);
}

function pairPassages(
  a: number,
  b: number,
  runs: readonly Run[],
  { values, starts }: Symbols,
  rows: AlignmentRows,
  settings: PassageSettings,
): AlignedPassage[] {
  const found: AlignedPassage[] = [];
  // What a passage has already covered on both sides is not looked at again: repeats would multiply it.
  const size = runs.length > 1 ? 1 : 0;
  const coveredA = new Uint8Array(size * (starts[a + 1]! - starts[a]!));
  const coveredB = new Uint8Array(size * (starts[b + 1]! - starts[b]!));
  for (const { startA, startB, length } of runs) {
    const isKnown =
      isCovered(coveredA, startA - starts[a]!, length) && isCovered(coveredB, startB - starts[b]!, length);
    if (isKnown) continue;
    const before: readonly [number, number] = [startA - starts[a]!, startB - starts[b]!];
    const after: readonly [number, number] = [startA + length, startB + length];
    const rest: readonly [number, number] = [starts[a + 1]! - after[0], starts[b + 1]! - after[1]];
    const left = extend(values, [startA - 1, startB - 1], before, -1, rows, settings.maxGap);
    const right = extend(values, after, rest, 1, rows, settings.maxGap);
    const matches = length + left.matches + right.matches;
    const columns = length + left.columns + right.columns;
    if (matches < settings.minLength || matches < settings.minIdentity * columns) continue;
    const passage = {
      ...{ a, b, matches, columns },
      startA: startA - left.a,
      endA: after[0] + right.a,
      startB: startB - left.b,
      endB: after[1] + right.b,
    };
    found.push(passage);
    coveredA.fill(1, passage.startA - starts[a]!, passage.endA - starts[a]!);
    coveredB.fill(1, passage.startB - starts[b]!, passage.endB - starts[b]!);
  }
  return found.sort((x, y) => x.startA - y.startA || x.startB - y.startB || x.endA - y.endA);
}

function isCovered(covered: Uint8Array, start: number, length: number): boolean {
  if (covered.length === 0) return false;
  for (let at = start; at < start + length; at += 1) if (covered[at] === 0) return false;
  return true;
}
