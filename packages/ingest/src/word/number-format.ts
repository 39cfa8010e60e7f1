const DIGITS = "〇一二三四五六七八九";
const FORMAL = "零壹贰叁肆伍陆柒捌玖";
const STEMS = "甲乙丙丁戊己庚辛壬癸";
const BRANCHES = "子丑寅卯辰巳午未申酉戌亥";
const ROMAN: readonly (readonly [number, string])[] = [
  [1000, "m"],
  [900, "cm"],
  [500, "d"],
  [400, "cd"],
  [100, "c"],
  [90, "xc"],
  [50, "l"],
  [40, "xl"],
  [10, "x"],
  [9, "ix"],
  [5, "v"],
  [4, "iv"],
  [1, "i"],
];
/** No list is so long; a file that says so is hostile. */
const MOST = 99_999;

const FORMATS: Readonly<Record<string, (value: number) => string>> = {
  decimalZero: (value) => String(value).padStart(2, "0"),
  decimalFullWidth: wide,
  decimalFullWidth2: wide,
  upperLetter: (value) => letters(value).toUpperCase(),
  lowerLetter: letters,
  upperRoman: (value) => roman(value).toUpperCase(),
  lowerRoman: roman,
  chineseCounting: (value) => counting(value, DIGITS, "十百千万"),
  chineseCountingThousand: (value) => counting(value, DIGITS, "十百千万"),
  japaneseCounting: (value) => counting(value, DIGITS, "十百千万"),
  taiwaneseCounting: (value) => counting(value, DIGITS, "十百千万"),
  taiwaneseCountingThousand: (value) => counting(value, DIGITS, "十百千万"),
  chineseLegalSimplified: (value) => counting(value, FORMAL, "拾佰仟万", true),
  ideographLegalTraditional: (value) => counting(value, "零壹貳參肆伍陸柒捌玖", "拾佰仟萬", true),
  ideographDigital: (value) => [...String(value)].map((digit) => DIGITS[Number(digit)]!).join(""),
  japaneseDigitalTenThousand: (value) => [...String(value)].map((digit) => DIGITS[Number(digit)]!).join(""),
  ideographTraditional: (value) => STEMS[value - 1] ?? String(value),
  ideographZodiac: (value) => BRANCHES[value - 1] ?? String(value),
  decimalEnclosedCircle: circled,
  decimalEnclosedCircleChinese: circled,
  decimalEnclosedParen: (value) => (value <= 20 ? String.fromCodePoint(0x2473 + value) : `(${value})`),
  decimalEnclosedFullstop: (value) => (value <= 20 ? String.fromCodePoint(0x2487 + value) : `${value}.`),
  ideographEnclosedCircle: (value) => (value <= 10 ? String.fromCodePoint(0x327f + value) : String(value)),
  bullet: () => "",
  none: () => "",
};

/**
 * Writes the number of a list as Word shows it.
 *
 * @param value - the number, from 1
 * @param format - value of `w:numFmt` (ECMA-376 part 1, 17.18.59); one that is not known is decimal
 * @returns the number; empty for bullets
 * @example
 * numberFormat(12, "chineseCountingThousand"); // "十二"
 */
export function numberFormat(value: number, format: string): string {
  if (!(value > 0 && value <= MOST)) return String(value);
  return Object.hasOwn(FORMATS, format) ? FORMATS[format]!(value) : String(value);
}

function wide(value: number): string {
  return [...String(value)].map((digit) => String.fromCodePoint(0xff10 + Number(digit))).join("");
}

function circled(value: number): string {
  if (value <= 20) return String.fromCodePoint(0x245f + value);
  return value <= 35 ? String.fromCodePoint(0x3251 + value - 21) : String(value);
}

/** a to z, then aa, bb, as Word counts on. */
function letters(value: number): string {
  return String.fromCodePoint(0x61 + ((value - 1) % 26)).repeat(Math.min(Math.ceil(value / 26), 30));
}

function roman(value: number): string {
  let rest = Math.min(value, 3999);
  let text = "";
  for (const [size, sign] of ROMAN) {
    text += sign.repeat(Math.floor(rest / size));
    rest %= size;
  }
  return text;
}

/** 十二, 一百零三, 一万二千; the formal way says 壹拾 for ten. */
function counting(value: number, digits: string, units: string, isFormal = false): string {
  const [ten, hundred, thousand, myriad] = [...units];
  if (value >= 10_000) {
    const rest = value % 10_000;
    const head = counting(Math.floor(value / 10_000), digits, units, isFormal) + myriad!;
    return rest === 0 ? head : head + (rest < 1000 ? "零" : "") + counting(rest, digits, units, isFormal);
  }
  const places = [thousand!, hundred!, ten!, ""];
  const written = String(value).padStart(4, "0");
  let text = "";
  for (const [at, sign] of [...written].entries()) {
    const digit = Number(sign);
    const isLeading = text === "";
    if (digit === 0) {
      if (!isLeading && !text.endsWith("零") && Number(written.slice(at)) > 0) text += "零";
    } else {
      const one = digit === 1 && at === 2 && isLeading && !isFormal ? "" : digits[digit]!;
      text += one + places[at]!;
    }
  }
  return text;
}
