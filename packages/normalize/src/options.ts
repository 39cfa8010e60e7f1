/** Name of a rule, as in the registry `rules`. */
export type RuleName = string;

/** What the caller of `normalize` can choose. */
export interface NormalizeOptions {
  /** Rules to leave out, or to keep, by name. Default: all on. */
  readonly rules?: Readonly<Record<RuleName, boolean>>;
  /** Leave traditional characters as they are. Default false. */
  readonly keepTraditional?: boolean;
  /** Leave full- and half-width forms and punctuation as they are. Default false. */
  readonly keepWidth?: boolean;
  readonly thresholds?: Partial<Thresholds>;
}

/** How much evidence a rule must see. */
export interface Thresholds {
  /** Annotations without tones that fit their character, in the document. Default 3. */
  readonly tonelessPinyin: number;
  /** Annotations with tones after a common character of a simplified text, in the document. Default 2. */
  readonly tonePinyin: number;
  /** Pairs of random characters in a forum's jammer. Default 4. */
  readonly forumJammer: number;
  /** Mean plausibility, from 0 to 1, that characters must have after a change of charset or of byte order. Default 0.8. */
  readonly charset: number;
}

/** Options with every default filled in. */
export interface ResolvedOptions {
  readonly off: ReadonlySet<string>;
  readonly keepTraditional: boolean;
  readonly keepWidth: boolean;
  readonly thresholds: Thresholds;
}

const THRESHOLDS: Thresholds = { tonelessPinyin: 3, tonePinyin: 2, forumJammer: 4, charset: 0.8 };
const NAMES = ["rules", "keepTraditional", "keepWidth", "thresholds"];

/**
 * Fills in the defaults.
 *
 * @param options - as given
 * @param ruleNames - the rules that there are
 * @returns all of them
 * @throws RangeError on a name that does not exist, naming those that do, and on a value that a name cannot have
 */
export function resolveOptions(options: NormalizeOptions, ruleNames: readonly RuleName[]): ResolvedOptions {
  known("option", Object.keys(options), NAMES);
  known("rule", Object.keys(options.rules ?? {}), ruleNames);
  known("threshold", Object.keys(options.thresholds ?? {}), Object.keys(THRESHOLDS));
  const thresholds = { ...THRESHOLDS, ...options.thresholds };
  for (const [name, value] of Object.entries(thresholds)) {
    const most = name === "charset" ? 1 : Number.POSITIVE_INFINITY;
    if (typeof value !== "number" || !(value >= 0 && value <= most)) {
      const range = most === 1 ? "from 0 to 1" : "from 0 up";
      throw new RangeError(`threshold ${name}: a number ${range}, not ${String(value)}`);
    }
  }
  const off = Object.entries(options.rules ?? {}).filter(([name, on]) => !flag("rule", name, on, true));
  return {
    off: new Set(off.map(([name]) => name)),
    keepTraditional: flag("option", "keepTraditional", options.keepTraditional, false),
    keepWidth: flag("option", "keepWidth", options.keepWidth, false),
    thresholds,
  };
}

function flag(what: string, name: string, value: boolean | undefined, standard: boolean): boolean {
  if (value !== undefined && typeof value !== "boolean") {
    throw new RangeError(`${what} ${name}: true or false, not ${String(value)}`);
  }
  return value ?? standard;
}

function known(what: string, given: readonly string[], allowed: readonly string[]): void {
  for (const name of given) {
    if (!allowed.includes(name)) {
      throw new RangeError(`unknown ${what} ${JSON.stringify(name)}; allowed: ${allowed.join(", ")}`);
    }
  }
}
