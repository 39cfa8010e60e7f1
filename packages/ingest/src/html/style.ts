/** What a style attribute says that matters to the text. */
export interface InlineStyle {
  /** Whether the text is hidden. */
  readonly hidden: boolean;
  /** Whether the element stands on lines of its own. */
  readonly block: boolean;
  /** Whether white space stays as it is. */
  readonly pre: boolean;
}

const PLAIN: InlineStyle = { hidden: false, block: false, pre: false };
const HIDDEN: Readonly<Record<string, RegExp>> = {
  display: /^none\b/,
  visibility: /^(?:hidden|collapse)\b/,
  // Nobody reads letters of a pixel: they are there for programs that copy the page.
  "font-size":
    /^(?:0?\.\d{1,9}|[01](?:\.0{1,9})?)\s*(?:px|pt)\s*(?:!|$)|^0(?:\.0{1,9})?\s*(?:em|rem|%)?\s*(?:!|$)/,
};

/** Style attributes are short; a picture put into one is not read to its end. */
const LONGEST = 4096;

/**
 * Reads a style attribute.
 *
 * @param style - its value
 * @returns what it says
 * @example
 * inlineStyle("color:#fff;font-size:0").hidden; // true
 */
export function inlineStyle(style: string): InlineStyle {
  if (style === "") return PLAIN;
  const found = { ...PLAIN };
  for (const declaration of style.slice(0, LONGEST).toLowerCase().split(";")) {
    const colon = declaration.indexOf(":");
    const name = declaration.slice(0, colon).trim();
    const value = declaration.slice(colon + 1).trim();
    if (HIDDEN[name]?.test(value)) found.hidden = true;
    // A later declaration of the same name takes the place of an earlier one.
    else if (name === "display")
      Object.assign(found, { hidden: false, block: /^(?:block|flex|grid|list-item|table)\b/.test(value) });
    else if (name === "white-space") found.pre = /^(?:pre|break-spaces)/.test(value);
  }
  return found;
}
