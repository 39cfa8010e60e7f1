// Goldens: how they are written, where they lie. Used by the test and by `npm run charts:accept`.
import { fileURLToPath } from "node:url";
import type { Json } from "../src/index.js";

const WIDTH = 110;

/** JSON with one short array or object to a line, so that a change of one row is a change of one line. */
export function golden(value: Json, indent = ""): string {
  const flat = JSON.stringify(value);
  if (value === null || typeof value !== "object" || indent.length + flat.length <= WIDTH) return flat;
  const inner = `${indent}  `;
  const parts = Array.isArray(value)
    ? value.map((item: Json) => inner + golden(item, inner))
    : Object.entries(value).map(([key, item]) => `${inner}${JSON.stringify(key)}: ${golden(item, inner)}`);
  const [open, close] = Array.isArray(value) ? "[]" : "{}";
  return `${open}\n${parts.join(",\n")}\n${indent}${close}`;
}

/** Path of the golden of one sample. */
export function goldenPath(name: string): string {
  return fileURLToPath(new URL(`../goldens/${name}.vl`, import.meta.url));
}
