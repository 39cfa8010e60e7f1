import type { LoggerInterface } from "vega";

/** A logger for Vega with what was said to it. */
export interface CollectingLogger {
  readonly logger: LoggerInterface;
  /** Errors and warnings in the order in which they came; grows while Vega works. */
  readonly messages: string[];
}

// Charts that can be zoomed listen to the browser's window; there is none here, and nothing is lost.
const HARMLESS = "Can not resolve event source: window";

/**
 * A logger that keeps errors and warnings instead of printing them: Vega reports most of what goes wrong (data
 * that does not load, a scale without a domain) only there, and goes on.
 *
 * @returns The logger and its growing list of messages.
 * @example
 * const { logger, messages } = collectingLogger();
 */
export function collectingLogger(): CollectingLogger {
  const messages: string[] = [];
  const keep = (...parts: readonly unknown[]): LoggerInterface => {
    const message = parts.map((part) => (part instanceof Error ? part.message : String(part))).join(" ");
    if (message !== HARMLESS) messages.push(message);
    return logger;
  };
  function level(): number;
  function level(_: number): LoggerInterface;
  function level(_?: number): number | LoggerInterface {
    return _ === undefined ? 2 : logger;
  }
  const logger: LoggerInterface = { level, error: keep, warn: keep, info: () => logger, debug: () => logger };
  return { logger, messages };
}
