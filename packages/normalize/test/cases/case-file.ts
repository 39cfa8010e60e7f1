/** A damaged text and what must come of it; every sentence, name and place in the case files is invented. */
export type Case = readonly [raw: string, clean: string];

/** What a rule does and leaves alone. */
export interface CaseFile {
  /** Name of the rule, as in the registry. */
  readonly rule: string;
  /** Damage as it stands on pages, in our own words. */
  readonly inTheWild: readonly Case[];
  /** Damage made up to try the rule's edges. */
  readonly synthetic: readonly Case[];
  /** Texts that must stay as they are. */
  readonly negative: readonly string[];
  /** What the rule should do and does not yet. One that starts to pass fails the test: move it up. */
  readonly knownFailures: readonly Case[];
}
