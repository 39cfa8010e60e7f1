import { isReadError, readDocuments } from "@tifa/ingest";

/** So many characters in their order are a piece of a text; fewer may be a name or a slogan. */
const RUN = 24;

const OTHER = /[^\p{Script=Han}]+/gu;

/** The Han characters of a string. */
export function hanOf(text: string): string {
  return text.replace(OTHER, "");
}

/** The texts of folders and files, as they were decoded. */
export async function realTexts(inputs: readonly string[]): Promise<string[]> {
  const texts: string[] = [];
  for await (const read of readDocuments(inputs)) if (!isReadError(read)) texts.push(read.text);
  return texts;
}

/** Every run of 24 Han characters of texts, marks and spaces between them left out. */
export function runsOf(texts: readonly string[]): ReadonlySet<string> {
  const runs = new Set<string>();
  for (const text of texts) {
    const letters = text.replace(OTHER, "");
    for (let at = 0; at + RUN <= letters.length; at++) runs.add(letters.slice(at, at + RUN));
  }
  return runs;
}

/**
 * Reads a table down each column and along its rows.
 *
 * @param columns - by name, as many values each
 * @param runs - of the texts
 * @returns those that are found
 */
export function spelled(
  columns: Readonly<Record<string, readonly unknown[]>>,
  runs: ReadonlySet<string>,
): string[] {
  const values = Object.values(columns);
  const rows = (values[0] ?? []).map((_, row) => values.map((column) => column[row]));
  return [...values, rows].flatMap((cells) => {
    const strings = cells
      .flat(2)
      .filter((cell) => typeof cell === "string")
      .map(hanOf)
      .filter((cell) => cell !== "");
    // A term that is repeated row by row, as its column is sorted, tells nothing of the text.
    const letters = strings.filter((cell, at) => cell !== strings[at - 1]).join("");
    const found: string[] = [];
    for (let at = 0; at + RUN <= letters.length; at++) {
      const run = letters.slice(at, at + RUN);
      if (runs.has(run)) found.push(run);
    }
    return found;
  });
}
