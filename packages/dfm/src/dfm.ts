import type { DocumentTokens, Tokens } from "@tifa/tokens";
import { csrBuilder } from "./csr-builder.js";
import { newMeta } from "./meta.js";
import { checkOptions } from "./options.js";
import { rowAccumulator } from "./row-accumulator.js";
import { checkUnique, sortedFeatures } from "./sorted-features.js";
import type { Dfm, Docvars } from "./types.js";

/** The part of `Tokens` that is counted. Id 0 is padding. */
export interface CountableTokens extends Pick<Tokens, "types"> {
  readonly docs: readonly (Pick<DocumentTokens, "id"> & {
    readonly ids: ArrayLike<number>;
    readonly docvars?: Docvars;
  })[];
  readonly meta: unknown;
}

/** Options of {@link dfm}. */
export interface DfmOptions {
  /** Document variables by document id; they go over those that the tokens carry. Default: none. */
  readonly docvars?: ReadonlyMap<string, Docvars>;
}

/**
 * Counts tokens: one row for each document, one column for each type that occurs.
 *
 * Padding (id 0) is not counted. Columns are in code-unit order, so that the matrix does not depend on the order
 * in which a tokenizer met its types; rows keep the order of the documents.
 *
 * @param tokens - tokens; types with the same spelling share a column
 * @param options - see {@link DfmOptions}
 * @returns the matrix; row sums are the numbers of tokens that are not padding
 * @throws RangeError if a document id occurs twice, a token's id has no type, or an option is unknown
 * @example
 * const tokens = { types: ["", "防控", "春耕"], docs: [{ id: "a", ids: [1, 2, 0, 1] }], meta: {} };
 * const x = dfm(tokens);
 * x.features; // => ["春耕", "防控"]
 * x.values; // => [1, 2]
 */
export function dfm(tokens: CountableTokens, options: DfmOptions = {}): Dfm {
  checkOptions("dfm", options, ["docvars"]);
  const { types, docs } = tokens;
  const ids = docs.map((doc) => doc.id);
  checkUnique("dfm", "document", ids);
  const { isUsed, cells } = survey(tokens);
  const { names, index } = sortedFeatures(types.filter((_, id) => isUsed(id)));
  const columns = Uint32Array.from(types, (type, id) => (isUsed(id) ? index.get(type)! : 0));
  const builder = csrBuilder(docs.length, cells);
  // A document has fewer than 2^32 tokens.
  const row = rowAccumulator(names.length, new Uint32Array(names.length));
  for (const doc of docs) {
    row.countIds(doc.ids, columns);
    builder.addRow(row);
  }
  return {
    docs: ids,
    features: names,
    ...builder.finish(),
    docvars: docs.map((doc) => {
      const own = options.docvars?.get(doc.id);
      return own === undefined ? (doc.docvars ?? {}) : { ...doc.docvars, ...own };
    }),
    meta: newMeta(tokens.meta),
  };
}

/**
 * Which types occur, and how many cells the matrix will have, so that it is allocated once. Where types share a spelling
 * it will have fewer.
 */
function survey({ types, docs }: CountableTokens): { isUsed: (id: number) => boolean; cells: number } {
  /** The last document that has the type, from 1. */
  const last = new Uint32Array(types.length);
  let cells = 0;
  for (let doc = 0; doc < docs.length; doc += 1) {
    const { ids } = docs[doc]!;
    for (let at = 0; at < ids.length; at += 1) {
      const before = last[ids[at]!];
      if (before === doc + 1) continue;
      if (before === undefined)
        throw new RangeError(`dfm: document ${JSON.stringify(docs[doc]!.id)}: no type has id ${ids[at]}`);
      last[ids[at]!] = doc + 1;
      cells += ids[at] === 0 ? 0 : 1;
    }
  }
  return { isUsed: (id) => id > 0 && last[id]! > 0, cells };
}
