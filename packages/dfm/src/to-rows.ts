import type { Dfm, Docvars } from "./types.js";

/** One document with its values by feature, as {@link toRows} gives it. */
export interface DfmRow {
  readonly id: string;
  readonly counts: Readonly<Record<string, number>>;
  readonly docvars: Docvars;
}

/**
 * Goes through the documents as plain objects, what {@link dfmFromCounts} takes.
 *
 * @param x - the matrix
 * @returns for each document its values by feature, zeros left out
 * @example
 * const x = dfmFromCounts([{ id: "a", counts: { 防控: 2, 春耕: 0 } }]);
 * [...toRows(x)]; // => [{ id: "a", counts: { 防控: 2 }, docvars: {} }]
 */
export function* toRows(x: Dfm): Generator<DfmRow, void, undefined> {
  for (let doc = 0; doc < x.docs.length; doc += 1) {
    const cells: [string, number][] = [];
    for (let at = x.rowPtr[doc]!; at < x.rowPtr[doc + 1]!; at += 1)
      cells.push([x.features[x.colIdx[at]!]!, x.values[at]!]);
    yield { id: x.docs[doc]!, counts: Object.fromEntries(cells), docvars: x.docvars[doc]! };
  }
}
