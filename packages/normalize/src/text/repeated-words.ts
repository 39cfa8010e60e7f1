import { HAN, is } from "./classes.js";
import type { Piece } from "./pieces.js";

/** What stands at breaks, for each line before which one is: how many characters of it stand together elsewhere. */
export type Repeated = ReadonlyMap<Piece, number>;

/**
 * Finds the breaks whose two sides stand together elsewhere on the page: 防控工作|领导小组 is one name where the page
 * has it whole. Two characters on one side and one on the other must, at least: single ones meet by chance.
 *
 * @param pieces - the lines of a page
 * @returns for the line behind a break, 3 or 4 characters; lines whose break is not met elsewhere are missing
 */
export function findRepeated(pieces: readonly Piece[]): Repeated {
  const sought = new Map<string, Piece[]>();
  const heads = new Uint8Array(0x10000);
  for (let i = 1; i < pieces.length; i++) {
    const first = pieces[i - 1]!;
    const second = pieces[i]!;
    if (first.ended || !first.chinese || !second.chinese) continue;
    for (const key of keysOf(first.text.slice(-2), second.text.slice(0, 2))) {
      const found = sought.get(key);
      if (found === undefined) sought.set(key, [second]);
      else if (found.length < MOST) found.push(second);
      heads[slot(key, 0)] = 1;
    }
  }
  const repeated = new Map<Piece, number>();
  if (sought.size === 0) return repeated;
  for (const { text } of pieces) {
    for (let at = 0; at < text.length; at++) {
      if (heads[slot(text, at)] === 0) continue;
      for (let length = 3; length <= 4; length++) {
        const found = sought.get(text.slice(at, at + length));
        for (const piece of found ?? []) if (repeated.get(piece) !== 4) repeated.set(piece, length);
      }
    }
  }
  return repeated;
}

/** Breaks at the same characters that are remembered: of a page with more, the first tell what it is. */
const MOST = 8;

/** A place for the two units at an offset, shared with others, so that most of a text need not be looked up. */
function slot(text: string, at: number): number {
  return (text.charCodeAt(at) * 31 + text.charCodeAt(at + 1)) & 0xffff;
}

function keysOf(left: string, right: string): string[] {
  const both = left + right;
  if (left.length < 1 || right.length < 1) return [];
  for (let at = 0; at < both.length; at++) if (!is(both, at, HAN)) return [];
  const keys: string[] = [];
  if (both.length === 4) keys.push(both);
  if (left.length === 2) keys.push(left + right[0]!);
  if (right.length === 2) keys.push(left.at(-1)! + right);
  return keys;
}
