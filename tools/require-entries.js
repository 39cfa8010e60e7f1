// @ts-check
// The end of each package's build: what `require` finds. For each `require` condition in `exports` it writes `dist/X.cjs`,
// which hands on the ES module beside it (Node ≥ 20.19 can require one), and beside every declaration that the entry reaches a
// `.d.cts` of the same text, so that TypeScript knows a CommonJS file where Node has one. There is no second copy of the
// code: a program that both imports and requires a package has one of its classes, caches and dictionaries.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/**
 * A relative module in a declaration: `from "./x.js"`, `import("./x.js")`. Comments may hold one, too, and come to no harm: what is
 * not there is not followed.
 */
const RELATIVE = /(\bfrom |\bimport\(|\bimport )"(\.{1,2}\/[^"]+)\.js"/g;

const folder = process.cwd();
/** @type {{ exports: Record<string, string | Record<string, Record<string, string>>> }} */
const manifest = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));

/** @type {Set<string>} */
const done = new Set();

/**
 * Writes `X.d.cts` for `X.d.ts`, and for what it imports.
 * @param {string} path without its ending
 */
function declare(path) {
  if (done.has(path) || !existsSync(`${path}.d.ts`)) return;
  done.add(path);
  const text = readFileSync(`${path}.d.ts`, "utf8").replace(/\n\/\/# sourceMappingURL=.*\s*$/, "\n");
  const common = text.replace(RELATIVE, (_, before, module) => {
    declare(join(dirname(path), module));
    return `${before}"${module}.cjs"`;
  });
  writeFileSync(`${path}.d.cts`, common);
}

for (const [name, conditions] of Object.entries(manifest.exports)) {
  const target = typeof conditions === "string" ? undefined : conditions.require?.default;
  if (target === undefined) continue;
  const path = join(folder, target).replace(/\.cjs$/, "");
  if (!existsSync(`${path}.js`)) throw new Error(`exports of ${name}: ${path}.js is not built`);
  const module = `./${target.slice(target.lastIndexOf("/") + 1).replace(/\.cjs$/, ".js")}`;
  writeFileSync(`${path}.cjs`, `"use strict";\nmodule.exports = require("${module}");\n`);
  declare(path);
}
