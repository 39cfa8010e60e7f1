import type { CliContext } from "./context.js";

/** A line that tells how far a run is. */
export interface Progress {
  readonly show: (documents: number, failed: number) => void;
  /** Takes the line away. */
  readonly clear: () => void;
}

/** Milliseconds between two updates. */
const PAUSE = 100;

/**
 * Shows progress on standard error where that is a terminal and the results go elsewhere.
 *
 * @param context - the streams
 * @returns functions that do nothing where there is nobody to see it
 * @example
 * progress(context).show(10, 0); // "10 documents", on the terminal
 */
export function progress(context: Pick<CliContext, "stdout" | "stderr">): Progress {
  if (!context.stderr.isTerminal || context.stdout.isTerminal) return { show: () => {}, clear: () => {} };
  let last = 0;
  const line = (text: string): void => void context.stderr.write(`\r\x1b[K${text}`);
  return {
    show(documents, failed) {
      const now = performance.now();
      if (now - last < PAUSE) return;
      last = now;
      line(`${documents} documents${failed > 0 ? `, ${failed} failed` : ""}`);
    },
    clear: () => line(""),
  };
}
