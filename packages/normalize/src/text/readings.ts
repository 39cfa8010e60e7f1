import { RARE_READINGS } from "../tables/readings.js";
import { simplify } from "./common.js";
import { entriesOf, readingTables, withoutTone } from "./reading-tables.js";
import type { Reading } from "./syllables.js";

/** What one-to-one tables write for common characters wherever they stand, though it is a character of its own. */
const STANDS_FOR: ReadonlyMap<string, string> = new Map(
  ["瞭了", "祇只", "覆复", "甦苏", "藉借"].map(([put = "", meant = ""]) => [put, meant]),
);

/** Readings of a character with tone marks, and those of its simplified form. */
export function readingsOf(character: string): readonly string[] {
  let readings = known.get(character);
  if (readings === undefined) {
    const tables = readingTables();
    const own = tables.toned.get(character) ?? [];
    const other = STANDS_FOR.get(character) ?? simplify(character);
    readings = other === character ? own : [...own, ...(tables.toned.get(other) ?? [])];
    known.set(character, readings);
  }
  return readings;
}

/** Character → its readings; there are as many entries as characters at most. */
const known = new Map<string, readonly string[]>();

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
let rarePlain: ReadonlyMap<string, string> | undefined;

/** Whether a character, or its simplified form, is read so in old texts alone. */
export function couldRead(character: string, reading: Reading): boolean {
  rare ??= new Map(entriesOf(RARE_READINGS));
  return isReader(rare.get(reading.toned ?? reading.plain), character);
}

/** The same, whatever the tone. */
export function couldReadPlain(character: string, { plain }: Reading): boolean {
  rarePlain ??= withoutTones();
  return isReader(rarePlain.get(fold(plain)), character);
}

function isReader(readers: string | undefined, character: string): boolean {
  return readers !== undefined && (readers.includes(character) || readers.includes(simplify(character)));
}

function withoutTones(): ReadonlyMap<string, string> {
  const all = new Map<string, string>();
  for (const [toned, readers] of entriesOf(RARE_READINGS)) {
    const plain = fold(withoutTone(toned));
    all.set(plain, (all.get(plain) ?? "") + readers);
  }
  return all;
}

/** Whether a syllable without a tone mark is a neutral one of the character: 了(le). */
export function isNeutral(character: string, reading: Reading): boolean {
  return reading.toned === null && readingsOf(character).includes(reading.plain);
}

// Converters write lü as lv or lu, lüe as lve or lue.
function fold(plain: string): string {
  return plain.includes("v") ? plain.replaceAll("v", "u") : plain;
}
