import { parentPort, workerData } from "node:worker_threads";
import type { RawDocument } from "@tifa/corpus";
import { type ParseTask, parseDocument } from "../parse-document.js";

/** What a worker answers: the line, or what it threw. */
export type WorkerAnswer = { readonly line: string } | { readonly thrown: string };

// The other end of `workerPool`: a document in, its line out, one at a time.
parentPort!.on("message", (raw: RawDocument) => {
  parentPort!.postMessage(answer(raw));
});

function answer(raw: RawDocument): WorkerAnswer {
  try {
    return { line: parseDocument(raw, workerData as ParseTask) };
  } catch (thrown) {
    return { thrown: thrown instanceof Error ? thrown.message : String(thrown) };
  }
}
