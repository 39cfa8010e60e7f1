import { fitLine } from "./fit-line.js";
import { checkInteger, checkOptions, oneOf } from "./options.js";
import { type NamedTokens, tokenSequences } from "./token-groups.js";

/** Options of {@link heaps}. */
export interface HeapsOptions {
  /** Document variable that makes groups; their documents are laid end to end. Default: each document by itself. */
  readonly by?: string;
  /**
   * `log`: least squares of log types on log tokens. `direct`: least squares of the types themselves, so that the long
   * end of the curve decides. Default: `log`.
   */
  readonly method?: "log" | "direct";
  /** Places along the text, evenly spaced, at which types are counted. Default: 100. */
  readonly points?: number;
}

/** How the vocabulary of a text grows: types = k · tokens^beta. */
export interface HeapsRow {
  /** Document or group. */
  readonly group: string;
  readonly variant: string;
  readonly tokens: number;
  readonly types: number;
  readonly k: number | null;
  /** Below 1: how much of the text is new as it goes on. */
  readonly beta: number | null;
  /** Share of the variance explained: of log types (`log`) or types (`direct`). */
  readonly rSquared: number | null;
  /** Places that were fitted. */
  readonly points: number;
  readonly reason: string | null;
}

/**
 * Fits Heaps's law: how fast new words appear as a text goes on.
 *
 * Use it to say what a larger corpus would still bring. The curve depends on the order of the documents: keep that fixed,
 * and read beta of corpora of like size only, because it falls as a text grows. Points on one curve are not independent:
 * there is no standard error.
 *
 * Do not use it to compare documents of different length, or for texts of fewer than some hundred tokens.
 *
 * Sources: Herdan (1960); Heaps (1978), *Information Retrieval*; van Leijenhorst & van der Weide (2005), *Information
 * Sciences* 170, 263–272.
 *
 * @param tokens - tokens in order; padding is left out
 * @param options - see {@link HeapsOptions}
 * @returns one row for each document in their order, or each group in code-unit order
 * @throws RangeError if a document has no group, or an option is wrong
 * @example
 * const ids = [1, 2, 1, 3, 2, 1, 3, 4, 1, 2, 3, 1, 4, 2, 5, 1];
 * const [row] = heaps({ types: ["", "要", "会议", "防控", "春耕", "春运"], docs: [{ id: "甲", ids }] });
 * [row.tokens, row.types, row.k, row.beta]; // => [16, 5, 1.22454, 0.50413]
 */
export function heaps(tokens: NamedTokens, options: HeapsOptions = {}): HeapsRow[] {
  checkOptions("heaps", options, ["by", "method", "points"]);
  const method = oneOf("heaps", "method", options.method ?? "log", ["log", "direct"]);
  const most = checkInteger("heaps: points", options.points ?? 100, 3);
  const variant =
    method === "log" ? "Heaps, least squares of log types on log tokens" : "Heaps, least squares of types";
  return tokenSequences("heaps", tokens, options.by).map(({ group, ids }): HeapsRow => {
    const { places, types } = growth(ids, most);
    const base = { group, variant, tokens: ids.length, types: types.at(-1) ?? 0, points: places.length };
    const none = { k: null, beta: null, rSquared: null };
    if (places.length < 3) return { ...base, ...none, reason: "fewer than 3 tokens" };
    const line = fitLine(places.map(Math.log), types.map(Math.log))!;
    const fitted = { k: Math.exp(line.intercept), beta: line.slope, rSquared: line.rSquared };
    if (method === "log") return { ...base, ...fitted, reason: null };
    return { ...base, ...fitDirect(places, types, line.slope), reason: null };
  });
}

/** Types met by each of so many evenly spaced places, the last one included. */
function growth(ids: Uint32Array, most: number): { places: number[]; types: number[] } {
  const count = Math.min(most, ids.length);
  const places = Array.from({ length: count }, (_, at) => Math.round(((at + 1) * ids.length) / count));
  const seen = new Set<number>();
  let next = 0;
  const types = places.map((place) => {
    for (; next < place; next += 1) seen.add(ids[next]!);
    return seen.size;
  });
  return { places, types };
}

/** Least squares of the types themselves: k is known for each beta, which is sought near that of the logarithms. */
function fitDirect(
  places: readonly number[],
  types: readonly number[],
  start: number,
): { k: number; beta: number; rSquared: number } {
  // Tokens in units of the text, to keep powers small.
  const last = places.at(-1)!;
  const lossOf = (beta: number): { loss: number; k: number } => {
    let [xy, xx] = [0, 0];
    places.forEach((place, at) => {
      const power = (place / last) ** beta;
      xy += power * types[at]!;
      xx += power * power;
    });
    const k = xy / xx;
    const loss = places.reduce((sum, place, at) => sum + (types[at]! - k * (place / last) ** beta) ** 2, 0);
    return { loss, k };
  };
  const beta = leastOf((value) => lossOf(value).loss, start);
  const { loss, k } = lossOf(beta);
  const mean = types.reduce((sum, value) => sum + value, 0) / types.length;
  const total = types.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { k: k / last ** beta, beta, rSquared: total > 0 ? Math.max(0, 1 - loss / total) : 1 };
}

/** Place of the least value near a start, by golden section. */
function leastOf(f: (x: number) => number, start: number): number {
  const ratio = (Math.sqrt(5) - 1) / 2;
  let [low, high] = [Math.min(0, start - 1), start + 1];
  while (high - low > 1e-10) {
    const [a, b] = [high - ratio * (high - low), low + ratio * (high - low)];
    if (f(a) <= f(b)) high = b;
    else low = a;
  }
  return (low + high) / 2;
}
