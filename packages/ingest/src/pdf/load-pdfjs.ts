import { createRequire } from "node:module";

/** Classes for drawing that pdf.js looks for when it is loaded. */
const DRAWING = ["DOMMatrix", "ImageData", "Path2D"] as const;

/**
 * Loads pdf.js. It will not load without the classes for drawing, which its optional native package brings; where
 * that one is not installed, empty ones stand in for the moment, since reading text draws nothing.
 *
 * @returns the module
 * @example
 * const { getDocument } = await loadPdfjs();
 */
export async function loadPdfjs(): Promise<typeof import("pdfjs-dist")> {
  const missing = hasCanvas() ? [] : DRAWING.filter((name) => !(name in globalThis));
  for (const name of missing) Object.assign(globalThis, { [name]: function stub() {} });
  try {
    return await import("pdfjs-dist/legacy/build/pdf.mjs");
  } finally {
    for (const name of missing) Reflect.deleteProperty(globalThis, name);
  }
}

function hasCanvas(): boolean {
  const require = createRequire(import.meta.url);
  try {
    createRequire(require.resolve("pdfjs-dist/package.json")).resolve("@napi-rs/canvas");
    return true;
  } catch {
    return false;
  }
}
