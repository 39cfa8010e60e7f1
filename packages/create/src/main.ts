import { run } from "./run.js";

/** Runs the program with the process's arguments and sets its exit code. */
export function main(): void {
  process.exitCode = run(process.argv.slice(2));
}
