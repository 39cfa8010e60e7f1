import type { DocumentFeatures } from "./document-features.js";

/**
 * Whether a term names somebody of a document, whole or (where the segmenter cut a name in two) in part. It asks the people
 * that were found in the document and not the segmenter's tags alone, which take 养老, 高水平 and 文明 for names.
 *
 * @param document - extracted features
 * @param term - a term of the document
 * @param tag - its part of speech
 * @returns whether it tells who, rather than what
 * @example
 * namesPerson(features, "英杰", "nr"); // true where 于英杰 is among the people
 */
export function namesPerson(
  { people }: Pick<DocumentFeatures, "people">,
  term: string,
  tag: string,
): boolean {
  return people.some(({ name }) => (tag.startsWith("nr") ? name.includes(term) : name === term));
}
