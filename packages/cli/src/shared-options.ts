import type { ReadLimits, ReadOptions } from "@tifa/ingest";
import { type Command, InvalidArgumentError, Option } from "commander";

/** Options that every command which reads documents takes. */
export interface InputOptions {
  readonly textColumn?: string;
  readonly inputType?: InputType;
  readonly maxBytes?: number;
  readonly fileLimit?: Partial<ReadLimits>;
}

/** Short names of the media types that content does not tell. */
export type InputType = "txt" | "html" | "jsonl" | "csv" | "tsv";

const INPUT_TYPES: Readonly<Record<InputType, NonNullable<ReadOptions["mediaType"]>>> = {
  txt: "text/plain",
  html: "text/html",
  jsonl: "application/x-ndjson",
  csv: "text/csv",
  tsv: "text/tab-separated-values",
};

/**
 * Gives a command the arguments and options of all commands that read documents.
 *
 * @param command - the command
 * @returns the same command
 * @example
 * withInput(new Command("parse"));
 */
export function withInput(command: Command): Command {
  return command
    .argument("<path...>", "files, folders, globs in quotation marks, or - for standard input", addPath)
    .option(
      "--text-column <name>",
      'column with the text, in .jsonl, .csv and .tsv (default: "text", or the only one named like "content" or "正文")',
    )
    .addOption(
      new Option("--input-type <type>", "what a file is whose name does not tell, such as -").choices(
        Object.keys(INPUT_TYPES),
      ),
    )
    .option("--max-bytes <n>", "largest document (default: 67108864, 64 MiB)", positiveInteger)
    .option(
      "--file-limit <name=n>",
      `of what a file may hold (default: ${limitsText()}); may be given again`,
      addLimit,
    );
}

/**
 * The option `--format`.
 *
 * @param choices - formats; the first is the default
 * @returns the option
 * @example
 * command.addOption(formatOption(["ndjson", "table"]));
 */
export function formatOption(choices: readonly [string, ...string[]]): Option {
  return new Option("--format <format>", "how to write").choices(choices).default(choices[0]);
}

/**
 * Turns the options of the command line into those of `readDocuments`.
 *
 * @param options - parsed by commander
 * @returns options for `readDocuments`
 * @example
 * readOptions({ inputType: "csv" }); // { mediaType: "text/csv" }
 */
export function readOptions(options: InputOptions): ReadOptions {
  return {
    ...(options.textColumn !== undefined && { textColumn: options.textColumn }),
    ...(options.inputType && { mediaType: INPUT_TYPES[options.inputType] }),
    ...(options.maxBytes !== undefined && { maxBytes: options.maxBytes }),
    ...(options.fileLimit && { limits: options.fileLimit }),
  };
}

/** Those of `@tifa/ingest`, which is not loaded for `--help`; a test holds them against it. */
const LIMITS: Readonly<Record<keyof ReadLimits, number>> = {
  archives: 3,
  expansion: 200,
  expandedBytes: 2 ** 30,
  parts: 100_000,
  lines: 1_000_000,
  openElements: 512,
};

function limitsText(): string {
  return Object.entries(LIMITS)
    .map(([name, value]) => `${name}=${value}`)
    .join(", ");
}

function addLimit(typed: string, before: Partial<ReadLimits> = {}): Partial<ReadLimits> {
  const at = typed.indexOf("=");
  const name = typed.slice(0, Math.max(0, at));
  if (!Object.hasOwn(LIMITS, name)) throw new InvalidArgumentError(`One of ${limitsText()}.`);
  return { ...before, [name]: positiveInteger(typed.slice(at + 1)) };
}

function addPath(path: string, before: readonly string[] = []): readonly string[] {
  if (path === "-" && before.includes("-"))
    throw new InvalidArgumentError("Standard input can be read once.");
  return [...before, path];
}

/**
 * Reads an option that must be a whole number above 0.
 *
 * @param value - as typed
 * @returns the number
 * @throws InvalidArgumentError, which commander turns into a line on standard error
 * @example
 * positiveInteger("12"); // 12
 */
export function positiveInteger(value: string): number {
  const number = Number(value);
  if (Number.isSafeInteger(number) && number > 0) return number;
  throw new InvalidArgumentError("It must be a whole number above 0.");
}

const MOST_JOBS = 64;

/**
 * Reads the option `--jobs`.
 *
 * @param value - as typed
 * @returns a whole number from 1 to 64
 * @throws InvalidArgumentError, which commander turns into a line on standard error
 * @example
 * jobCount("2"); // 2
 */
export function jobCount(value: string): number {
  const jobs = Number(value);
  if (!/^\d+$/u.test(value) || jobs < 1 || jobs > MOST_JOBS)
    throw new InvalidArgumentError(`A whole number from 1 to ${MOST_JOBS}.`);
  return jobs;
}
