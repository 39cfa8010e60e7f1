import { afterAll, describe, expect, it } from "vitest";
import { folder, READOUT, rows, tifa } from "./tifa.js";

const files = folder();
afterAll(files.remove);

describe("tifa features", () => {
  it("gives a line a document, an error a line, and the same line whatever stands beside it", async () => {
    const page = files.put("pages/a.txt", READOUT);
    files.put("pages/b.txt", "");
    const both = await tifa(["features", `${files.path}/pages`]);
    expect(both.code).toBe(1);
    const [first, second] = rows(both.stdout);
    expect(first).toMatchObject({ kind: "readout", meetingDate: "2021-06-17" });
    expect(second).toMatchObject({ id: null, error: { code: "empty" } });
    const alone = await tifa(["features", page]);
    expect(alone.stdout).toBe(`${both.stdout.split("\n")[0]}\n`);
    expect(alone.stdout).not.toContain("压实各级责任");
  });
});
