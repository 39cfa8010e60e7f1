import { fillDefaults, requireOneOf } from "./fill-defaults.js";
import type { Random } from "./random.js";

/** Options of {@link margins}. */
export interface MarginsOptions {
  /**
   * `quote`: what a mail program puts in front of the lines of the mail it answers. `numbers`: the numbers of the lines,
   * as an editor shows them. `signs`: what a program writes for the end of a line. `pages`: the number of a page, and a
   * line that heads each, between two lines. Default "quote".
   */
  readonly style: "quote" | "numbers" | "signs" | "pages";
  /** What stands in front, for `quote`, or at the end, for `signs`. Default "> ". */
  readonly sign: string;
  /** Lines of a page, for `pages`. Default 6. */
  readonly every: number;
  /** A page's number, `#` for the figure. Default "— # —". */
  readonly number: string;
  /** The line that heads each page; "" for none. Default "". */
  readonly head: string;
}

const DEFAULTS: MarginsOptions = { style: "quote", sign: "> ", every: 6, number: "— # —", head: "" };

/**
 * Puts at the edges of lines, and between two pages, what programs and printers put there.
 *
 * @param text to be damaged, as it was wrapped.
 * @param given see {@link MarginsOptions}.
 * @param random the source of choices.
 * @returns the damaged text. A page ends inside a sentence alone: between two paragraphs its number is a line like those
 *   of the page's frame.
 */
export function margins(text: string, given: Partial<MarginsOptions>, random: Random): string {
  const options = fillDefaults("margins", DEFAULTS, given, ["every"]);
  requireOneOf("margins.style", options.style, Object.keys(STYLES));
  return STYLES[options.style](text.split("\n"), options, random).join("\n");
}

type Style = (lines: readonly string[], options: MarginsOptions, random: Random) => string[];

const STYLES: Readonly<Record<MarginsOptions["style"], Style>> = {
  quote: (lines, { sign }) => lines.map((line) => (line === "" ? sign.trimEnd() : sign + line)),
  numbers: (lines, _, random) => {
    const first = random.int(1, 90);
    return lines.map((line, i) => `${String(first + i).padStart(3)} ${line}`);
  },
  signs: (lines, { sign }) => lines.map((line) => (line === "" ? line : line + sign.trim())),
  pages: (lines, { every, number, head }, random) => {
    let page = random.int(1, 20);
    let since = 0;
    return lines.flatMap((line, i) => {
      since++;
      if (since < every || i === lines.length - 1 || !/[\u4e00-\u9fff]$/u.test(line)) return [line];
      since = 0;
      return [line, number.replace("#", String(page++)), ...(head === "" ? [] : [head])];
    });
  },
};
