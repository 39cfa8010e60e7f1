import type { DocvarValue } from "@tifa/corpus";
import { checkOptions, oneOf } from "./options.js";
import { type DraftDocument, rebuildTokens } from "./rebuild-tokens.js";
import { type DocumentTokens, type Tokens, tokenSpan } from "./tokens-type.js";

/** Options of {@link tokensGroup}. */
export interface TokensGroupOptions {
  /** Name of a document variable, or several: a group for each combination that occurs. */
  readonly by: string | readonly string[];
  /**
   * What becomes of documents whose variable is missing or null: `error` throws, `omit` leaves them out.
   * Default: `error`, so that no document vanishes unnoticed.
   */
  readonly missing?: "error" | "omit";
}

/**
 * Makes one document of those that share the value of a document variable. Between two of them stands padding, so that
 * no phrase or n-gram reaches from one into the next; offsets stay those in their own texts, see {@link tokenSource}.
 *
 * A group is named after its value; several values are joined by ` × `. Its document variables are those of its
 * documents, null where they differ.
 *
 * @param tokens - tokens
 * @param options - see {@link TokensGroupOptions}
 * @returns tokens with a document for each group, in code-unit order of the names
 * @throws RangeError if a variable is missing (see `missing`), two groups would have one name, or an option is unknown
 * @example
 * tokensGroup(toks, { by: "province" }).docs.map(({ id }) => id); // ["青岚省"]
 */
export function tokensGroup(tokens: Tokens, options: TokensGroupOptions): Tokens {
  checkOptions("tokensGroup", options, ["by", "missing"]);
  const by = typeof options.by === "string" ? [options.by] : options.by;
  const missing = options.missing ?? "error";
  oneOf("tokensGroup", "missing", missing, ["error", "omit"]);
  if (by.length === 0) throw new RangeError("tokensGroup: by names no document variable");
  const groups = collectGroups(tokens.docs, by, missing);
  const drafts = groups.map(({ docs }) => joined(tokens, docs));
  const docs = groups.map(
    ({ name, docs: members }, at): DocumentTokens => ({
      id: name,
      ids: new Uint32Array(0),
      starts: new Uint32Array(0),
      docvars: joinedDocvars(members),
      sourceIds: drafts[at]!.sourceIds,
    }),
  );
  return rebuildTokens({ ...tokens, docs }, tokens.types, drafts, {
    operation: "tokensGroup",
    options: { by: [...by], missing },
  });
}

interface Group {
  readonly name: string;
  readonly docs: DocumentTokens[];
}

function collectGroups(
  docs: readonly DocumentTokens[],
  by: readonly string[],
  missing: "error" | "omit",
): readonly Group[] {
  const groups = new Map<string, Group>();
  for (const doc of docs) {
    const values = by.map((name) => (Object.hasOwn(doc.docvars, name) ? doc.docvars[name]! : null));
    if (values.includes(null)) {
      if (missing === "omit") continue;
      throw new RangeError(
        `tokensGroup: document ${JSON.stringify(doc.id)} has no ${by.join(" or ")}; give it, or leave such documents out ` +
          'with missing: "omit"',
      );
    }
    // The JSON tells 1 from "1", and "a × b" from "a", "b".
    const key = JSON.stringify(values);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { name: values.map(String).join(" × "), docs: [doc] });
    else group.docs.push(doc);
  }
  const sorted = [...groups.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
  const twice = sorted.find(({ name }, at) => sorted[at + 1]?.name === name);
  if (twice !== undefined) {
    throw new RangeError(
      `tokensGroup: two groups would be named ${JSON.stringify(twice.name)}; make the values differ`,
    );
  }
  return sorted;
}

function joined(
  tokens: Tokens,
  docs: readonly DocumentTokens[],
): DraftDocument & { readonly sourceIds: readonly string[] } {
  const ids: number[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const tags: number[] = [];
  const sources: number[] = [];
  const sourceIds: string[] = [];
  const hasEnds = docs.some((doc) => doc.ends !== undefined);
  docs.forEach((doc, at) => {
    const offset = sourceIds.length;
    for (const id of doc.sourceIds ?? [doc.id]) sourceIds.push(id);
    if (at > 0) {
      // Padding belongs to the text after it.
      ids.push(0);
      starts.push(0);
      ends.push(0);
      tags.push(0);
      sources.push(offset);
    }
    for (let index = 0; index < doc.ids.length; index++) {
      ids.push(doc.ids[index]!);
      starts.push(doc.starts[index]!);
      if (hasEnds) ends.push(tokenSpan(tokens, doc, index).end);
      tags.push(doc.tags?.[index] ?? 0);
      sources.push(offset + (doc.sources?.[index] ?? 0));
    }
  });
  return {
    ids,
    starts,
    ...(hasEnds ? { ends } : {}),
    ...(tokens.tagset === undefined ? {} : { tags }),
    sources,
    sourceIds,
  };
}

/** What all agree on; null where they differ; keys in code-unit order. */
function joinedDocvars(docs: readonly DocumentTokens[]): Readonly<Record<string, DocvarValue>> {
  const values = new Map<string, DocvarValue>();
  for (const { docvars } of docs) {
    for (const [key, value] of Object.entries(docvars)) {
      const known = values.get(key);
      values.set(key, known === undefined || Object.is(known, value) ? value : null);
    }
  }
  return Object.fromEntries([...values.keys()].sort().map((key) => [key, values.get(key)!]));
}
