import type { DocumentTokens, Tokens } from "@tifa/tokens";
import { csrBuilder, rowAccumulator } from "./csr-builder.js";
import { newMeta } from "./meta.js";
import { checkOptions } from "./options.js";
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
  checkUnique(
    "dfm",
    "document",
    docs.map((doc) => doc.id),
  );
  const used = usedTypes(tokens);
  const { names, index } = sortedFeatures(types.filter((_, id) => used[id] === 1));
  const columns = Uint32Array.from(types, (type, id) => (used[id] === 1 ? index.get(type)! : 0));
  const builder = csrBuilder(docs.length, cellCount(tokens, columns, names.length));
  const row = rowAccumulator(names.length);
  for (const { ids } of docs) {
    for (let at = 0; at < ids.length; at += 1) {
      const id = ids[at]!;
      if (id !== 0) row.add(columns[id]!, 1);
    }
    row.flush(builder);
  }
  return {
    docs: docs.map((doc) => doc.id),
    features: names,
    ...builder.finish(),
    docvars: docs.map((doc) => ({ ...doc.docvars, ...options.docvars?.get(doc.id) })),
    meta: newMeta(tokens.meta),
  };
}

function usedTypes({ types, docs }: CountableTokens): Uint8Array {
  const used = new Uint8Array(types.length);
  for (const { id: name, ids } of docs) {
    for (let at = 0; at < ids.length; at += 1) {
      const id = ids[at]!;
      if (!(id < types.length))
        throw new RangeError(`dfm: document ${JSON.stringify(name)}: no type has id ${id}`);
      used[id] = 1;
    }
  }
  if (types.length > 0) used[0] = 0;
  return used;
}

/** Number of cells, so that the matrix is allocated once. */
function cellCount({ docs }: CountableTokens, columns: Uint32Array, features: number): number {
  const last = new Uint32Array(features);
  let cells = 0;
  docs.forEach(({ ids }, doc) => {
    for (let at = 0; at < ids.length; at += 1) {
      const id = ids[at]!;
      if (id === 0 || last[columns[id]!] === doc + 1) continue;
      last[columns[id]!] = doc + 1;
      cells += 1;
    }
  });
  return cells;
}
