import { expect, test } from "vitest";
import { once } from "../src/index.js";

test("what is made once is made when it is first asked for, and stays the same, undefined and null too", () => {
  for (const value of [{}, null, undefined]) {
    let calls = 0;
    const get = once(() => {
      calls += 1;
      return value;
    });
    expect(calls).toBe(0);
    expect([get(), get()]).toEqual([value, value]);
    expect(get()).toBe(value);
    expect(calls).toBe(1);
  }
});

test("what fails is tried again", () => {
  let calls = 0;
  const get = once(() => {
    calls += 1;
    if (calls === 1) throw new Error("first");
    return calls;
  });
  expect(get).toThrow("first");
  expect([get(), get()]).toEqual([2, 2]);
});
