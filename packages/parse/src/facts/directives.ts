import type { Directive, Span } from "@tifa/corpus";
import type { Mention } from "../names/find-mentions.js";
import { byUnit, lastStartingIn, startingIn } from "../text/by-unit.js";
import { sentences } from "../text/sentences.js";
import type { Unit } from "../text/unit.js";
import { isNarrative } from "./narrative.js";
import { readOrder } from "./read-order.js";
import type { Act } from "./speech-acts.js";

/**
 * Finds the sentences that tell somebody to do something: those with a modal (要, 必须, 不得…) and those that begin
 * with a bare imperative (落实…, 进一步压实…), within what somebody says. What was done, how things stand, and who is
 * appointed are none. A run-in heading that orders is one of its own.
 *
 * @param units - headline and paragraphs; the headline is left out
 * @param acts - who says what
 * @param mentions - who is named where
 * @returns directives in order
 */
export function directives(
  units: readonly Unit[],
  acts: readonly Act[],
  mentions: readonly Mention[],
): Directive[] {
  const found: Directive[] = [];
  let carried: string | null | undefined;
  const named = byUnit(mentions, units.length);
  const said = byUnit(acts, units.length);
  units.forEach((unit, index) => {
    if (unit.paragraph === null) return;
    const here = named[index]!;
    const own = said[index]!;
    for (const sentence of sentences(unit.text)) {
      for (const part of parts(unit.text, sentence, own)) {
        const speaker = speakerOf(part, own, carried);
        if (speaker === undefined || isNarrative(unit, part, here)) continue;
        const order = readOrder(unit.text.slice(part.start, part.end));
        if (order !== null) {
          const text = unit.text.slice(part.start, part.end);
          found.push({
            paragraph: unit.paragraph,
            start: part.start,
            end: part.end,
            text,
            marker: order.marker,
            speaker,
          });
        }
      }
    }
    const last = own.at(-1);
    if (last !== undefined) carried = last.end >= unit.text.length ? last.speaker : undefined;
    else if (sentences(unit.text).some((sentence) => isNarrative(unit, sentence, here))) carried = undefined;
  });
  return found;
}

/** A sentence without its attribution, and a heading that runs into it apart. */
function parts(text: string, sentence: Span, acts: readonly Act[]): Span[] {
  const found: Span[] = [];
  let from = sentence.start;
  for (const act of startingIn(acts, sentence.start, sentence.end)) {
    const before = text.slice(from, act.start);
    const blank = before.lastIndexOf(" ");
    if (blank > 0 && !/[，。；：！？]/u.test(before.slice(blank)))
      found.push({ start: from, end: from + blank });
    from = act.content;
  }
  found.push({ start: from, end: sentence.end });
  return found.map((span) => trim(text, span));
}

function trim(text: string, { start, end }: Span): Span {
  const from = end - text.slice(start, end).trimStart().length;
  return { start: from, end: from + text.slice(from, end).trimEnd().length };
}

/** Who says a part: the act that reaches over it; for a heading the act that follows; else who spoke before. */
function speakerOf(
  part: Span,
  acts: readonly Act[],
  carried: string | null | undefined,
): string | null | undefined {
  const over = lastStartingIn(acts, 0, part.start);
  if (over !== undefined && part.start < over.end) return over.speaker;
  const next = startingIn(acts, part.end, part.end + 21)[0];
  if (next !== undefined) return next.speaker;
  return acts.length === 0 ? carried : undefined;
}
