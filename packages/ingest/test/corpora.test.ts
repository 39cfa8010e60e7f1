import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { RawDocument } from "@tifa/corpus";
import iconv from "iconv-lite";
import { describe, expect, it } from "vitest";
import { utf8Profile } from "../src/encoding/utf8-profile.js";
import { decode, isReadError, readDocuments } from "../src/index.js";

const corpora = fileURLToPath(new URL("../../../../shared/corpora/", import.meta.url));

async function documents(path: string, textColumn = "text"): Promise<RawDocument[]> {
  const found: RawDocument[] = [];
  for await (const item of readDocuments([path], { textColumn })) {
    if (isReadError(item)) throw new Error(`${item.source.path}: ${item.error.message}`);
    found.push(item);
  }
  return found;
}

describe.skipIf(!existsSync(corpora))("health-commission-bulletins-2020", () => {
  it("all 512 decode right, 12 of them GB 18030", async () => {
    const bulletins = await documents(`${corpora}health-commission-bulletins-2020`);
    const gb = bulletins.filter(({ source }) => source.encoding === "gb18030");
    expect(bulletins.length).toBe(512);
    expect(gb.length).toBe(12);
    // Wrongly decoded, text falls out of the characters of running Chinese.
    for (const { text, source } of bulletins) {
      const strange = text.replace(
        /[\p{Script=Han}\p{ASCII}\p{P}\p{S}\s\u200b-\u200f\ufeff\uff10-\uff5a]/gu,
        "",
      );
      expect(strange.length, `${source.path}: ${strange.slice(0, 20)}`).toBeLessThanOrEqual(text.length / 50);
      expect(text).not.toContain("\uFFFD");
    }
  });

  it("come back from GB 18030, and look nothing like UTF-8 in it", async () => {
    for (const { text } of await documents(`${corpora}health-commission-bulletins-2020`)) {
      if ((text.match(/\p{Script=Han}/gu)?.length ?? 0) < 10) continue;
      const bytes = iconv.encode(text, "gb18030");
      expect(decode(bytes)).toMatchObject({ text, encoding: "gb18030" });
      const { wellFormed, nonAscii } = utf8Profile(bytes);
      expect(wellFormed / nonAscii).toBeLessThan(0.5);
    }
  });
});

describe.skipIf(!existsSync(corpora))("national-work-reports-1954-2025", () => {
  it("all records are read", async () => {
    const reports = await documents(`${corpora}national-work-reports-1954-2025`, "content");
    expect(reports.length).toBe(88);
    expect(reports.every(({ pageMeta, source }) => pageMeta?.title && source.url)).toBe(true);
  });
});
