import { LETTER_COSTS } from "../tables/letters.js";

const SIZE = 27;
/** By how much words are likelier than their pairs make them, in nats a letter. */
const KNOWN = 0.45;
/** What a capital inside a word costs, in nats: iPhone, WeChat. */
const INNER_CAPITAL = 3;

/**
 * How improbable a run of letters is as a word of English or pinyin, by its pairs of letters, or as an abbreviation in
 * capitals.
 *
 * @param word - letters of ASCII alone
 * @returns nats: a word of six letters has about 17, six random letters about 30
 */
export function wordCost(word: string): number {
  const spelled = 1 + pairsOf(word) - KNOWN * word.length + INNER_CAPITAL * innerCapitals(word);
  if (word.length <= 6 && /^[A-Z]+$/u.test(word))
    return Math.min(spelled, 1 + (word.length <= 4 ? 2.8 : 3.2) * word.length);
  return spelled;
}

function pairsOf(word: string): number {
  let cost = 0;
  let last = 0;
  for (let at = 0; at <= word.length; at++) {
    const code = at < word.length ? (word.charCodeAt(at) | 32) - 96 : 0;
    cost += (LETTER_COSTS.charCodeAt(last * SIZE + code) - 48) / 6;
    last = code;
  }
  return cost;
}

/** Capitals behind a small letter, and small letters behind two capitals. */
function innerCapitals(word: string): number {
  return word.match(/(?<=[a-z])[A-Z]|(?<=[A-Z]{2})[a-z]/gu)?.length ?? 0;
}
