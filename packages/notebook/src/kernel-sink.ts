import type { DisplaySink } from "./display-on.js";

/** The part of `Deno.jupyter` that is used. */
export interface DenoJupyter {
  broadcast(type: string, content: object): Promise<void>;
}

/**
 * What shows in Deno's kernel, in the output of the cell.
 *
 * @param jupyter - the kernel's own interface
 * @param displayId - all that is shown takes the place of what was shown before; null: each stands for itself
 * @returns the sink
 */
export function kernelSink(jupyter: DenoJupyter, displayId: string | null): DisplaySink {
  let type = "display_data";
  return (mime, content) => {
    const data = { [mime]: content instanceof Uint8Array ? base64(content) : content };
    const transient = displayId === null ? {} : { display_id: displayId };
    void jupyter.broadcast(type, { data, metadata: {}, transient });
    if (displayId !== null) type = "update_display_data";
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
