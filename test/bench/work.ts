import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { writeFile } from "node:fs/promises";
import type { RawDocument } from "@tifa/corpus";
import { dfm } from "@tifa/dfm";
import { toArrowBytes } from "@tifa/dfm/arrow";
import { featuresOf, formatFeatures } from "@tifa/features";
import { isReadError, readDocuments } from "@tifa/ingest";
import { normalize } from "@tifa/normalize";
import { parse } from "@tifa/parse";
import { jiebaTokenizer, tokens } from "@tifa/tokens";

/** What is made of the documents: a matrix of counts of words, or a line with all that `tifa features` tells of each. */
export type Product = "counts" | "features";

/** What a process is asked for: one turn over some files. */
export interface Turn {
  readonly product: Product;
  readonly paths: readonly string[];
  /** File to write. */
  readonly out: string;
}

/** Seconds that a turn took, and what it found. */
export interface Times {
  readonly clock: number;
  readonly processor: number;
  readonly words: number;
}

const tokenizer = jiebaTokenizer({ hmm: true, engine: "script" });

async function* read(paths: readonly string[]): AsyncGenerator<RawDocument> {
  for await (const item of readDocuments(paths)) {
    if (isReadError(item)) throw new Error(`${item.source.path}: ${item.error.message}`);
    yield item;
  }
}

/** Read, normalise, parse, segment, count, write. */
async function counts({ paths, out }: Turn): Promise<number> {
  const documents: { id: string; text: string }[] = [];
  for await (const raw of read(paths)) {
    const { id, paragraphs } = parse(normalize(raw));
    documents.push({ id, text: paragraphs.join("\n") });
  }
  const matrix = dfm(tokens(documents, tokenizer));
  await writeFile(out, toArrowBytes(matrix));
  return matrix.values.reduce((sum, value) => sum + value, 0);
}

/** The same with parts of speech, formulations and coded directives. */
async function features({ paths, out }: Turn): Promise<number> {
  const file = createWriteStream(out);
  let words = 0;
  for await (const raw of read(paths)) {
    const found = featuresOf(raw, tokenizer);
    words += found.paragraphs.reduce((sum, paragraph) => sum + paragraph.tokens, 0);
    if (!file.write(`${formatFeatures(found)}\n`)) await once(file, "drain");
  }
  file.end();
  await once(file, "finish");
  return words;
}

process.on("message", async (turn: Turn) => {
  const clock = performance.now();
  const before = process.cpuUsage();
  const words = await (turn.product === "counts" ? counts(turn) : features(turn));
  const { user, system } = process.cpuUsage(before);
  const times: Times = { clock: (performance.now() - clock) / 1e3, processor: (user + system) / 1e6, words };
  process.send!(times);
});
process.on("disconnect", () => process.exit());
// Dictionaries are loaded before the clock starts, here as in the peers.
tokenizer.cut("会议");
process.send!("ready");
