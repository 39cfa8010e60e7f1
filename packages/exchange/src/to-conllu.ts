import { sentences, type TaggedWord } from "@tifa/tokens";
import type { TaggedDocument } from "./tagged-document.js";
import { universalPos } from "./universal-pos.js";

interface Word extends TaggedWord {
  readonly start: number;
  /** White space before the first word of a paragraph; "" elsewhere. */
  readonly before: string;
  /** White space between this word and the next. */
  after: string;
}

/**
 * Writes a document in CoNLL-U: form, universal part of speech and the segmenter's own tag (XPOS); lemma, features and
 * dependencies are left open (`_`). Sentences end at 。！？ and at the end of a paragraph. White space that is more than one space
 * is kept as UDPipe keeps it, in `SpacesAfter` and `SpacesBefore`; a word with white space in it is written as its parts.
 *
 * @param document - words of each paragraph, as `tokenizer.tag(paragraph)` gives them
 * @returns the text, "" for a document without words
 * @see https://universaldependencies.org/format.html
 * @example
 * toConllu({ id: "a", paragraphs: [[{ word: "会议", tag: "n" }, { word: "召开", tag: "v" }]] }).split("\n")[4];
 * // "1\t会议\t_\tNOUN\tn\t_\t_\t_\t_\tSpaceAfter=No"
 */
export function toConllu(document: TaggedDocument): string {
  const id = oneLine(document.id);
  const paragraphs = document.paragraphs
    .map((words, at) => paragraphText(words, `${id}-p${at + 1}`))
    .filter((text) => text !== "");
  return paragraphs.length === 0 ? "" : `# newdoc id = ${id}\n${paragraphs.join("")}`;
}

function paragraphText(tagged: readonly TaggedWord[], id: string): string {
  const text = tagged.map(({ word }) => word).join("");
  const words = wordsOf(tagged);
  const starts = sentences(text).map(({ start }) => start);
  const parts: Word[][] = [];
  let sentence = -1;
  for (const word of words) {
    const before = sentence;
    while (sentence + 1 < starts.length && starts[sentence + 1]! <= word.start) sentence += 1;
    if (parts.length === 0 || sentence > before) parts.push([]);
    parts.at(-1)!.push(word);
  }
  return parts
    .map((part, at) => {
      const head = at === 0 ? `# newpar id = ${id}\n` : "";
      const shown = part.map(({ word, after }) => word + (after === "" ? "" : " ")).join("");
      return `${head}# sent_id = ${id}-s${at + 1}\n# text = ${shown.trimEnd()}\n${part.map(line).join("")}\n`;
    })
    .join("");
}

/** Words without white space, each with what stands behind it. */
function wordsOf(tagged: readonly TaggedWord[]): Word[] {
  const words: Word[] = [];
  let start = 0;
  let open = "";
  for (const { word, tag } of tagged) {
    for (const [part] of word.toWellFormed().matchAll(/\s+|[^\s]+/gu)) {
      if (/^\s/u.test(part)) {
        const last = words.at(-1);
        if (last === undefined) open += part;
        else last.after += part;
      } else words.push({ word: part, tag, start, before: words.length === 0 ? open : "", after: "" });
      start += part.length;
    }
  }
  return words;
}

function line({ word, tag, before, after }: Word, at: number): string {
  const space = after === "" ? "SpaceAfter=No" : after === " " ? "" : `SpacesAfter=${escapeSpaces(after)}`;
  const misc = [before === "" ? "" : `SpacesBefore=${escapeSpaces(before)}`, space].filter((it) => it !== "");
  const xpos = oneLine(tag).replaceAll(" ", "") || "_";
  const columns = [at + 1, word, "_", universalPos(word, tag), xpos, "_", "_", "_", "_"];
  return `${columns.join("\t")}\t${misc.join("|") || "_"}\n`;
}

function oneLine(text: string): string {
  return text.toWellFormed().replace(/\s+/gu, " ").trim();
}

/** The escapes of UDPipe; white space that it has none for stands as it is. */
function escapeSpaces(text: string): string {
  return text.replace(/[ \t\r\n]/g, (sign) => ({ " ": "\\s", "\t": "\\t", "\r": "\\r", "\n": "\\n" })[sign]!);
}
