import { normalize, rules } from "../../src/index.js";
import { rawDocument } from "../raw.js";
import type { RealText } from "../texts/real-texts.js";

/** How often each rule changed the texts of a corpus. */
export interface EditCounts {
  readonly documents: number;
  /** UTF-16 units of the raw texts. */
  readonly characters: number;
  /** Rule → edits; a rule that made none is left out. */
  readonly edits: Readonly<Record<string, number>>;
}

/**
 * Normalises texts and counts the edits of each rule.
 *
 * @param texts - texts of any corpora
 * @returns corpus → counts, corpora and rules in a fixed order
 */
export function countEdits(texts: readonly RealText[]): Record<string, EditCounts> {
  const counts: Record<string, EditCounts> = {};
  for (const corpus of [...new Set(texts.map((text) => text.corpus))].sort()) {
    const own = texts.filter((text) => text.corpus === corpus);
    const edits = new Map<string, number>();
    for (const { text } of own) {
      for (const pass of normalize(rawDocument(text)).passes)
        for (const { rule } of pass) edits.set(rule, (edits.get(rule) ?? 0) + 1);
    }
    counts[corpus] = {
      documents: own.length,
      characters: own.reduce((sum, { text }) => sum + text.length, 0),
      edits: Object.fromEntries(
        rules.map(({ name }) => [name, edits.get(name) ?? 0] as const).filter(([, count]) => count > 0),
      ),
    };
  }
  return counts;
}

/**
 * Draws the counts as a Markdown table: a rule a row, a corpus a column, edits per million characters.
 *
 * @param counts - as {@link countEdits} gives them
 * @returns lines of Markdown
 */
export function tableOfEdits(counts: Readonly<Record<string, EditCounts>>): string {
  const corpora = Object.entries(counts);
  const row = (name: string, cell: (own: EditCounts) => string): string =>
    `| ${[name, ...corpora.map(([, own]) => cell(own))].join(" | ")} |`;
  return [
    `| rule | ${corpora.map(([name]) => name).join(" | ")} |`,
    `| --- |${corpora.map(() => " ---: |").join("")}`,
    row("documents", (own) => String(own.documents)),
    row("characters", (own) => String(own.characters)),
    ...rules.map(({ name }) => row(`\`${name}\``, (own) => perMillion(own.edits[name] ?? 0, own.characters))),
  ].join("\n");
}

function perMillion(edits: number, characters: number): string {
  if (edits === 0) return "0";
  const rate = (edits * 1e6) / characters;
  return rate < 10 ? rate.toFixed(1) : String(Math.round(rate));
}
