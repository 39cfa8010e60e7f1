import type { Output } from "./output.js";

/** What a command may touch of the process. */
export interface CliContext {
  readonly stdout: Output;
  readonly stderr: Output;
  /** What `-` reads; asked for only then, since Node opens standard input when it is first looked at. */
  readonly stdin: () => AsyncIterable<Uint8Array>;
  /** Whether standard output may be coloured. */
  readonly colour: boolean;
  /** Exit code so far: a command raises it. */
  exitCode: 0 | 1 | 2;
}
