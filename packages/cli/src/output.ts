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
  readonly isTerminal: boolean;
  /** Width of the terminal; null if it is none. */
  readonly columns: number | null;
  /** Writes, and waits while the reader lags. False: the reader is gone, and nothing more need be made. */
  readonly write: (text: string) => Promise<boolean>;
}

/**
 * Wraps a stream so that writing waits for a slow reader, and a reader that went away (`tifa … | head`) is an answer,
 * not an error.
 *
 * @param stream - standard output or error
 * @returns the output
 * @throws from the stream's error event: any error but EPIPE
 * @example
 * if (!(await output(process.stdout).write("line\n"))) return;
 */
export function output(stream: TextStream): Output {
  let gone = false;
  let wake: (() => void) | null = null;
  stream.on("error", (error) => {
    if (error.code !== "EPIPE") throw error;
    gone = true;
    wake?.();
  });
  return {
    isTerminal: stream.isTTY ?? false,
    columns: stream.isTTY ? (stream.columns ?? null) : null,
    async write(text) {
      if (gone) return false;
      if (stream.write(text)) return !gone;
      await new Promise<void>((resolve) => {
        wake = () => {
          stream.off("drain", wake!);
          stream.off("close", wake!);
          resolve();
        };
        stream.once("drain", wake);
        stream.once("close", wake);
      });
      return !gone;
    },
  };
}
