import { READINGS } from "../tables/readings.js";

/** The readings of characters, drawn up once. */
export interface ReadingTables {
  /** Character → its syllables with tone marks. */
  readonly toned: ReadonlyMap<string, readonly string[]>;
  /** Syllables without tone marks, ü as v. */
  readonly plain: ReadonlySet<string>;
  readonly marked: ReadonlySet<string>;
}

let tables: ReadingTables | undefined;

/** The tables, made on first use. */
export function readingTables(): ReadingTables {
  tables ??= load();
  return tables;
}

/** Entries of a table: a syllable and the characters that are read so. */
export function* entriesOf(table: string): Generator<readonly [syllable: string, characters: string]> {
  for (const entry of table.split(" ")) {
    const [syllable] = /^\P{Script=Han}+/u.exec(entry)!;
    yield [syllable, entry.slice(syllable.length)];
  }
}

function load(): ReadingTables {
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
