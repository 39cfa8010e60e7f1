import type { Span } from "@tifa/corpus";
import { SPACE } from "./classes.js";
import type { Line } from "./lines.js";

/** How random a run looks: `sure` stands alone, the others need such runs elsewhere in the document. */
type Strength = "sure" | "likely" | "weak";

/** A run of ASCII characters and blanks that may be random. */
interface Run extends Span {
  readonly strength: Strength;
  /** Whether nothing else stands on its line. */
  readonly alone: boolean;
}

const BLANK = /[ \u00a0\t]/u;

/**
 * Finds runs of random characters at the start and end of lines and behind a sentence's end.
 *
 * Discuz draws five to fifteen times one of the characters 0x20–0x3B, a space, and one of 0x3F–0x7E (function
 * `jammer` of its source/function/function_discuzcode.php), so that between blanks a letter or sign of the upper half
 * comes first and one of the lower half second.
 *
 * @param text - any text
 * @param lines - its lines
 * @param least - pairs that a run must have
 * @returns spans in order
 */
export function findJammers(text: string, lines: readonly Line[], least: number): Span[] {
  // Program text with Chinese comments has many more letters; annotated Chinese has up to four a character.
  if (lines.reduce((sum, line) => sum + line.han * 4 - line.latin, 0) < 0) return [];
  const runs = lines.flatMap((line) => (line.bits & SPACE ? runsOf(text, line, least) : []));
  const inText = runs.filter((run) => !run.alone);
  const count = (strength: Strength): number => inText.filter((run) => run.strength === strength).length;
  const sure = count("sure");
  const likely = count("likely");
  const weak = count("weak");
  return runs.filter(({ strength, alone }) => {
    if (strength === "sure") return !alone || sure >= 1;
    return sure >= 1 || (strength === "likely" ? likely + weak >= 3 : likely >= 2);
  });
}

