/**
 * Puts off what takes time or memory to make until it is first asked for, and keeps it.
 *
 * @param make - makes it
 * @returns a function that gives the same thing each time
 * @example
 * const words = once(() => new Set(["会议"]));
 * words() === words(); // true
 */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
