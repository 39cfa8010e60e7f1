import type { CleanDocument } from "@tifa/corpus";
import type { DiffOptions } from "./diff-pieces.js";
import { diffPieces } from "./diff-pieces.js";

const RED = "\u001b[31;9m";
const GREEN = "\u001b[32m";
const GREY = "\u001b[90m";
const OFF = "\u001b[0m";

/**
 * The difference between raw and clean text for a terminal: removed text red, added text green. Control characters of
 * the document are shown as `·`, so that it cannot speak to the terminal itself.
 *
 * @param clean - a normalised document
 * @param options - how much to show
 * @returns text with ANSI colour sequences
 * @throws RangeError on an option that does not exist or a negative context
 * @example
 * process.stdout.write(diffAnsi(clean));
 */
export function diffAnsi(clean: Pick<CleanDocument, "raw" | "passes">, options: DiffOptions = {}): string {
  return diffPieces(clean, options)
    .map((piece) => {
      if (piece.kind === "same") return harmless(piece.text);
      if (piece.kind === "gap") return `${GREY} ⋯ ${piece.length} ⋯ ${OFF}`;
      const removed = piece.raw === "" ? "" : `${RED}${harmless(piece.raw.replaceAll("\n", "↵"))}${OFF}`;
      return removed + (piece.clean === "" ? "" : `${GREEN}${harmless(piece.clean)}${OFF}`);
    })
    .join("");
}

function harmless(text: string): string {
  return text.replace(
    /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u206f\u061c\u180e\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu,
    "·",
  );
}
