import type { Readout } from "@tifa/corpus";

/**
 * For each paragraph of a work report whether it tells what was done or what is to be done: as the innermost of the
 * report's parts around it that says so.
 *
 * @param readout - any readout
 * @returns a period for each paragraph; all null where the document is no report
 * @example
 * paragraphPeriods(readout).filter((period) => period === "coming").length;
 */
export function paragraphPeriods(readout: Readout): ("past" | "coming" | null)[] {
  const periods: ("past" | "coming" | null)[] = readout.paragraphs.map(() => null);
  // Parts stand in the order of their headings: an inner part follows the one that holds it.
  for (const { paragraph, end, period } of readout.report?.parts ?? []) {
    if (period !== null) periods.fill(period, paragraph, end);
  }
  return periods;
}
