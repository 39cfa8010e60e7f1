/**
 * Reads an SPDX licence expression: identifiers joined by AND and OR, AND before OR, with brackets.
 *
 * @param expression - such as `(MIT OR GPL-2.0-only)`
 * @param allowed - identifiers
 * @returns whether a user may choose such that every licence in force is allowed; false for what is no such expression, and for
 *   exceptions (`WITH`)
 */
export function isLicenceAllowed(expression: string, allowed: readonly string[]): boolean {
  const words = expression.match(/[()]|[^\s()]+/g) ?? [];
  let at = 0;
  const chain = (operator: string, part: () => boolean | null, join: (a: boolean, b: boolean) => boolean) => {
    let value = part();
    while (value !== null && words[at] === operator) {
      at += 1;
      const next = part();
      value = next === null ? null : join(value, next);
    }
    return value;
  };
  const any = (): boolean | null => chain("OR", all, (a, b) => a || b);
  const all = (): boolean | null => chain("AND", one, (a, b) => a && b);
  const one = (): boolean | null => {
    const word = words[at++];
    if (word === undefined || /^(?:AND|OR|WITH|\))$/.test(word)) return null;
    if (word !== "(") return allowed.includes(word);
    const value = any();
    return words[at++] === ")" ? value : null;
  };
  return any() === true && at === words.length;
}
