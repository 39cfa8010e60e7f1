/** Bits behind the point: enough that the nearest double is never in doubt but for some 1 argument in 2^60. */
const BITS = 128n;
const ONE = 1n << BITS;

/**
 * The natural logarithm, rounded to the nearest double. `Math.log` may be off by a bit, other ones on other machines; where two
 * segmentations weigh the same, that bit would decide between them.
 *
 * @param x - a number above 0
 * @returns ln x
 * @example
 * roundedLog(1); // 0
 */
export function roundedLog(x: number): number {
  const { mantissa, exponent } = parts(x);
  return Number(lnOf(mantissa) + exponent * LN_2) / 2 ** Number(BITS);
}

/** x as mantissa × 2^exponent, the mantissa a fixed-point number from 1 to 2. */
function parts(x: number): { mantissa: bigint; exponent: bigint } {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, x);
  const bits = view.getBigUint64(0);
  const raw = (bits >> 52n) & 0x7ffn;
  if (raw === 0n) {
    const scaled = parts(x * 2 ** 64);
    return { ...scaled, exponent: scaled.exponent - 64n };
  }
  const fraction = (bits & ((1n << 52n) - 1n)) | (1n << 52n);
  return { mantissa: fraction << (BITS - 52n), exponent: raw - 1023n };
}

/** ln m = 2 artanh((m − 1) / (m + 1)), by its series. */
function lnOf(mantissa: bigint): bigint {
  const ratio = ((mantissa - ONE) << BITS) / (mantissa + ONE);
  const square = (ratio * ratio) >> BITS;
  let sum = 0n;
  let power = ratio;
  for (let divisor = 1n; power !== 0n; divisor += 2n) {
    sum += power / divisor;
    power = (power * square) >> BITS;
  }
  return 2n * sum;
}

const LN_2: bigint = lnOf(2n * ONE);
