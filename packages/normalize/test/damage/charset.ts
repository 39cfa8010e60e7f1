import { big5, encode, gbk } from "./code-pages.js";
import { fillDefaults, requireOneOf } from "./fill-defaults.js";
import type { Random } from "./random.js";
import { isHan } from "./readings.js";
import { traditional } from "./traditional.js";

/** What can go wrong between an encoder and a decoder. */
export const CHARSET_ACCIDENTS = [
  "utf8AsGbk",
  "utf8AsGbkTwice",
  "utf8AsLatin1AsGbk",
  "utf8AsLatin1",
  "utf8AsWindows1252",
  "utf8AsWindows1252Twice",
  "gbkAsLatin1",
  "gbkAsWindows1252",
  "utf8AsOther",
  "gbkAsOther",
  "gbkAsUtf8",
  "gbkAsUtf8AsGbk",
  "big5AsGbk",
  "marksAsControls",
  "entities",
  "entitiesTwice",
  "percent",
  "percentAll",
  "percentGbk",
  "percentU",
  "bareU",
  "quotedPrintable",
  "questionMarks",
] as const;

/** One of {@link CHARSET_ACCIDENTS}. */
export type CharsetAccident = (typeof CHARSET_ACCIDENTS)[number];

/** Options of {@link charset}. */
export interface CharsetOptions {
  /** Default "utf8AsGbk". */
  readonly accident: CharsetAccident;
  /** Label of the table by which `utf8AsOther` and `gbkAsOther` read bytes: one that has a character for each. Default "windows-1251". */
  readonly table: string;
  /** Share of the lines that it happens to; pages put together from two sources are broken in part. Default 1. */
  readonly lines: number;
  /** Share of a line's clauses, with the mark behind each, that it happens to. Default 1: whole lines. */
  readonly clauses: number;
  /** For entities, percent signs and question marks: share of the runs of Chinese characters that are written so. Default 1. */
  readonly runs: number;
  /** How entities are written. Default "decimal". */
  readonly entity: "decimal" | "hex" | "mixed";
}

const DEFAULTS: CharsetOptions = {
  accident: "utf8AsGbk",
  table: "windows-1251",
  lines: 1,
  clauses: 1,
  runs: 1,
  entity: "decimal",
};

/** The text after an accident, and whether bytes were lost in it. */
export interface CharsetDamaged {
  readonly text: string;
  readonly lossy: boolean;
}

/**
 * Reads bytes by the wrong table, encodes twice, leaves escapes undecoded.
 *
 * @param text to be damaged.
 * @param given see {@link CharsetOptions}.
 * @param random the source of choices.
 * @returns the damaged text; `lossy` where the wrong decoder found bytes that it had no character for.
 */
export function charset(text: string, given: Partial<CharsetOptions>, random: Random): CharsetDamaged {
  const options = fillDefaults("charset", DEFAULTS, given);
  requireOneOf("charset.accident", options.accident, CHARSET_ACCIDENTS);
  requireOneOf("charset.entity", options.entity, ["decimal", "hex", "mixed"]);
  const whole = options.lines === 1 && options.clauses === 1;
  const parts = whole ? [text] : text.split("\n");
  const damaged = parts
    .map((part) => (random.chance(options.lines) ? happenToClauses(part, options, random) : part))
    .join("\n");
  return { text: damaged, lossy: isLossy(options.accident, text, damaged) };
}

function isLossy(accident: CharsetAccident, before: string, after: string): boolean {
  // What a decoder cannot read becomes U+FFFD; read as GBK in its turn, that becomes 锟斤拷.
  if (/\uFFFD|锟斤/u.test(after)) return true;
  if (accident === "questionMarks") return before !== after;
  if (accident === "big5AsGbk") return /\?/u.test(after) && !/\?/u.test(before);
  return accident.startsWith("gbk") && [...before].some((character) => gbk.bytesOf(character) === undefined);
}

function happenToClauses(line: string, options: CharsetOptions, random: Random): string {
  if (options.clauses === 1) return happen(line, options, random);
  return line.replace(/[^，。；：]+[，。；：]?/gu, (clause) =>
    random.chance(options.clauses) ? happen(clause, options, random) : clause,
  );
}

