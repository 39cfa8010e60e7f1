import type { AlignedPassage } from "./reuse-passages.js";

/** Stretches that were found to be one and the same, in two documents or more. Places count units of all documents. */
export interface PassageFamily {
  readonly spans: readonly { readonly document: number; readonly start: number; readonly end: number }[];
}

/**
 * Joins passages into families: the two sides of a passage are one, and so are stretches of one document of which the
 * shorter lies more than half in the other.
 *
 * @param passages - what pairs share
 * @returns families, those in most documents first; the stretches of a family in one document are joined if they overlap
 */
export function passageFamilies(passages: readonly AlignedPassage[]): PassageFamily[] {
  const spans = passages.flatMap(({ a, b, startA, endA, startB, endB }) => [
    { document: a, start: startA, end: endA },
    { document: b, start: startB, end: endB },
  ]);
  const order = spans.map((_, at) => at);
  order.sort((x, y) => spans[x]!.start - spans[y]!.start);
  const root = united(spans, order);
  const families = new Map<number, Span[]>();
  for (const at of order) {
    const family = families.get(root(at)) ?? [];
    if (family.length === 0) families.set(root(at), family);
    const last = family.at(-1);
    const span = spans[at]!;
    if (last !== undefined && last.document === span.document && span.start <= last.end)
      family[family.length - 1] = { ...last, end: Math.max(last.end, span.end) };
    else family.push({ ...span });
  }
  // Families come by their first place: the sort keeps that order among those in as many documents.
  return [...families.values()]
    .map((family) => ({ spans: family, documents: new Set(family.map(({ document }) => document)).size }))
    .sort((x, y) => y.documents - x.documents)
    .map(({ spans: family }) => ({ spans: family }));
}

interface Span {
  readonly document: number;
  readonly start: number;
  readonly end: number;
}

/**
 * Joins the two sides of each passage, which stand side by side, and stretches of one document that lie in each other.
 *
 * @param spans - both sides of each passage in turn
 * @param order - their places by start
 * @returns for the place of a span that of the one which leads its family
 */
function united(spans: readonly Span[], order: readonly number[]): (at: number) => number {
  const parents = Uint32Array.from(spans, (_, at) => at);
  const root = (at: number): number => {
    let node = at;
    while (parents[node] !== node) {
      parents[node] = parents[parents[node]!]!;
      node = parents[node]!;
    }
    return node;
  };
  // The lower place leads, so that the order of unions does not matter.
  const unite = (one: number, other: number): void => {
    const [x, y] = [root(one), root(other)];
    parents[Math.max(x, y)] = Math.min(x, y);
  };
  for (let at = 0; at < spans.length; at += 2) unite(at, at + 1);
  let far = -1;
  for (const at of order) {
    const span = spans[at]!;
    const widest = spans[far];
    if (widest !== undefined) {
      const shared = Math.min(widest.end, span.end) - span.start;
      const shorter = Math.min(widest.end - widest.start, span.end - span.start);
      if (2 * shared > shorter) unite(far, at);
    }
    if (widest === undefined || span.end > widest.end) far = at;
  }
  return root;
}
