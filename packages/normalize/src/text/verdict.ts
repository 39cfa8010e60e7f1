/** Whether a break stands inside a sentence: by its marks alone, by the odds, or not. */
export type Verdict = "sure" | "likely" | "no";

/** What is known of a break behind a paragraph that begins with a certain line: what it is, or the log odds that it is inside a sentence. */
export interface Judged {
  /** The line that begins the paragraph. */
  readonly start: number;
  readonly is: Verdict | number;
}