function happen(text: string, options: CharsetOptions, random: Random): string {
  const read = (bytes: Iterable<number>, label: string): string =>
    new TextDecoder(label).decode(Uint8Array.from(bytes));
  const utf8 = (source: string): Uint8Array => new TextEncoder().encode(source);
  switch (options.accident) {
    case "utf8AsGbk":
      return read(utf8(text), "gbk");
    case "utf8AsGbkTwice":
      return read(utf8(read(utf8(text), "gbk")), "gbk");
    case "utf8AsLatin1AsGbk":
      return read(utf8(latin1(utf8(text))), "gbk");
    case "utf8AsLatin1":
      return latin1(utf8(text));
    case "utf8AsWindows1252":
      return read(utf8(text), "windows-1252");
    case "utf8AsWindows1252Twice":
      return read(utf8(read(utf8(text), "windows-1252")), "windows-1252");
    case "gbkAsLatin1":
      return latin1(encode(text, gbk));
    case "gbkAsWindows1252":
      return read(encode(text, gbk), "windows-1252");
    case "utf8AsOther":
      return read(utf8(text), options.table);
    case "gbkAsOther":
      return read(encode(text, gbk), options.table);
    case "marksAsControls":
      return text.replace(/[“”‘’…—]/gu, (mark) => WINDOWS_1252.get(mark)!);
    case "percentAll":
      return text.split("\n").map(encodeURIComponent).join("\n");
    case "quotedPrintable":
      return quotedPrintable(utf8(text));
    case "gbkAsUtf8":
      return read(encode(text, gbk), "utf-8");
    case "gbkAsUtf8AsGbk":
      return read(utf8(read(encode(text, gbk), "utf-8")), "gbk");
    case "big5AsGbk":
      return read(encode(traditional(text, { variant: "tw" }, random), big5), "gbk");
    default:
      return escapeRuns(text, options, random);
  }
}

/** The control characters of ISO 8859-1 that marks of Windows-1252 become. */
const WINDOWS_1252 = new Map(
  Object.entries({
    "…": "\u0085",
    "‘": "\u0091",
    "’": "\u0092",
    "“": "\u0093",
    "”": "\u0094",
    "—": "\u0097",
  }),
);

/** RFC 2045, section 6.7: bytes beyond ASCII and `=` as `=E4`, lines of 75 characters and a `=`. */
function quotedPrintable(bytes: Iterable<number>): string {
  const lines: string[] = [];
  let line = "";
  for (const byte of bytes) {
    const plain = byte < 0x80 && byte !== 0x3d;
    const unit = plain ? String.fromCharCode(byte) : `=${byte.toString(16).toUpperCase().padStart(2, "0")}`;
    if (unit !== "\n" && line.length + unit.length > 75) {
      lines.push(`${line}=`);
      line = "";
    }
    if (unit === "\n") {
      lines.push(line);
      line = "";
    } else line += unit;
  }
  return [...lines, line].join("\n");
}

/** ISO 8859-1 as it is defined; what the platform calls latin1 is Windows-1252. */
function latin1(bytes: Iterable<number>): string {
  return [...bytes].map((byte) => String.fromCharCode(byte)).join("");
}

function escapeRuns(text: string, options: CharsetOptions, random: Random): string {
  // JSON escapes the marks, too.
  const runs = options.accident === "bareU" ? /[\u2010-\uffef]+/gu : /\p{Script=Han}+/gu;
  return text.replace(runs, (run) => {
    if (!random.chance(options.runs)) return run;
    return options.accident === "percent"
      ? encodeURIComponent(run)
      : [...run].map((character) => escapeCharacter(character, options, random)).join("");
  });
}

function escapeCharacter(character: string, options: CharsetOptions, random: Random): string {
  const code = character.codePointAt(0)!;
  if (options.accident !== "bareU" && !isHan(character)) return character;
  const hex = code.toString(16).toUpperCase();
  if (options.accident === "questionMarks") return "?";
  if (options.accident === "bareU") return code > 0xffff ? character : `u${hex.toLowerCase()}`;
  if (options.accident === "percentU") return code > 0xffff ? character : `%u${hex.padStart(4, "0")}`;
  if (options.accident === "percentGbk") {
    const bytes = gbk.bytesOf(character);
    return bytes === undefined
      ? character
      : bytes.map((byte) => `%${byte.toString(16).toUpperCase()}`).join("");
  }
  const inHex = options.entity === "hex" || (options.entity === "mixed" && random.chance(0.5));
  const ampersand = options.accident === "entitiesTwice" ? "&amp;" : "&";
  return `${ampersand}#${inHex ? `x${hex}` : String(code)};`;
}
