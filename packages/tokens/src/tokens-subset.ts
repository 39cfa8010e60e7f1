import type { DocvarValue } from "@tifa/corpus";
import { rebuildTokens } from "./rebuild-tokens.js";
import type { Tokens } from "./tokens-type.js";

/**
 * Keeps the documents that pass a test.
 *
 * @param tokens - tokens
 * @param test - gets a document's variables and its id
 * @returns tokens of the documents that passed, in their order; types that are no longer met are gone
 * @example
 * tokensSubset(toks, ({ year }) => year === 2032);
 */
export function tokensSubset(
  tokens: Tokens,
  test: (docvars: Readonly<Record<string, DocvarValue>>, id: string) => boolean,
): Tokens {
  const docs = tokens.docs.filter((doc) => test(doc.docvars, doc.id));
  return rebuildTokens({ ...tokens, docs }, tokens.types, docs, {
    operation: "tokensSubset",
    options: { test: test.name, documents: docs.map(({ id }) => id) },
  });
}
