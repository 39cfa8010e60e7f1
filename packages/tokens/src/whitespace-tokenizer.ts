import type { Tokenizer } from "./tokenizer.js";

/**
 * A tokenizer for text that is segmented already: words are what stands between white space.
 *
 * @returns a tokenizer without dictionary or options; its tags are all `x`
 * @example
 * whitespaceTokenizer().cut("复工 复产"); // ["复工", "复产"]
 */
export function whitespaceTokenizer(): Tokenizer {
  const cut = (text: string): string[] => text.split(/\s+/u).filter((word) => word !== "");
  return Object.freeze({
    name: "whitespace",
    version: "1",
    dictionaryHash: "",
    options: Object.freeze({}),
    cut,
    tag: (text: string) => cut(text).map((word) => ({ word, tag: "x" })),
  });
}
