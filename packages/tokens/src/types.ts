import type { Tokens } from "./tokens-type.js";

/**
 * The distinct forms of some tokens, without padding.
 *
 * @param tokens - tokens
 * @returns types in the order in which they are first met
 * @example
 * types(tokens([{ id: "a", text: "防疫 防疫" }], whitespaceTokenizer())); // ["防疫"]
 */
export function types(tokens: Tokens): readonly string[] {
  return tokens.types.slice(1);
}
