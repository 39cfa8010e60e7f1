import type { ExplainedEdit } from "../../src/index.js";
import { explainEdits, normalize } from "../../src/index.js";
import { createRandom } from "../damage/random.js";
import { rawDocument } from "../raw.js";
import type { RealText } from "../texts/real-texts.js";

/** Units of raw text shown on each side of an edit. */
const CONTEXT = 24;

/**
 * Draws edits of a rule from real texts, to be read. The same rule and number give the same samples.
 *
 * @param texts - texts of any corpora
 * @param rule - a rule's name
 * @param number - how many from each corpus
 * @returns a line a sample: where, the raw text round it with the edit in brackets, the reason
 */
export function sampleEdits(texts: readonly RealText[], rule: string, number: number): string[] {
  const random = createRandom(20260105, rule);
  const found = new Map<string, string[]>();
  for (const { corpus, id, text } of texts) {
    const clean = normalize(rawDocument(text));
    if (!clean.passes.some((pass) => pass[0]!.rule === rule)) continue;
    const lines = found.get(corpus) ?? [];
    found.set(corpus, lines);
    for (const edit of explainEdits(clean).flat())
      if (edit.rule === rule)
        lines.push(`${corpus}/${id}:${edit.rawStart}  ${inContext(text, edit)}  ${edit.why}`);
  }
  return [...found.values()].flatMap((lines) => random.some(lines, number / lines.length));
}

function inContext(text: string, { rawStart, rawEnd, after }: ExplainedEdit): string {
  const before = text.slice(Math.max(0, rawStart - CONTEXT), rawStart);
  const shown = `${before}⟦${text.slice(rawStart, rawEnd)}→${after}⟧${text.slice(rawEnd, rawEnd + CONTEXT)}`;
  return shown.replace(/[^\P{Z} ]|\p{C}/gu, (character) =>
    character === "\n" ? "↵" : `\\u{${character.codePointAt(0)!.toString(16)}}`,
  );
}
