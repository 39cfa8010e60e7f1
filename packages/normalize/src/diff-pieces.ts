import type { CleanDocument } from "@tifa/corpus";
import type { Segment } from "./explain.js";
import { explain } from "./explain.js";

/** How much of a document a difference shows. */
export interface DiffOptions {
  /** Characters of unchanged text on each side of a change; Infinity for all. Default 40. */
  readonly context?: number;
}

/** A piece of a difference. */
export type DiffPiece =
  | { readonly kind: "same"; readonly text: string }
  | { readonly kind: "gap"; readonly length: number }
  | ({ readonly kind: "changed" } & Segment);

/**
 * Draws the segments of a document together for display, and leaves out what is far from any change.
 *
 * @param clean - a normalised document
 * @param options - how much to show
 * @returns pieces in order
 * @throws RangeError on an option that does not exist or a negative context
 */
export function diffPieces(clean: Pick<CleanDocument, "raw" | "passes">, options: DiffOptions): DiffPiece[] {
  for (const name of Object.keys(options)) {
    if (name !== "context") throw new RangeError(`unknown option ${JSON.stringify(name)}; allowed: context`);
  }
  const context = options.context ?? 40;
  if (!(context >= 0))
    throw new RangeError(`context: a number of characters from 0 up, not ${String(context)}`);
  const segments = coalesce(explain(clean));
  return segments.flatMap((segment, i) => {
    if (segment.rules.length > 0) return [{ kind: "changed", ...segment }];
    return around(segment.raw, i > 0 ? context : 0, i < segments.length - 1 ? context : 0);
  });
}

/** Draws neighbouring changes together: 領(lǐng)導 is easier to read as one change than as three. */
function coalesce(segments: readonly Segment[]): Segment[] {
  const out: Segment[] = [];
  for (const segment of segments) {
    const last = out.at(-1);
    if (last === undefined || last.rules.length === 0 || segment.rules.length === 0) {
      out.push(segment);
      continue;
    }
    out[out.length - 1] = {
      start: last.start,
      end: segment.end,
      raw: last.raw + segment.raw,
      clean: last.clean + segment.clean,
      rules: [...new Set([...last.rules, ...segment.rules])],
      why: last.why.includes(segment.why) ? last.why : `${last.why}; ${segment.why}`,
    };
  }
  return out;
}

function around(text: string, head: number, tail: number): DiffPiece[] {
  const hidden = text.length - head - tail;
  // A gap shorter than the sign that stands for it is better shown.
  if (hidden < 8) return [{ kind: "same", text }];
  const pieces: DiffPiece[] = [
    { kind: "same", text: text.slice(0, head) },
    { kind: "gap", length: hidden },
    { kind: "same", text: text.slice(text.length - tail) },
  ];
  return pieces.filter((piece) => piece.kind !== "same" || piece.text !== "");
}
