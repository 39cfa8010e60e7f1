import type { TaggedWord } from "@tifa/tokens";
import type { TaggedDocument } from "./tagged-document.js";

/** What is read of a line: the word as it stands in the text. */
interface Row {
  readonly from: number;
  /** The last word of a contraction; of a word null. */
  readonly to: number | null;
  readonly form: string;
  readonly tag: string;
  readonly misc: string;
}

/**
 * Reads CoNLL-U, of {@link toConllu} or another tagger, so that its words can be counted and searched here. A word's tag is its
 * XPOS, or its UPOS where it has none; white space between words comes back as a word of its own with the tag `x`. Of a
 * contraction (`1-2`) the surface form is read; empty nodes (`1.1`), which stand in no text, are passed over.
 *
 * @param text - the file's content
 * @returns documents in order; sentences before the first `# newdoc` are a document with the id `1`
 * @throws RangeError naming the line that has not ten columns, no number, or one that does not come behind the one before it
 * @example
 * const text = "# newdoc id = a\n1\t会议\t_\tNOUN\tn\t_\t_\t_\t_\tSpaceAfter=No\n2\t召开\t_\tVERB\tv\t_\t_\t_\t_\tSpaceAfter=No\n";
 * fromConllu(text); // => [{ id: "a", paragraphs: [[{ word: "会议", tag: "n" }, { word: "召开", tag: "v" }]] }]
 */
export function fromConllu(text: string): TaggedDocument[] {
  const documents: { id: string; paragraphs: TaggedWord[][] }[] = [];
  let opens = true;
  let isWord = sentence();
  let last: Row | null = null;
  for (const [at, line] of text.split(/\r?\n/).entries()) {
    const opensDocument = /^# ?newdoc\b/.test(line);
    if (opensDocument) documents.push({ id: idIn(line) || String(documents.length + 1), paragraphs: [] });
    if (opensDocument || /^# ?newpar\b/.test(line)) {
      opens = true;
      last = null;
    }
    if (opens || line.trim() === "") isWord = sentence();
    if (line.trim() === "" || line.startsWith("#")) continue;
    const row = rowOf(line, at + 1);
    if (row === null || !isWord(row, at + 1)) continue;
    if (documents.length === 0) documents.push({ id: "1", paragraphs: [] });
    const { paragraphs } = documents.at(-1)!;
    if (opens || paragraphs.length === 0) paragraphs.push([]);
    opens = false;
    const words = paragraphs.at(-1)!;
    const space = (last === null ? "" : spaceAfter(last.misc)) + spaceOf(row.misc, "SpacesBefore");
    if (space !== "") words.push({ word: space, tag: "x" });
    words.push({ word: row.form, tag: row.tag });
    last = row;
  }
  return documents;
}

/** Tells, row by row of a sentence, which are words of the text: not those that a contraction has in it. */
function sentence(): (row: Row, number: number) => boolean {
  let reached = 0;
  let covered = 0;
  return ({ from, to }, number) => {
    // Without the empty line between two sentences the words of the second would pass for parts of a contraction.
    if (from <= Math.max(reached, to === null ? 0 : covered) || (to !== null && to < from))
      throw new RangeError(
        `fromConllu: line ${number} has the number ${from}${to === null ? "" : `-${to}`} behind ${Math.max(reached, covered)}; numbers rise, and an empty line ends a sentence`,
      );
    if (to === null) {
      reached = from;
      return from > covered;
    }
    covered = to;
    return true;
  };
}

/** What stands behind the equals sign; "" where there is none. */
function idIn(comment: string): string {
  const at = comment.indexOf("=");
  return at < 0 ? "" : comment.slice(at + 1).trim();
}

function rowOf(line: string, number: number): Row | null {
  const cells = line.split("\t");
  const id = /^(\d{1,9})(?:([-.])(\d{1,9}))?$/.exec(cells[0]!);
  if (cells.length !== 10 || id === null)
    throw new RangeError(
      `fromConllu: line ${number} has ${cells.length} columns and the number "${cells[0]!.slice(0, 20)}"; wanted: 10, and 1, 1-2 or 1.1`,
    );
  if (id[2] === ".") return null;
  const from = Number(id[1]);
  const to = id[2] === "-" ? Number(id[3]) : null;
  const [, form, , upos, xpos, , , , , misc] = cells as [string, string, ...string[]];
  return { from, to, form, tag: tagOf(xpos!, upos!), misc: misc! };
}

function tagOf(xpos: string, upos: string): string {
  if (xpos !== "_") return xpos;
  return upos === "_" ? "x" : upos;
}

function spaceAfter(misc: string): string {
  if (misc.split("|").includes("SpaceAfter=No")) return "";
  return spaceOf(misc, "SpacesAfter") || " ";
}

function spaceOf(misc: string, name: string): string {
  const value = misc.split("|").find((part) => part.startsWith(`${name}=`));
  const escapes: Readonly<Record<string, string>> = { s: " ", t: "\t", r: "\r", n: "\n", p: "|", "\\": "\\" };
  return (value?.slice(name.length + 1) ?? "").replace(/\\([strnp\\])/g, (_, sign: string) => escapes[sign]!);
}
