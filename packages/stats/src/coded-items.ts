import { codeUnitOrder } from "@tifa/dfm";

/** A coded item: a passage of a document that belongs to a domain, with what it weighs. */
export interface CodedItem {
  readonly document: string;
  /** Group of the document, such as a province; the same for all its items. */
  readonly group: string;
  readonly domain: string;
  /** Tokens, directives, points for the order of mention…: a number from 0 to 2^53 − 1. */
  readonly weight: number;
}

/** How documents make a group's share: `pooled` adds weights up; `documents` averages the documents' own shares. */
export type ShareAverage = "pooled" | "documents";

/** Items as a table. */
export interface CodedTable {
  readonly domains: readonly string[];
  readonly groups: readonly string[];
  readonly documents: readonly string[];
  /** Places of the documents of each group. */
  readonly members: ReadonlyMap<string, readonly number[]>;
  /** Weights by document and domain, one row after the other. */
  readonly weights: Float64Array;
}

/** Adds items up by document and domain. Names come out in code-unit order. */
export function codedTable(verb: string, items: readonly CodedItem[]): CodedTable {
  const groupOf = new Map<string, string>();
  for (const { document, group, weight } of items) {
    if (!(weight >= 0 && weight <= Number.MAX_SAFE_INTEGER)) {
      throw new RangeError(
        `${verb}: document ${JSON.stringify(document)}: weight must lie between 0 and 2^53 − 1, not ${weight}`,
      );
    }
    const known = groupOf.get(document);
    if (known !== undefined && known !== group) {
      throw new RangeError(
        `${verb}: document ${JSON.stringify(document)} is in ${JSON.stringify(known)} and in ${JSON.stringify(group)}`,
      );
    }
    groupOf.set(document, group);
  }
  const documents = [...groupOf.keys()].sort(codeUnitOrder);
  const domains = [...new Set(items.map((item) => item.domain))].sort(codeUnitOrder);
  const groups = [...new Set(groupOf.values())].sort(codeUnitOrder);
  const documentPlace = new Map(documents.map((document, place) => [document, place]));
  const domainPlace = new Map(domains.map((domain, place) => [domain, place]));
  const weights = new Float64Array(documents.length * domains.length);
  // Sums depend on the order of their terms in the last digit: sort, so that the order of the items does not matter.
  for (const { document, domain, weight } of [...items].sort((a, b) => a.weight - b.weight)) {
    const cell = documentPlace.get(document)! * domains.length + domainPlace.get(domain)!;
    weights[cell] = weights[cell]! + weight;
  }
  const members = new Map<string, number[]>(groups.map((group) => [group, []]));
  for (const [place, document] of documents.entries()) members.get(groupOf.get(document)!)!.push(place);
  return { domains, groups, documents, members, weights };
}

/** Shares of the domains in the documents at these places; all null where nothing is coded there. */
export function domainShares(
  { domains, weights }: CodedTable,
  places: ArrayLike<number>,
  average: ShareAverage,
): (number | null)[] {
  const size = domains.length;
  const sums = new Float64Array(size);
  let total = 0;
  for (let i = 0; i < places.length; i += 1) {
    const start = places[i]! * size;
    let own = 0;
    for (let at = 0; at < size; at += 1) own += weights[start + at]!;
    if (own === 0) continue;
    const scale = average === "pooled" ? 1 : own;
    for (let at = 0; at < size; at += 1) sums[at] = sums[at]! + weights[start + at]! / scale;
    total += average === "pooled" ? own : 1;
  }
  return Array.from(sums, (sum) => (total === 0 ? null : sum / total));
}
