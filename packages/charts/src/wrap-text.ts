import { textWidth } from "./text-width.js";

// 避头尾: what may not begin or end a line (GB/T 15834).
const NOT_FIRST = "，。、；：？！）》〉」』】〕”’…—·,.;:?!)]}%‰";
const NOT_LAST = "（《〈「『【〔“‘([{";

/**
 * Breaks a text into lines: between Han characters or at spaces, never before closing punctuation nor after
 * opening punctuation. A word that is wider than a line keeps a line of its own.
 *
 * @param text - The text.
 * @param width - Room in pixels.
 * @param size - Font size in pixels.
 * @returns The lines, without the spaces at which they were broken; at least one.
 * @example
 * wrapText("统筹推进疫情防控", 48, 12); // ["统筹推进", "疫情防控"]
 */
export function wrapText(text: string, width: number, size: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const piece of pieces(text)) {
    if (line !== "" && textWidth((line + piece).trimEnd(), size) > width) {
      lines.push(line.trimEnd());
      line = piece.trimStart();
    } else line += piece;
  }
  lines.push(line.trimEnd());
  return lines;
}

/** The parts between which a line may break. */
function pieces(text: string): string[] {
  const parts: string[] = [];
  let part = "";
  let before = "";
  for (const character of text) {
    if (part !== "" && mayBreak(before, character)) {
      parts.push(part);
      part = "";
    }
    part += character;
    before = character;
  }
  if (part !== "") parts.push(part);
  return parts;
}

function mayBreak(before: string, after: string): boolean {
  if (after === " " || NOT_FIRST.includes(after) || NOT_LAST.includes(before)) return false;
  return before === " " || isWide(before) || isWide(after);
}

function isWide(character: string): boolean {
  return character >= "\u2e80";
}

/**
 * Shortens a text to a width with an ellipsis.
 *
 * @param text - One line.
 * @param width - Room in pixels.
 * @param size - Font size in pixels.
 * @returns The text, or its beginning and "…".
 * @example
 * shorten("中共安徽省委常委会会议", 60, 12); // "中共安徽…"
 */
export function shorten(text: string, width: number, size: number): string {
  if (textWidth(text, size) <= width) return text;
  const characters = [...text];
  let room = width - textWidth("…", size);
  let kept = 0;
  for (const character of characters) {
    room -= textWidth(character, size);
    if (room < 0) break;
    kept++;
  }
  return `${characters.slice(0, kept).join("")}…`;
}
