import { codeUnitOrder, type Docvars } from "@tifa/dfm";
import type { PositionedTokens } from "./average-reduced-frequency.js";
import { canonicalIds } from "./canonical-ids.js";

/** Tokens whose documents have names, and variables where groups are made of them. */
export interface NamedTokens extends PositionedTokens {
  readonly docs: readonly {
    readonly id: string;
    readonly ids: ArrayLike<number>;
    readonly docvars?: Docvars;
  }[];
}

/** The running tokens of a document or group, in order, padding left out. */
export interface TokenSequence {
  readonly group: string;
  /** Numbers of types: equal ones are the same type. */
  readonly ids: Uint32Array;
}

/** Documents one by one, or laid end to end by the value of a variable; groups in code-unit order. */
export function tokenSequences(verb: string, tokens: NamedTokens, by: string | undefined): TokenSequence[] {
  const canonical = canonicalIds(tokens.types);
  const groups = new Map<string, number[]>();
  for (const { id, ids, docvars } of tokens.docs) {
    const name = by === undefined ? id : groupName(verb, id, docvars?.[by], by);
    const group = groups.get(name) ?? [];
    if (by === undefined && groups.has(name))
      throw new RangeError(`${verb}: document ${JSON.stringify(id)} occurs twice`);
    groups.set(name, group);
    for (let at = 0; at < ids.length; at += 1) {
      const type = canonical[ids[at]!];
      if (type === undefined) throw new RangeError(`${verb}: no type has id ${ids[at]}`);
      if (type !== 0) group.push(type);
    }
  }
  const sequences = Array.from(groups, ([group, ids]) => ({ group, ids: Uint32Array.from(ids) }));
  return by === undefined ? sequences : sequences.sort((a, b) => codeUnitOrder(a.group, b.group));
}

function groupName(verb: string, id: string, value: Docvars[string] | undefined, by: string): string {
  if (value === undefined || value === null)
    throw new RangeError(`${verb}: document ${JSON.stringify(id)} has no ${by}`);
  return String(value);
}
