/** Letters of a reading, with the combining marks of tones. */
const LETTER = 1;
/** The number of a tone. */
const TONE = 2;
const KINDS = new Uint8Array(0x400);
for (const letter of "abcdefghijklmnopqrstuvwxyzɑɡāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü")
  KINDS[letter.charCodeAt(0)] = LETTER;
KINDS.fill(LETTER, 0x300, 0x30d);
KINDS.fill(TONE, 0x31, 0x36);

const LONGEST = 10;

/**
 * Takes out whatever can be a reading in parentheses, half- or full-width, its tone a mark, a combining mark or a number: to
 * measure a line, not to mend it.
 *
 * @param line - any text
 * @returns the line itself where it has none
 */
export function withoutReadings(line: string): string {
  let out = "";
  let from = 0;
  for (let at = 0; at < line.length; at++) {
    const end = readingEnd(line, at);
    if (end < 0) continue;
    if (from < at) out += line.slice(from, at);
    from = end;
    at = end - 1;
  }
  return from === 0 ? line : out + line.slice(from);
}

/** The end of the reading whose parenthesis opens at an offset; -1 where there is none. */
function readingEnd(line: string, open: number): number {
  const code = line.charCodeAt(open);
  if (code !== 0x28 && code !== 0xff08) return -1;
  const start = line[open + 1] === " " ? open + 2 : open + 1;
  let at = start;
  while (at - start <= LONGEST && KINDS[line.charCodeAt(at)] === LETTER) at++;
  if (at === start || at - start > LONGEST) return -1;
  if (KINDS[line.charCodeAt(at)] === TONE) at++;
  if (line[at] === " ") at++;
  return line[at] === ")" || line[at] === "）" ? at + 1 : -1;
}
