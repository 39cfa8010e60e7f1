const DIGITS = "零一二三四五六七八九";
const NUMERAL =
  /^(?:([一二两三四五六七八九])百)?零?(?:([一二三四五六七八九])?(十))?([一二三四五六七八九])?$/u;

/**
 * Reads a number from 1 to 999, in Chinese numerals or in digits.
 *
 * @param text - 二十七, 一百零三, 27
 * @returns the number; null where the text is none, or one of more digits
 * @example
 * hanNumber("一百二十一"); // 121
 */
export function hanNumber(text: string): number | null {
  if (/^\d{1,3}$/u.test(text)) return Number(text);
  const match = NUMERAL.exec(text);
  if (match === null) return null;
  const [, hundreds, tens, ten, ones] = match;
  const digit = (sign: string | undefined): number =>
    sign === undefined ? 0 : DIGITS.indexOf(sign === "两" ? "二" : sign);
  const number =
    100 * digit(hundreds) + 10 * (ten === undefined ? 0 : tens === undefined ? 1 : digit(tens)) + digit(ones);
  return number === 0 ? null : number;
}
