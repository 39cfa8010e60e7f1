import type { BoilerplateKind, DocumentKind, Level } from "@tifa/corpus";

/** An invented page with everything that is to be read from it. */
export interface GoldPage {
  readonly name: string;
  readonly url?: string;
  readonly text: string;
  readonly kind: DocumentKind;
  readonly title: string | null;
  readonly subtitles?: readonly string[];
  /** First characters of each paragraph. */
  readonly paragraphs: readonly string[];
  readonly chrome?: readonly BoilerplateKind[];
  readonly province: string | null;
  readonly level: Level | null;
  readonly prefecture?: string;
  readonly meeting?: string;
  readonly date: string | null;
  readonly published?: string;
  readonly conflicts?: readonly string[];
  /** `name role title|title`. */
  readonly people: readonly string[];
  /** `paragraph speaker verb`; paragraph `-` for the headline. */
  readonly acts: readonly string[];
  /** `paragraph marker`, `·` for a bare imperative. */
  readonly directives: readonly string[];
  readonly quoted?: readonly string[];
}