function runsOf(text: string, line: Line, least: number): Run[] {
  const source = text.slice(line.start, line.end);
  const runs: Run[] = [];
  for (let start = 0, end = 0; start < source.length; start = end + 1) {
    end = start;
    while (isPlain(source.charCodeAt(end))) end++;
    if (end - start < 5) continue;
    const atStart = start === 0;
    const atEnd = end === source.length;
    const afterSentence = /[。！？；”），、：]/u.test(source[start - 1] ?? "");
    if (!atStart && !atEnd && !afterSentence) continue;
    const before = source.slice(0, start);
    const closes = /[(（][^()（）]*$/u.test(before.slice(-80));
    const run = judge(source.slice(start, end), atStart, atEnd, least, closes);
    if (run !== null)
      runs.push({ ...run, start: line.start + start + run.start, end: line.start + start + run.end });
  }
  return runs;
}

/** Whether a unit is one of those that jammers are made of, or a blank; false for NaN, behind the end. */
function isPlain(code: number): boolean {
  return (code >= 0x20 && code <= 0x7e) || code === 0xa0 || code === 0x09;
}

interface Token extends Span {
  readonly text: string;
}

function judge(run: string, atStart: boolean, atEnd: boolean, least: number, closes: boolean): Run | null {
  const tokens: Token[] = [...run.matchAll(/[^ \u00a0\t]{1,100000}/gu)].map((match) => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
  // A token that touches the text is part of it; only Discuz's very first sign touches what stands before.
  const gluedEnd = !atEnd && !BLANK.test(run.at(-1)!);
  const gluedStart = !atStart && !BLANK.test(run[0]!) && !isFirstSign(tokens, closes);
  const free = tokens.slice(gluedStart ? 1 : 0, gluedEnd ? -1 : undefined);
  const set = discuzSpan(free, atStart, atEnd, least) ?? garbledSpan(words(free, atStart, atEnd));
  if (set === null) return null;
  return {
    alone: atStart && atEnd,
    start: set.tokens[0]!.start,
    end: set.tokens.at(-1)!.end,
    strength: set.strength,
  };
}

/** Tokens without the marks and numbers that stand between them and the text: those belong to it. */
function words(tokens: readonly Token[], atStart: boolean, atEnd: boolean): readonly Token[] {
  const own = (token: Token | undefined): boolean =>
    token !== undefined && /^(?:\d+|[!-/:;])$/u.test(token.text);
  let from = 0;
  let to = tokens.length;
  if (!atStart) while (from < to && own(tokens[from])) from++;
  if (!atEnd) while (to > from && own(tokens[to - 1])) to--;
  return tokens.slice(from, to);
}

/** Whether a sign that touches the text is the first one drawn: then a pair follows, not another such sign. */
function isFirstSign(tokens: readonly Token[], closes: boolean): boolean {
  const [first, second] = tokens;
  if (first === undefined || !/^[!-/:;]$/u.test(first.text) || second === undefined) return false;
  return /^[?-~]/u.test(second.text) && !(closes && first.text === ")");
}

interface Found {
  readonly tokens: readonly Token[];
  readonly strength: Strength;
}

/** Groups of characters that mean nothing. */
function garbledSpan(tokens: readonly Token[]): Found | null {
  if (tokens.length === 0) return null;
  if (tokens.every((token) => isGarbled(token.text))) {
    const rare = tokens.reduce(
      (sum, token) => sum + (token.text.match(/[#$*<>@[\\\]^_`{|}~]/gu)?.length ?? 0),
      0,
    );
    return { tokens, strength: rare >= 2 ? "sure" : "likely" };
  }
  if (tokens.every((token) => isUnread(token.text))) return { tokens, strength: "weak" };
  if (tokens.length < 3 || !tokens.every((token) => /^[A-Za-z0-9]{1,7}$/u.test(token.text))) return null;
  const odd = tokens.filter((token) => isOdd(token.text));
  const mixed = odd.filter((token) => /[A-Za-z]\d|\d[A-Za-z]/u.test(token.text)).length;
  if (odd.length >= 3 && mixed >= 1 && odd.length * 5 >= tokens.length * 3)
    return { tokens, strength: "sure" };
  if (odd.length * 2 >= tokens.length) return { tokens, strength: "likely" };
  return odd.length >= 1 ? { tokens, strength: "weak" } : null;
}

const UPPER = /^[?-~]$/u;
const LOWER = /^[!-;]$/u;
const PAIR = /^[?-~][!-;]$/u;

/** The tokens that follow Discuz's pattern, from the outer end of the run inwards; null where they are too few. */
function discuzSpan(tokens: readonly Token[], atStart: boolean, atEnd: boolean, least: number): Found | null {
  const fits = ({ text }: Token): boolean => PAIR.test(text) || UPPER.test(text) || LOWER.test(text);
  let from = 0;
  let to = tokens.length;
  if (atEnd || !atStart) {
    from = to;
    while (from > 0 && fits(tokens[from - 1]!)) from--;
  } else {
    to = 0;
    while (to < tokens.length && fits(tokens[to]!)) to++;
  }
  const taken = tokens.slice(from, to);
  if (taken.length < least) return null;
  const pairs = taken.filter((token) => PAIR.test(token.text));
  const lower = new Set(pairs.map((token) => token.text[1]));
  const upper = new Set(taken.map((token) => token.text[0]!).filter((first) => UPPER.test(first)));
  // Lists (A. B. C.) have one sign throughout; random draws have not.
  if (pairs.length >= least - 1 && lower.size >= 3 && upper.size >= 3)
    return { tokens: taken, strength: "sure" };
  return pairs.length >= 1 && upper.size >= 3 ? { tokens: taken, strength: "likely" } : null;
}

/** Whether a group of letters and digits is none that people write: digits among letters, capitals inside words. */
function isOdd(token: string): boolean {
  if (!/^[A-Za-z0-9]{2,7}$/u.test(token)) return false;
  if (/^[A-Z]{1,4}-?\d{1,4}$/u.test(token) || /^\d+[A-Za-z]{1,2}$/u.test(token)) return false;
  return /\d[A-Za-z]+\d|[A-Za-z]\d+[A-Za-z]|[a-z]+[A-Z]|\d[a-z]{2,}|[A-Z]{2,}[a-z]/u.test(token);
}

/** Whether a group mixes signs, cases and digits as no address, formula or word does. */
function isGarbled(token: string): boolean {
  if (/https?:|www\.|@[A-Za-z0-9-]+\.|\.(?:com|cn|org|net|html?)/u.test(token)) return false;
  const kinds = [...token].map(kindOf);
  const changes = kinds.filter((kind, i) => i > 0 && kind !== kinds[i - 1]).length;
  const signs = kinds.filter((kind) => kind === "sign").length;
  if (token.length < 6 || signs === 0 || changes * 5 < token.length * 2) return false;
  return new Set(kinds).size >= 3 && kinds.includes("small") && (kinds.includes("capital") || signs >= 3);
}

/** Whether a group could be random, with less to show for it. */
function isUnread(token: string): boolean {
  if (
    token.length < 8 ||
    /https?:|www\.|@[A-Za-z0-9-]+\.|\.(?:com|cn|org|net|html?)|^[\d.,:%/-]+$/u.test(token)
  )
    return false;
  const kinds = [...token].map(kindOf);
  return kinds.filter((kind, i) => i > 0 && kind !== kinds[i - 1]).length >= 3 && /[A-Za-z]/u.test(token);
}

function kindOf(character: string): string {
  if (/[a-z]/u.test(character)) return "small";
  if (/[A-Z]/u.test(character)) return "capital";
  return /[0-9]/u.test(character) ? "digit" : "sign";
}

/** Start of a jammer with the blanks before it. */
export function startOfJammer(text: string, { start }: Span): number {
  let at = start;
  while (at > 0 && BLANK.test(text[at - 1]!)) at--;
  return at;
}

/** End of a jammer with the blanks after it. */
export function endOfJammer(text: string, { end }: Span): number {
  let at = end;
  while (at < text.length && BLANK.test(text[at]!)) at++;
  return at;
}
