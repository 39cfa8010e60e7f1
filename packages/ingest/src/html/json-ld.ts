/** What structured data say of a page. */
export interface JsonLd {
  readonly title: string | null;
  readonly date: string | null;
}

const MOST_NODES = 2000;

/**
 * Reads JSON-LD (schema.org `headline`, `datePublished`).
 *
 * @param text - content of a script of the type `application/ld+json`
 * @returns what is said first; null where nothing is, or the data are broken
 * @example
 * jsonLd('{"@type":"NewsArticle","datePublished":"2031-05-06"}').date; // "2031-05-06"
 */
export function jsonLd(text: string): JsonLd {
  const found: Record<keyof JsonLd, string | null> = { title: null, date: null };
  const open: unknown[] = [parsed(text)];
  for (let at = 0; at < open.length && at < MOST_NODES; at++) {
    const node = open[at];
    if (typeof node !== "object" || node === null) continue;
    if (!Array.isArray(node)) {
      const { headline, datePublished } = node as Record<string, unknown>;
      if (typeof headline === "string") found.title ??= headline;
      if (typeof datePublished === "string") found.date ??= datePublished;
    }
    for (const below of Object.values(node).slice(0, MOST_NODES)) open.push(below);
  }
  return found;
}

/** Sites put raw line breaks into strings, which JSON forbids. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/[\x00-\x1f]/g, " "));
  } catch {
    return null;
  }
}
