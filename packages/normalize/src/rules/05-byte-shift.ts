import type { Edit } from "@tifa/corpus";
import type { Rule } from "../rule.js";
import { edit } from "../rule.js";
import { cutShifted, readHit, readHole } from "../text/byte-stream.js";
import { GAP } from "../text/classes.js";

/** Text cut one byte too early, by an annotation that was put between the two bytes of a character. */
export const byteShift: Rule = {
  name: "byteShift",
  kind: "byteShift",
  does: "Undoes a shift by one byte in GBK text: takes out the annotation that caused it and cuts the bytes that follow anew.",
  evidence:
    "A gap (? or U+FFFD) with a reading behind it that some pair of bytes across the gap has, or a gap alone, where the bytes cut anew give common characters instead of rare ones.",
  triggers: GAP,
  edits: (text, { options }) => {
    const edits: Edit[] = [];
    let from = 0;
    for (let at = nextGap(text, 0); at >= 0; at = nextGap(text, Math.max(at + 1, from))) {
      if (at < from) continue;
      const tail = cutShifted(text, at);
      const found =
        readHit(text, at, tail, options.thresholds.charset) ?? readHole(text, at, options.thresholds.charset);
      if (found === null) continue;
      edits.push(edit("byteShift", text, found.start, found.end, found.after));
      from = found.end;
    }
    return edits;
  },
};

const GAPS = /[?\ufffd]/gu;

function nextGap(text: string, from: number): number {
  GAPS.lastIndex = from;
  return GAPS.exec(text)?.index ?? -1;
}
