import { checkFinite, escapeMarkup } from "@tifa/corpus";
import { visibleText } from "../visible-text.js";

/** Markup that is safe to put into a page: it was written here, or escaped. */
export interface Html {
  readonly html: string;
}

/** What a template takes. */
export type HtmlValue = Html | string | number | readonly Html[];

/**
 * Template tag for markup: texts that are put in are escaped, for content and quoted attributes, and characters that would
 * act on what stands around them are shown by their number. There is no way around it but {@link trusted}.
 *
 * @param strings - the markup
 * @param values - texts, numbers, and markup that was made in the same way
 * @returns the markup
 * @example
 * html`<p title="${'"'}">${"<b>"}</p>`.html; // '<p title="&quot;">&lt;b&gt;</p>'
 */
export function html(strings: TemplateStringsArray, ...values: readonly HtmlValue[]): Html {
  let made = strings[0] ?? "";
  for (const [at, value] of values.entries()) made += markup(value) + (strings[at + 1] ?? "");
  return { html: made };
}

function markup(value: HtmlValue): string {
  if (typeof value === "string") return escapeMarkup(visibleText(value));
  if (typeof value === "number") return String(checkFinite(value, "the page"));
  return "html" in value ? value.html : value.map((part) => part.html).join("");
}

/**
 * Takes markup as it is: only for what was made by the renderer, or is an asset of this package.
 *
 * @param markup - markup
 * @returns the same, to be put into a template
 * @example
 * html`<div>${trusted(svg)}</div>`;
 */
export function trusted(markup: string): Html {
  return { html: markup };
}
