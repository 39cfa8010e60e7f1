/**
 * Writes names of rows or columns, a name a line, as R's `readLines` and Python's `str.split("\n")` read them back. It is no table:
 * no program takes a name for a formula or a number.
 *
 * @param names - such as `x.features`
 * @returns the text, each name with its line feed
 * @throws RangeError for a name with a line break in it
 * @example
 * toNameList(["防控", "=1"]); // "防控\n=1\n"
 */
export function toNameList(names: readonly string[]): string {
  const broken = names.find((name) => /[\r\n]/.test(name));
  if (broken !== undefined)
    throw new RangeError(`toNameList: the name ${JSON.stringify(broken)} has a line break; a name is a line`);
  return names.map((name) => `${name.toWellFormed()}\n`).join("");
}
