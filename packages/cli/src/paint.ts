/** Colours of the terminal. */
export interface Paint {
  readonly removed: (text: string) => string;
  readonly added: (text: string) => string;
  readonly faint: (text: string) => string;
  readonly strong: (text: string) => string;
}

/**
 * Makes the colours, or their absence.
 *
 * @param on - whether to colour
 * @returns functions that wrap a text in its colour
 * @example
 * paint(true).added("防"); // "\u001b[32m防\u001b[39m"
 */
export function paint(on: boolean): Paint {
  const wrap =
    (open: number, close: number) =>
    (text: string): string =>
      on && text ? `\x1b[${open}m${text}\x1b[${close}m` : text;
  return { removed: wrap(31, 39), added: wrap(32, 39), faint: wrap(2, 22), strong: wrap(1, 22) };
}
