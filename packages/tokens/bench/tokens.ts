import { createRequire } from "node:module";
import { jiebaTokenizer, tokens } from "../src/index.js";
import { megabytes, texts } from "./texts.js";

/**
 * Prints how fast documents become tokens with offsets, against bare `nodejieba.cut` on the same text in the same run.
 * Ratios count: figures in MB/s are the machine's.
 */
const docs = texts.map((text, index) => ({ id: String(index), text }));

const jieba = jiebaTokenizer({ hmm: true });
jieba.cut("会议");
const { cut } = createRequire(import.meta.url)("nodejieba") as { cut(text: string, hmm: boolean): string[] };

/** Megabytes a second, the best of several runs taken in turns. */
function race(contestants: Record<string, () => unknown>): Record<string, number> {
  const best: Record<string, number> = {};
  for (let round = 0; round < 5; round++) {
    for (const [name, run] of Object.entries(contestants)) {
      const start = performance.now();
      run();
      const speed = megabytes / ((performance.now() - start) / 1000);
      best[name] = Math.max(best[name] ?? 0, speed);
    }
  }
  return best;
}

const result = race({
  "nodejieba.cut": () => texts.map((text) => cut(text, true)),
  "tokens()": () => tokens(docs, jieba),
  "tokens() with tags": () => tokens(docs, jieba, { tags: true }),
});
const bare = result["nodejieba.cut"] ?? 1;
console.log(`${megabytes.toFixed(2)} MB, ${docs.length} documents`);
for (const [name, speed] of Object.entries(result)) {
  console.log(
    `${name.padEnd(20)} ${speed.toFixed(2).padStart(6)} MB/s  ${((100 * speed) / bare).toFixed(0).padStart(4)} %`,
  );
}
