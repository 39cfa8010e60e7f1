import type { ProvinceAdder } from "../../src/evidence/clue.js";

/**
 * What a reader finds for provinces, as lines: code, rule, weight, and the words of the page that it read.
 *
 * @param page - text whose offsets the reader gives
 * @param read - the reader, given what takes its findings
 */
export function added(page: string, read: (add: ProvinceAdder) => void): string[] {
  const found: string[] = [];
  read((code, rule, weight, { start, end }) => {
    found.push(`${code} ${rule} ${Number(weight.toFixed(2))} ${page.slice(start, end)}`);
  });
  return found;
}
