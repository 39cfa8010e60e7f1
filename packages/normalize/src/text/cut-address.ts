import type { AsciiRun } from "./ascii-runs.js";

/** A piece of an address that a line break has cut: with what stands on the other side it is one. */
export function isCutAddress(text: string, { start, end, atStart, atEnd }: AsciiRun): boolean {
  const from = atStart
    ? start - 1 - /[!-~]*$/u.exec(text.slice(Math.max(0, start - 61), Math.max(0, start - 1)))![0].length
    : start;
  const to = atEnd ? end + 1 + /^[!-~]*/u.exec(text.slice(end + 1, end + 61))![0].length : end;
  if (from === start - 1 && to === end + 1) return false;
  return ADDRESS.test(text.slice(Math.max(0, from), to).replace(/\n/gu, ""));
}

const ADDRESS =
  /https?:\/\/|www\.[a-z0-9]|\w@[a-z0-9-]{2,}\.[a-z]{2}|[a-z0-9]\.(?:com|cn|gov|org|net|html?)(?![A-Za-z])/u;
