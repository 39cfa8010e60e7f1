import { RARE_READINGS, READINGS } from "../tables/readings.js";
import { simplify } from "./common.js";

interface Tables {
  /** Character → its syllables with tone marks. */
  readonly toned: ReadonlyMap<string, readonly string[]>;
  /** Syllables without tone marks, ü as v. */
  readonly plain: ReadonlySet<string>;
  readonly marked: ReadonlySet<string>;
}

let tables: Tables | undefined;

/** Entries of a table: a syllable and the characters that are read so. */
function* entriesOf(table: string): Generator<readonly [syllable: string, characters: string]> {
  for (const entry of table.split(" ")) {
    const [syllable] = /^\P{Script=Han}+/u.exec(entry)!;
    yield [syllable, entry.slice(syllable.length)];
  }
}

function load(): Tables {
  const toned = new Map<string, string[]>();
  const plain = new Set<string>();
  const marked = new Set<string>();
  for (const [syllable, characters] of entriesOf(READINGS)) {
    marked.add(syllable);
    plain.add(withoutTone(syllable));
    for (const character of characters) {
      const known = toned.get(character);
      if (known === undefined) toned.set(character, [syllable]);
      else known.push(syllable);
    }
  }
  return { toned, plain, marked };
}

const TONES = /[\u0300\u0301\u0304\u030c]/gu;

/** A syllable without its tone mark, ü as `v`. */
export function withoutTone(syllable: string): string {
  return syllable.normalize("NFD").replace(TONES, "").normalize("NFC").replaceAll("ü", "v");
}

/** What one-to-one tables write for common characters wherever they stand, though it is a character of its own. */
const STANDS_FOR: ReadonlyMap<string, string> = new Map(
  ["瞭了", "祇只", "覆复", "甦苏", "藉借"].map(([put = "", meant = ""]) => [put, meant]),
);

/** Readings of a character with tone marks, and those of its simplified form. */
export function readingsOf(character: string): readonly string[] {
  let readings = known.get(character);
  if (readings === undefined) {
    tables ??= load();
    const own = tables.toned.get(character) ?? [];
    const other = STANDS_FOR.get(character) ?? simplify(character);
    readings = other === character ? own : [...own, ...(tables.toned.get(other) ?? [])];
    known.set(character, readings);
  }
  return readings;
}

/** Character → its readings; there are as many entries as characters at most. */
const known = new Map<string, readonly string[]>();

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
 * combining mark, with GBK's own ɑ and ɡ), with a tone number, or without a tone; with a stray space.
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

function parseSyllable(inner: string): Reading | null {
  const given = inner
    .replace(/[ \u00a0\n]/gu, "")
    .replaceAll("ɑ", "a")
    .replaceAll("ɡ", "g")
    .normalize("NFC");
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
  tables ??= load();
  if (letters.length === 0 || letters.length > 7) return null;
  const numbered = /^([a-zü]+)([1-5])$/u.exec(letters);
  if (numbered) return numberedSyllable(numbered[1]!, Number(numbered[2]));
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
  if (!tables!.plain.has(plain)) return null;
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

/** Whether a character can be read so, whatever the tone. */
export function canRead(character: string, reading: Reading): boolean {
  let own = folded.get(character);
  if (own === undefined) {
    own = readingsOf(character).map((toned) => fold(withoutTone(toned)));
    folded.set(character, own);
  }
  return own.includes(fold(reading.plain));
}

/** Character → its readings as {@link fold} writes them; there are as many entries as characters at most. */
const folded = new Map<string, readonly string[]>();

/** Whether a character can be read so, with the tone where there is one. */
export function canReadExactly(character: string, reading: Reading): boolean {
  if (reading.toned === null) return canRead(character, reading);
  return readingsOf(character).includes(reading.toned);
}

let rare: ReadonlyMap<string, string> | undefined;

/** Whether a character, or its simplified form, is read so in old texts alone. */
export function couldRead(character: string, reading: Reading): boolean {
  rare ??= new Map(entriesOf(RARE_READINGS));
  const readers = rare.get(reading.toned ?? reading.plain) ?? "";
  return readers.includes(character) || readers.includes(simplify(character));
}

/** Whether a syllable without a tone mark is a neutral one of the character: 了(le). */
export function isNeutral(character: string, reading: Reading): boolean {
  return reading.toned === null && readingsOf(character).includes(reading.plain);
}

// Converters write lü as lv or lu, lüe as lve or lue.
function fold(plain: string): string {
  return plain.includes("v") ? plain.replaceAll("v", "u") : plain;
}
