import { readingTables, withoutTone } from "./reading-tables.js";

/** A reading as it stands in parentheses. */
export interface Reading {
  /** Without tone mark, ü as `v`. */
  readonly plain: string;
  /** With tone mark; null where the annotation bears no tone. */
  readonly toned: string | null;
  /** Small letters, a capital first, or capitals throughout. */
  readonly letters: "small" | "title" | "capitals";
}

/**
 * Reads what stands in parentheses as one syllable of pinyin, however it is written: with a tone mark (composed, as a
 * combining mark, with GBK's own ɑ and ɡ, with a breve for the third tone), with a tone number, or without a tone; with
 * stray blanks.
 *
 * @param inner - text between the parentheses
 * @returns the syllable, or null where it is none
 * @example
 * readSyllable("zhǔn "); // { plain: "zhun", toned: "zhǔn", letters: "small" }
 */
export function readSyllable(inner: string): Reading | null {
  let reading = syllables.get(inner);
  if (reading === undefined) {
    reading = parseSyllable(inner);
    // Texts have a few hundred syllables; hostile ones shall not fill the memory.
    if (syllables.size < 5000) syllables.set(inner, reading);
  }
  return reading;
}

const syllables = new Map<string, Reading | null>();

/** What was read last at each place of a small table: so most syllables need not be cut out to be looked up. */
interface Kept {
  readonly inner: string;
  readonly reading: Reading | null;
}
const kept: (Kept | undefined)[] = Array.from({ length: 2048 }, () => undefined);

/** {@link readSyllable} of a stretch of a text. */
export function syllableAt(text: string, start: number, end: number): Reading | null {
  let hash = end - start;
  for (let at = start; at < end; at++) hash = (Math.imul(hash, 31) + text.charCodeAt(at)) | 0;
  const place = (hash ^ (hash >>> 11)) & (kept.length - 1);
  const known = kept[place];
  if (known !== undefined && known.inner.length === end - start && text.startsWith(known.inner, start))
    return known.reading;
  const inner = text.slice(start, end);
  const reading = readSyllable(inner);
  kept[place] = { inner, reading };
  return reading;
}

const BLANKS = /\s/gu;
const BREVES = /[\u0306ăĕĭŏŭĂĔĬŎŬ]/u;

/** Letters as the dictionaries write them: GBK's own ɑ and ɡ as a and g, breves as carons, marks and letters in one. */
export function usualLetters(letters: string): string {
  const latin = letters.replaceAll("ɑ", "a").replaceAll("ɡ", "g");
  const carons = BREVES.test(latin) ? latin.normalize("NFD").replaceAll("\u0306", "\u030c") : latin;
  return carons.normalize("NFC");
}

function parseSyllable(inner: string): Reading | null {
  const given = usualLetters(inner.replace(BLANKS, ""));
  const letters = given.toLowerCase();
  const written =
    letters === given
      ? "small"
      : given.slice(1) === letters.slice(1)
        ? "title"
        : given === given.toUpperCase()
          ? "capitals"
          : null;
  const parsed = written === null ? null : parseLetters(letters.replaceAll("u:", "ü"));
  return parsed === null || written === null ? null : { ...parsed, letters: written };
}

function parseLetters(letters: string): Omit<Reading, "letters"> | null {
  const tables = readingTables();
  if (letters.length === 0 || letters.length > 7) return null;
  // The number stands behind the syllable, or behind the vowel that bears the tone: zhong1, zho1ng.
  const numbered = /^([a-zü]+)([1-5])$|^([a-zü]*[aeiouü])([1-5])([ioungr]{1,2})$/u.exec(letters);
  if (numbered) {
    const [, letters = numbered[3]! + numbered[5]!, tone = numbered[4]!] = numbered;
    return numberedSyllable(letters, Number(tone));
  }
  if (tables.marked.has(letters)) {
    const plain = withoutTone(letters);
    return { plain, toned: plain === letters.replaceAll("ü", "v") ? null : letters };
  }
  const plain = withoutTone(letters);
  if (!tables.plain.has(plain) && !tables.plain.has(plain.replace(/^([nljqxy])u/u, "$1v"))) return null;
  // A syllable that exists, with a tone that the dictionaries lack for it.
  return { plain, toned: plain === letters.replaceAll("ü", "v") ? null : letters };
}

const VOWELS = { a: "āáǎà", e: "ēéěè", i: "īíǐì", o: "ōóǒò", u: "ūúǔù", v: "ǖǘǚǜ" };

function numberedSyllable(letters: string, tone: number): Omit<Reading, "letters"> | null {
  const plain = letters.replaceAll("ü", "v");
  if (!readingTables().plain.has(plain)) return null;
  const at =
    /a|e/u.exec(plain)?.index ?? /o(?=u)/u.exec(plain)?.index ?? /[iouv](?=[^iouv]*$)/u.exec(plain)?.index;
  if (at === undefined || tone === 5) return { plain, toned: plain };
  const marks = VOWELS[plain[at] as keyof typeof VOWELS];
  return {
    plain,
    toned:
      plain.slice(0, at).replaceAll("v", "ü") + marks[tone - 1] + plain.slice(at + 1).replaceAll("v", "ü"),
  };
}
