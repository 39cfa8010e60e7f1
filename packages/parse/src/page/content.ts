import type { Unit } from "../text/unit.js";
import { titleGlue } from "./headline.js";
import type { Page } from "./page.js";

/** The document of a page, as text and as units. */
export interface Content {
  readonly title: string | null;
  readonly subtitles: readonly string[];
  /** Lines of the headline, then paragraphs. */
  readonly units: readonly Unit[];
}

/**
 * The document of a page as it is read: lines of the headline and paragraphs, each with its place.
 *
 * @param page - the page's parts
 * @returns title, subtitles and units; offsets in the headline are those of title and subtitles joined by line breaks
 */
export function content(page: Page): Content {
  const units: Unit[] = [];
  let title: string | null = null;
  for (const [at, line] of page.title.entries()) {
    const glue = at === 0 ? "" : titleGlue(page.title[at - 1]!.text, line.text);
    units.push({
      text: line.text,
      start: line.start,
      paragraph: null,
      shift: (title ?? "").length + glue.length,
    });
    title = `${title ?? ""}${glue}${line.text}`;
  }
  let shift = (title ?? "").length;
  for (const line of page.subtitles) {
    units.push({ text: line.text, start: line.start, paragraph: null, shift: shift + 1 });
    shift += line.text.length + 1;
  }
  page.paragraphs.forEach(({ text, start }, paragraph) => {
    units.push({ text, start, paragraph, shift: 0 });
  });
  return { title, subtitles: page.subtitles.map((line) => line.text), units };
}
