import { parentPort } from "node:worker_threads";

// Answers with the document's text in capitals; dies of "die", throws at "throw".
parentPort.on("message", ({ text }) => {
  if (text === "die") process.exit(3);
  if (text === "crash") throw new Error("a mistake of the worker");
  parentPort.postMessage(text === "throw" ? { thrown: "no such text" } : { line: text.toUpperCase() });
});
