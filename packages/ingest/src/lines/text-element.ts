/** An element that text stands in, as far as lines need to know it. */
export interface TextElement {
  readonly parent: TextElement | null;
  /** Elements above it. */
  readonly depth: number;
  /** Path from the root, as in `Block`. */
  readonly path: string;
  /** Name of the nearest element that is a block, itself included. */
  readonly tag: string;
  /** Whether it is a link, or stands in one. */
  readonly linked: boolean;
}

/**
 * The innermost element that holds two others.
 *
 * @param a - an element
 * @param b - another of the same tree
 * @returns the element; one of the two where it holds the other
 * @example
 * commonElement(cell, otherCell); // their row
 */
export function commonElement(a: TextElement, b: TextElement): TextElement {
  let one = a;
  let other = b;
  while (one !== other) {
    if (one.depth < other.depth) [one, other] = [other, one];
    if (!one.parent) return other;
    one = one.parent;
  }
  return one;
}
