import { simplifyUnit } from "./common.js";
import { textOfUnits, unitRow } from "./unit-text.js";

/** Letters of a reading, with the combining marks of tones. */
const LETTER = 1;
/** The number of a tone. */
const TONE = 2;
const KINDS = kindsOfUnits();

function kindsOfUnits(): Uint8Array {
  const kinds = new Uint8Array(0x400);
  for (const letter of "abcdefghijklmnopqrstuvwxyzɑɡāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜüăĕĭŏŭ")
    kinds[letter.charCodeAt(0)] = LETTER;
  kinds.fill(LETTER, 0x300, 0x30d);
  return kinds.fill(TONE, 0x31, 0x36);
}

const LONGEST = 10;

/**
 * A line as it is measured and compared: nothing is mended by it.
 *
 * @param line - any text
 * @param readings - whether to take out whatever can be a reading in parentheses or brackets, half- or full-width, its tone a
 *   mark, a combining mark or a number
 * @param traditional - whether to put each character's simplified form
 * @returns the line itself where there is nothing of either
 */
export function plainText(line: string, readings: boolean, traditional: boolean): string {
  if (!readings && !traditional) return line;
  const out = unitRow(line.length);
  let length = 0;
  for (let at = 0; at < line.length; at++) {
    const code = line.charCodeAt(at);
    const end = readings && isOpening(code) ? readingEnd(line, at) : -1;
    if (end >= 0) {
      at = end - 1;
      continue;
    }
    out[length++] = traditional ? simplifyUnit(code) : code;
  }
  return length === line.length && !traditional ? line : textOfUnits(out, length);
}

const isOpening = (code: number): boolean =>
  code === 0x28 || code === 0xff08 || code === 0x5b || code === 0x3010 || code === 0x3014;
const CLOSING = ")）]】〕";

/** The end of the reading whose parenthesis opens at an offset; -1 where there is none. */
function readingEnd(line: string, open: number): number {
  const start = line[open + 1] === " " ? open + 2 : open + 1;
  let at = start;
  while (at - start <= LONGEST && KINDS[line.charCodeAt(at)] === LETTER) at++;
  if (at === start || at - start > LONGEST) return -1;
  if (KINDS[line.charCodeAt(at)] === TONE) at++;
  if (line[at] === " ") at++;
  return at < line.length && CLOSING.includes(line[at]!) ? at + 1 : -1;
}
