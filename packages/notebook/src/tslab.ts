/**
 * A stand-in for the module `tslab`, where a notebook's code runs without its kernel.
 *
 * @packageDocumentation
 * @experimental
 */

import { type DisplaySink, displayOn, type TslabDisplay } from "./display-on.js";
import { denoJupyter, kernelSink } from "./kernel-sink.js";
import { textOutput } from "./text-output.js";

export type { TslabDisplay } from "./display-on.js";

/**
 * Stands in for the module `tslab` where its kernel is not: in Deno's kernel it shows what a cell displays, in a plain script
 * (`tsx`, `deno run`, `node`) it prints it. `import { display } from "tslab"` reaches it by an import map, or by `paths` in a tsconfig.
 */
export const display: TslabDisplay = displayOn(sink(null));

/** Versions of what runs a cell; in place of tslab's own. */
export const versions: { readonly tslab: string; readonly node: string } = {
  tslab: "stand-in",
  node: process.versions.node,
};

/**
 * A display of its own: what it shows takes the place of what it showed before. A script prints all of it.
 *
 * @returns the display
 * @example
 * const progress = newDisplay();
 * progress.text("1 of 2");
 * progress.text("2 of 2");
 */
export function newDisplay(): TslabDisplay {
  return displayOn(sink(globalThis.crypto.randomUUID()));
}

function sink(displayId: string | null): DisplaySink {
  const jupyter = denoJupyter();
  if (jupyter !== null) return kernelSink(jupyter, displayId);
  return (mime, content) => console.log(textOutput(mime, content));
}
