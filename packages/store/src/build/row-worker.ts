import type { RawDocument } from "@tifa/corpus";
import { jiebaTokenizer, type Tokenizer } from "@tifa/tokens";
import { documentRow } from "./document-row.js";
import { jsonLine } from "./json-line.js";

/** A document with its key, as a worker is given it. */
export interface RowRequest {
  readonly raw: RawDocument;
  readonly key: string;
}

/** What became of a document: its line of a segment in UTF-8, which passes as it is, or what was thrown over it. */
export type RowReply = { readonly line: Buffer } | { readonly thrown: string };

/** Messages to a worker. */
export type WorkerRequest = readonly RowRequest[];

/** Messages of a worker: it is ready, or cannot work, or the replies to a batch, in its order. */
export type WorkerReply =
  | { readonly ready: true }
  | { readonly broken: string }
  | { readonly replies: readonly RowReply[] };

/** With its dictionary, which may fail to load. That is no document's fault. The script cuts as the addon does, in a third of the time. */
function loadedTokenizer(): Tokenizer {
  const tokenizer = jiebaTokenizer({ hmm: true, engine: "script" });
  tokenizer.cut("会议");
  return tokenizer;
}

function reply({ raw, key }: RowRequest, tokenizer: Tokenizer): RowReply {
  try {
    return { line: Buffer.from(jsonLine(documentRow(raw, key, tokenizer))) };
  } catch (thrown) {
    return { thrown: thrown instanceof Error ? thrown.message : String(thrown) };
  }
}

function work(): void {
  let tokenizer: Tokenizer;
  try {
    tokenizer = loadedTokenizer();
  } catch (thrown) {
    const broken = thrown instanceof Error ? thrown.message : String(thrown);
    process.send!({ broken } satisfies WorkerReply, () => process.exit(1));
    return;
  }
  process.on("message", (batch: WorkerRequest) => {
    process.send!({ replies: batch.map((request) => reply(request, tokenizer)) } satisfies WorkerReply);
  });
  process.send!({ ready: true } satisfies WorkerReply);
}

// The parent is gone: there is nobody to answer.
process.on("disconnect", () => process.exit());
// A stop is the parent's to order: it finishes what is under way.
process.on("SIGINT", () => {});
work();
