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
  "exchange",
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
  exchange: ["corpus", "tokens", "dfm"],
  charts: ["stats", "lexicon"],
  render: ["corpus", "charts"],
  ingest: ["corpus"],
  report: ["corpus", "normalize", "lexicon", "tokens", "dfm", "stats", "features", "charts", "render"],
  store: ["corpus", "lexicon", "tokens", "features", "ingest"],
  notebook: [...pipeline, "store"],
  cli: [...pipeline, "store", "report"],
  // Its template imports: what it writes stands in another workspace.
  create: [],
  // Python, which calls `tifa` as a program.
  spark: [],
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
  "exchange",
  "charts",
];

/** The files of a pure package that may: the segmenter, its adapter, what reads its dictionaries, and what starts processes. */
export const impureFiles: readonly string[] = [
  "tokens/src/jieba-tokenizer.ts",
  "tokens/src/jieba/nodejieba-engine.ts",
  "tokens/src/jieba/read-dictionary-file.ts",
  "tokens/src/segmenter-pool.ts",
];
