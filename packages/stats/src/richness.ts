import { checkAbove, checkInteger, checkOptions } from "./options.js";
import { type NamedTokens, tokenSequences } from "./token-groups.js";

/** Options of {@link richness}. */
export interface RichnessOptions {
  /** Document variable that makes groups; their documents are laid end to end. Default: each document by itself. */
  readonly by?: string;
  /** Tokens in the moving window of MATTR. Default: 100. */
  readonly window?: number;
  /** The type-token ratio at which a factor of MTLD is full, below 1. Default: 0.72. */
  readonly threshold?: number;
}

/** How rich the vocabulary of a text is. A measure that is undefined is null; `reason` says why. */
export interface RichnessRow {
  /** Document or group. */
  readonly group: string;
  readonly tokens: number;
  readonly types: number;
  /** Types that occur once. */
  readonly hapaxes: number;
  /** Type-token ratio: falls as a text grows. */
  readonly ttr: number | null;
  /** Mean type-token ratio of all windows: does not depend on length. */
  readonly mattr: number | null;
  /** Yule's K, 10^4 (Σ f² − N) / N²: repetition, high where vocabulary is poor. */
  readonly yuleK: number | null;
  /** Honoré's R, 100 ln N / (1 − hapaxes / types). */
  readonly honoreR: number | null;
  /** Mean length of stretches that keep the ratio above the threshold, read forwards and backwards. */
  readonly mtld: number | null;
  readonly variant: string;
  readonly reason: string | null;
}

/**
 * Lexical richness: how varied the words of each document or group are.
 *
 * Use MATTR or MTLD to compare texts of different length, MTLD from some 100 tokens on; TTR only for texts of one length.
 * Yule's K is the inverse of richness. All depend on how words were cut, so that texts must share a tokenizer; official
 * texts repeat formulas, which lowers every measure without the author having fewer words.
 *
 * Do not compare TTR, or any of them between tokenizers.
 *
 * Sources: Covington & McFall (2010), *Journal of Quantitative Linguistics* 17, 94–100, MATTR; Yule (1944) and Honoré
 * (1979) as in Tweedie & Baayen (1998), *Computers and the Humanities* 32, 323–352; McCarthy & Jarvis (2010), *Behavior
 * Research Methods* 42, 381–392, MTLD.
 *
 * @param tokens - tokens in order; padding is left out and closes up
 * @param options - see {@link RichnessOptions}
 * @returns one row for each document in their order, or each group in code-unit order
 * @throws RangeError if a document has no group, or an option is wrong
 * @example
 * const tokens = { types: ["", "要", "防控", "春耕"], docs: [{ id: "甲", ids: [1, 2, 1, 3, 1, 2] }] };
 * const [row] = richness(tokens, { window: 3 });
 * [row.tokens, row.types, row.ttr, row.mattr, row.yuleK]; // => [6, 3, 0.5, 0.8333333, 2222.222]
 */
export function richness(tokens: NamedTokens, options: RichnessOptions = {}): RichnessRow[] {
  checkOptions("richness", options, ["by", "window", "threshold"]);
  const window = checkInteger("richness: window", options.window ?? 100, 1);
  const threshold = checkAbove("richness: threshold", options.threshold ?? 0.72, 0);
  if (threshold >= 1) throw new RangeError(`richness: threshold must be below 1, not ${threshold}`);
  const variant = `MATTR over ${window} tokens; MTLD, factors of ${threshold}, both ways`;
  return tokenSequences("richness", tokens, options.by).map(({ group, ids }): RichnessRow => {
    const counts = countTypes(ids);
    const [size, types] = [ids.length, counts.size];
    let [hapaxes, squares] = [0, 0];
    for (const count of counts.values()) {
      if (count === 1) hapaxes += 1;
      squares += count * count;
    }
    const mattr = size < window ? null : meanWindowRatio(ids, window);
    const honoreR = hapaxes === types ? null : (100 * Math.log(size)) / (1 - hapaxes / types);
    const mtld = bothWays(ids, threshold);
    const reasons = [
      ...(mattr === null ? [`MATTR: fewer tokens than the window of ${window}`] : []),
      ...(honoreR === null ? ["Honoré's R: every type occurs once"] : []),
      ...(mtld === null ? ["MTLD: no type is repeated"] : []),
    ];
    return {
      group,
      tokens: size,
      types,
      hapaxes,
      ttr: size === 0 ? null : types / size,
      mattr,
      yuleK: size === 0 ? null : (1e4 * (squares / size - 1)) / size,
      honoreR,
      mtld,
      variant,
      reason: size === 0 ? "no tokens" : reasons.length > 0 ? reasons.join("; ") : null,
    };
  });
}

function countTypes(ids: Uint32Array): Map<number, number> {
  const counts = new Map<number, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}

function meanWindowRatio(ids: Uint32Array, window: number): number {
  const inside = new Map<number, number>();
  let types = 0;
  ids.forEach((id, at) => {
    inside.set(id, (inside.get(id) ?? 0) + 1);
    if (at < window) return;
    const left = ids[at - window]!;
    const rest = inside.get(left)! - 1;
    if (rest === 0) inside.delete(left);
    else inside.set(left, rest);
    types += inside.size;
  });
  // The first window, whose size the loop passed over, holds the types of the first tokens.
  types += new Set(ids.subarray(0, window)).size;
  return types / window / (ids.length - window + 1);
}

/** Mean of MTLD read from either end; null where no token repeats one before it. */
function bothWays(ids: Uint32Array, threshold: number): number | null {
  const factors = [factorsOf(ids, threshold), factorsOf(ids.slice().reverse(), threshold)] as const;
  // What repeats nothing one way repeats nothing the other way.
  if (factors[0] === 0) return null;
  return (ids.length / factors[0] + ids.length / factors[1]) / 2;
}

function factorsOf(ids: Uint32Array, threshold: number): number {
  let factors = 0;
  let types = new Set<number>();
  let size = 0;
  for (const id of ids) {
    types.add(id);
    size += 1;
    if (types.size / size > threshold) continue;
    factors += 1;
    types = new Set();
    size = 0;
  }
  return size === 0 ? factors : factors + (1 - types.size / size) / (1 - threshold);
}
