import type { DocumentFeatures } from "@tifa/features";
import { slice } from "./report-body.js";

/** Options of {@link passagesOf}. */
export interface PassagesOptions {
  /** Words that a passage has at least, but for paragraphs that alone are longer. Default: 200. */
  readonly tokens?: number;
}

/**
 * Cuts documents into passages of like length, along paragraphs. A passage is what a resampling draws and what a word is
 * spread over: words clump, so that words are no independent observations, while passages of some hundred words nearly are.
 *
 * @param documents - extracted features
 * @param options - see {@link PassagesOptions}
 * @returns passages in order, each a document of its own named `id#number`; a short rest joins the passage before it
 * @throws RangeError if `tokens` is not a number from 1
 * @example
 * passagesOf([reportBody(document).body], { tokens: 200 }).length;
 */
export function passagesOf(
  documents: readonly DocumentFeatures[],
  options: PassagesOptions = {},
): DocumentFeatures[] {
  const { tokens = 200 } = options;
  if (!(tokens >= 1)) throw new RangeError(`passagesOf: tokens must be at least 1, not ${tokens}`);
  return documents.flatMap((document) => {
    const starts = startsOf(
      document.paragraphs.map((paragraph) => paragraph.tokens),
      tokens,
    );
    return starts.map((from, at) =>
      slice(document, from, starts[at + 1] ?? document.paragraphs.length, `${document.id}#${at + 1}`),
    );
  });
}

/** Numbers of the paragraphs with which passages begin. */
function startsOf(sizes: readonly number[], least: number): number[] {
  const starts: number[] = [];
  let filled = least;
  for (const [at, size] of sizes.entries()) {
    if (filled >= least) {
      starts.push(at);
      filled = 0;
    }
    filled += size;
  }
  if (starts.length > 1 && filled < least / 2) starts.pop();
  return starts;
}

/** The document that a passage was cut from. */
export function documentOfPassage(id: string): string {
  return id.replace(/#\d+$/, "");
}
