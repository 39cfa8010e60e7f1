import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { docxText } from "./docx-text.js";
import { htmlText } from "./html-text.js";

/** A text and where it comes from. */
export interface RealText {
  /** Folder of the shared texts, or `samples`. */
  readonly corpus: string;
  /** Path in that folder, with the number of the row where a file holds many. */
  readonly id: string;
  readonly text: string;
}

/**
 * Reads every text of the shared folder.
 *
 * @param shared - the folder
 * @returns texts in the order of their paths; the sentences of the treebank, which come from as many places, are a text
 *   each
 */
export function realTexts(shared: string): RealText[] {
  return ["seeds", "gold", "corpora"].flatMap((top) =>
    filesUnder(join(shared, top)).flatMap((path) => {
      const parts = relative(join(shared, top), path).split("/");
      const corpus = top === "corpora" ? parts[0]! : top;
      const id = top === "corpora" ? parts.slice(1).join("/") : parts.join("/");
      const texts = textsOf(path);
      return texts.map((text, i) => ({ corpus, id: texts.length === 1 ? id : `${id}#${i + 1}`, text }));
    }),
  );
}

/** Reads the invented samples of the repository, clean and damaged. */
export function sampleTexts(): RealText[] {
  const folder = fileURLToPath(new URL("../../../../data/samples/", import.meta.url));
  return filesUnder(folder)
    .filter((path) => path.endsWith(".txt"))
    .map((path) => ({ corpus: "samples", id: relative(folder, path), text: readFileSync(path, "utf8") }));
}

function textsOf(path: string): string[] {
  if (/(?:README\.md|LICENSE\.txt|stats\.xml|\.json)$/u.test(path)) return [];
  const bytes = readFileSync(path);
  if (path.endsWith(".docx")) return [docxText(bytes)];
  const text = decode(bytes);
  if (path.endsWith(".jsonl")) return text.split("\n").filter(Boolean).flatMap(textOfRow);
  if (path.endsWith(".conllu")) return [...text.matchAll(/^# text = (.*)$/gmu)].map((match) => match[1]!);
  return [path.endsWith(".html") ? htmlText(text) : text];
}

function textOfRow(row: string): string[] {
  const { content, text } = JSON.parse(row) as { content?: string; text?: string };
  return [content ?? text ?? ""];
}

/** A dozen of the bulletins are in GB 18030. */
function decode(bytes: Uint8Array): string {
  const text = new TextDecoder().decode(bytes);
  return text.includes("\ufffd") ? new TextDecoder("gb18030").decode(bytes) : text;
}

function filesUnder(folder: string): string[] {
  return readdirSync(folder)
    .sort()
    .flatMap((name) => {
      const path = join(folder, name);
      return statSync(path).isDirectory() ? filesUnder(path) : [path];
    });
}
