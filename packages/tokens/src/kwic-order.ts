import type { TokenIndex } from "./token-index.js";

/** How far from the node a key may reach, in tokens. */
const FARTHEST = 100;

/** Where the nodes of a concordance are. */
export interface KwicNodes {
  /** Where they begin in the index, rising. */
  readonly places: Uint32Array;
  /** How many tokens each has. */
  readonly lengths: Uint16Array;
  /** Which document each is in. */
  readonly documents: Uint32Array;
}

/**
 * The order of the lines of a concordance.
 *
 * @param index - tokens
 * @param nodes - see {@link KwicNodes}
 * @param sort - keys: `L` or `R` with a distance, or `N` with a place in the node, from 1
 * @returns indices into the nodes; lines that no key tells apart stay in the order of their places
 * @throws RangeError for another key
 * @example
 * kwicOrder(index, nodes, ["R1", "L1"]);
 */
export function kwicOrder(index: TokenIndex, nodes: KwicNodes, sort: readonly string[]): Uint32Array {
  const order = Uint32Array.from(nodes.places, (_, at) => at);
  const columns = sort.map((key) => rankColumn(index, keyTypes(index, nodes, key)));
  if (columns.length === 0) return order;
  return order.sort((a, b) => {
    for (const column of columns) if (column[a] !== column[b]) return column[a]! - column[b]!;
    return a - b;
  });
}

/** The type that a key looks at, for each line; 0 outside of the document, or of the node. */
function keyTypes({ ids, docStarts }: TokenIndex, nodes: KwicNodes, key: string): Uint32Array {
  const [, side = "", digits = ""] = /^([LNR])(\d{1,3})$/u.exec(key) ?? [];
  const distance = Number(digits);
  if (side === "" || distance < 1 || distance > FARTHEST) {
    throw new RangeError(
      `kwic: sort has the key ${JSON.stringify(key)}; allowed: L, N or R with 1 to ${FARTHEST}, such as L1`,
    );
  }
  return nodes.places.map((place, at) => {
    const length = nodes.lengths[at]!;
    const document = nodes.documents[at]!;
    if (side === "N") return distance <= length ? ids[place + distance - 1]! : 0;
    const seen = side === "L" ? place - distance : place + length + distance - 1;
    return seen >= docStarts[document]! && seen < docStarts[document + 1]! ? ids[seen]! : 0;
  });
}

/** Ranks types by code units: small numbers are compared then, not strings. */
function rankColumn({ tokens: { types } }: TokenIndex, column: Uint32Array): Uint32Array {
  const distinct = [...new Set(column)].sort((a, b) => (types[a]! < types[b]! ? -1 : 1));
  const ranks = new Map(distinct.map((id, rank) => [id, rank]));
  return column.map((id) => ranks.get(id)!);
}
