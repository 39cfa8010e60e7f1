/** A word for the segmenter to keep whole. */
export interface DictionaryTerm {
  readonly term: string;
  /** Weight, in occurrences: a whole number from 1. */
  readonly frequency: number;
  /** Part of speech, lower-case letters. */
  readonly tag: string;
}

/** Most terms: some 2 GB of memory in cppjieba. */
const MOST = 2_000_000;
/** Longest word that cppjieba looks for, in code points. */
const LONGEST = 512;
const LARGEST_FREQUENCY = 2 ** 31 - 1;

/**
 * Writes a user dictionary for cppjieba: word, frequency and tag, a line each, in the order of the words.
 *
 * Three columns always: with two, cppjieba takes the frequency for the tag. What it would silently drop or
 * misread is refused here, before native code sees it.
 *
 * @param terms - words with weights; the order does not matter
 * @returns the file's content, the same for the same terms
 * @throws RangeError naming the term that is malformed or stands there twice; or for more than two million terms
 * @example
 * userDictionary([{ term: "复工复产", frequency: 3000, tag: "l" }]); // "复工复产 3000 l\n"
 */
export function userDictionary(terms: readonly DictionaryTerm[]): string {
  if (terms.length > MOST) {
    throw new RangeError(`userDictionary: ${terms.length} terms; allowed: ${MOST}`);
  }
  const lines = new Map<string, string>();
  for (const row of terms) {
    const { term, frequency, tag } = row;
    const problem = termProblem(row) ?? (lines.has(term) ? "stands there twice" : null);
    if (problem !== null) throw new RangeError(`dictionary term ${JSON.stringify(term)} ${problem}`);
    lines.set(term, `${term} ${frequency} ${tag}\n`);
  }
  return [...lines.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, line]) => line)
    .join("");
}

/** What is wrong with a term; null where nothing is. */
export function termProblem({ term, frequency, tag }: DictionaryTerm): string | null {
  if (typeof term !== "string" || term === "") return "is empty";
  if (/\s/u.test(term)) return "holds white space, which separates columns";
  if (/[，。]/u.test(term)) return "holds ， or 。, at which the segmenter cuts before it looks for words";
  if (/[\p{Cc}\p{Cs}]/u.test(term)) return "holds a control character or half a surrogate pair";
  if ([...term].length > LONGEST) return `is longer than ${LONGEST} characters`;
  if (!Number.isInteger(frequency) || frequency < 1 || frequency > LARGEST_FREQUENCY) {
    return `has the frequency ${frequency}; allowed: whole numbers from 1 to ${LARGEST_FREQUENCY}`;
  }
  if (!/^[a-z]{1,8}$/.test(tag))
    return `has the tag ${JSON.stringify(tag)}; allowed: one to eight lower-case letters`;
  return null;
}
