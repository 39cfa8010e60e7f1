import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** What is used of the compiled module. Its declarations call the flag of `cut` `strict`; it turns the HMM on. */
export interface Nodejieba {
  readonly DEFAULT_DICT: string;
  readonly DEFAULT_HMM_DICT: string;
  cut(text: string, hmm: boolean): string[];
  tag(text: string): { word: string; tag: string }[];
}

/** nodejieba with some user's words: cppjieba itself, which ours is to agree with. */
export function loadNodejieba(userWords: string): Nodejieba {
  const module = createRequire(import.meta.url)("nodejieba") as Nodejieba & {
    load(options: { userDict: string }): unknown;
  };
  const folder = mkdtempSync(join(tmpdir(), "tifa-jieba-"));
  const userDict = join(folder, "user.dict.utf8");
  writeFileSync(userDict, userWords);
  module.load({ userDict });
  rmSync(folder, { recursive: true });
  return module;
}
