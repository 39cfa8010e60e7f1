/**
 * Deals values anew, in place (Fisher & Yates; Knuth 1997, *The Art of Computer Programming* 2, § 3.4.2, algorithm P).
 *
 * @param values - an array whose values change places
 * @param random - gives an integer below n
 */
export function shuffle<T>(
  values: { readonly length: number; [at: number]: T },
  random: (n: number) => number,
): void {
  for (let at = values.length - 1; at > 0; at -= 1) {
    const other = random(at + 1);
    [values[at], values[other]] = [values[other]!, values[at]!];
  }
}
