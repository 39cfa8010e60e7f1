/** How many lines at either end of a page may be running heads. */
const DEPTH = 2;
/** A head is on most pages, or on most of every other page; of fewer than these nothing can be said. */
const LEAST_PAGES = 3;
const MOST_OF = 0.6;
const NUMBER_ALONE =
  /^(?:[-—–－―·~\s]*|第\s?)(\d{1,4})(?:\s?页)?(?:\s?[/／]\s?\d{1,4}|\s?共\s?\d{1,4}\s?页)?[-—–－―·~\s]*$/u;

/**
 * Finds what is printed again at the head or foot of page after page: running heads, which are the same but for their
 * digits on most pages, or on most of the left or right ones, and page numbers, which count on from page to page.
 *
 * @param pages - the lines of each page
 * @returns for each page, which of its lines are such
 * @example
 * runningHeads([["某报告", "甲", "1"], ["某报告", "乙", "2"], ["某报告", "丙", "3"]])[0]; // Set { 0, 2 }
 */
export function runningHeads(pages: readonly (readonly string[])[]): ReadonlySet<number>[] {
  const found = pages.map(() => new Set<number>());
  for (const end of ["head", "foot"] as const) {
    for (let depth = 0; depth < DEPTH; depth++) {
      const lines = pages.map((page, number) => ({
        number,
        at: end === "head" ? depth : page.length - 1 - depth,
      }));
      const there = lines.filter(
        ({ number, at }) => at >= 0 && at < pages[number]!.length && pages[number]!.length > DEPTH,
      );
      for (const { number, at } of repeated(there, pages)) found[number]!.add(at);
    }
  }
  return found;
}

interface Place {
  readonly number: number;
  readonly at: number;
}

function repeated(there: readonly Place[], pages: readonly (readonly string[])[]): Place[] {
  const textOf = ({ number, at }: Place): string => pages[number]![at]!.trim();
  const groups = new Map<string, Place[]>();
  for (const place of there) {
    const text = textOf(place);
    const alone = NUMBER_ALONE.exec(text);
    // A number that counts on with the pages; what else is all digits is an entry of a table.
    const key = alone
      ? `page ${Number(alone[1]) - place.number}`
      : text.replace(/\d+/gu, "#").replace(/\s+/gu, "");
    groups.set(key, [...(groups.get(key) ?? []), place]);
  }
  return [...groups].flatMap(([key, places]) => {
    const isNumber = key.startsWith("page ");
    const parity = new Set(places.map(({ number }) => number % 2));
    const among = parity.size === 1 ? Math.ceil(there.length / 2) : there.length;
    const least = isNumber ? 2 : LEAST_PAGES;
    const isHead = places.length >= least && places.length >= among * (isNumber ? 0 : MOST_OF);
    return isHead ? places : [];
  });
}
