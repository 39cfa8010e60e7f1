import { type DictionaryTerm, termProblem } from "./user-dictionary.js";

/** Most characters of a dictionary file: some two million terms. */
const LONGEST = 2 ** 26;

/**
 * Reads a user dictionary: a word, its frequency and its part of speech, a line each, with white space between them. A byte
 * order mark at the start, empty lines, and lines that begin with `#` are passed over.
 *
 * @param content - of the file
 * @param name - of the file, for messages
 * @returns its terms, for `jiebaTokenizer({ terms })`
 * @throws RangeError naming the line: not three columns, no whole frequency above 0, a malformed or doubled word; or where
 *   the file has no term, or is larger than 64 Mi characters
 * @example
 * parseUserDictionary("复工复产 3000 l\n", "terms.txt"); // [{ term: "复工复产", frequency: 3000, tag: "l" }]
 */
export function parseUserDictionary(content: string, name: string): readonly DictionaryTerm[] {
  if (content.length > LONGEST) {
    throw new RangeError(`dictionary ${name} has ${content.length} characters; allowed: ${LONGEST}`);
  }
  const lines = new Map<string, number>();
  const terms: DictionaryTerm[] = [];
  content
    .replace(/^\uFEFF/u, "")
    .split(/\r\n|\n|\r/u)
    .forEach((text, at) => {
      // Not `trim`: a byte order mark or an ideographic space is no empty line, but somebody's mistake.
      const columns = text.split(/[ \t]+/u).filter((column) => column !== "");
      if (columns.length === 0 || text.startsWith("#")) return;
      const wrong = (problem: string): RangeError =>
        new RangeError(`dictionary ${name}, line ${at + 1}: ${JSON.stringify(text.slice(0, 80))} ${problem}`);
      const [term = "", frequency = "", tag = ""] = columns;
      if (columns.length !== 3) {
        throw wrong(
          `has ${columns.length} columns, not word, frequency and part of speech; a word holds no space`,
        );
      }
      const row = { term, frequency: /^\d{1,10}$/u.test(frequency) ? Number(frequency) : Number.NaN, tag };
      const before = lines.get(term);
      const problem = termProblem(row) ?? (before === undefined ? null : `stands in line ${before} too`);
      if (problem !== null) throw wrong(problem);
      lines.set(term, at + 1);
      terms.push(row);
    });
  if (terms.length === 0) throw new RangeError(`dictionary ${name} has no term`);
  return terms;
}
