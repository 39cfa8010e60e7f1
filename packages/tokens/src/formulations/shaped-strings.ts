import { type Candidate, GRAMMAR, NO_END } from "./candidate.js";

/** What makes a word with 化 before it: 化工, 化学, 化解. */
const BEGUN_BY_HUA: ReadonlySet<string> = new Set("工学肥纤石解债疗验妆险");
const STRETCH = /\p{Script=Han}+/gu;
/** Words of two characters with 化, in which it makes no adjective of a longer stem. */
const TWO_WITH_HUA: ReadonlySet<string> = new Set(
  "文变强优深消转淡固恶绿美净简同分催退老融焚火开教造石孵激泛氧碳风溶硬软弱量细",
);

/**
 * Candidates that have the shape of a formulation: four characters of which two are the same, at one place of each
 * half (复工复产, 应检尽检); four between two marks; a stem of two characters with 化 and what it qualifies, up to the next
 * mark (网格化管理).
 *
 * @param text - any text
 * @returns candidates in order, once for each place
 * @example
 * shapedCandidates("推进复工复产，"); // [{ form: "复工复产", kind: "fourCharacter", certain: false }]
 */
export function shapedCandidates(text: string): readonly Candidate[] {
  const found: Candidate[] = [];
  for (const { 0: stretch } of text.matchAll(STRETCH)) {
    const characters = [...stretch];
    if (characters.length === 4 && characters.every((character) => !GRAMMAR.has(character))) {
      found.push({ form: stretch, kind: "fourCharacter", certain: hasFrame(characters, 0) });
    } else {
      for (let at = 0; at + 4 <= characters.length; at++) {
        if (!hasFrame(characters, at)) continue;
        // 群策群力 beside a mark is one; 行业企业 is two words.
        const certain = characters[at] === characters[at + 2] && (at === 0 || at + 4 === characters.length);
        found.push({ form: characters.slice(at, at + 4).join(""), kind: "fourCharacter", certain });
      }
    }
    const derived = derivedCandidate(characters);
    if (derived !== null) found.push(derived);
  }
  return found;
}

/** ABAC or ABCB, without words of grammar. */
function hasFrame(characters: readonly string[], at: number): boolean {
  const [a, b, c, d] = [characters[at]!, characters[at + 1]!, characters[at + 2]!, characters[at + 3]!];
  if (a === b || c === d || (a === c) === (b === d)) return false;
  return ![a, b, c, d].some((character) => GRAMMAR.has(character));
}

/**
 * The last stem with 化 of a stretch, with the two to four characters that follow it up to the end of the stretch. Two
 * are a word; of three or four it is not certain.
 */
function derivedCandidate(characters: readonly string[]): Candidate | null {
  const at = characters.lastIndexOf("化");
  const rest = characters.length - at - 1;
  if (at < 2 || rest < 2 || rest > 4 || TWO_WITH_HUA.has(characters[at - 1]!)) return null;
  const form = characters.slice(at - 2);
  if (BEGUN_BY_HUA.has(form[3]!) || NO_END.has(form.at(-1)!) || form.at(-1) === "中") return null;
  if (form.some((character) => GRAMMAR.has(character))) return null;
  return { form: form.join(""), kind: "derived", certain: rest === 2 };
}
