/** A seeded source of choices. The same seed and the same calls give the same answers on every machine. */
export interface Random {
  /** A number in [0, 1). */
  next(): number;
  /** A whole number from `low` to `high`, both included. */
  int(low: number, high: number): number;
  /** True in a share `p` of the calls. */
  chance(p: number): boolean;
  /** One of `items`; throws where there are none. */
  pick<T>(items: readonly T[]): T;
  /** A share `p` of `items`, each kept or left on its own, in their order. */
  some<T>(items: readonly T[], p: number): T[];
}

/**
 * Mulberry32: 32 bits of state, one multiplication a step, period 2^32. Small enough to read, good enough to
 * scatter damage, and not `Math.random`, so that a failing page can be made again from its seed.
 *
 * @param seed any number; its lower 32 bits count.
 * @param stream name of an independent stream under that seed. Every kind of damage draws from its own, so that
 * switching one kind on does not move the others.
 * @returns the source.
 * @example createRandom(7, "lines").int(1, 6)
 */
export function createRandom(seed: number, stream = ""): Random {
  let state = (seed ^ fnv1a(stream)) >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  return {
    next,
    int: (low, high) => low + Math.floor(next() * (high - low + 1)),
    chance: (p) => next() < p,
    pick: (items) => {
      if (items.length === 0) throw new RangeError("pick: no items");
      return items[Math.floor(next() * items.length)]!;
    },
    some: (items, p) => items.filter(() => next() < p),
  };
}

function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}
