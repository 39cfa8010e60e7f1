/** An example of what is to be told: amounts of evidence by name, and whether it is so. */
export interface Example {
  readonly evidence: ReadonlyMap<string, number>;
  readonly isTrue: boolean;
  /** How many examples it counts for. Default 1. */
  readonly times?: number;
}

/** Options of {@link fitLogistic}. */
export interface FitOptions {
  /** Times that all examples are seen. Default 14. */
  readonly rounds?: number;
  /** How much a weight is drawn to 0 each time that its evidence is seen. Default 1e-5. */
  readonly decay?: number;
  /** Decides the order in which examples are seen. Default 9. */
  readonly seed?: number;
}

/**
 * Fits weights, in nats, so that their sum over an example's evidence is the log odds that it is so: logistic regression
 * by gradient steps, each evidence with a step of its own (Duchi, Hazan & Singer 2011, AdaGrad).
 *
 * @param examples - of both kinds
 * @param options - see {@link FitOptions}
 * @returns evidence → weight, by name
 */
export function fitLogistic(examples: readonly Example[], options: FitOptions = {}): Map<string, number> {
  const { rounds = 14, decay = 1e-5, seed = 9 } = options;
  const names = [...new Set(examples.flatMap(({ evidence }) => [...evidence.keys()]))].sort();
  const number = new Map(names.map((name, i) => [name, i]));
  const rows = examples.flatMap(({ evidence, isTrue, times = 1 }) => {
    const amounts = [...evidence].map(([name, amount]) => [number.get(name)!, amount] as const);
    return Array.from({ length: times }, () => ({ amounts, truth: isTrue ? 1 : 0 }));
  });
  const weights = new Float64Array(names.length);
  const squares = new Float64Array(names.length);
  let steps = 0;
  let state = seed >>> 0;
  const below = (limit: number): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 4294967296) * limit);
  };
  for (let round = 0; round < rounds; round++) {
    for (let i = rows.length - 1; i > 0; i--) {
      const j = below(i + 1);
      [rows[i], rows[j]] = [rows[j]!, rows[i]!];
    }
    for (const { amounts, truth } of rows) {
      const rate = 0.075 / Math.sqrt(1 + ++steps / 20000);
      let odds = 0;
      for (const [name, amount] of amounts) odds += weights[name]! * amount;
      const error = 1 / (1 + Math.exp(-odds)) - truth;
      for (const [name, amount] of amounts) {
        const slope = error * amount + decay * weights[name]!;
        squares[name]! += slope * slope;
        weights[name]! -= (rate * slope) / Math.sqrt(squares[name]! + 1e-8);
      }
    }
  }
  return new Map(names.map((name, i) => [name, weights[i]!]));
}

/**
 * Log odds of an example, in nats.
 *
 * @param weights - as {@link fitLogistic} gives them
 * @param evidence - the example's
 */
export function oddsBy(weights: ReadonlyMap<string, number>, evidence: Example["evidence"]): number {
  let odds = 0;
  for (const [name, amount] of evidence) odds += (weights.get(name) ?? 0) * amount;
  return odds;
}
