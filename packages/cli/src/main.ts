import { run } from "./run.js";

/** Runs the command line with the process's arguments and sets its exit code. Output that is under way is finished. */
export async function main(): Promise<void> {
  process.exitCode = await run(process.argv.slice(2));
  // Stopped by a signal while standard input was awaited: it would be awaited still.
  if (process.exitCode > 128) process.exit();
}
