import { createRequire } from "node:module";

/** The part of recheck's answer that is used. */
interface Diagnostics {
  readonly status: "safe" | "vulnerable" | "unknown";
  readonly complexity?: { readonly type: string; readonly summary: string };
  readonly error?: { readonly kind: string; readonly message?: string };
}

type Check = (source: string, flags: string, parameters: object) => Diagnostics;

/** What is known of an expression: `linear`, or why that is not. */
export type Verdict = "linear" | (string & {});

/** Beyond, a bound stands for none: it is there for the engine's stack. */
const NO_BOUND = 1000;
/** From here a bound of a group is no help: with two ways for each turn, thirty turns have 2³⁰. */
const MANY_TURNS = 4;

/**
 * Asks recheck (Nakagawa 2021, https://makenowjust-labs.github.io/recheck) whether an expression takes linear time, by its
 * proof with automata, never by trial. Repetitions with a bound are shortened first: the growth with the length of the
 * text is the same, since a bounded repetition is so many copies, and the automaton of `{0,40}{0,40}` has thousands of states.
 * What is linear for its bounds alone is none: a group with a bound is asked about without it, too, and must not be exponential.
 *
 * @param expression - as JavaScript writes it
 * @param seconds - after which recheck gives up
 * @returns see {@link Verdict}
 */
export function verdictOf(expression: string, seconds: number): Verdict {
  const { source, flags } = partsOf(expression);
  const found = ask(shortened(source), flags, "automaton", seconds);
  if (found.status !== "safe") return said(found);
  const endless = withoutBounds(source);
  if (endless === null) return "linear";
  const opened = ask(endless, flags, "automaton", seconds);
  if (opened.complexity?.type === "exponential") return "exponential but for its bounds";
  if (opened.status === "unknown" && growthOf(expression, seconds) !== "none found") return said(opened);
  return "linear";
}

/**
 * Looks for a text on which an expression takes more than linear time, by recheck's search, which knows every construct.
 *
 * @param expression - as JavaScript writes it
 * @param seconds - after which recheck gives up
 * @returns `none found`, or how the time grows: `2nd degree polynomial`, `exponential`
 */
export function growthOf(expression: string, seconds: number): string {
  const { source, flags } = partsOf(expression);
  const found = ask(source, flags, "fuzz", seconds);
  return found.status === "safe" ? "none found" : said(found).replace(" (fuzz)", "");
}

function partsOf(expression: string): { source: string; flags: string } {
  const [, source = "", flags = ""] = /^\/(.*)\/([a-z]*)$/su.exec(expression) ?? [];
  return { source, flags };
}

function ask(source: string, flags: string, checker: "automaton" | "fuzz", seconds: number): Diagnostics {
  // The JavaScript build: same answers everywhere, and no program is started.
  process.env.RECHECK_BACKEND = "pure";
  const { checkSync } = createRequire(import.meta.url)("recheck") as { checkSync: Check };
  return checkSync(source, flags, { checker, timeout: seconds * 1000 });
}

function said({ complexity, error }: Diagnostics): string {
  return complexity?.summary ?? [error?.kind, error?.message].filter(Boolean).join(" ");
}

/**
 * Shortens bounded repetitions to one or two turns.
 *
 * @param source - of an expression
 * @returns another, with the same growth
 */
export function shortened(source: string): string {
  return withBounds(source, (least, most) =>
    most === null ? `{${Math.min(least, 2)}}` : fewer(least, most),
  );
}

/**
 * Takes the bounds from groups that may be repeated many times, and shortens all others.
 *
 * @param source - of an expression
 * @returns another, which is exponential where only a bound hinders this one; null where there is none to take
 */
export function withoutBounds(source: string): string | null {
  let taken = 0;
  const opened = withBounds(source, (least, most, isGroup) => {
    if (most === null) return `{${Math.min(least, 2)}}`;
    if (!isGroup || most < MANY_TURNS || most > NO_BOUND) return fewer(least, most);
    taken++;
    return `{${Math.min(least, 1)},}`;
  });
  return taken > 0 ? opened : null;
}

/** Writes repetitions with a bound anew: `most` is null for `{3}`. */
function withBounds(
  source: string,
  write: (least: number, most: number | null, isGroup: boolean) => string,
): string {
  let out = "";
  let inClass = false;
  for (let at = 0; at < source.length; at++) {
    const rest = source.slice(at, at + 40);
    const whole = /^\\(?:[pPuk]\{[^}]*\}|.)/su.exec(rest)?.[0];
    const bounds = inClass || whole ? null : /^\{(\d+)(?:(,)(\d*))?\}/u.exec(rest);
    if (rest.startsWith("[")) inClass = true;
    if (rest.startsWith("]")) inClass = false;
    const taken = whole ?? bounds?.[0] ?? source[at]!;
    if (bounds === null) out += taken;
    else {
      const most = bounds[2] === undefined ? null : Number(bounds[3] || Infinity);
      out += write(Number(bounds[1]), most, source[at - 1] === ")");
    }
    at += taken.length - 1;
  }
  return out;
}

function fewer(least: number, most: number): string {
  return `{${Math.min(least, 1)},${most > NO_BOUND ? "" : Math.min(most, 2)}}`;
}
