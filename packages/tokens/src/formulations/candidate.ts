/**
 * How a formulation shows itself, from the surest to the least sure. `numbered`: numerals count what it stands for
 * (四早); `parallel`: parts of one length that share a character at one place (外防输入、内防反弹); `quoted`: it stands in
 * quotation marks; `fourCharacter`: four characters that repeat one (复工复产), or stand between marks; `derived`: a stem
 * with 化 and what it qualifies (网格化管理); `repeated`: a string that comes again and again.
 */
export type FormulationKind = "numbered" | "parallel" | "quoted" | "fourCharacter" | "derived" | "repeated";

/** All kinds, from the surest to the least sure. */
export const FORMULATION_KINDS: readonly FormulationKind[] = [
  "numbered",
  "parallel",
  "quoted",
  "fourCharacter",
  "derived",
  "repeated",
];

/** A string that may be a formulation. */
export interface Candidate {
  readonly form: string;
  readonly kind: FormulationKind;
  /** Whether it counts even if it is met once: where its shape, or a mark at each end, says where it begins and ends. */
  readonly certain: boolean;
}

/** Words of grammar: no part of a formulation that is found by its shape alone. */
export const GRAMMAR: ReadonlySet<string> = new Set(
  "的地得了着过和与及或是在也都就还又已被把对将于而且但其这那此等们各每很更最",
);

/** What no repeated string may begin with; 以 为 从 不 may (以人为本, 为民服务, 从严治党, 不忘初心). */
export const NO_START: ReadonlySet<string> = new Set([...GRAMMAR, ..."、+·%％年月日亿个化"]);

/** What no repeated string may end with. */
export const NO_END: ReadonlySet<string> = new Set([...GRAMMAR, ..."、+·从向以为要使让由并不"]);

const HAN = /^\p{Script=Han}+$/u;

/** Whether a text is all Han characters. */
export function isHan(text: string): boolean {
  return HAN.test(text);
}

/** A text without words of grammar. */
export function isContent(text: string): boolean {
  return [...text].every((character) => !GRAMMAR.has(character));
}
