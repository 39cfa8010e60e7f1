import type { Output } from "./output.js";

/** 0; 1 something could not be read; 2 wrong usage; 130 and 143 stopped by SIGINT and SIGTERM. */
export type ExitCode = 0 | 1 | 2 | 130 | 143;

/** What a command may touch of the process. */
export interface CliContext {
  readonly stdout: Output;
  readonly stderr: Output;
  /** What `-` reads; asked for only then, since Node opens standard input when it is first looked at. */
  readonly stdin: () => AsyncIterable<Uint8Array>;
  /** Whether standard output may be coloured. */
  readonly colour: boolean;
  /** Exit code so far: a command raises it. */
  exitCode: ExitCode;
}
