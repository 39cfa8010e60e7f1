import type { Directive, ReportPart } from "@tifa/corpus";
import { readOrder } from "../facts/read-order.js";
import { sentences } from "../text/sentences.js";
import type { Unit } from "../text/unit.js";

/**
 * The sentences of a work report that set a task: all that order in its parts about what is to come, and those with a
 * modal (要, 必须…) in parts of which neither headings nor place tell the time, and in reports without parts. What was done
 * orders nothing.
 *
 * @param units - headline and paragraphs
 * @param parts - parts of the report
 * @param speaker - who reports
 * @returns directives in order
 */
export function reportDirectives(
  units: readonly Unit[],
  parts: readonly ReportPart[],
  speaker: string | null,
): Directive[] {
  const found: Directive[] = [];
  const inParts = parts.filter((part) => part.level === 1);
  for (const { text, paragraph } of units) {
    if (paragraph === null) continue;
    const part = inParts.find((one) => one.paragraph < paragraph && paragraph < one.end);
    if (parts.length > 0 && part === undefined) continue;
    if (part?.period === "past") continue;
    for (const span of sentences(text)) {
      const start =
        span.start +
        /^\s*(?:[（(][一二三四五六七八九十\d]{1,3}[）)]|[一二三四五六七八九十]{1,3}[、是]|\d{1,2}[.．、](?!\d))?\s*/u.exec(
          text.slice(span.start, span.end),
        )![0].length;
      const sentence = text.slice(start, span.end);
      const order = readOrder(sentence);
      if (order === null || ((part?.period ?? null) === null && order.marker === null)) continue;
      found.push({ paragraph, start, end: span.end, text: sentence, marker: order.marker, speaker });
    }
  }
  return found;
}
