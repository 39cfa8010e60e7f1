/** More periods than this are not drawn one by one. */
const MOST = 1000;

/**
 * Fills in the periods between the first and the last: where none of the documents lies there are none, which a line from one
 * to the next would hide.
 *
 * @param names - years, months or days that have documents, in order, at least one
 * @returns all of them, in order; the names themselves where that would be more than a thousand
 * @example
 * allPeriods(["2020-11", "2021-02"]); // ["2020-11", "2020-12", "2021-01", "2021-02"]
 */
export function allPeriods(names: readonly string[]): readonly string[] {
  const last = names[names.length - 1]!;
  const filled: string[] = [];
  for (let name = names[0]!; name <= last; name = next(name)) {
    if (filled.push(name) > MOST) return names;
  }
  return filled;
}

function next(name: string): string {
  const [year = 0, month = 1, day = 1] = name.split("-").map(Number);
  const isYear = name.length === 4;
  const isMonth = name.length === 7;
  const date = new Date(0);
  date.setUTCFullYear(year + Number(isYear), month - 1 + Number(isMonth), day + Number(!isYear && !isMonth));
  return date.toISOString().slice(0, name.length);
}
