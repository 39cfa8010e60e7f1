import type { CleanDocument } from "@tifa/corpus";
import { explainEdits as explainedPasses } from "@tifa/normalize";
import type { Paint } from "./paint.js";

/**
 * Lists the edits of a document for people: a line each with its place in the raw text, its rule, what stood there,
 * what stands there now, and why. Edits come in the order of the passes; an edit of a later pass is shown at the raw
 * span that lies behind it.
 *
 * @param clean - the document
 * @param colours - colours of what went and what came
 * @returns lines, each with its line feed
 * @example
 * explainEdits(clean, paint(false)); // '1–7  tonelessPinyin  "(fang)" → ""  fang is a reading of 防\n'
 */
export function explainEdits(clean: CleanDocument, colours: Paint): string {
  const lines = explainedPasses(clean)
    .flat()
    .map(({ rule, rawStart, rawEnd, before, after, why }) => {
      const span = colours.faint(`${rawStart}–${rawEnd}`.padEnd(13));
      const change = `${colours.removed(quoted(before))} → ${colours.added(quoted(after))}`;
      return `${span}  ${rule.padEnd(14)}  ${change}  ${colours.faint(visible(why))}\n`;
    });
  return lines.length > 0 ? lines.join("") : "no edits\n";
}

/** In quotation marks. */
function quoted(text: string): string {
  return visible(JSON.stringify(text));
}

/** With what cannot be seen as escapes: a no-break space is no space. */
function visible(text: string): string {
  return text.replace(/[^\P{Z} ]|\p{C}/gu, (character) => {
    return `\\u{${character.codePointAt(0)!.toString(16).padStart(4, "0")}}`;
  });
}
