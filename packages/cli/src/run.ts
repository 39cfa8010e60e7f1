import { CommanderError } from "commander";
import type { CliContext, ExitCode } from "./context.js";
import { output, type TextStream } from "./output.js";
import { program } from "./program.js";

/** Streams and environment of a run. */
export interface RunOptions {
  /** Default: the process's. */
  readonly stdout?: TextStream;
  /** Default: the process's. */
  readonly stderr?: TextStream;
  /** Default: the process's. */
  readonly stdin?: AsyncIterable<Uint8Array>;
  /** Default: the process's. */
  readonly env?: Readonly<Record<string, string | undefined>>;
}

/**
 * Runs the command line in this process.
 *
 * @param args - arguments without the program's name
 * @param options - streams and environment
 * @returns the exit code, see {@link ExitCode}
 * @throws mistakes of the program itself
 * @example
 * const code = await run(["parse", "--format", "ndjson", "page.txt"]);
 */
export async function run(args: readonly string[], options: RunOptions = {}): Promise<ExitCode> {
  const { stdout = process.stdout, stderr = process.stderr, env = process.env } = options;
  const context: CliContext = {
    stdout: output(stdout),
    stderr: output(stderr),
    stdin: () => options.stdin ?? process.stdin,
    // https://no-color.org: any value that is not empty.
    colour: (stdout.isTTY ?? false) && !env.NO_COLOR && env.TERM !== "dumb",
    exitCode: 0,
  };
  try {
    await (await program(context, args)).parseAsync(args, { from: "user" });
    await context.stdout.settled();
    return context.exitCode;
  } catch (thrown) {
    if (thrown instanceof Error && thrown === context.stdout.failure()) {
      await context.stderr.write(`tifa: standard output cannot be written: ${thrown.message}\n`);
      return 1;
    }
    if (thrown instanceof CommanderError) return thrown.exitCode === 0 ? 0 : 2;
    const missing = missingBuild(thrown);
    if (!missing) throw thrown;
    await context.stderr.write(`tifa: ${missing} is not built; run "npm run build" in the checkout\n`);
    return 2;
  }
}

/** Name of a package of this project whose dist is missing. */
function missingBuild(thrown: unknown): string | null {
  if (!(thrown instanceof Error) || !("code" in thrown) || thrown.code !== "ERR_MODULE_NOT_FOUND")
    return null;
  return /packages[\\/](\w+)[\\/]dist|(@tifa\/\w+)/.exec(thrown.message)?.slice(1).find(Boolean) ?? null;
}
