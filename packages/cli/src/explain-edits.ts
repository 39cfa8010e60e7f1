import { type CleanDocument, rawSpans } from "@tifa/corpus";
import type { Paint } from "./paint.js";

/**
 * Lists the edits of a document for people: a line each with its place in the raw text, its rule, what stood there
 * and what stands there now. Edits come in the order of the passes; an edit of a later pass is shown at the raw span
 * that lies behind it.
 *
 * @param clean - the document
 * @param colours - colours of what went and what came
 * @returns lines, each with its line feed
 * @example
 * explainEdits(clean, paint(false)); // '1–7  pinyin  "(fang)" → ""\n'
 */
export function explainEdits(clean: CleanDocument, colours: Paint): string {
  const lines = clean.passes.flatMap((pass, at) => {
    const toRaw = rawSpans({ passes: clean.passes.slice(0, at) });
    return pass.map((edit) => {
      const { start, end } = toRaw(edit);
      const span = colours.faint(`${start}–${end}`.padEnd(13));
      const change = `${colours.removed(quoted(edit.before))} → ${colours.added(quoted(edit.after))}`;
      return `${span}  ${edit.rule.padEnd(24)}  ${change}\n`;
    });
  });
  return lines.length > 0 ? lines.join("") : "no edits\n";
}

/** In quotation marks, with what cannot be seen as escapes: a no-break space is no space. */
function quoted(text: string): string {
  return JSON.stringify(text).replace(/[^\P{Z} ]|\p{C}/gu, (character) => {
    return `\\u{${character.codePointAt(0)!.toString(16).padStart(4, "0")}}`;
  });
}
