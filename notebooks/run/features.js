// @ts-check
// npm run features: makes data/features anew from the samples, and from the real texts beside the checkout.
import { existsSync, readdirSync } from "node:fs";
import { join, relative } from "node:path";
import { build } from "./build.js";
import { FEATURE_SOURCES } from "./feature-sources.js";
import { root } from "./paths.js";
import { runMain } from "./user-error.js";

runMain(async () => {
  build();
  const { writeFeatureSets } = await import("./write-features.js");
  const features = join(root, "data", "features");
  const samples = { name: "samples", inputs: [join(root, "data", "samples", "damaged")] };
  report(await writeFeatureSets([samples], features, say));
  const missing = FEATURE_SOURCES.flatMap(({ inputs }) => inputs).filter((path) => !isThere(path));
  // Formulations are found over all of them together: with one missing the others would change.
  for (const path of missing)
    console.log(`skipped: the real texts, since ${relative(root, path)} is not here`);
  if (missing.length === 0) report(await writeFeatureSets(FEATURE_SOURCES, features, say));
});

/** @param {string} path */
function isThere(path) {
  return existsSync(path) && (!path.endsWith("seeds") || readdirSync(path).length > 0);
}

/** @param {string} line */
function say(line) {
  console.error(`  ${line}`);
}

/** @param {import("./write-features.js").Counts[]} sets */
function report(sets) {
  for (const { name, documents, tokens, kilobytes, errors } of sets) {
    console.log(`${name}: ${documents} documents, ${tokens} tokens, ${kilobytes} kB`);
    for (const error of errors) console.error(`  not read: ${error}`);
  }
}
