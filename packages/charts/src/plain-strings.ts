import type { Json } from "./chart-spec.js";

/**
 * Controls but for layout, separators of lines, what is no character, and half surrogate pairs: XML, and with it SVG, does
 * not allow most of them, and Vega reads no expression that holds a separator of lines.
 */
const UNFIT = /(?![\t\n\r])[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\ufffe\uffff]/gu;

/**
 * Replaces what cannot stand in a picture by U+FFFD, in every string of a spec: names may come from pages.
 *
 * @param part - A spec or a part of one.
 * @returns The same with such characters replaced.
 * @example
 * plainStrings({ title: "a\u001bb" }); // { title: "a\ufffdb" }
 */
export function plainStrings<T extends Json>(part: T): T {
  return plain(part) as T;
}

function plain(part: Json): Json {
  if (typeof part === "string") return part.replace(UNFIT, "\ufffd");
  if (Array.isArray(part)) return part.map((one) => plain(one as Json));
  if (part === null || typeof part !== "object") return part;
  return Object.fromEntries(Object.entries(part).map(([key, value]) => [key, plain(value)]));
}
