import type { ExitCode } from "./context.js";

/** Signals that ask for an end. The first of them is obeyed here; a second one ends the process as if nobody listened. */
export interface StopSignals {
  /** Exit code of the signal that came, as shells give it; null as long as none did. */
  readonly code: () => Extract<ExitCode, 130 | 143> | null;
  /** What a reader gives, until it ends or a signal comes, also while it waits for input. */
  readonly until: <T>(items: AsyncIterable<T>) => AsyncIterable<T>;
  /** Listens no longer. */
  readonly off: () => void;
}

/** Exit codes of a process that a signal ended, as shells give them. */
export const STOP_CODES = { SIGINT: 130, SIGTERM: 143 } as const;

/**
 * Listens to SIGINT and SIGTERM.
 *
 * @returns see {@link StopSignals}
 * @example
 * const stop = stopSignals();
 * for await (const document of stop.until(documents)) write(document);
 * stop.off();
 */
export function stopSignals(): StopSignals {
  const names = Object.keys(STOP_CODES) as (keyof typeof STOP_CODES)[];
  let code: 130 | 143 | null = null;
  let wake = (): void => {};
  const onSignal = (name: keyof typeof STOP_CODES): void => {
    code = STOP_CODES[name];
    off();
    wake();
  };
  const off = (): void => {
    for (const name of names) process.off(name, onSignal);
  };
  for (const name of names) process.on(name, onSignal);
  return {
    code: () => code,
    off,
    async *until<T>(items: AsyncIterable<T>) {
      const iterator = items[Symbol.asyncIterator]();
      // Not `Promise.race`: one promise for all turns would keep what each of them gave.
      const next = (): Promise<IteratorResult<T> | null> =>
        new Promise((resolve, reject) => {
          wake = () => resolve(null);
          iterator.next().then(resolve, reject);
        });
      try {
        for (let item = code === null ? await next() : null; item && !item.done; item = await next()) {
          yield item.value;
          if (code !== null) return;
        }
      } finally {
        // A reader that waits for input answers when that comes, which may be never.
        const closing = iterator.return?.();
        if (code === null) await closing;
      }
    },
  };
}
