import type { Dfm } from "@tifa/dfm";
import { fitLine } from "./fit-line.js";
import { countsTogether } from "./keyness-groups.js";
import { checkOptions, oneOf } from "./options.js";
import { fitMandelbrot, fitZipf } from "./zipf-likelihood.js";

/** Options of {@link zipf}. */
export interface ZipfOptions {
  /** Document variable, or several, that makes groups. Default: all documents together. */
  readonly by?: string | readonly string[];
  /**
   * `ols`: least squares of log frequency on log rank. `ml`: maximum likelihood of Zipf's law over the observed ranks.
   * `mandelbrot`: the same for the Zipf–Mandelbrot law, (rank + shift)^−exponent. Default: `ml`.
   */
  readonly method?: "ols" | "ml" | "mandelbrot";
}

/** A law fitted to the frequencies of a group. */
export interface ZipfRow {
  /** Null where all documents are taken together. */
  readonly group: string | null;
  readonly variant: string;
  readonly tokens: number;
  readonly types: number;
  /** How fast frequency falls with rank; about 1 in running text. */
  readonly exponent: number | null;
  /** Of `ols` and `ml` alone; it takes the law as true, so that it is too small. */
  readonly standardError?: number | null;
  /** Of `mandelbrot` alone: what is added to the rank. */
  readonly shift?: number | null;
  /** Of `ols` alone. */
  readonly rSquared?: number | null;
  /** Of `ml` and `mandelbrot` alone, in nats. */
  readonly logLikelihood?: number | null;
  /** Why something is null, else null. */
  readonly reason: string | null;
}

const VARIANTS = {
  ols: "Zipf, least squares of log frequency on log rank",
  ml: "Zipf, maximum likelihood over the observed ranks",
  mandelbrot: "Zipf–Mandelbrot, maximum likelihood over the observed ranks",
} as const;

/**
 * Fits Zipf's law: how steeply word frequencies fall with their rank.
 *
 * Use it to describe how much a vocabulary leans on few words. `ml` and `mandelbrot` weigh every token; `ols` weighs every
 * type, so that the many hapaxes decide, and is biased: it is there to compare with older work. Ranks come from the same
 * counts as frequencies, which makes every fit look better than it is (Piantadosi 2014); do not read it as a test.
 *
 * Sources: Zipf (1949); Mandelbrot (1953); Goldstein, Morris & Yen (2004), *EPJ B* 41, 255–258, on least squares; Izsák
 * (2006), *Scientometrics* 67, 107–113, on maximum likelihood; Piantadosi (2014), *Psychon. Bull. Rev.* 21, 1112–1130.
 *
 * @param x - a matrix of counts, not trimmed
 * @param options - see {@link ZipfOptions}
 * @returns one row for each group, in code-unit order
 * @throws RangeError if a document has no group, an option is wrong, or the matrix is weighted
 * @example
 * const x = dfmFromCounts([{ id: "甲", counts: { 要: 600, 防控: 300, 春耕: 200, 会议: 150 } }]);
 * zipf(x, { method: "ols" })[0].exponent; // => 1
 * zipf(x)[0].exponent; // => 1
 */
export function zipf(x: Dfm, options: ZipfOptions = {}): ZipfRow[] {
  checkOptions("zipf", options, ["by", "method"]);
  const method = oneOf("zipf", "method", options.method ?? "ml", ["ols", "ml", "mandelbrot"]);
  const counts = countsTogether("zipf", x, options.by, "tokens");
  return counts.groups.map((name, group): ZipfRow => {
    const frequencies = counts
      .row(group)
      .filter((count) => count > 0)
      .sort()
      .reverse();
    const base = {
      group: options.by === undefined ? null : name,
      variant: VARIANTS[method],
      tokens: counts.totals[group]!,
      types: frequencies.length,
    };
    const least = method === "mandelbrot" ? 4 : 2;
    if (frequencies.length < least)
      return { ...base, ...UNDEFINED[method], reason: `fewer than ${least} types` };
    return { ...base, ...FITS[method](frequencies) };
  });
}

type Fit = Omit<ZipfRow, "group" | "variant" | "tokens" | "types">;

const FITS: Readonly<Record<keyof typeof VARIANTS, (frequencies: Float64Array) => Fit>> = {
  ols: fitLogs,
  ml: fitZipf,
  mandelbrot: fitMandelbrot,
};

/** What each method computes, where it cannot. */
const UNDEFINED = {
  ols: { exponent: null, standardError: null, rSquared: null },
  ml: { exponent: null, standardError: null, logLikelihood: null },
  mandelbrot: { exponent: null, shift: null, logLikelihood: null },
} as const;

function fitLogs(frequencies: Float64Array): Fit {
  const ranks = frequencies.map((_, at) => Math.log(at + 1));
  const { slope, standardError, rSquared } = fitLine(ranks, frequencies.map(Math.log))!;
  const reason = standardError === null ? "2 types leave no standard error" : null;
  return { exponent: 0 - slope, standardError, rSquared, reason };
}
