import { applyPasses, revertPasses } from "@tifa/corpus";
import type { ReadDocument } from "@tifa/features";
import type { Row } from "./table-html.js";

/** Longer edits are shortened in tables. */
const LONGEST = 24;

/**
 * The page with most kinds of damage; among equals the one with most repairs, then the first.
 *
 * @param pages - at least one page
 * @throws RangeError if there is none
 * @example
 * mostDamaged(await readCorpus("../data/samples/damaged")).readout.title;
 */
export function mostDamaged(pages: readonly ReadDocument[]): ReadDocument {
  const [first, ...rest] = pages;
  if (first === undefined) throw new RangeError("mostDamaged: there is no page");
  const repairs = (page: ReadDocument): number => page.clean.noise.reduce((sum, { count }) => sum + count, 0);
  return rest.reduce((best, page) => {
    const more = page.clean.noise.length - best.clean.noise.length;
    return more > 0 || (more === 0 && repairs(page) > repairs(best)) ? page : best;
  }, first);
}

/**
 * How often each rule repaired something, with its first edit as an example.
 *
 * @param pages - pages as `readCorpus` gives them
 * @returns one row a rule, most edits first
 * @example
 * show.table(repairRows(pages));
 */
export function repairRows(pages: readonly ReadDocument[]): Row[] {
  const rules = new Map<string, { edits: number; pages: Set<string>; before: string; after: string }>();
  for (const { clean } of pages) {
    for (const { rule, before, after } of clean.passes.flat()) {
      const known = rules.get(rule) ?? { edits: 0, pages: new Set(), before, after };
      known.edits += 1;
      known.pages.add(clean.id);
      rules.set(rule, known);
    }
  }
  return [...rules]
    .sort(([a, x], [b, y]) => y.edits - x.edits || (a < b ? -1 : 1))
    .map(([rule, { edits, pages: on, before, after }]) => ({
      rule,
      edits,
      pages: on.size,
      "for example": `${visible(before)} → ${visible(after)}`,
    }));
}

/**
 * Holds pages to the laws of the log: replaying it gives the clean text, undoing it the raw text, and every
 * paragraph is a slice of the clean text.
 *
 * @param pages - pages as `readCorpus` gives them
 * @returns one row a law, with the number of pages that keep it
 * @example
 * show.table(lawRows(pages));
 */
export function lawRows(pages: readonly ReadDocument[]): Row[] {
  const count = (holds: (page: ReadDocument) => boolean): number => pages.filter(holds).length;
  const row = (law: string, holds: (page: ReadDocument) => boolean): Row => ({
    law,
    holds: count(holds),
    of: pages.length,
  });
  return [
    row(
      "replaying the log gives the clean text",
      ({ clean }) => applyPasses(clean.raw.text, clean.passes) === clean.text,
    ),
    row(
      "undoing the log gives the raw text",
      ({ clean }) => revertPasses(clean.text, clean.passes) === clean.raw.text,
    ),
    row("every paragraph is a slice of the clean text", ({ clean, readout }) =>
      readout.paragraphs.every((paragraph, index) => {
        const span = readout.paragraphSpans[index];
        return span !== undefined && clean.text.slice(span.start, span.end) === paragraph;
      }),
    ),
  ];
}

/** Text of an edit for a table: white space named, the rest shortened. */
function visible(text: string): string {
  if (text === "") return "∅";
  const shown = text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
  return shown
    .replaceAll("\n", "⏎")
    .replaceAll("\t", "⇥")
    .replaceAll("\u3000", "□")
    .replaceAll(" ", "␣")
    .replace(/[\p{Cc}\p{Cf}\p{Zs}]/gu, codePoint);
}

/** U+200B: what has no shape of its own, or changes that of others. */
function codePoint(sign: string): string {
  return `U+${sign.codePointAt(0)!.toString(16).toUpperCase().padStart(4, "0")}`;
}
