import type { RawDocument } from "@tifa/corpus";
import { jiebaTokenizer, type Tokenizer } from "@tifa/tokens";
import { documentRow } from "./document-row.js";
import { jsonLine } from "./json-line.js";

/** A document with its key, as a worker is given it. */
export interface RowRequest {
  readonly raw: RawDocument;
  readonly key: string;
}

/** What became of a document: its line of a segment, or what was thrown over it. */
export type RowReply = { readonly line: string } | { readonly thrown: string };

/** Messages to a worker. */
export type WorkerRequest = readonly RowRequest[];

/** Messages of a worker: it is ready, or the replies to a batch, in its order. */
export type WorkerReply = { readonly ready: true } | { readonly replies: readonly RowReply[] };

let tokenizer: Tokenizer | null = null;

function reply({ raw, key }: RowRequest): RowReply {
  try {
    tokenizer ??= jiebaTokenizer({ hmm: true });
    return { line: jsonLine(documentRow(raw, key, tokenizer)) };
  } catch (thrown) {
    return { thrown: thrown instanceof Error ? thrown.message : String(thrown) };
  }
}

process.on("message", (batch: WorkerRequest) => {
  process.send!({ replies: batch.map(reply) } satisfies WorkerReply);
});
// The parent is gone: there is nobody to answer.
process.on("disconnect", () => process.exit());
// A stop is the parent's to order: it finishes what is under way.
process.on("SIGINT", () => {});
process.send!({ ready: true } satisfies WorkerReply);
