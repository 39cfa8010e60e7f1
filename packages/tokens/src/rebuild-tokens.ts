import { stringIndex } from "./string-index.js";
import type { DocumentTokens, Tokens, TokensStep } from "./tokens-type.js";

/** The tokens of a document before its types are numbered anew. Arrays with one entry a token. */
export interface DraftDocument {
  /** Indices into the draft's types; 0 is padding. */
  readonly ids: ArrayLike<number>;
  readonly starts: ArrayLike<number>;
  readonly ends?: ArrayLike<number>;
  readonly tags?: ArrayLike<number>;
  /** As in the document that was changed, where that has them. */
  readonly sources?: ArrayLike<number>;
}

/**
 * Puts changed documents together: types that are no longer met go, the others are numbered in the order in
 * which they are met, and the step is recorded.
 *
 * @param tokens - what was changed
 * @param types - types that the drafts refer to
 * @param drafts - one for each document of `tokens`
 * @param step - what was done
 */
export function rebuildTokens(
  tokens: Tokens,
  types: readonly string[],
  drafts: readonly DraftDocument[],
  step: TokensStep,
): Tokens {
  const index = stringIndex();
  const renumbered = new Map<number, number>([[0, 0]]);
  const docs = tokens.docs.map((doc, place): DocumentTokens => {
    const { ids, starts, ends, tags, sources } = drafts[place] ?? { ids: [], starts: [] };
    return {
      id: doc.id,
      ids: Uint32Array.from(ids, (id) => {
        let fresh = renumbered.get(id);
        if (fresh === undefined) {
          fresh = index.id(types[id] ?? "");
          renumbered.set(id, fresh);
        }
        return fresh;
      }),
      starts: Uint32Array.from(starts),
      ...(ends === undefined ? {} : { ends: Uint32Array.from(ends) }),
      ...(tags === undefined ? {} : { tags: Uint16Array.from(tags) }),
      docvars: doc.docvars,
      ...(sources === undefined || doc.sourceIds === undefined
        ? {}
        : { sources: Uint32Array.from(sources), sourceIds: doc.sourceIds }),
    };
  });
  const tagged = drafts.some((draft) => draft.tags !== undefined);
  return {
    types: index.values,
    docs,
    meta: { tokenizer: tokens.meta.tokenizer, steps: [...tokens.meta.steps, step] },
    ...(tagged && tokens.tagset !== undefined ? { tagset: tokens.tagset } : {}),
  };
}
