import { jiebaTokenizer, tokenizerIdentity } from "@tifa/tokens";
import { type Manifest, UNKNOWN } from "../layout.js";
import { type Column, SCHEMA_VERSION, TABLES } from "../tables/tables.js";
import { REPRINTS } from "./reprints.js";
import { rulesHash } from "./rules-hash.js";
import { NESTED, segmentColumns } from "./segment-columns.js";

type PlainColumn = Pick<Column, "name" | "type">;

/** All that a program in another language needs to put a store together out of rows. */
export interface RowsDescription extends Pick<Manifest, "schema" | "rules" | "tokenizer"> {
  /** Columns of a row, with DuckDB's types. */
  readonly row: readonly PlainColumn[];
  /** Columns of a row that are lists of rows of the table of that name. */
  readonly nested: readonly string[];
  /** The tables; the columns of the folders, `province` and `year`, are not among theirs. */
  readonly tables: readonly {
    readonly name: string;
    readonly partitioned: boolean;
    readonly order: readonly string[];
    readonly columns: readonly PlainColumn[];
  }[];
  /** What folders are called where the text does not tell. */
  readonly unknown: typeof UNKNOWN;
  /** How reprints are found. */
  readonly reprints: typeof REPRINTS;
}

/**
 * Describes the rows that `rowMaker` makes, and the tables that they go to.
 *
 * @returns plain data
 * @throws Error if a package cannot be found
 * @example
 * describeRows().tables.map(({ name }) => name);
 */
export function describeRows(): RowsDescription {
  const tokenizer = jiebaTokenizer({ hmm: true });
  const plain = ({ name, type }: PlainColumn): PlainColumn => ({ name, type });
  return {
    schema: SCHEMA_VERSION,
    rules: rulesHash(tokenizer),
    tokenizer: { ...tokenizerIdentity(tokenizer) },
    row: segmentColumns().map(plain),
    nested: NESTED,
    tables: TABLES.map(({ name, partitioned, order, columns }) => ({
      name,
      partitioned,
      order,
      columns: columns.map(plain),
    })),
    unknown: UNKNOWN,
    reprints: REPRINTS,
  };
}
