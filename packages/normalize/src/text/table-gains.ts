import type { CodePage } from "./code-pages.js";
import { plausibility, rankOf } from "./common.js";

/** What it costs where a table has no character for a pair of bytes. */
export const NO_PAIR = -2;

let shown: Float64Array | undefined;
const pairs = new WeakMap<CodePage, Float64Array>();
const differences = new WeakMap<CodePage, WeakMap<CodePage, Int8Array>>();

/** What a text gains by each UTF-16 unit as it stands: drawn up once, for every character of a line is asked. */
export function shownGains(): Float64Array {
  shown ??= Float64Array.from({ length: 0x10000 }, (_, code) => shownGain(String.fromCharCode(code)));
  return shown;
}

/** What a text gains by each pair of bytes, `lead << 8 | trail`, as a character of a table. */
export function pairGains(page: CodePage): Float64Array {
  let gains = pairs.get(page);
  if (gains === undefined) {
    gains = new Float64Array(0x10000).fill(NO_PAIR);
    for (let pair = 0x8140; pair <= 0xfefe; pair++) {
      const text = page.character(pair >> 8, pair & 0xff);
      if (text !== "") gains[pair] = gainOf(text);
    }
    pairs.set(page, gains);
  }
  return gains;
}

/** A small table stays in the processor's cache: {@link rereadGains} are whole numbers of so much. */
export const GAIN_STEP: number = 1 / 40;

const steps = new WeakMap<CodePage, Int8Array>();
let shownLeast: Int8Array | undefined;

/** {@link pairGains} in {@link GAIN_STEP}s, no less than they are. */
export function pairSteps(page: CodePage): Int8Array {
  let most = steps.get(page);
  if (most === undefined) {
    most = Int8Array.from(pairGains(page), (gain) => Math.ceil(gain / GAIN_STEP));
    steps.set(page, most);
  }
  return most;
}

/** {@link shownGains} in {@link GAIN_STEP}s, no more than they are. */
export function shownSteps(): Int8Array {
  shownLeast ??= Int8Array.from(shownGains(), (gain) => Math.floor(gain / GAIN_STEP));
  return shownLeast;
}

/** The most that a text gains by each unit as a character of the other table and not as it stands, in {@link GAIN_STEP}s. */
export function rereadGains(from: CodePage, to: CodePage): Int8Array {
  const known = differences.get(from) ?? new WeakMap<CodePage, Int8Array>();
  differences.set(from, known);
  let gains = known.get(to);
  if (gains === undefined) {
    const own = shownGains();
    const anew = pairGains(to);
    gains = Int8Array.from({ length: 0x10000 }, (_, unit) => {
      if (unit < 0x80) return 0;
      const code = from.codeOf(unit);
      return Math.max(-128, Math.ceil(((code < 0 ? NO_PAIR : anew[code]!) - own[unit]!) / GAIN_STEP));
    });
    known.set(to, gains);
  }
  return gains;
}

/** Characters of Chinese text are common ones most of the time: a rare one says little, one of no text much. */
function gainOf(character: string): number {
  const known = plausibility(character);
  if (known < 1) return known > 0 ? 0 : -1.5;
  const rank = rankOf(character);
  return rank === Number.POSITIVE_INFINITY ? 1 : 1 - 0.8 * Math.min(1, rank / 2500);
}

function shownGain(character: string): number {
  if (character < "\u0080" || character === "\ufffd") return 0;
  // Letters with tones, Greek, the frames of tables are what they are.
  return character < "\u2e80" ? Math.max(0.3, gainOf(character)) : gainOf(character);
}
