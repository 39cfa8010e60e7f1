import { escapeMarkup } from "@tifa/corpus";

/**
 * Text for the content or an attribute of XML 1.0: markup is escaped, a carriage return written as a reference, since readers
 * would make a line feed of it; what XML cannot hold (control characters, half surrogate pairs, noncharacters) becomes U+FFFD. Code points
 * stay as many as they were.
 */
export function xmlText(text: string): string {
  const allowed = text.replace(
    /[\u{0}-\u{8}\u{b}\u{c}\u{e}-\u{1f}\u{d800}-\u{dfff}\u{fffe}\u{ffff}]/gu,
    "\u{fffd}",
  );
  return escapeMarkup(allowed).replaceAll("\r", "&#13;");
}

/** An element of XML with its content, which is XML, or none; attributes that are null are left out. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | null>>,
  content = "",
): string {
  const given = Object.entries(attributes)
    .filter((entry): entry is [string, string] => entry[1] !== null)
    .map(([key, value]) => ` ${key}="${xmlText(value).replace(/[\t\n]/g, " ")}"`);
  return content === "" ? `<${name}${given.join("")}/>` : `<${name}${given.join("")}>${content}</${name}>`;
}
