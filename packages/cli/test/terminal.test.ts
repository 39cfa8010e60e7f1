import { EventEmitter } from "node:events";
import { afterAll, describe, expect, it } from "vitest";
import type { TextStream } from "../src/output.js";
import { output } from "../src/output.js";
import { run } from "../src/run.js";
import { tableLine } from "../src/table.js";
import { folder } from "./tifa.js";

const files = folder();
afterAll(files.remove);

/** A stream that records what is written. */
function stream(isTTY: boolean, full = false): TextStream & EventEmitter & { text: string } {
  return Object.assign(new EventEmitter(), {
    isTTY,
    columns: 80,
    text: "",
    write(text: string) {
      this.text += text;
      return !full;
    },
  });
}

describe("colours", () => {
  const explain = async (isTTY: boolean, env: Record<string, string>): Promise<string> => {
    const stdout = stream(isTTY);
    const path = files.put("page.txt", "会议指出,要压实责任。\n");
    await run(["clean", "--explain", path], { stdout, stderr: stream(false), env });
    return stdout.text;
  };

  it("are used on a terminal only, and never under NO_COLOR", async () => {
    expect(await explain(true, {})).toContain('\x1b[31m","\x1b[39m → \x1b[32m"，"\x1b[39m');
    expect(await explain(true, { NO_COLOR: "" })).toContain("\x1b[31m");
    expect(await explain(true, { NO_COLOR: "1" })).not.toContain("\x1b");
    expect(await explain(true, { TERM: "dumb" })).not.toContain("\x1b");
    expect(await explain(false, {})).not.toContain("\x1b");
  });
});

describe("progress", () => {
  const stderrOf = async (stdoutIsTTY: boolean, stderrIsTTY: boolean): Promise<string> => {
    const stderr = stream(stderrIsTTY);
    const path = files.put("rows.jsonl", '{"text":"会议召开"}\n'.repeat(3));
    await run(["clean", path], { stdout: stream(stdoutIsTTY), stderr, env: {} });
    return stderr.text;
  };

  it("is shown where standard error is a terminal and the results are not, and taken away", async () => {
    expect(await stderrOf(false, true)).toMatch(/1 documents.*\r\x1b\[K$/s);
    expect(await stderrOf(true, true)).toBe("");
    expect(await stderrOf(false, false)).toBe("");
  });
});

describe("output", () => {
  it("waits for a slow reader", async () => {
    const slow = stream(false, true);
    let written = false;
    const writing = output(slow)
      .write("a")
      .then((going) => {
        written = true;
        return going;
      });
    await new Promise(setImmediate);
    expect(written).toBe(false);
    slow.emit("drain");
    expect(await writing).toBe(true);
    expect(slow.listenerCount("close")).toBe(0);
  });

  it("says when the reader is gone, also while it waits", async () => {
    const broken = stream(false, true);
    const out = output(broken);
    const writing = out.write("a");
    broken.emit("error", Object.assign(new Error("broken pipe"), { code: "EPIPE" }));
    expect(await writing).toBe(false);
    expect(await out.write("b")).toBe(false);
    expect(broken.text).toBe("a");
  });

  it("does not hide other errors", async () => {
    const broken = stream(false);
    const out = output(broken);
    const failure = Object.assign(new Error("no space"), { code: "ENOSPC" });
    broken.emit("error", failure);
    expect(out.failure()).toBe(failure);
    await expect(out.write("a")).rejects.toThrow("no space");
    await expect(out.settled()).rejects.toThrow("no space");
    expect(broken.text).toBe("");
  });
});

describe("table", () => {
  it("keeps columns straight with characters of two cells", () => {
    expect(tableLine({ province: { value: "青岚省" }, kind: "readout" }, ["province", "kind"])).toBe(
      "青岚省            readout\n",
    );
    expect(tableLine({ province: "青".repeat(9), kind: "x" }, ["province", "kind"])).toBe(
      `${"青".repeat(7)}…   x\n`,
    );
    expect(tableLine({ title: null, people: [1, 2] }, ["people", "title"])).toBe("2             –\n");
  });
});
