import { isBuiltin } from "node:module";
import { gzipSync } from "node:zlib";
import { build, type Rolldown } from "vite";

/** A module with all that it imports, minified. */
export interface Bundle {
  readonly bytes: number;
  /** As a server sends it. */
  readonly gzipped: number;
  /** Modules of Node that it would need, which no browser has. */
  readonly builtins: readonly string[];
}

const ENTRY = "\0entry";

/**
 * Bundles a module for a browser, as `vite build` does.
 *
 * @param code - the module; packages are found from this folder
 * @returns its size
 * @throws Error where something cannot be resolved
 * @example
 * (await bundle('export { escapeMarkup } from "@tifa/corpus";')).gzipped; // some 120
 */
export async function bundle(code: string): Promise<Bundle> {
  const builtins = new Set<string>();
  const built = await build({
    root: import.meta.dirname,
    configFile: false,
    logLevel: "silent",
    plugins: [
      {
        name: "entry",
        enforce: "pre",
        resolveId: (id) => {
          if (isBuiltin(id)) builtins.add(id);
          return id === "entry" ? ENTRY : null;
        },
        load: (id) => (id === ENTRY ? code : null),
      },
    ],
    build: {
      write: false,
      target: "es2022",
      modulePreload: false,
      rolldownOptions: {
        input: "entry",
        preserveEntrySignatures: "strict",
      },
    },
  });
  const { output } = (Array.isArray(built) ? built[0] : built) as Rolldown.RolldownOutput;
  const chunks = output.flatMap((part) => (part.type === "chunk" ? [Buffer.from(part.code)] : []));
  const sum = (sizes: readonly number[]): number => sizes.reduce((total, size) => total + size, 0);
  return {
    bytes: sum(chunks.map((chunk) => chunk.length)),
    gzipped: sum(chunks.map((chunk) => gzipSync(chunk, { level: 9 }).length)),
    builtins: [...builtins].sort(),
  };
}
