import type { JsonObject, Language } from "./chart-spec.js";
import { grouped } from "./numbers.js";
import type { Palette } from "./palette.js";

/** A feature that sets target and reference apart. */
export interface KeynessRow {
  readonly feature: string;
  /** Positive where the feature is over-used in the target. */
  readonly score: number;
  /** Ends of the score's interval. */
  readonly lower?: number;
  readonly upper?: number;
  /** Occurrences in target and reference. */
  readonly target: number;
  readonly reference: number;
  /** The target's name where rows of several comparisons stand together. */
  readonly group?: string;
}

/** One side of a comparison. */
export interface Side {
  /** As it is called in the chart, such as 安徽 or 2020. */
  readonly label: string;
  /** Size in tokens: the n of the comparison. */
  readonly tokens: number;
  /** Size in documents. */
  readonly documents?: number;
}

/**
 * A side and its size, for the line with n.
 *
 * @param side - The side.
 * @param language - Language of the words around it.
 * @returns Such as `12,345 tokens in 12 documents (安徽)`.
 * @example
 * sideSize({ label: "安徽", tokens: 12345 }, "en"); // "12,345 tokens (安徽)"
 */
export function sideSize(side: Side, language: Language): string {
  const { label, documents } = side;
  const tokens = grouped(side.tokens);
  if (language === "zh")
    return `${tokens}词${documents === undefined ? "" : `、${grouped(documents)}篇`}（${label}）`;
  return `${tokens} tokens${documents === undefined ? "" : ` in ${grouped(documents)} document${documents === 1 ? "" : "s"}`} (${label})`;
}

/**
 * The colour of what is commoner on one side or on neither.
 *
 * @param colours - The palette.
 * @returns The channel; its field is `side`.
 * @example
 * const encoding = { color: sideColour(palette()) };
 */
export function sideColour(colours: Palette): JsonObject {
  return {
    field: "side",
    type: "nominal",
    legend: null,
    scale: {
      domain: ["target", "reference", "neither"],
      range: [colours.target, colours.reference, colours.neutral],
    },
  };
}
