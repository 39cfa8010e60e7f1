import type { DisplaySink } from "./display-on.js";

/** The part of `Deno.jupyter` that is used. Newer kernels put what is broadcast into a queue, and return nothing to wait for. */
export interface DenoJupyter {
  broadcast(type: string, content: object): Promise<void> | undefined;
}

/**
 * How long a kernel is given to empty its queue, in milliseconds. Deno 2.9 lost what 42 of 450 cells showed last without it, and
 * nothing of 900 cells with it, nor with 5 ms, on idle cores and on two that eight other processes kept busy.
 */
const EMPTYING = 20;

/** The method by which Deno's kernel asks the value of a cell for what it shows, and waits for the answer. */
export const DISPLAY: unique symbol = Symbol.for("Jupyter.display") as never;

/**
 * What shows in Deno's kernel, in the output of the cell.
 *
 * The kernel ends a cell a few milliseconds after its last statement, whatever is still to be sent, and who reads the outputs
 * drops what comes later. It waits for the value of the cell alone: showing has a value that shows nothing, and is there when all
 * that was shown is sent, and a moment later. So a cell that ends by showing something loses nothing.
 *
 * @param jupyter - the kernel's own interface
 * @param displayId - all that is shown takes the place of what was shown before; null: each stands for itself
 * @returns the sink
 */
export function kernelSink(jupyter: DenoJupyter, displayId: string | null): DisplaySink {
  let type = "display_data";
  let sent: Promise<unknown> = Promise.resolve();
  const nothingMore = {
    async [DISPLAY](): Promise<object> {
      await sent;
      await new Promise((resolve) => setTimeout(resolve, EMPTYING));
      return {};
    },
  };
  return (mime, content) => {
    const data = { [mime]: content instanceof Uint8Array ? base64(content) : content };
    const transient = displayId === null ? {} : { display_id: displayId };
    sent = Promise.all([sent, jupyter.broadcast(type, { data, metadata: {}, transient })]);
    if (displayId !== null) type = "update_display_data";
    return nothingMore;
  };
}

function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString("base64");
}

/** Deno's kernel; null where it does not run: Deno has the name everywhere, and throws then. */
export function denoJupyter(): DenoJupyter | null {
  const { Deno } = globalThis as { Deno?: { readonly jupyter?: DenoJupyter } };
  try {
    return Deno?.jupyter ?? null;
  } catch {
    return null;
  }
}
