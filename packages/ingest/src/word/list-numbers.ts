import { numberFormat } from "./number-format.js";
import { readXml } from "./read-xml.js";

/** A level of a list. */
interface Level {
  start: number;
  format: string;
  /** As Word writes it: `第%1章`, `%1.%2`. */
  text: string;
  /** What parts number and text: `tab`, `space` or `nothing`. */
  suffix: string;
}

type Levels = Map<number, Level>;

/** A list with its counters. */
interface List {
  readonly levels: ReadonlyMap<number, Level>;
  /** Lists of one definition count on together. */
  readonly counts: Map<number, number>;
  /** Levels whose start this list sets anew when it is first used. */
  readonly restarts: Map<number, number>;
}

/** Which list and level a paragraph belongs to; what is not said is null. */
export interface ListPlace {
  list: string | null;
  level: number | null;
}

/** Counts the numbers of lists that Word does not write into the text. */
export interface ListNumbers {
  /** Place of a paragraph by its style; the paragraph's own words come first. */
  readonly ofStyle: (style: string) => ListPlace | null;
  /** Counts a paragraph and gives its number as Word shows it; empty where it has none. */
  readonly next: (place: ListPlace) => string;
}

const DEEPEST = 8;
const LONGEST = 40;

/**
 * Reads the definitions of lists (ECMA-376 part 1, 17.9), so that the numbers which Word counts itself can be put back:
 * they are a part of the text as it was issued.
 *
 * @param numbering - the part `numbering.xml`; empty where there is none
 * @param styles - the part `styles.xml`; empty where there is none
 * @returns counters, at their start
 * @example
 * listNumbers(numbering, styles).next({ list: "1", level: 0 }); // "一、"
 */
export function listNumbers(numbering: string, styles: string): ListNumbers {
  const lists = readLists(numbering);
  const places = readStyles(styles);
  return {
    ofStyle: (style) => places.get(style) ?? null,
    next({ list: id, level }) {
      const list = id === null ? undefined : lists.get(id);
      const depth = level ?? 0;
      const own = list?.levels.get(depth);
      if (!list || !own) return "";
      const restart = list.restarts.get(depth);
      list.restarts.delete(depth);
      const before = restart === undefined ? list.counts.get(depth) : undefined;
      list.counts.set(depth, before === undefined ? (restart ?? own.start) : before + 1);
      for (const deeper of [...list.counts.keys()]) if (deeper > depth) list.counts.delete(deeper);
      return shown(list, own);
    },
  };
}

function shown({ levels, counts }: List, own: Level): string {
  if (own.format === "bullet" || own.format === "none") return "";
  const text = own.text.slice(0, LONGEST).replace(/%([1-9])/g, (_, digit: string) => {
    const level = levels.get(Number(digit) - 1);
    return level ? numberFormat(counts.get(Number(digit) - 1) ?? level.start, level.format) : "";
  });
  // Behind 、 and ） the gap is one of layout.
  const isTight = own.suffix === "nothing" || /[\u3001\u3002\uff0e\uff09\uff1a]$/.test(text) || text === "";
  return isTight ? text : `${text} `;
}

function readLists(source: string): Map<string, List> {
  const definitions = new Map<string, { levels: Levels; counts: Map<number, number> }>();
  const lists = new Map<string, List>();
  /** Lists whose levels a style gives: `borrows` names it, `lends` is what it is defined as. */
  const borrows: [levels: Levels, style: string][] = [];
  const lends = new Map<string, Levels>();
  let levels: Levels = new Map();
  let level: Level | null = null;
  let number: string | null = null;
  let overridden = 0;
  readXml(source, {
    start(name, attributes) {
      const value = attributes.get("w:val") ?? "";
      if (name === "w:abstractNum") {
        levels = new Map();
        definitions.set(attributes.get("w:abstractNumId") ?? "", { levels, counts: new Map() });
        number = null;
      } else if (name === "w:numStyleLink") borrows.push([levels, value]);
      else if (name === "w:styleLink") lends.set(value, levels);
      else if (name === "w:num") number = attributes.get("w:numId") ?? "";
      else if (name === "w:abstractNumId" && number !== null) {
        const of = definitions.get(value);
        if (of) lists.set(number, { levels: of.levels, counts: of.counts, restarts: new Map() });
      } else if (name === "w:lvlOverride") overridden = levelOf(attributes.get("w:ilvl"));
      else if (name === "w:startOverride" && number !== null) {
        lists.get(number)?.restarts.set(overridden, Number(value) || 0);
      } else if (name === "w:lvl") {
        level = { start: 1, format: "decimal", text: "", suffix: "tab" };
        if (number === null) levels.set(levelOf(attributes.get("w:ilvl")), level);
      } else if (level && name === "w:start") level.start = Number(value) || 0;
      else if (level && name === "w:numFmt") level.format = value;
      else if (level && name === "w:lvlText") level.text = value;
      else if (level && name === "w:suff") level.suffix = value;
    },
    end(name) {
      if (name === "w:lvl") level = null;
    },
    text() {},
  });
  for (const [own, style] of borrows) {
    for (const [at, lent] of lends.get(style) ?? []) if (!own.has(at)) own.set(at, lent);
  }
  return lists;
}

function readStyles(source: string): Map<string, ListPlace> {
  const places = new Map<string, ListPlace>();
  const bases: [style: string, base: string][] = [];
  let style = "";
  let isNumbered = false;
  readXml(source, {
    start(name, attributes) {
      const value = attributes.get("w:val") ?? "";
      if (name === "w:style") style = attributes.get("w:styleId") ?? "";
      else if (name === "w:basedOn") bases.push([style, value]);
      else if (name === "w:numPr") isNumbered = true;
      else if (isNumbered && (name === "w:numId" || name === "w:ilvl")) {
        const place = places.get(style) ?? { list: null, level: null };
        places.set(style, place);
        setPlace(place, name, value);
      }
    },
    end(name) {
      if (name === "w:numPr") isNumbered = false;
    },
    text() {},
  });
  // Bases come before the styles that build on them.
  for (const [one, base] of bases) {
    const above = places.get(base);
    const own = places.get(one);
    if (above) places.set(one, { list: own?.list ?? above.list, level: own?.level ?? above.level });
  }
  return places;
}

/**
 * Reads one of the two elements that place a paragraph in a list.
 *
 * @param place - is changed
 * @param name - `w:numId` or `w:ilvl`
 * @param value - its value
 */
export function setPlace(place: ListPlace, name: "w:numId" | "w:ilvl", value: string): void {
  if (name === "w:numId") place.list = value;
  else place.level = levelOf(value);
}

function levelOf(value: string | undefined): number {
  const level = Number(value);
  return Number.isInteger(level) && level >= 0 && level <= DEEPEST ? level : 0;
}
