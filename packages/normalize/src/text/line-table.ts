import type { Span } from "@tifa/corpus";

/** What a line is made of. */
export interface Made {
  readonly han: number;
  readonly kana: number;
  readonly latin: number;
  /** Signs that program text and mark-up are full of. */
  readonly signs: number;
  /** Characters of traditional script alone, and of simplified script alone. */
  readonly traditional: number;
  readonly simplified: number;
  /** Characters that Cantonese alone has. */
  readonly cantonese: number;
  /** The bits of all its units, as in `text/classes.ts`. */
  readonly bits: number;
}

/** A line and what it is made of. */
export interface Line extends Span, Made {
  /** Whether it is program text, once that was asked for. */
  program?: boolean | undefined;
}

/** The lines of a text. */
export interface Lines extends Iterable<Line> {
  readonly length: number;
  /** A line by its number from 0 on; undefined where there is none. */
  readonly at: (number: number) => Line | undefined;
  readonly some: (test: (line: Line) => boolean) => boolean;
  /** Lines in stretches of so many, the last of one again the first of the next. */
  readonly stretches: (most: number) => Iterable<readonly Line[]>;
}

/** So many lines are kept as objects. */
const FEW = 1000;

/**
 * Lines in columns: a text of nothing but line ends has as many lines as characters, and an object for each would take
 * fifty times the room. What lines are made of is kept once for all that are made of the same.
 */
export class LineTable implements Lines {
  #length = 0;
  /** Of each line where it begins and the number of what it is made of; behind the last, where one more would begin. */
  #rows: Int32Array;
  readonly #kindOf: KindFinder;
  /** The lines as objects, where they are few: nearly every rule goes through them. */
  #seen: readonly Line[] | undefined;

  /**
   * @param capacity - lines that room is made for at first
   * @param like - a table of the same document
   */
  constructor(capacity: number, like?: LineTable) {
    this.#rows = new Int32Array(2 * capacity + 1);
    this.#kindOf = like === undefined ? kindFinder() : like.#kindOf;
  }

  get length(): number {
    return this.#length;
  }

  /** Adds a line behind the last one, which ends where it begins. */
  add(start: number, end: number, made: Made): void {
    this.addKind(start, end, this.#kindOf.number(made));
  }

  /** The same by the number of what it is made of, as another table of the document has it. */
  addKind(start: number, end: number, kind: number): void {
    const row = 2 * this.#length++;
    if (row + 2 >= this.#rows.length) this.#grow();
    this.#seen = undefined;
    this.#rows[row] = start;
    this.#rows[row + 1] = kind;
    this.#rows[row + 2] = end + 1;
  }

  start(number: number): number {
    return this.#rows[2 * number]!;
  }

  end(number: number): number {
    return this.#rows[2 * number + 2]! - 1;
  }

  kind(number: number): number {
    return this.#rows[2 * number + 1]!;
  }

  made(number: number): Made {
    return this.#kindOf.all[this.kind(number)]!;
  }

  at(number: number): Line | undefined {
    return number >= 0 && number < this.#length ? this.#line(number) : undefined;
  }

  some(test: (line: Line) => boolean): boolean {
    for (const line of this) if (test(line)) return true;
    return false;
  }

  [Symbol.iterator](): Iterator<Line> {
    if (this.#length > FEW) return this.#each();
    this.#seen ??= this.#look(0, this.#length);
    return this.#seen.values();
  }

  #look(from: number, to: number): Line[] {
    const lines: Line[] = [];
    for (let number = from; number < to; number++) lines.push(this.#line(number));
    return lines;
  }

  *#each(): Generator<Line> {
    for (let number = 0; number < this.#length; number++) yield this.#line(number);
  }

  *stretches(most: number): Generator<readonly Line[]> {
    if (this.#length <= Math.min(most, FEW)) {
      yield [...this];
      return;
    }
    for (let from = 0; from === 0 || from < this.#length - 1; from += most - 1)
      yield this.#look(from, Math.min(from + most, this.#length));
  }

  #line(number: number): Line {
    return new SeenLine(this.start(number), this.end(number), this.made(number));
  }

  #grow(): void {
    const rows = new Int32Array(Math.ceil(this.#rows.length * 1.5) + 32);
    rows.set(this.#rows);
    this.#rows = rows;
  }
}

/** Gives equal things the same number. */
interface KindFinder {
  readonly all: readonly Made[];
  readonly number: (made: Made) => number;
}

function kindFinder(): KindFinder {
  const all: Made[] = [];
  /** Places of a table that is never more than half full: numbers from 1 on, 0 where there is none. */
  let places = new Int32Array(64);
  const placeOf = (made: Made): number => {
    let place = hashOf(made) & (places.length - 1);
    while (places[place] !== 0 && !isSame(all[places[place]! - 1]!, made))
      place = (place + 1) & (places.length - 1);
    return place;
  };
  return {
    all,
    number: (made) => {
      const place = placeOf(made);
      if (places[place] !== 0) return places[place]! - 1;
      all.push(made);
      places[place] = all.length;
      if (all.length * 2 > places.length) {
        places = new Int32Array(places.length * 2);
        for (const [number, one] of all.entries()) places[placeOf(one)] = number + 1;
      }
      return all.length - 1;
    },
  };
}

const mixed = (hash: number, count: number): number => Math.imul(hash ^ count, 0x01000193);

function hashOf({ han, kana, latin, signs, traditional, simplified, cantonese, bits }: Made): number {
  let hash = mixed(bits, han);
  hash = mixed(mixed(hash, kana), latin);
  hash = mixed(mixed(hash, signs), traditional);
  hash = mixed(mixed(hash, simplified), cantonese);
  return hash ^ (hash >>> 15);
}

function isSame(one: Made, other: Made): boolean {
  return (
    one.bits === other.bits &&
    one.han === other.han &&
    one.kana === other.kana &&
    one.latin === other.latin &&
    one.signs === other.signs &&
    one.traditional === other.traditional &&
    one.simplified === other.simplified &&
    one.cantonese === other.cantonese
  );
}

/** A line of a table. */
class SeenLine implements Line {
  readonly start: number;
  readonly end: number;
  program: boolean | undefined = undefined;
  readonly #made: Made;

  constructor(start: number, end: number, made: Made) {
    this.start = start;
    this.end = end;
    this.#made = made;
  }

  get han(): number {
    return this.#made.han;
  }
  get kana(): number {
    return this.#made.kana;
  }
  get latin(): number {
    return this.#made.latin;
  }
  get signs(): number {
    return this.#made.signs;
  }
  get traditional(): number {
    return this.#made.traditional;
  }
  get simplified(): number {
    return this.#made.simplified;
  }
  get cantonese(): number {
    return this.#made.cantonese;
  }
  get bits(): number {
    return this.#made.bits;
  }
}
