import { expect } from "vitest";
import type { Page } from "../../src/page/page.js";

/**
 * What each line of a page is: `title`, `subtitle`, `body`, or the kind and rule of chrome.
 *
 * @param page - the page taken apart
 * @param lines - its lines, no two alike
 */
export function rolesOf(page: Page, lines: readonly string[]): string[] {
  const roles = new Map<string, string>();
  const put = (some: readonly { text: string }[], role: string): void => {
    for (const { text } of some) roles.set(text, role);
  };
  put(page.title, "title");
  put(page.subtitles, "subtitle");
  put(page.paragraphs, "body");
  for (const piece of page.chrome) put([piece], `${piece.kind} ${piece.rule}`);
  const starts = page.chrome.map(({ start }) => start);
  expect(starts).toEqual([...starts].sort((a, b) => a - b));
  const { length } = [...page.title, ...page.subtitles, ...page.paragraphs, ...page.chrome];
  expect(length).toBe(lines.length);
  return lines.map((line) => roles.get(line.trim()) ?? "none");
}
