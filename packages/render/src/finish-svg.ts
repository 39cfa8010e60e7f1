import { escapeMarkup } from "@tifa/corpus";

/**
 * Makes Vega's SVG fit to stand in a page and in a repository: ids are numbered in the picture's own name (Vega counts
 * them through the life of the process), places are rounded to a thousandth of a pixel (so that the last bit of a logarithm,
 * which differs between versions of JavaScript engines, does not change the file), the root says to screen readers what it is, and the text ends with a line
 * break. What XML does not allow becomes U+FFFD.
 *
 * @param svg - What Vega drew.
 * @param name - Name of the chart, kebab-case: prefix of the ids.
 * @param description - What a screen reader says.
 * @returns The SVG document.
 * @example
 * finishSvg('<svg class="marks"></svg>', "a", "b"); // '<svg class="marks" role="img" aria-label="b"></svg>\n'
 */
export function finishSvg(svg: string, name: string, description: string): string {
  const ids = new Map<string, string>();
  for (const [, id] of svg.matchAll(
    /<(?:clipPath|linearGradient|radialGradient|pattern) id="([a-z0-9_-]+)"/gi,
  )) {
    if (id !== undefined && !ids.has(id)) ids.set(id, `${name}-${ids.size}`);
  }
  const placed = svg
    .replace(/<[a-z][^<>]*>/gi, roundedPlaces)
    .replace(/ id="([a-z0-9_-]+)"/gi, (whole, id: string) => (ids.has(id) ? ` id="${ids.get(id)}"` : whole))
    .replace(/"url\(#([a-z0-9_-]+)\)"/gi, (whole, id: string) =>
      ids.has(id) ? `"url(#${ids.get(id)})"` : whole,
    )
    .replace(
      /^<svg([^>]*)>/,
      (_, attributes: string) => `<svg${attributes} role="img" aria-label="${escapeMarkup(description)}">`,
    );
  return `${placed.replace(UNFIT, "\ufffd").trimEnd()}\n`;
}

/** https://www.w3.org/TR/xml/#charsets: other controls than layout, half surrogate pairs, U+FFFE and U+FFFF. */
const UNFIT = /[\0-\x08\x0b\x0c\x0e-\x1f\p{Cs}\ufffe\uffff]/gu;

/** A tag with the numbers of its geometry rounded; other attributes, such as labels, stay as they are. */
function roundedPlaces(tag: string): string {
  return tag.replace(/ (?:transform|d|x|y|x1|x2|y1|y2|width|height|viewBox)="[^"]*"/g, (attribute) =>
    attribute.replace(/-?\d+\.\d{4,}(?:e-?\d+)?/g, (number) => String(Number(Number(number).toFixed(3)) + 0)),
  );
}
