import { glob } from "@tifa/corpus";
import { linearExpression } from "./linear-expression.js";
import { checkOptions, oneOf } from "./options.js";
import { PATTERN_OPTIONS, type PatternOptions } from "./patterns.js";

/**
 * Makes a test from one pattern, as `tokensSelect` and `kwic` read it: for other lists of strings than the types of tokens (the
 * features of a matrix, say). A regular expression is RE2's, so that a user's pattern cannot take more than linear time.
 *
 * @param pattern - a pattern for one whole string; white space in it separates nothing
 * @param options - see {@link PatternOptions}
 * @returns a function from a string to whether the pattern fits it: all of it, or something in it for a regular expression
 * @throws RangeError for an unknown option or value, or an empty pattern. SyntaxError for a malformed regular expression,
 *   look-around and back-references among them.
 * @example
 * ["疫情防控", "防汛"].filter(patternTest("*防控")); // ["疫情防控"]
 */
export function patternTest(pattern: string, options: PatternOptions = {}): (text: string) => boolean {
  checkOptions("patternTest", options, PATTERN_OPTIONS);
  const { valueType = "glob", caseInsensitive = true } = options;
  oneOf("patternTest", "valueType", valueType, ["glob", "regex", "fixed"]);
  if (pattern === "") throw new RangeError('patternTest: the pattern "" is empty');
  if (valueType === "regex") {
    const expression = linearExpression("patternTest", pattern, caseInsensitive);
    return (text) => expression.test(text);
  }
  const fold = (text: string): string => (caseInsensitive ? text.toLowerCase() : text);
  const wanted = fold(pattern);
  if (valueType === "fixed") return (text) => fold(text) === wanted;
  const fits = glob(wanted);
  return (text) => fits(fold(text));
}
