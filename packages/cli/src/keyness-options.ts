import type { KeynessFromCountsOptions } from "@tifa/stats";
import { type Command, InvalidArgumentError, Option } from "commander";

/** Options of the statistic that the command hands on. */
export type StatisticOptions = Omit<KeynessFromCountsOptions, "level">;

/** Names of the measures, as `KEYNESS_MEASURES` of the statistics has them: loading those would make `--help` slow. */
export const MEASURES: readonly string[] =
  "g2 g2-rayson chi2 fisher log-ratio diff odds-ratio simple-maths log-odds".split(" ");

/** Names of the corrections, as `KEYNESS_CORRECTIONS`. */
export const CORRECTIONS: readonly string[] = ["none", "yates", "williams"];

/** Options that are handed on to the statistic as they are. */
const STATISTICS = [
  "measure",
  "correction",
  "zero",
  "k",
  "prior",
  "alpha",
  "alpha0",
  "targetTotal",
  "referenceTotal",
  "minCount",
] as const satisfies readonly (keyof StatisticOptions)[];

/**
 * Adds the options that are handed on to the statistic.
 *
 * @param command - the command
 * @returns the command
 * @example
 * withStatistic(new Command("keyness"));
 */
export function withStatistic(command: Command): Command {
  return command
    .addOption(new Option("--measure <name>", "statistic").choices(MEASURES).default("g2"))
    .addOption(
      new Option("--correction <name>", "of g2 (yates, williams) and chi2 (yates)")
        .choices(CORRECTIONS)
        .default("none"),
    )
    .option("--target-total <n>", "size of the target (default: sum of its column)", wholeNumber)
    .option("--reference-total <n>", "size of the reference (default: sum of its column)", wholeNumber)
    .option("--min-count <n>", "leave out what is rarer in both together (default: 0)", wholeNumber)
    .option("--zero <x>", "log-ratio: what stands in for a count of 0 (default: 0.5)", decimal)
    .option("--k <x>", "simple-maths: smoothing per million (default: 1)", decimal)
    .addOption(
      new Option("--prior <name>", "log-odds (default: informative)").choices(["informative", "flat"]),
    )
    .option("--alpha <x>", "log-odds, flat prior: pseudo-count of a feature (default: 0.01)", decimal)
    .option("--alpha0 <x>", "log-odds, informative prior: sum of the pseudo-counts (default: 10)", decimal);
}

/**
 * Picks the options of the statistic out of those of the command.
 *
 * @param options - all options
 * @returns those that were given
 * @example
 * settingsOf({ measure: "g2" }); // { measure: "g2" }
 */
export function settingsOf(options: StatisticOptions): KeynessFromCountsOptions {
  return Object.fromEntries(
    STATISTICS.flatMap((name) => (options[name] === undefined ? [] : [[name, options[name]]])),
  );
}

function wholeNumber(value: string): number {
  const number = /^\d+$/.test(value) ? Number(value) : Number.NaN;
  if (Number.isSafeInteger(number)) return number;
  throw new InvalidArgumentError("It must be a whole number from 0.");
}

function decimal(value: string): number {
  const number = /^\d+(?:\.\d+)?(?:e-?\d+)?$/i.test(value) ? Number(value) : Number.NaN;
  if (Number.isFinite(number) && number > 0) return number;
  throw new InvalidArgumentError("It must be a number above 0.");
}
