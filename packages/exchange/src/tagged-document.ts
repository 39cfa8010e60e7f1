import type { TaggedWord } from "@tifa/tokens";

/** A document whose paragraphs are cut into words; joined, the words of a paragraph are its text. */
export interface TaggedDocument {
  readonly id: string;
  readonly paragraphs: readonly (readonly TaggedWord[])[];
}
