/**
 * Rounds to a number of decimals, without the noise that binary fractions leave.
 *
 * @param value - A finite number.
 * @param decimals - Digits behind the point, 0 to 15.
 * @returns The rounded number, never −0.
 * @example
 * round(1.23456, 2); // 1.23
 */
export function round(value: number, decimals: number): number {
  return Number(value.toFixed(decimals)) + 0;
}

/**
 * Rounds to a number of significant digits: what a tooltip shows.
 *
 * @param value - A finite number.
 * @param digits - Significant digits, 1 to 21. Default 4.
 * @returns The rounded number, never −0.
 * @example
 * significant(12345.6); // 12350
 */
export function significant(value: number, digits: number = 4): number {
  return Number(value.toPrecision(digits)) + 0;
}

/**
 * Groups the digits of a count by thousands.
 *
 * @param count - A number; it is rounded to an integer.
 * @returns Such as `12,345`; the minus sign is U+2212.
 * @example
 * grouped(1234567); // "1,234,567"
 */
export function grouped(count: number): string {
  const digits = String(Math.abs(Math.round(count)));
  const parts: string[] = [];
  for (let end = digits.length; end > 0; end -= 3) parts.unshift(digits.slice(Math.max(0, end - 3), end));
  return (count < 0 ? "−" : "") + parts.join(",");
}

/** A range of a scale with its steps. */
export interface NiceRange {
  readonly low: number;
  readonly high: number;
  readonly step: number;
}

/**
 * Widens a range to round steps of 1, 2 or 5 times a power of ten.
 *
 * @param low - Smallest value.
 * @param high - Largest value; if it equals `low`, the range gets one step.
 * @param count - About how many steps. Default 5.
 * @returns The wider range, in units of the values.
 * @example
 * niceRange(0, 93); // { low: 0, high: 100, step: 20 }
 */
export function niceRange(low: number, high: number, count: number = 5): NiceRange {
  const span = high > low ? high - low : Math.abs(low) || 1;
  const rough = span / count;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = power * ([1, 2, 5].find((factor) => rough / power <= factor * 1.0001) ?? 10);
  const first = Math.floor(low / step + 1e-9);
  const last = Math.max(Math.ceil(high / step - 1e-9), first + 1);
  return {
    low: significant(first * step, 12),
    high: significant(last * step, 12),
    step: significant(step, 12),
  };
}

/**
 * The d3 format that shows a scale's steps without needless digits.
 *
 * @param step - Distance of two ticks.
 * @returns A format such as `",.1f"`.
 * @example
 * stepFormat(0.5); // ",.1f"
 */
export function stepFormat(step: number): string {
  const digits = String(step).split(".")[1]?.length ?? 0;
  return `,.${step < 1e-6 ? 7 : digits}f`;
}

/**
 * The ticks of a range.
 *
 * @param range - From {@link niceRange} or {@link tightRange}.
 * @returns The multiples of the step from `low` to `high`.
 * @example
 * ticks({ low: 0, high: 4, step: 2 }); // [0, 2, 4]
 */
export function ticks(range: NiceRange): number[] {
  const first = Math.ceil(range.low / range.step - 1e-9);
  const last = Math.floor(range.high / range.step + 1e-9);
  return Array.from({ length: last - first + 1 }, (_, i) => significant((first + i) * range.step, 12));
}

/**
 * A range that ends where the data end, with round steps inside: no room is spent on empty parts of an axis.
 *
 * @param low - Smallest value.
 * @param high - Largest value; if it equals `low`, the range becomes one step wide.
 * @param count - About how many steps. Default 5.
 * @returns The range, in units of the values, widened by a hundredth on each side that is not 0.
 * @example
 * tightRange(-1, 7); // { low: -1.08, high: 7.08, step: 2 }
 */
export function tightRange(low: number, high: number, count: number = 5): NiceRange {
  const { step } = niceRange(low, high, count);
  const margin = (high > low ? high - low : step) / 100;
  const top = high > low ? high : low + step;
  return {
    low: low === 0 ? 0 : significant(low - margin, 6),
    high: top === 0 ? 0 : significant(top + margin, 6),
    step,
  };
}

/**
 * A range whose steps are whole where all values are: there is no half of a document.
 *
 * @param range - From {@link niceRange} or {@link tightRange}.
 * @param values - All values that stand on it.
 * @returns The range, its step at least 1 where the values are integers.
 * @example
 * wholeSteps({ low: 0, high: 2, step: 0.5 }, [1, 2]); // { low: 0, high: 2, step: 1 }
 */
export function wholeSteps(range: NiceRange, values: readonly number[]): NiceRange {
  return values.every(Number.isInteger) ? { ...range, step: Math.max(1, range.step) } : range;
}

/**
 * Prints the values of one table with the same number of decimals: as many as its largest value needs for three
 * digits.
 *
 * @param values - All values that stand together.
 * @returns A function that prints one of them; the minus sign is U+2212.
 * @example
 * printer([12.34, 0.5])(0.5); // "0.5"
 */
export function printer(values: readonly number[]): (value: number) => string {
  const most = largest([0, ...values.map(Math.abs)]);
  const decimals = values.every(Number.isInteger) || most >= 100 ? 0 : most >= 10 ? 1 : most >= 1 ? 2 : 3;
  return (value) => {
    const rounded = round(value, decimals);
    if (decimals === 0) return grouped(rounded);
    return (rounded < 0 ? "−" : "") + Math.abs(rounded).toFixed(decimals);
  };
}

/**
 * The largest of any number of values (spreading them into `Math.max` would overflow the stack).
 *
 * @param values - Finite numbers.
 * @returns The largest; −∞ for none.
 * @example
 * largest([1, 3, 2]); // 3
 */
export function largest(values: readonly number[]): number {
  return values.reduce((most, value) => Math.max(most, value), Number.NEGATIVE_INFINITY);
}

/**
 * The smallest of any number of values.
 *
 * @param values - Finite numbers.
 * @returns The smallest; ∞ for none.
 * @example
 * smallest([1, 3, 2]); // 1
 */
export function smallest(values: readonly number[]): number {
  return values.reduce((least, value) => Math.min(least, value), Number.POSITIVE_INFINITY);
}
