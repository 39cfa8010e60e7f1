import type { CleanDocument } from "@tifa/corpus";
import { escapeMarkup } from "@tifa/corpus";
import type { DiffOptions } from "./diff-pieces.js";
import { diffPieces } from "./diff-pieces.js";

const STYLE = {
  frame: "white-space:pre-wrap;word-break:break-all;line-height:1.6;unicode-bidi:isolate",
  removed: "background:#ffd7d5;color:#82071e;text-decoration:line-through",
  added: "background:#ccffd8;color:#116329;text-decoration:none",
  gap: "color:#6e7781",
};

/**
 * The difference between raw and clean text for a notebook: removed text red, added text green, the rule and its
 * reason in the tooltip. All text of the document is escaped.
 *
 * @param clean - a normalised document
 * @param options - how much to show
 * @returns an HTML fragment of one element
 * @throws RangeError on an option that does not exist or a negative context
 * @example
 * display.html(diffHtml(clean, { context: 20 }));
 */
export function diffHtml(clean: Pick<CleanDocument, "raw" | "passes">, options: DiffOptions = {}): string {
  const parts = diffPieces(clean, options).map((piece) => {
    if (piece.kind === "same") return escapeMarkup(piece.text);
    if (piece.kind === "gap") return `<span style="${STYLE.gap}"> ⋯ ${piece.length} ⋯ </span>`;
    const title = escapeMarkup(`${piece.rules.join(", ")}: ${piece.why}`);
    const removed =
      piece.raw === "" ? "" : `<del style="${STYLE.removed}" title="${title}">${visible(piece.raw)}</del>`;
    const added =
      piece.clean === "" ? "" : `<ins style="${STYLE.added}" title="${title}">${visible(piece.clean)}</ins>`;
    return removed + added;
  });
  return `<div class="tifa-diff" style="${STYLE.frame}">${parts.join("")}</div>`;
}

function visible(text: string): string {
  return escapeMarkup(text)
    .replaceAll("\n", "↵\n")
    .replace(
      /[\u0000-\u0009\u000b-\u001f\u007f-\u00a0\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u206f\u061c\u180e\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu,
      "·",
    );
}
