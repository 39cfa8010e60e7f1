/** What the faces of the project may import: all but each other. */
const pipeline: readonly string[] = [
  "corpus",
  "normalize",
  "lexicon",
  "parse",
  "tokens",
  "dfm",
  "stats",
  "features",
  "charts",
  "render",
  "ingest",
];

/**
 * Who may import whom: the arrows of docs/architecture.md. A package may import those in its row and
 * nothing else of ours; the rows are in the order of the pipeline, and no arrow runs back.
 */
export const allowedImports: Readonly<Record<string, readonly string[]>> = {
  corpus: [],
  normalize: ["corpus"],
  lexicon: ["corpus"],
  parse: ["corpus", "lexicon"],
  tokens: ["corpus", "lexicon"],
  dfm: ["corpus", "tokens"],
  stats: ["dfm", "tokens", "lexicon"],
  features: ["corpus", "normalize", "lexicon", "parse", "tokens"],
  charts: ["stats", "lexicon"],
  render: ["corpus", "charts"],
  ingest: ["corpus"],
  report: ["corpus", "normalize", "lexicon", "tokens", "dfm", "stats", "features", "charts", "render"],
  store: ["corpus", "lexicon", "tokens", "features", "ingest"],
  notebook: [...pipeline, "store"],
  cli: [...pipeline, "store", "report"],
};

/** Imports of types only: they are gone after compilation. */
export const typesOnly: readonly (readonly [from: string, to: string])[] = [["charts", "stats"]];

/** Packages without files, network, clock or native code: they may import no module of Node. */
export const pure: readonly string[] = [
  "corpus",
  "normalize",
  "lexicon",
  "parse",
  "tokens",
  "dfm",
  "stats",
  "features",
  "charts",
];

/** The files of a pure package that may: the segmenter's adapter, and the one that starts processes of it. */
export const impureFiles: readonly string[] = [
  "tokens/src/jieba-tokenizer.ts",
  "tokens/src/segmenter-pool.ts",
];
