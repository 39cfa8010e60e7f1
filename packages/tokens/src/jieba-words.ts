/** Weights of words in jieba's own dictionary. */
export interface JiebaWords {
  /** Of those words that were asked for. */
  readonly frequencies: ReadonlyMap<string, number>;
  /** Sum over all words. */
  readonly total: number;
  /** Smallest frequency of a word. */
  readonly fewest: number;
  /** UTF-16 units of all words together. */
  readonly characters: number;
}

/**
 * Reads jieba's dictionary (word, frequency, tag, a line each) and checks every line: cppjieba aborts the process on a
 * line that is cut off, and silently misreads others.
 *
 * @param content - of the file
 * @param path - of the file, for messages
 * @param wanted - words whose frequencies are asked for
 * @returns their frequencies, where they are words, and the sum of all
 * @throws Error naming the first line that is malformed, or that there is none
 */
export function jiebaWords(content: string, path: string, wanted: ReadonlySet<string>): JiebaWords {
  const frequencies = new Map<string, number>();
  let total = 0;
  let fewest = Number.POSITIVE_INFINITY;
  let characters = 0;
  let line = 0;
  for (let at = 0; at < content.length; ) {
    line++;
    const end = lineEnd(content, at);
    const first = content.indexOf(" ", at);
    const second = first < 0 || first >= end ? -1 : content.indexOf(" ", first + 1);
    const frequency = second < 0 ? Number.NaN : Number(content.slice(first + 1, second));
    // `Number("")` is 0: nothing between two spaces is refused with it.
    if (first === at || second < 0 || second >= end - 1 || !(frequency > 0)) {
      throw new Error(
        `nodejieba's dictionary ${path} is malformed: line ${line} is ${JSON.stringify(content.slice(at, Math.min(end, at + 60)))}, ` +
          "not a word, a frequency above 0 and a tag; reinstall nodejieba@3.5.8",
      );
    }
    total += frequency;
    if (frequency < fewest) fewest = frequency;
    characters += first - at;
    const word = content.slice(at, first);
    if (wanted.has(word)) frequencies.set(word, frequency);
    at = end + 1;
  }
  if (line === 0) throw new Error(`nodejieba's dictionary ${path} is empty; reinstall nodejieba@3.5.8`);
  return { frequencies, total, fewest, characters };
}

/**
 * Goes through a dictionary that {@link jiebaWords} has checked.
 *
 * @param content - of the file
 * @param visit - is given each word, its frequency and its tag
 */
export function eachJiebaWord(
  content: string,
  visit: (word: string, frequency: number, tag: string) => void,
): void {
  for (let at = 0; at < content.length; ) {
    const end = lineEnd(content, at);
    const first = content.indexOf(" ", at);
    const second = content.indexOf(" ", first + 1);
    visit(content.slice(at, first), Number(content.slice(first + 1, second)), content.slice(second + 1, end));
    at = end + 1;
  }
}

function lineEnd(content: string, at: number): number {
  const end = content.indexOf("\n", at);
  return end < 0 ? content.length : end;
}
