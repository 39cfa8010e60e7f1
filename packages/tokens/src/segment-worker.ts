import { type JiebaTokenizerOptions, jiebaTokenizer } from "./jieba-tokenizer.js";
import type { TaggedWord, Tokenizer } from "./tokenizer.js";
import { tokenizerIdentity } from "./tokenizer.js";

/** A message to a segmenting process: its options first, then texts. */
export type WorkerRequest =
  | { readonly kind: "start"; readonly options: JiebaTokenizerOptions }
  | { readonly kind: "segment"; readonly text: string; readonly tags: boolean }
  | { readonly kind: "memory" };

/** What it answers, in the order of the requests. */
export type WorkerReply =
  | { readonly kind: "ready"; readonly identity: ReturnType<typeof tokenizerIdentity> }
  | { readonly kind: "failed"; readonly message: string }
  | { readonly kind: "memory"; readonly bytes: number }
  | {
      readonly kind: "segmented";
      /** Length of each word: words are pieces of the text, and need not be sent. */
      readonly lengths: Uint32Array;
      /** Parts of speech by word, as indices into the distinct ones; null unless asked for. */
      readonly tags: Uint16Array | null;
      readonly tagset: readonly string[];
    };

let tokenizer: Tokenizer | null = null;

function answer(request: WorkerRequest): WorkerReply {
  try {
    if (request.kind === "start") {
      tokenizer = jiebaTokenizer(request.options);
      // The dictionary is loaded now, so that no text waits for it, and what is wrong with it is told at once.
      tokenizer.cut("会议");
      return { kind: "ready", identity: tokenizerIdentity(tokenizer) };
    }
    if (request.kind === "memory") return { kind: "memory", bytes: process.memoryUsage().rss };
    return segmented(request.text, request.tags);
  } catch (thrown) {
    return { kind: "failed", message: thrown instanceof Error ? thrown.message : String(thrown) };
  }
}

function segmented(text: string, wantsTags: boolean): WorkerReply {
  if (!wantsTags) {
    const words = tokenizer!.cut(text);
    const lengths = new Uint32Array(words.length);
    for (let at = 0; at < words.length; at++) lengths[at] = words[at]!.length;
    return { kind: "segmented", lengths, tags: null, tagset: [] };
  }
  const rows: readonly TaggedWord[] = tokenizer!.tag(text);
  const numbers = new Map<string, number>();
  const lengths = new Uint32Array(rows.length);
  const tags = new Uint16Array(rows.length);
  for (let at = 0; at < rows.length; at++) {
    const { word, tag } = rows[at]!;
    lengths[at] = word.length;
    const number = numbers.get(tag) ?? numbers.size;
    numbers.set(tag, number);
    tags[at] = number;
  }
  return { kind: "segmented", lengths, tags, tagset: [...numbers.keys()] };
}

process.on("message", (request: WorkerRequest) => {
  process.send!(answer(request));
});
// The parent is gone: there is nobody to answer.
process.on("disconnect", () => process.exit());
// A stop is the parent's to order: Ctrl-C in a terminal reaches every process of the program.
process.on("SIGINT", () => {});
