import { pinyin, polyphonic } from "pinyin-pro";

const HAN = /^\p{Script=Han}$/u;

/**
 * @param character one character.
 * @returns whether it is a Chinese character.
 */
export function isHan(character: string): boolean {
  return HAN.test(character);
}

/**
 * @param character a Chinese character.
 * @returns its readings with tone marks, the usual one first; none where the dictionary has none.
 */
export function readingsOf(character: string): readonly string[] {
  const known = cache.get(character);
  if (known !== undefined) return known;
  const usual = pinyin(character, { type: "array", nonZh: "removed" })[0];
  const all = polyphonic(character, { type: "array" })[0] ?? [];
  const readings = [...new Set([usual, ...all])].filter(
    (reading): reading is string =>
      reading !== undefined && /^[a-zü\u00e0-\u01dc\u0144\u0148\u1e3f]+$/u.test(reading),
  );
  cache.set(character, readings);
  return readings;
}

const cache = new Map<string, readonly string[]>();

/**
 * @param reading with tone marks.
 * @param u how ü is written: annotators differ (lü, lv, lu).
 * @returns the reading without its tone.
 * @example withoutTone("lǜ", "v") // "lv"
 */
export function withoutTone(reading: string, u: "ü" | "v" | "u"): string {
  return reading
    .normalize("NFD")
    .replace(/[\u0300\u0301\u0304\u030c]/gu, "")
    .normalize("NFC")
    .replaceAll("ü", u);
}

/**
 * @param reading with tone marks.
 * @returns the same with a digit for the tone, `zhǔn` → `zhun3`; the neutral tone bears none.
 */
export function withToneNumber(reading: string): string {
  const marks = ["\u0304", "\u0301", "\u030c", "\u0300"];
  const tone = marks.findIndex((mark) => reading.normalize("NFD").includes(mark)) + 1;
  return withoutTone(reading, "ü") + (tone > 0 ? String(tone) : "");
}

/**
 * @param reading with precomposed tone marks.
 * @returns the same with a digit behind the letter that bears the tone, `zhǔn` → `zhu3n`.
 */
export function withNumberInside(reading: string): string {
  return [...reading].map(withToneNumber).join("");
}
