import type { CleanDocument, Edit } from "@tifa/corpus";
import { applyPass, rawSpans } from "@tifa/corpus";
import { reasonOf } from "./reasons.js";

/** An edit with its place in the raw text and its reason. */
export interface ExplainedEdit extends Edit {
  /** The span of the raw text that lies behind it. */
  readonly rawStart: number;
  readonly rawEnd: number;
  /** Why it was made, with the characters that it is about. */
  readonly why: string;
}

/**
 * Tells of every edit of every pass where it stands in the raw text and why it was made. The passes can be applied and
 * reverted as those of the document can.
 *
 * @param clean - a normalised document
 * @returns the passes of the document, each edit explained
 * @throws RangeError where the passes are not those of the raw text
 * @example
 * explainEdits(clean)[0]![0]!.why; // "fang is a reading of 防"
 */
export function explainEdits(clean: Pick<CleanDocument, "raw" | "passes">): ExplainedEdit[][] {
  let { text } = clean.raw;
  return clean.passes.map((pass, at) => {
    const toRaw = rawSpans({ passes: clean.passes.slice(0, at) });
    const before = text;
    text = applyPass(text, pass);
    return pass.map((edit) => {
      const { start: rawStart, end: rawEnd } = toRaw(edit);
      return { ...edit, rawStart, rawEnd, why: reasonOf(edit, before) };
    });
  });
}
