import { once } from "@tifa/corpus";
import { type Province, provinces } from "./provinces.js";

const byCode = once(() => new Map(provinces().map((province) => [province.code, province])));

/**
 * The province of a code, such as `provinceCode` of a readout.
 *
 * @param code - GB/T 2260, two digits; null where none is known
 * @returns the province, undefined where there is none
 * @example
 * provinceByCode("34")?.shortName; // "安徽"
 */
export function provinceByCode(code: string | null): Province | undefined {
  return code === null ? undefined : byCode().get(code);
}
