import { fillDefaults, requireOneOf } from "./fill-defaults.js";
import type { Random } from "./random.js";

/** Options of {@link punctuation}. */
export interface PunctuationOptions {
  /** Share of the full-width marks ，：；！？（） that become half-width. Default 1. */
  readonly halfWidth: number;
  /** Share of the commas that stand twice: `,,`. Default 0. */
  readonly doubledCommas: number;
  /** Share of the full stops that stand twice: `。。`. Default 0. */
  readonly doubledStops: number;
  /** Share of the marks 、；： that stand twice. Default 0. */
  readonly doubledOthers: number;
  /** Share of the marks 、；。 that get a comma in front: `,、` `,。`. Default 0. */
  readonly commaBefore: number;
  /** Share of the lines whose quotation marks become straight ones. Default 0. */
  readonly straightQuotes: number;
  /** What the middle dot in names becomes; `""` leaves it. Default "". */
  readonly middleDot: string;
  /** Share of the half-width commas that get a space behind: `, `. Default 0. */
  readonly spaceAfter: number;
  /** Forms that marks are written in: those of vertical text, small ones, half-width ones of Japanese. Default "own". */
  readonly forms: "own" | "vertical" | "small" | "half";
  /** What full stops become; `""` leaves them. Default "". */
  readonly stop: "" | "." | "．";
}

const DEFAULTS: PunctuationOptions = {
  halfWidth: 1,
  doubledCommas: 0,
  doubledStops: 0,
  doubledOthers: 0,
  commaBefore: 0,
  straightQuotes: 0,
  middleDot: "",
  spaceAfter: 0,
  forms: "own",
  stop: "",
};

const OWN = "，。、；：！？（）";
/** Of the same marks; `。` has no small form of its own. */
const FORMS = {
  own: OWN,
  vertical: "︐︒︑︔︓︕︖︵︶",
  small: "﹐。﹑﹔﹕﹗﹖﹙﹚",
  half: "，｡､；：！？（）",
};

/**
 * Spoils punctuation: half-width marks, marks that stand twice, commas before other marks, straight quotation marks.
 *
 * @param text to be damaged, with full-width punctuation.
 * @param given see {@link PunctuationOptions}.
 * @param random the source of choices.
 * @returns the damaged text.
 */
export function punctuation(text: string, given: Partial<PunctuationOptions>, random: Random): string {
  const options = fillDefaults("punctuation", DEFAULTS, given);
  requireOneOf("punctuation.forms", options.forms, Object.keys(FORMS));
  requireOneOf("punctuation.stop", options.stop, ["", ".", "．"]);
  const lines = text.split("\n").map((line) => {
    const straight = random.chance(options.straightQuotes);
    return [...line].map((mark) => spoil(straight ? straighten(mark) : mark, options, random)).join("");
  });
  return lines.join("\n");
}

function spoil(mark: string, options: PunctuationOptions, random: Random): string {
  if (mark === "·" && options.middleDot !== "") return options.middleDot;
  if (mark === "。" && options.stop !== "") return options.stop;
  const before = /[、；。]/u.test(mark) && random.chance(options.commaBefore) ? "," : "";
  let out = mark;
  if (/[，：；！？（）]/u.test(mark) && random.chance(options.halfWidth)) {
    out = String.fromCharCode(mark.charCodeAt(0) - 0xfee0);
  }
  if (mark === "，" && random.chance(options.doubledCommas)) out += out;
  if (mark === "。" && random.chance(options.doubledStops)) out += out;
  if (options.doubledOthers > 0 && /[、；：]/u.test(mark) && random.chance(options.doubledOthers)) out += out;
  if (out.endsWith(",") && random.chance(options.spaceAfter)) out += " ";
  const form = out === mark && OWN.includes(mark) ? FORMS[options.forms][OWN.indexOf(mark)]! : out;
  return before + form;
}

function straighten(mark: string): string {
  if (mark === "“" || mark === "”") return '"';
  return mark === "‘" || mark === "’" ? "'" : mark;
}
