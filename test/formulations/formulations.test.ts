import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { readDocument } from "@tifa/features";
import { isReadError, readDocuments } from "@tifa/ingest";
import { type Formulation, type FormulationDocument, formulations } from "@tifa/tokens";
import { beforeAll, describe, expect, test } from "vitest";

const SEEDS = join(import.meta.dirname, "..", "..", "..", "shared", "seeds");
const hasSeeds = existsSync(SEEDS) && readdirSync(SEEDS).length > 0;

describe.skipIf(!hasSeeds)("the formulations of the seeds, found without a list", () => {
  const documents: FormulationDocument[] = [];
  let rows: readonly Formulation[] = [];
  beforeAll(async () => {
    for await (const item of readDocuments([SEEDS], {})) {
      if (isReadError(item)) throw new Error(`${item.source.path}: ${item.error.message}`);
      const { readout } = readDocument(item);
      documents.push({ id: readout.id, text: readout.paragraphs.join("\n") });
    }
    rows = formulations(documents);
  });

  test.each([
    ["复工复产", "fourCharacter"],
    ["联防联控", "fourCharacter"],
    ["群防群控", "fourCharacter"],
    ["四早", "numbered"],
    ["一断三不断", "numbered"],
    ["三降两少", "numbered"],
    ["四应四尽", "numbered"],
    ["四方责任", "numbered"],
    ["两手抓、两手硬", "numbered"],
    ["提两率、降两率", "numbered"],
    ["1+1+1", "numbered"],
    ["网格化管理", "derived"],
    ["外防输入、内防反弹", "parallel"],
    ["县不漏乡、乡不漏村、村不漏户、户不漏人", "parallel"],
    ["菜篮子", "quoted"],
    ["挂图作战", "quoted"],
    ["疫情防控", "repeated"],
  ])("%s, %s", (form, kind) => {
    expect(rows.find(({ variants }) => variants.includes(form))).toMatchObject({ kind });
  });

  test("an expansion is what a text gives: 四集中 has one, 四早 and 一断三不断 have none", () => {
    const expansion = (form: string): readonly string[] | null =>
      rows.find((row) => row.form === form)?.expansion?.items ?? null;
    expect(expansion("四集中")).toEqual(["集中患者", "集中专家", "集中资源", "集中救治"]);
    expect(expansion("四早")).toBeNull();
    expect(expansion("一断三不断")).toBeNull();
  });

  test("every occurrence stands where the row says", () => {
    const texts = new Map(documents.map(({ id, text }) => [id, text]));
    for (const { spans, variants } of rows) {
      for (const { id, start, end } of spans) expect(variants).toContain(texts.get(id)?.slice(start, end));
    }
  });
});
