import { codePage } from "./code-pages.js";
import { familiarity, meanPlausibility, plausibilityOf } from "./common.js";
import type { Reread } from "./misread-latin.js";
import { hasGap, otherTableParts } from "./table-path.js";

/**
 * Finds the parts of a line that are Big5 and were read as GBK, or the reverse, with the gaps that the decoder left in
 * them. Each character is held to be right as it stands or to be two bytes of the other table; of all ways to part the line
 * between the two, the one that gives the commonest characters is taken.
 *
 * @param source - a line
 * @param least - plausibility that the result must have
 * @param characters - how many characters are evidence enough
 * @returns the parts to be put anew, in order
 */
export function otherTableRuns(source: string, least: number, characters: number): Reread[] {
  // Through a line with a gap each way is tried: it takes long, and most lines have nothing to find.
  // A character of two units is not plausible, and has two bytes as others do: of so many units few can be such.
  if (hasGap(source) && !hasImplausible(source, Math.ceil(characters / (2 - least)))) return [];
  let best: Reread[] = [];
  let bestScore = 0;
  for (const [from, to] of [
    ["gbk", "big5"],
    ["big5", "gbk"],
  ] as const) {
    const parts = otherTableParts(source, codePage(from), codePage(to));
    // Kana are a sixth of Big5 read as GBK; Japanese has half of them.
    if (parts.length > 0 && kanaIn(source) * 3 > source.length) return [];
    const found = parts
      .filter((part) => accepts(part, source, least, characters))
      .map((part) => withCutEnd(part, source));
    const score = found.reduce((sum, [start, end, after]) => sum + familiarity(after) * (end - start), 0);
    if (score > bestScore) {
      best = found;
      bestScore = score;
    }
  }
  return best;
}

function kanaIn(source: string): number {
  let kana = 0;
  for (let at = 0; at < source.length; at++) {
    const unit = source.charCodeAt(at);
    if (unit >= 0x3041 && unit <= 0x30fa) kana++;
  }
  return kana;
}

/** A letter with its tone among others, or in parentheses: no two bytes of another table. */
const READING = /[a-z([][āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ]|[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ][a-z)\]]/u;
/** By how much a part must be more plausible than what it is put for: that cannot be more plausible than the rest of 1. */
const MORE_PLAUSIBLE = 0.3;

/** Whether so many characters or more that stand together are as little plausible, on the mean, as what is misread. */
function hasImplausible(source: string, characters: number): boolean {
  // What each character lacks, added up; of a long stretch some part of less than twice so many lacks as much.
  const sums = [0];
  for (let at = 0; at < source.length; at++) {
    const unit = source.charCodeAt(at);
    if (unit < 0x80) continue;
    const last = sums.length - 1;
    const lack = 1 - plausibilityOf(unit);
    sums.push(sums[last]! + lack);
    // Behind one that lacks nothing, a longer stretch lacks less on the mean than it did without it.
    const most = lack === 0 ? characters + 1 : 2 * characters;
    for (let length = characters; length < most && length <= last + 1; length++)
      if (sums[last + 1]! - sums[last + 1 - length]! >= MORE_PLAUSIBLE * length - 1e-6) return true;
  }
  return false;
}

function accepts([start, end, after]: Reread, source: string, least: number, characters: number): boolean {
  const shown = source.slice(start, end);
  if (READING.test(shown)) return false;
  const wide = after.replace(/[\u0000-\u007f]/gu, "");
  const lost = after.match(/\?/gu)?.length ?? 0;
  const letters = after.match(/[A-Za-z]/gu)?.length ?? 0;
  if (wide.length < characters || wide.length * 2 < letters || lost > wide.length * 1.5) return false;
  // Gaps part words: then what is left is as familiar as single characters are.
  const score = familiarity(wide) + lost / (wide.length + lost) / 2;
  return (
    score > Math.max(familiarity(shown) + 0.2, PROSE) &&
    meanPlausibility(wide) >= Math.max(least, meanPlausibility(shown) + MORE_PLAUSIBLE)
  );
}

/** A part with the character at its end of which a gap and an ASCII trail byte are left: a mark most of the time. */
function withCutEnd([start, end, after]: Reread, source: string): Reread {
  const cut = /^[?\ufffd][@-~](?![\u0020-\u007e])/u.exec(source.slice(end, end + 3));
  return cut === null ? [start, end, after] : [start, end + 2, `${after}?`];
}

/** {@link familiarity} below which a text is no Chinese prose. */
const PROSE = 0.6;
