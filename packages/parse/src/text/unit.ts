/** A stretch of content that is read as a whole: a line of the headline or a paragraph. */
export interface Unit {
  readonly text: string;
  /** Offset of the text in the clean document. */
  readonly start: number;
  /** Index of the paragraph; null for a line of the headline. */
  readonly paragraph: number | null;
  /** What to add to an offset in `text` to get an offset in the paragraph, or in the headline's lines joined. */
  readonly shift: number;
}
