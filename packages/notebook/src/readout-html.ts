import type { Readout } from "@tifa/corpus";
import { escapeMarkup } from "@tifa/corpus";

/**
 * A readout as a reader would see it: title, subtitles, paragraphs; everything escaped.
 *
 * @param readout - a parsed document
 * @param options - `paragraphs`: at most so many; default all
 * @returns HTML
 * @example
 * show.html(readoutHtml(page.readout));
 */
export function readoutHtml(readout: Readout, options: { readonly paragraphs?: number } = {}): string {
  const { paragraphs = readout.paragraphs.length } = options;
  const element = (tag: string, text: string): string => `<${tag}>${escapeMarkup(text)}</${tag}>`;
  const left = readout.paragraphs.length - paragraphs;
  return [
    readout.title === null ? "" : element("h4", readout.title),
    ...readout.subtitles.map((subtitle) => element("h5", subtitle)),
    ...readout.paragraphs.slice(0, paragraphs).map((paragraph) => element("p", paragraph)),
    left > 0 ? element("p", `… and ${left} more paragraphs`) : "",
  ].join("");
}
