import type { Span } from "@tifa/corpus";
import type { AsciiRun } from "./ascii-runs.js";

/** A piece of an address that a line break has cut: with what stands on the other side it is one. */
export function isCutAddress(text: string, { groups, atStart, atEnd }: AsciiRun): boolean {
  const first = groups[0]!;
  const last = groups.at(-1)!;
  return (atStart && isCutAt(text, first.start - 1, first)) || (atEnd && isCutAt(text, last.end, last));
}

/** Whether a group and what the break at an offset parts from it are an address. */
function isCutAt(text: string, at: number, { start, end }: Span): boolean {
  if (text[at] !== "\n") return false;
  let from = start;
  let to = end;
  if (at < start) from = at;
  else to = at + 1;
  while (at < start && from > 0 && from > start - 61 && isPrinted(text.charCodeAt(from - 1))) from--;
  while (at >= end && to < text.length && to < end + 61 && isPrinted(text.charCodeAt(to))) to++;
  if (from === at || to === at + 1) return false;
  const piece = text.slice(from, to);
  // Every address has one of the two.
  return (piece.includes(".") || piece.includes("/")) && ADDRESS.test(piece.replace(/\n/gu, ""));
}

const isPrinted = (code: number): boolean => code >= 0x21 && code <= 0x7e;

const ADDRESS =
  /https?:\/\/|www\.[a-z0-9]|\w@[a-z0-9-]{2,}\.[a-z]{2}|[a-z0-9]\.(?:com|cn|gov|org|net|html?)(?![A-Za-z])/u;
