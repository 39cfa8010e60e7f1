// @ts-check
// Preloaded with `node --import`: every listing of a folder comes in another order, as another file system would give it.
// The order is by a hash of the names, so that it is neither sorted nor reversed.
import { createHash } from "node:crypto";
import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";

/** @typedef {string | { name: unknown }} Entry */

const key = (/** @type {Entry} */ entry) =>
  createHash("md5")
    .update(typeof entry === "string" ? entry : String(entry.name))
    .digest("hex");
const shuffled = (/** @type {Entry[]} */ entries) => entries.sort((a, b) => (key(a) < key(b) ? -1 : 1));

const { readdirSync } = fs;
const { readdir } = fs.promises;
Object.assign(fs, {
  readdirSync: (/** @type {Parameters<typeof readdirSync>} */ ...given) => shuffled(readdirSync(...given)),
});
Object.assign(fs.promises, {
  readdir: async (/** @type {Parameters<typeof readdir>} */ ...given) => shuffled(await readdir(...given)),
});
syncBuiltinESMExports();
