import type { DocvarValue, Span } from "@tifa/corpus";

/** A line of a concordance: the node with what stands around it. */
export interface KwicLine {
  /** Id of the document. */
  readonly id: string;
  /** The node's tokens: from the first to before `to`, counted from 0. */
  readonly from: number;
  readonly to: number;
  /** Where the node stands in the text of `source`, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
  /** Id of the text that `start` and `end` are offsets in: `id`, or that of a document that was grouped into it. */
  readonly source: string;
  /** What stands before the node: its text where texts are given, else its tokens with a space between them. */
  readonly left: string;
  readonly node: string;
  /** What stands after it. */
  readonly right: string;
  /** Where the node stands in the raw page; null where no way back is given. */
  readonly raw: Span | null;
  readonly docvars: Readonly<Record<string, DocvarValue>>;
}
