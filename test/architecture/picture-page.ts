import { join } from "node:path";

/** The page that has the picture. */
export const PICTURE_PAGE: string = join(import.meta.dirname, "..", "..", "docs", "architecture.md");

const OPEN = "```mermaid\n";
const CLOSE = "```";

/**
 * Puts a picture into the place of the one that a page has.
 *
 * @throws Error where the page has none
 */
export function replacePicture(page: string, picture: string): string {
  const start = page.indexOf(OPEN) + OPEN.length;
  const end = page.indexOf(CLOSE, start);
  if (start < OPEN.length || end < 0) throw new Error("the page has no picture");
  return page.slice(0, start) + picture + page.slice(end);
}
