import { readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { type DocumentFeatures, parseFeatures } from "@tifa/features";

/** Features of one corpus. */
export interface FeatureSet {
  /** Name of the file without its ending; charts are named after it. */
  readonly name: string;
  /** What a chart calls it, such as "five real readouts". */
  readonly title: string;
  readonly documents: readonly DocumentFeatures[];
}

/** `titles.json` beside the feature files: what each set is called. */
type Titles = Readonly<Record<string, string>>;

/**
 * Loads the features that a comparison is made of.
 *
 * @param folder - folder with `*.ndjson` files and a `titles.json`. The environment variable `TIFA_FEATURES`,
 *   which `npm start -- --corpus` sets, names one file that takes the folder's place.
 * @returns one set a file, in order of name
 * @throws Error if the folder holds no features, or a file is of another version
 * @example
 * const [set] = featureSets("../data/features");
 * set?.documents.length;
 */
export function featureSets(folder: string): FeatureSet[] {
  const file = process.env.TIFA_FEATURES;
  if (file !== undefined && file !== "") {
    return [loadFeatureSet(file, readTitles(dirname(file)))];
  }
  const names = readdirSync(folder)
    .filter((name) => name.endsWith(".ndjson"))
    .sort();
  if (names.length === 0) throw new Error(`no features in ${folder}: make them with npm start`);
  const titles = readTitles(folder);
  return names.map((name) => loadFeatureSet(join(folder, name), titles));
}

function loadFeatureSet(file: string, titles: Titles): FeatureSet {
  const name = basename(file, ".ndjson");
  const lines = readFileSync(file, "utf8").split("\n");
  return {
    name,
    title: titles[name] ?? name,
    documents: lines.filter((line) => line !== "").map(parseFeatures),
  };
}

function readTitles(folder: string): Titles {
  try {
    return JSON.parse(readFileSync(join(folder, "titles.json"), "utf8")) as Titles;
  } catch {
    return {};
  }
}
