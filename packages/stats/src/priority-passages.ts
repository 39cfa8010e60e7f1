/** A passage of a document, such as a sentence or a directive, and what it is about. */
export interface PriorityPassage {
  readonly document: string;
  /** Group of the document, such as a province; the same for all its passages. */
  readonly group: string;
  /** Domains that it touches, each once; none where it is about none of them. */
  readonly domains: readonly string[];
  /** Its tokens, for shares of tokens. */
  readonly tokens: number;
  /** Whether it tells somebody to do something. Default: false. */
  readonly directive?: boolean;
  /** Who says it; null or absent where nobody is named. */
  readonly speaker?: string | null;
}

/** Domains of a document in the order in which they are first mentioned. */
export interface MentionRanks {
  readonly document: string;
  readonly group: string;
  /** From 1; domains that come first in the same passage share the mean of their places. */
  readonly ranks: ReadonlyMap<string, number>;
}

/** Ranks the domains of each document by first mention; documents in order of appearance, those without domains too. */
export function mentionRanks(verb: string, passages: readonly PriorityPassage[]): MentionRanks[] {
  const documents = new Map<string, { document: string; group: string; ranks: Map<string, number> }>();
  for (const { document, group, domains } of passages) {
    const known = documents.get(document) ?? { document, group, ranks: new Map<string, number>() };
    documents.set(document, known);
    if (known.group !== group)
      throw new RangeError(
        `${verb}: document ${JSON.stringify(document)} is in ${JSON.stringify(known.group)} and in ${JSON.stringify(group)}`,
      );
    const fresh = domains.filter((domain) => !known.ranks.has(domain));
    const rank = known.ranks.size + (fresh.length + 1) / 2;
    for (const domain of fresh) known.ranks.set(domain, rank);
  }
  return [...documents.values()];
}
