import type { Span } from "@tifa/corpus";

/** A line without the blanks around it. */
export interface Line extends Span {
  readonly text: string;
}

/**
 * The lines of a page that hold something.
 *
 * @param text - clean text
 * @returns lines in order, trimmed; blank ones are left out
 * @example
 * lines("  标题\n\n正文。"); // [{ start: 2, end: 4, text: "标题" }, { start: 6, end: 9, text: "正文。" }]
 */
export function lines(text: string): Line[] {
  const found: Line[] = [];
  let at = 0;
  for (const whole of text.split("\n")) {
    const trimmed = whole.trim();
    if (trimmed !== "") {
      const start = at + whole.indexOf(trimmed);
      found.push({ start, end: start + trimmed.length, text: trimmed });
    }
    at += whole.length + 1;
  }
  return found;
}
