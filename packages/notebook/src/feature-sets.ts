import { readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import type { DocumentFeatures } from "@tifa/features";
import { isFeatureSet, readFeatureSet } from "@tifa/store";

/** Features of one corpus. */
export interface FeatureSet {
  /** Name of its folder; charts are named after it. */
  readonly name: string;
  /** What a chart calls it, such as "five real readouts". */
  readonly title: string;
  readonly documents: readonly DocumentFeatures[];
}

/** `titles.json` beside the sets: what each is called. */
type Titles = Readonly<Record<string, string>>;

/**
 * Loads feature sets of a folder.
 *
 * @param folder - folder with a folder a set, and a `titles.json`. The environment variable `TIFA_FEATURES`, which
 *   `npm start -- --corpus` sets, names one set that takes the folder's place.
 * @param names - of the sets wanted. Default: all, in order of name.
 * @returns the sets
 * @throws RangeError if there is none of a name; Error if the folder holds no features, or a set is of another version
 * @example
 * const [samples, seeds] = await featureSets("../data/features", ["samples", "seeds"]);
 * seeds?.documents.length; // 5
 */
export async function featureSets(
  folder: string,
  names: readonly string[] = setNames(folder),
): Promise<FeatureSet[]> {
  const asked = process.env.TIFA_FEATURES;
  if (asked !== undefined && asked !== "") return [await featureSet(dirname(asked), basename(asked))];
  if (names.length === 0) throw new Error(`no features in ${folder}: make them with npm start`);
  const sets: FeatureSet[] = [];
  for (const name of names) sets.push(await featureSet(folder, name));
  return sets;
}

/**
 * Loads one feature set.
 *
 * @param folder - folder of the sets
 * @param name - of the set
 * @returns the set
 * @throws RangeError if there is none of that name; Error if it is of another version
 * @example
 * const provincial = await featureSet("../data/features", "provincial-2025");
 */
export async function featureSet(folder: string, name: string): Promise<FeatureSet> {
  if (!isFeatureSet(join(folder, name))) {
    throw new RangeError(`no feature set ${name} in ${folder}; there are ${setNames(folder).join(", ")}`);
  }
  return {
    name,
    title: readTitles(folder)[name] ?? name,
    documents: await readFeatureSet(join(folder, name)),
  };
}

function setNames(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => isFeatureSet(join(folder, name)))
    .sort();
}

function readTitles(folder: string): Titles {
  try {
    return JSON.parse(readFileSync(join(folder, "titles.json"), "utf8")) as Titles;
  } catch {
    return {};
  }
}
