import { readFileSync } from "node:fs";
import { policyTerms } from "@tifa/lexicon";
import { type DictionaryTerm, parseUserDictionary } from "@tifa/tokens";

/**
 * Reads a file of words that are to stay whole, and adds the policy terms of the lexicon; a word of the file keeps its own line.
 *
 * @param path - of a file in UTF-8, a word, its frequency and its part of speech a line
 * @returns the terms, for a tokenizer
 * @throws Error where it cannot be read, is not UTF-8, or a line is wrong; see `parseUserDictionary` of `@tifa/tokens`
 */
export function readDictionary(path: string): DictionaryTerm[] {
  const own = parseUserDictionary(textOf(path), path);
  const names = new Set(own.map(({ term }) => term));
  const rest = policyTerms().filter(({ term }) => !names.has(term));
  return [...rest.map(({ term, frequency, tag }) => ({ term, frequency, tag })), ...own];
}

function textOf(path: string): string {
  const bytes = readFileSync(path);
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (cause) {
    throw new Error(`dictionary ${path} is not UTF-8`, { cause });
  }
}
