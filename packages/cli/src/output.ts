import { terminalText } from "./terminal-text.js";

/** The part of a writable stream that is used. */
export interface TextStream {
  readonly isTTY?: boolean | undefined;
  readonly columns?: number | undefined;
  write(text: string): boolean;
  on(event: "error", listener: (error: NodeJS.ErrnoException) => void): unknown;
  once(event: "drain" | "close", listener: () => void): unknown;
  off(event: "drain" | "close", listener: () => void): unknown;
}

/** A stream to write text to, as fast as its reader takes it. */
export interface Output {
  /** What the system refused a write with, such as a full disk; null as long as it takes all. */
  readonly failure: () => Error | null;
  /** Waits until what was written has been taken; throws as `write` does. */
  readonly settled: () => Promise<void>;
  readonly isTerminal: boolean;
  /** Width of the terminal; null if it is none. */
  readonly columns: number | null;
  /**
   * Writes, and waits while the reader lags. False: the reader is gone, and nothing more need be made. What would steer a
   * terminal is written out there.
   *
   * @throws Error where the system refuses: a full disk, a device error
   */
  readonly write: (text: string) => Promise<boolean>;
}

/**
 * Wraps a stream so that writing waits for a slow reader, and a reader that went away (`tifa … | head`) is an answer,
 * not an error.
 *
 * @param stream - standard output or error
 * @returns the output
 * @example
 * if (!(await output(process.stdout).write("line\n"))) return;
 */
export function output(stream: TextStream): Output {
  let gone = false;
  let failure: Error | null = null;
  let wake: (() => void) | null = null;
  stream.on("error", (error) => {
    if (error.code !== "EPIPE") failure ??= error;
    gone = true;
    wake?.();
  });
  const going = (): boolean => {
    if (failure) throw failure;
    return !gone;
  };
  const isTerminal = stream.isTTY ?? false;
  return {
    isTerminal,
    failure: () => failure,
    async settled() {
      // Errors of a write that was taken come a turn later.
      await new Promise(setImmediate);
      going();
    },
    columns: stream.isTTY ? (stream.columns ?? null) : null,
    async write(text) {
      if (!going()) return false;
      if (stream.write(isTerminal ? terminalText(text) : text)) return going();
      await new Promise<void>((resolve) => {
        wake = () => {
          stream.off("drain", wake!);
          stream.off("close", wake!);
          resolve();
        };
        stream.once("drain", wake);
        stream.once("close", wake);
      });
      return going();
    },
  };
}
