import { type SegmenterPool, segmenterPool, segmentMany, tokensParallel } from "@tifa/tokens/parallel";
import { afterEach, describe, expect, it } from "vitest";
import { jiebaTokenizer, type TokenizableDocument, tokens } from "../src/index.js";

// The processes run the built files: this package's build comes first.
const pools: SegmenterPool[] = [];
afterEach(() => {
  for (const pool of pools.splice(0)) pool.close();
});
async function made(options: Parameters<typeof segmenterPool>[0]): Promise<SegmenterPool> {
  const pool = await segmenterPool(options);
  pools.push(pool);
  return pool;
}

const SENTENCE = "会议强调，要统筹疫情防控和春耕生产，有序推进复工复产，保障菜篮子供应。";
const documents: readonly TokenizableDocument[] = Array.from({ length: 40 }, (_, at) => ({
  id: `d${at}`,
  text: at === 7 ? "" : `第${at}次${SENTENCE.slice(at % 9)}😀\ud83d`.repeat((at % 5) + 1),
  docvars: { at },
}));

describe("segmentation in several processes", () => {
  it.each([1, 3])("by %i gives what one process gives, in the order of the documents", async (processes) => {
    const pool = await made({ hmm: true, processes });
    const jieba = jiebaTokenizer({ hmm: true });
    expect(pool.pids).toHaveLength(processes);
    for (const options of [{}, { tags: true, removePunctuation: true, padding: true }]) {
      const parallel = await tokensParallel(documents, pool, options);
      expect(JSON.stringify(parallel)).toBe(JSON.stringify(tokens(documents, jieba, options)));
    }
    const { name, version, dictionaryHash, options } = jieba;
    expect(pool.identity).toEqual({ name, version, dictionaryHash, options });
  });

  it("passes the tokenizer's options on", async () => {
    const pool = await made({ hmm: true, fine: true, processes: 1 });
    expect(await pool.cut("复工复产")).toEqual(["复工", "复产"]);
    expect(await pool.tag("推进")).toEqual([{ word: "推进", tag: "v" }]);
  });

  it("loses the text alone over which a process ends, and replaces the process", async () => {
    const pool = await made({ hmm: true, processes: 2 });
    const before = pool.pids;
    const long = `${SENTENCE}\n`.repeat(60_000);
    const lost = pool.cut(long);
    // The other texts are behind it, and beside it.
    const others = documents.map(({ text }) => pool.cut(text));
    await new Promise((resolve) => setTimeout(resolve, 50));
    process.kill(before[0]!, "SIGKILL");
    await expect(lost).rejects.toThrow("ended while it was at this");
    const words = await Promise.all(others);
    expect(words.map((list) => list.join(""))).toEqual(documents.map(({ text }) => text));
    expect(await pool.cut(SENTENCE)).toContain("复工复产");
    await expect.poll(() => pool.pids.length, { timeout: 300_000 }).toBe(2);
    expect(pool.pids).not.toContain(before[0]);
  });

  it("tells of a lost document in its place", async () => {
    const pool = await made({ hmm: true, processes: 1 });
    const list = [documents[0]!, { id: "long", text: `${SENTENCE}\n`.repeat(60_000) }, documents[1]!];
    const results = segmentMany(list, pool);
    const first = results.next();
    setTimeout(() => process.kill(pool.pids[0]!, "SIGKILL"), 100);
    expect((await first).value).toMatchObject({ id: "d0", error: null });
    const rest: unknown[] = [];
    for await (const result of results) rest.push(result);
    expect(rest).toMatchObject([
      { id: "long", words: null, error: expect.stringContaining("ended") },
      { id: "d1", error: null },
    ]);
  });

  it("takes no more documents than are under way", async () => {
    const pool = await made({ hmm: true, processes: 1 });
    let taken = 0;
    async function* endless(): AsyncGenerator<TokenizableDocument> {
      for (;;) yield { id: String(taken++), text: SENTENCE };
    }
    const results = segmentMany(endless(), pool);
    for (let at = 0; at < 20; at++) await results.next();
    expect(taken).toBeLessThan(20 + 6);
    await results.return();
  });

  it("holds no more memory after thousands of documents than after hundreds", async () => {
    const pool = await made({ hmm: true, processes: 1 });
    const text = SENTENCE.repeat(10);
    // Words that are new each time, so that anything kept by word or by text would grow.
    const cutMany = async (from: number, to: number): Promise<number> => {
      for (let at = from; at < to; at++) await pool.cut(`第${at}次：甲${at}乙${at}丙。${text}`);
      return (await pool.memory())[0]!;
    };
    const before = await cutMany(0, 300);
    const after = await cutMany(300, 3300);
    // The dictionary takes some 350 MB; what is kept of a document would have to stay below 10 kB.
    expect(after - before).toBeLessThan(30 * 2 ** 20);
  });

  it("says at once what is wrong with its options", async () => {
    await expect(segmenterPool({ hmm: true, processes: 0 })).rejects.toThrow("processes is 0; allowed");
    await expect(segmenterPool({ hmm: true, workers: 2 } as never)).rejects.toThrow(
      'unknown option "workers"',
    );
    const terms = [{ term: "复工 复产", frequency: 1, tag: "n" }];
    await expect(segmenterPool({ hmm: true, terms, processes: 2 })).rejects.toThrow("white space");
  });

  it("segments nothing more once it is closed", async () => {
    const pool = await made({ hmm: true, processes: 1 });
    const underWay = pool.cut(SENTENCE.repeat(10_000));
    pool.close();
    await expect(underWay).rejects.toThrow();
    await expect(pool.cut(SENTENCE)).rejects.toThrow("closed");
  });
});
