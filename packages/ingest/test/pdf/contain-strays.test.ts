import { describe, expect, it } from "vitest";
import { containStrays, isStray } from "../../src/pdf/contain-strays.js";

/** An error as pdf.js makes it: its stack leads into the package. */
function stray(): Error {
  const error = new Error("End of file inside array.");
  error.stack =
    "Error: End of file inside array.\n    at file:///x/node_modules/pdfjs-dist/legacy/build/pdf.worker.mjs:1:1";
  return error;
}

describe("rejections that pdf.js leaves to nobody", () => {
  it("are contained while a file is read, and not longer", async () => {
    const before = process.listenerCount("unhandledRejection");
    let during = 0;
    const value = await containStrays(async () => {
      void Promise.reject(stray());
      during = process.listenerCount("unhandledRejection");
      return "text";
    });
    expect([value, during]).toEqual(["text", before + 1]);
    expect(process.listenerCount("unhandledRejection")).toBe(before);
  });

  it("are known by where they come from", () => {
    expect(isStray(stray())).toBe(true);
    expect(isStray(new Error("of our own"))).toBe(false);
    expect(isStray("a string")).toBe(false);
  });

  it("what the reader throws is thrown on", async () => {
    await expect(containStrays(() => Promise.reject(new RangeError("broken")))).rejects.toThrow("broken");
  });
});
