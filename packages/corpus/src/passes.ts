import type { CleanDocument, Pass, Span } from "./document.js";

/**
 * Applies one pass of edits to a text.
 *
 * @param text - the text that the pass was made for
 * @param pass - edits in order, without overlap
 * @returns the text after the pass
 * @throws RangeError if an edit's `before` is not what stands in the text, or edits overlap
 * @example
 * applyPass("防(fang)控", [{ rule: "pinyin", start: 1, end: 7, before: "(fang)", after: "" }]); // "防控"
 */
export function applyPass(text: string, pass: Pass): string {
  return rewrite(text, pass);
}

/**
 * Replays a log of passes.
 *
 * @param text - raw text
 * @param passes - passes in the order in which they were made
 * @returns the clean text
 * @throws RangeError as {@link applyPass}
 * @example
 * applyPasses("a  b", [[{ rule: "space", start: 1, end: 3, before: "  ", after: " " }]]); // "a b"
 */
export function applyPasses(text: string, passes: readonly Pass[]): string {
  return passes.reduce(applyPass, text);
}

/**
 * Undoes a log of passes.
 *
 * @param text - clean text
 * @param passes - passes in the order in which they were made
 * @returns the raw text
 * @throws RangeError if the text is not what the passes led to
 * @example
 * revertPasses("a b", [[{ rule: "space", start: 1, end: 3, before: "  ", after: " " }]]); // "a  b"
 */
export function revertPasses(text: string, passes: readonly Pass[]): string {
  return passes.reduceRight((current, pass) => rewrite(current, inversePass(pass)), text);
}

/**
 * The pass that undoes a pass: offsets in its output, `before` and `after` exchanged.
 *
 * @param pass - edits that were made together
 * @returns edits of the text that they led to
 * @example
 * inversePass([{ rule: "space", start: 1, end: 3, before: "  ", after: " " }]);
 * // [{ rule: "space", start: 1, end: 2, before: " ", after: "  " }]
 */
export function inversePass(pass: Pass): Pass {
  let shift = 0;
  return pass.map((edit) => {
    const start = edit.start + shift;
    shift += edit.after.length - edit.before.length;
    return { rule: edit.rule, start, end: start + edit.after.length, before: edit.after, after: edit.before };
  });
}

function rewrite(text: string, pass: Pass): string {
  if (pass.length === 0) return text;
  let out = "";
  let at = 0;
  for (const edit of pass) {
    if (edit.start < at || edit.end < edit.start || edit.end > text.length) {
      throw new RangeError(
        `edit ${edit.rule} at ${edit.start}–${edit.end} overlaps or leaves the text (${text.length})`,
      );
    }
    if (edit.end - edit.start !== edit.before.length || !text.startsWith(edit.before, edit.start)) {
      const found = text.slice(edit.start, edit.end);
      throw new RangeError(
        `edit ${edit.rule} at ${edit.start} expects ${JSON.stringify(edit.before)}, found ${JSON.stringify(found)}`,
      );
    }
    if (at < edit.start) out += text.slice(at, edit.start);
    out += edit.after;
    at = edit.end;
  }
  return out + text.slice(at);
}

/** Finds the raw span behind a span of the clean text. */
export type RawSpanFinder = (span: Span) => Span;

/**
 * Makes the way back from clean offsets to raw ones. Build it once for each document: a look-up costs
 * O(passes × log edits).
 *
 * A span that touches the inside of an edit's output is widened to the whole of what the edit replaced.
 * Text that an edit removed beside a span is left out of it.
 *
 * @param document - raw text and passes are used
 * @returns a function from spans of `document.text` to spans of `document.raw.text`
 * @example
 * rawSpans(clean)({ start: 1, end: 2 }); // { start: 7, end: 8 }, where "防(fang)控" became "防控"
 */
export function rawSpans(document: Pick<CleanDocument, "passes">): RawSpanFinder {
  const maps = document.passes.filter((pass) => pass.length > 0).map(passMap);
  maps.reverse();
  return ({ start, end }) => {
    let from = start;
    let to = end;
    for (const map of maps) {
      const lower = map.lower(from);
      to = from === to ? lower : map.upper(to);
      from = lower;
    }
    return { start: from, end: Math.max(from, to) };
  };
}

interface PassMap {
  /** Input offset at which the text beginning at this output offset begins. */
  lower(offset: number): number;
  /** Input offset at which the text ending at this output offset ends. */
  upper(offset: number): number;
}

function passMap(pass: Pass): PassMap {
  // No text has more units than these hold; doubles would make a double of each offset that is read from them.
  const outStart = new Int32Array(pass.length);
  const outEnd = new Int32Array(pass.length);
  let shift = 0;
  for (let index = 0; index < pass.length; index++) {
    const edit = pass[index]!;
    outStart[index] = edit.start + shift;
    shift += edit.after.length - edit.before.length;
    outEnd[index] = edit.end + shift;
  }
  /** Index of the last edit whose output starts at or before `offset` (−1 if none). */
  const lastAt = (starts: Int32Array, offset: number): number => {
    let low = 0;
    let high = starts.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (starts[middle]! <= offset) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  };
  return {
    lower(offset) {
      const index = lastAt(outStart, offset);
      if (index < 0) return offset;
      const edit = pass[index]!;
      if (offset < outEnd[index]!) return edit.start;
      return edit.end + (offset - outEnd[index]!);
    },
    upper(offset) {
      // The last edit that begins strictly before the offset: one that begins at it lies after the span.
      const index = lastAt(outStart, offset - 1);
      if (index < 0) return offset;
      const edit = pass[index]!;
      if (offset <= outEnd[index]!) return edit.end;
      return edit.end + (offset - outEnd[index]!);
    },
  };
}
