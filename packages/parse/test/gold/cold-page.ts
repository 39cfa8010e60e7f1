/** An invented page with the facts that are scored, written before any reading of it. */
export interface ColdPage {
  /** What is particular about it. */
  readonly name: string;
  readonly url?: string;
  readonly text: string;
  /** Whether it reports a meeting that was held. Of other pages nothing else is scored. */
  readonly readout: boolean;
  /** GB/T 2260, two digits; null where the page does not tell. */
  readonly province?: string | null;
  readonly level?: string | null;
  readonly prefecture?: string;
  readonly date?: string | null;
  readonly chair?: string | null;
  /** Names parted by blanks, reporters left out. */
  readonly people?: string;
  /** `speaker verb`, parted by |, in the text's order. */
  readonly acts?: string;
}
