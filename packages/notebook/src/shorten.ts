import type { DocumentFeatures } from "@tifa/features";

/** The golden ratio: its multiples fall evenly into the unit interval, wherever one stops. */
const GOLDEN = (Math.sqrt(5) - 1) / 2;

/**
 * Cuts documents to one length, by taking paragraphs spread evenly over each until it has so many words. What is found in
 * the shortened documents, too, is not an artefact of length.
 *
 * @param documents - extracted features; paragraphs are kept whole, so that words that come together stay together
 * @param words - length wanted; documents that are shorter stay as they are
 * @returns the documents with fewer paragraphs, which add up to `words` or as much of one paragraph more
 * @throws RangeError if `words` is not above 0
 * @example
 * const even = shorten(documents, Math.min(...documents.map((document) => tokenCount([document]))));
 */
export function shorten(documents: readonly DocumentFeatures[], words: number): DocumentFeatures[] {
  if (!(words > 0)) throw new RangeError(`shorten: words is ${words}; allowed: a number above 0`);
  return documents.map((document) => {
    const order = document.paragraphs
      .map((_, place) => ({ place, turn: (place * GOLDEN) % 1 }))
      .sort((a, b) => a.turn - b.turn);
    const kept = new Set<number>();
    let sum = 0;
    for (const { place } of order) {
      if (sum >= words) break;
      kept.add(place);
      sum += document.paragraphs[place]!.tokens;
    }
    return { ...document, paragraphs: document.paragraphs.filter((_, place) => kept.has(place)) };
  });
}
