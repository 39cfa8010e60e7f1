import type { Span } from "@tifa/corpus";
import type { FormulationKind } from "./candidate.js";
import type { SloganExpansion } from "./slogan-expansion.js";

/** A text with its name. */
export interface FormulationDocument {
  readonly id: string;
  readonly text: string;
}

/** A span of one of the documents. */
export interface DocumentSpan extends Span {
  readonly id: string;
}

/** What a numbered slogan stands for, with its place. */
export interface FormulationExpansion extends DocumentSpan {
  readonly items: readonly string[];
  readonly evidence: SloganExpansion["evidence"];
}

/** A formulation found. */
export interface Formulation {
  /** The way in which it is written most often. */
  readonly form: string;
  /** All ways in which it is written, the most frequent first. */
  readonly variants: readonly string[];
  readonly kind: FormulationKind;
  readonly frequency: number;
  readonly documentFrequency: number;
  /** How many of the occurrences stand in quotation marks. */
  readonly quoted: number;
  /** Least pointwise mutual information of its two parts over all cuts, in bits. */
  readonly cohesion: number;
  /** Entropy of the character before it, in bits; a mark counts as different each time. */
  readonly leftEntropy: number;
  /** Entropy of the character after it, in bits. */
  readonly rightEntropy: number;
  /** Larger is better: see `formulations`. */
  readonly score: number;
  /** What a numbered slogan stands for; null where no text says it. */
  readonly expansion: FormulationExpansion | null;
  /** Every occurrence, in order. */
  readonly spans: readonly DocumentSpan[];
}
