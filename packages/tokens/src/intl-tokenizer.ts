import { checkOptions } from "./options.js";
import type { Tokenizer } from "./tokenizer.js";

/** Options of {@link intlTokenizer}. */
export interface IntlTokenizerOptions {
  /** BCP 47 tag. Default: `zh`. */
  readonly locale?: string;
}

/**
 * The segmenter of the JavaScript engine (`Intl.Segmenter`, that is ICU's dictionary). It needs no native
 * module and runs in a browser, but knows none of the field's terms. A sentence of more than 1,000 characters is cut there,
 * since ICU's time grows with the square of its input.
 *
 * @param options - see {@link IntlTokenizerOptions}
 * @returns a tokenizer whose version is ICU's, where the engine tells it; its tags are all `x`
 * @throws RangeError for an unknown option or a malformed locale
 * @example
 * intlTokenizer().cut("会议强调安全生产").join(""); // "会议强调安全生产"
 */
export function intlTokenizer(options: IntlTokenizerOptions = {}): Tokenizer {
  checkOptions("intlTokenizer", options, ["locale"]);
  const locale = options.locale ?? "zh";
  const segmenter = new Intl.Segmenter(locale, { granularity: "word" });
  const cut = (text: string): string[] => {
    const words: string[] = [];
    for (const piece of pieces(text)) for (const { segment } of segmenter.segment(piece)) words.push(segment);
    return words;
  };
  return Object.freeze({
    name: "intl",
    version: icuVersion(),
    dictionaryHash: "",
    options: Object.freeze({ locale }),
    cut,
    tag: (text: string) => cut(text).map((word) => ({ word, tag: "x" })),
  });
}

/** Longest text that ICU is given at a time, in UTF-16 units: its time grows with the square. */
const LONGEST = 1000;

/** Sentences and lines, across which no word runs; longer ones are cut at {@link LONGEST}, even if within a word. */
function* pieces(text: string): Generator<string> {
  for (const [sentence] of text.matchAll(/[^。！？\n]*[。！？\n]?/gu)) {
    for (let start = 0; start < sentence.length; ) {
      let end = start + LONGEST;
      // Never between the halves of a surrogate pair.
      if (/[\ud800-\udbff]/.test(sentence.charAt(end - 1))) end++;
      yield sentence.slice(start, end);
      start = end;
    }
  }
}

function icuVersion(): string {
  const { process } = globalThis as { process?: { versions?: { icu?: string } } };
  return process?.versions?.icu ?? "unknown";
}
