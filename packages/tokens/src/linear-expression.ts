/**
 * Regular expressions of users, in linear time.
 *
 * @packageDocumentation
 * @experimental
 */

import { RE2JS, RE2JSException } from "re2js";

/** A regular expression that takes linear time. */
export interface LinearExpression {
  /** Whether it finds something in a text. */
  test(text: string): boolean;
}

/**
 * Compiles a regular expression of a user's with RE2's engine, so that none can take more than linear time.
 *
 * Use it wherever a pattern comes from outside: JavaScript's own engine goes back, and takes years for `(a+)+$` and a line
 * of `a`. It knows no look-around and no back-references. A `RegExp` is read for its source and its flags `i`, `m` and `s`;
 * `g` and `y`, which make the answer depend on the question before, are not.
 *
 * Source: Cox (2010), *Regular Expression Matching in the Wild*, https://swtch.com/~rsc/regexp/regexp3.html.
 *
 * @param name - the calling function, for messages
 * @param pattern - in RE2's syntax, or JavaScript's where it means the same
 * @param caseInsensitive - whether `Covid` and `COVID` are one; for a `RegExp`, its flag says so
 * @returns the expression
 * @throws SyntaxError naming the pattern, if it is malformed or cannot be matched in linear time
 * @example
 * linearExpression("dfmSelect", /^防[控疫]/u).test("防疫"); // => true
 */
export function linearExpression(
  name: string,
  pattern: string | RegExp,
  caseInsensitive = false,
): LinearExpression {
  try {
    if (typeof pattern === "string")
      return RE2JS.compile(pattern, caseInsensitive ? RE2JS.CASE_INSENSITIVE : 0);
    // RE2 names a script without saying that it is one.
    const source = RE2JS.translateRegExp(pattern).replaceAll(/\\([pP])\{(?:Script|sc)=(\w+)\}/g, "\\$1{$2}");
    return RE2JS.compile(source);
  } catch (cause) {
    if (!(cause instanceof RE2JSException)) throw cause;
    const shown = typeof pattern === "string" ? JSON.stringify(pattern) : String(pattern);
    throw new SyntaxError(`${name}: the pattern ${shown}: ${cause.message}`, { cause });
  }
}
