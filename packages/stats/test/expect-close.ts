import { expect } from "vitest";

/** Relative error of 1e-9 (or as given), absolute near zero. */
export function expectClose(actual: number | null | undefined, wanted: number, relative = 1e-9): void {
  expect(actual, `wanted ${wanted}`).toEqual(expect.any(Number));
  const error = Math.abs(actual! - wanted);
  expect(error, `got ${actual}, wanted ${wanted}`).toBeLessThanOrEqual(
    relative * Math.max(Math.abs(wanted), 1e-300) + (Math.abs(wanted) < 1e-12 ? 1e-15 : 0),
  );
}
