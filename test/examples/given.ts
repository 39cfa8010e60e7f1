/** Type of what a function of `@tifa/notebook` takes first, or gives. */
const takes = (verb: string, place = 0): string =>
  `Parameters<typeof import("@tifa/notebook").${verb}>[${place}]`;
const gives = (verb: string): string => `Awaited<ReturnType<typeof import("@tifa/notebook").${verb}>>`;

const features = 'readonly import("@tifa/features").DocumentFeatures[]';
const set = '{ readonly documents: import("@tifa/features").DocumentFeatures[] }';

/** In these the two are rows of differences. */
const differences: Readonly<Record<string, string>> = {
  byDirectives: gives("domainDifferences"),
  byWords: gives("domainDifferences"),
};

/** What a chart is called, and other options that every chart has. */
const chart: Readonly<Record<string, string>> = {
  title: "string",
  source: "string",
  measure: "string",
  n: "string",
  // Other charts have other options: what an example shows is where they go.
  options: "any",
};

/**
 * Types of the names that examples use without making them, by package: `set` is a feature set, `toks` are tokens. A name means the
 * same in every example of a package; where it does not, `package verb` says what it means there.
 */
export const given: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  every: {
    raw: 'import("@tifa/corpus").RawDocument',
    clean: 'import("@tifa/corpus").CleanDocument',
    readout: 'import("@tifa/corpus").Readout',
    toks: 'import("@tifa/tokens").Tokens',
    display: "{ html(text: string): void }",
  },
  charts: { cells: 'readonly import("@tifa/charts").HeatMapRow[]' },
  features: { lines: "string[]", text: "string", features: `(${features})[number]` },
  exchange: { tokenizer: 'import("@tifa/tokens").Tokenizer' },
  ingest: { bytes: "Uint8Array" },
  parse: { pages: 'readonly import("@tifa/corpus").CleanDocument[]' },
  render: {
    spec: 'import("@tifa/charts").ChartSpec',
    svg: "string",
    rows: 'readonly import("@tifa/charts").HeatMapRow[]',
  },
  report: { raws: 'import("@tifa/corpus").RawDocument[]' },
  store: {
    store: 'import("@tifa/store").Store',
    documents: features,
    condition: "string",
    document: 'import("@tifa/corpus").RawDocument',
  },
  tokens: {
    groups: 'import("@tifa/tokens").Tokens',
    reports: 'Parameters<typeof import("@tifa/tokens").termDiscovery>[0]',
  },
  notebook: {
    ...chart,
    show: 'import("@tifa/notebook").Show',
    set: gives("featureSet"),
    km: takes("takenBy"),
    seeds: set,
    provincial: set,
    documents: features,
    document: `(${features})[number]`,
    works: gives("nationalReports"),
    national: `(${features})[number]`,
    reports: features,
    terms: "string[]",
    years: gives("changeYears"),
    bounds: takes("twoPeriods", 1),
    early: takes("directiveTests"),
    late: takes("directiveTests"),
    page: gives("mostDamaged"),
    pages: takes("lawRows"),
    passages: gives("passagesOf"),
    lives: gives("termLives"),
    uses: gives("termUses"),
    formulations: gives("knownFormulations"),
    uptake: gives("provinceUptake"),
    whole: gives("provinceUptake"),
    even: gives("provinceUptake"),
    taken: takes("readUptake"),
    byDirectives: takes("rankAgreement"),
    byWords: takes("rankAgreement", 1),
    items: gives("domainItems"),
    differences: gives("domainDifferences"),
    families: takes("readFamilies"),
    tree: gives("provinceTree"),
    changes: gives("termChanges"),
    distances: gives("yearDistances"),
    expansions: takes("readSlogans"),
    origins: gives("termOrigins"),
    slogans: takes("sloganCells"),
    others: gives("termLives"),
    party: takes("newInReports", 1),
    congressYears: "number[]",
  },
  "notebook newInReports": {
    national: takes("newInReports"),
    reports: `${takes("newInReports", 2)}["reports"]`,
  },
  "notebook freshShares": { rows: takes("freshShares") },
  "notebook congressShares": { rows: takes("congressShares") },
  "notebook readCongress": { rows: takes("congressShares") },
  "notebook keynessBarsOf": { rows: `${takes("keynessBarsOf")}` },
  "notebook topWords": { rows: takes("topWords") },
  "notebook printedFirst": { national: gives("termUses"), provincial: gives("termUses") },
  "notebook differenceRows": differences,
  "notebook readDomainDifferences": differences,
  "notebook agreement": differences,
  "notebook readFamilies": { families: takes("familyRows") },
  "notebook readSlogans": { lives: takes("readSlogans", 1) },
  "notebook readLivesCheck": { even: gives("termLives") },
  "notebook uptake": { uptake: 'typeof import("@tifa/notebook").uptake' },
  "notebook distanceTests": { reports: gives("nationalReports") },
};
