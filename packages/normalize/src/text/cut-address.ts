import type { AsciiRun } from "./ascii-runs.js";

/** A piece of an address that a line break has cut: with what stands on the other side it is one. */
export function isCutAddress(text: string, { start, end, atStart, atEnd }: AsciiRun): boolean {
  let from = atStart ? start - 1 : start;
  if (atStart) while (from > 0 && from > start - 61 && isPrinted(text.charCodeAt(from - 1))) from--;
  let to = atEnd ? end + 1 : end;
  if (atEnd) while (to < text.length && to < end + 61 && isPrinted(text.charCodeAt(to))) to++;
  if (from === start - 1 && to === end + 1) return false;
  const piece = text.slice(Math.max(0, from), to);
  // Every address has one of the two.
  return (piece.includes(".") || piece.includes("/")) && ADDRESS.test(piece.replace(/\n/gu, ""));
}

const isPrinted = (code: number): boolean => code >= 0x21 && code <= 0x7e;

const ADDRESS =
  /https?:\/\/|www\.[a-z0-9]|\w@[a-z0-9-]{2,}\.[a-z]{2}|[a-z0-9]\.(?:com|cn|gov|org|net|html?)(?![A-Za-z])/u;
