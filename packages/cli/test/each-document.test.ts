import { afterAll, describe, expect, it } from "vitest";
import type { CliContext } from "../src/context.js";
import { type ErrorRow, eachDocument } from "../src/each-document.js";
import { folder } from "./tifa.js";

const files = folder();
afterAll(files.remove);

function context(text: string[], goesOn = true): CliContext {
  const write = async (part: string): Promise<boolean> => {
    text.push(part);
    return goesOn;
  };
  const rest = { isTerminal: false, columns: null, failure: () => null, settled: async () => {} };
  const stdout = { ...rest, write };
  const stderr = { ...rest, write: async () => true };
  return { stdout, stderr, stdin: () => process.stdin, colour: false, exitCode: 0 };
}

describe("eachDocument", () => {
  it("makes an error row of what a document throws, and goes on", async () => {
    const path = files.put("rows.jsonl", '{"text":"一"}\n{"text":"二"}\n{"text":"三"}\n');
    const written: string[] = [];
    const failed: ErrorRow[] = [];
    const state = context(written);
    await eachDocument(
      state,
      [path],
      {},
      {
        document({ text }) {
          if (text === "二") throw new RangeError("out of step");
          return text;
        },
        error(row) {
          failed.push(row);
          return "!";
        },
      },
    );
    expect(written).toEqual(["一", "!", "三"]);
    expect(failed).toEqual([
      {
        id: expect.stringMatching(/^[0-9a-f]{16}$/),
        source: expect.objectContaining({ path, record: "1" }),
        error: { code: "internal", message: "out of step" },
      },
    ]);
    expect(state.exitCode).toBe(1);
  });

  it("stops when nobody reads any more", async () => {
    const path = files.put("rows2.jsonl", '{"text":"一"}\n{"text":"二"}\n');
    const written: string[] = [];
    await eachDocument(
      context(written, false),
      [path],
      {},
      { document: ({ text }) => text, error: () => null },
    );
    expect(written).toEqual(["一"]);
  });
});
