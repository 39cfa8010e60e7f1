import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildFeatures } from "../src/index.js";

const TEXT =
  "青岚县召开梯田整治调度会\n6月7日，青岚县召开梯田整治调度会。会议强调，要落实四到田，推进企业复工复产。\n";

describe("a dictionary of one's own", () => {
  let folder: string;
  const put = (name: string, content: string | Uint8Array): string => {
    writeFileSync(join(folder, name), content);
    return join(folder, name);
  };
  const words = async (dictionary?: string): Promise<string[]> => {
    const { documents } = await buildFeatures(
      [join(folder, "page.txt")],
      dictionary === undefined ? {} : { dictionary },
    );
    return documents.flatMap(({ paragraphs }) =>
      paragraphs.flatMap(({ counts }) => counts.map(([word]) => word)),
    );
  };
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "tifa-dictionary-"));
    put("page.txt", TEXT);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test("keeps its words whole, beside the policy terms", async () => {
    const bare = await words();
    expect(bare).not.toContain("四到田");
    const own = await words(put("own.txt", "# ours\n四到田 3000 l\n"));
    expect(own).toContain("四到田");
    expect(bare).toContain("复工复产");
    expect(own).toContain("复工复产");
  });

  test("that is wrong is told with its name, before a page is read", async () => {
    await expect(words(put("wrong.txt", "四到田 3000\n"))).rejects.toThrow(/wrong\.txt/);
    await expect(words(put("gb.txt", Uint8Array.of(0xcb, 0xc4)))).rejects.toThrow(/gb\.txt is not UTF-8/);
    await expect(words(join(folder, "none.txt"))).rejects.toThrow(/none\.txt/);
  });
});
